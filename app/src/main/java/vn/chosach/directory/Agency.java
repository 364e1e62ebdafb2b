package vn.chosach.directory;

import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.catalogue.Provenance;

/**
 * A body on the roll as it was during a span of days. The key stays; the rest may change.
 *
 * @param key short key that other rooms store, such as {@code VKS}
 * @param kind kind of body
 * @param level level at which it works
 * @param name official name then
 * @param parentKey body above it, where that is on the roll
 * @param seat place of its seat as far as published
 * @param areaKey area it works in
 * @param span days of this version
 * @param basis act or document behind it
 * @param provenance how it is known
 * @param note what is uncertain, in Vietnamese
 */
public record Agency(
    String key,
    AgencyKind kind,
    Level level,
    Bilingual name,
    @Nullable String parentKey,
    @Nullable String seat,
    @Nullable String areaKey,
    Span span,
    @Nullable String basis,
    Provenance provenance,
    @Nullable String note) {

  /** Whether it stands under another body; a committee below stands for itself. */
  public boolean under(String key) {
    return key.equals(parentKey) && kind != AgencyKind.COMMITTEE;
  }

  /** Whether it is the Front of a commune, which the Front of the province directs. */
  public boolean lowerFront() {
    return kind == AgencyKind.FRONT && level == Level.COMMUNE;
  }

  /** Kinds of body that the plan and its successors name. */
  public enum AgencyKind {
    PROVINCE("directory.kind.province"),
    COMMITTEE("directory.kind.committee"),
    AGENCY("directory.kind.agency"),
    PRESS("directory.kind.press"),
    FRONT("directory.kind.front"),
    ASSOCIATION("directory.kind.association"),
    /** A class of bodies, such as all commune police; never the lead of a rule. */
    CLASS("directory.kind.class");

    private final String textKey;

    AgencyKind(String textKey) {
      this.textKey = textKey;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }
  }

  /** Levels of government at which a body works. */
  public enum Level {
    PROVINCE("directory.level.province"),
    /** Several provinces together, such as a customs region. */
    REGION("directory.level.region"),
    /** Ended on 30 June 2025 (Luật 72/2025/QH15). */
    DISTRICT("directory.level.district"),
    COMMUNE("directory.level.commune"),
    ANY("directory.level.any");

    private final String textKey;

    Level(String textKey) {
      this.textKey = textKey;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }
  }
}
