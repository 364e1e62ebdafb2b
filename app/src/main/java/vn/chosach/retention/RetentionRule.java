package vn.chosach.retention;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Validity;

/**
 * How long a kind of record is kept.
 *
 * @param kind what it is about
 * @param treatment what happens at the end of the term
 * @param years term in calendar years, 1 to 100; {@code null} when there is none
 * @param begins from which day it counts, in Vietnamese and English
 * @param basis ground, as cited on documents
 * @param validity days on which the rule holds
 * @param confirmed whether the published text was read
 */
public record RetentionRule(
    RecordKind kind,
    Treatment treatment,
    @Nullable Integer years,
    Begins begins,
    String basis,
    Validity validity,
    boolean confirmed) {

  /** From which day a term counts. */
  public record Begins(String vietnamese, String english) {}

  /** What happens at the end of a term. */
  public enum Treatment {
    /** The content is erased by two signatures; a stub stays. */
    ERASE,
    /** The program erases it by itself once nothing needs it any more; the log says how many. */
    SWEEP,
    /** It goes with the tip that it belongs to. */
    WITH_TIP,
    /** It is handed to the archive; this program erases none of it. */
    ARCHIVE,
    /** It is kept with the log. */
    KEEP;

    /** Message key of its name. */
    public String textKey() {
      return "retention.treatment." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
