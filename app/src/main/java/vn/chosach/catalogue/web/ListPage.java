package vn.chosach.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Provenance;
import vn.chosach.kernel.Validity;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;

/**
 * One of the four lists as of a day.
 *
 * @param section which list
 * @param day the day asked about
 * @param words words searched for, empty for none
 * @param all whether rows of other days are listed too
 * @param errors what is wrong with the question
 * @param rows rows found
 */
public record ListPage(
    ListSection section,
    LocalDate day,
    String words,
    boolean all,
    FormErrors errors,
    List<ListPageRow> rows) {

  /** The four lists, as they stand in the address. */
  public enum ListSection {
    GOODS("nhom-hang", "catalogue.section.goods"),
    VIOLATIONS("hanh-vi", "catalogue.section.violations"),
    PLATFORMS("nen-tang", "catalogue.section.platforms"),
    LEGAL_BASES("can-cu", "catalogue.section.legal-bases");

    private final String slug;
    private final String textKey;

    ListSection(String slug, String textKey) {
      this.slug = slug;
      this.textKey = textKey;
    }

    public String slug() {
      return slug;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }

    static ListSection of(String slug) {
      for (ListSection section : values()) {
        if (section.slug.equals(slug)) {
          return section;
        }
      }
      return GOODS;
    }
  }

  /** Where a row stands on the day asked about. */
  public enum ListState {
    IN_FORCE("catalogue.state.in-force", Tone.OK),
    /** No first day is known, so nothing may be claimed. */
    UNVERIFIED("catalogue.state.unverified", Tone.CARE),
    ENDED("catalogue.state.ended", Tone.DONE),
    TO_COME("catalogue.state.to-come", Tone.NONE);

    private final String textKey;
    private final Tone tone;

    ListState(String textKey, Tone tone) {
      this.textKey = textKey;
      this.tone = tone;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }

    public Tone tone() {
      return tone;
    }

    static ListState of(Validity validity, LocalDate day) {
      if (validity.contains(day)) {
        return IN_FORCE;
      }
      LocalDate to = validity.to();
      return to != null && to.isBefore(day) ? ENDED : TO_COME;
    }
  }

  /**
   * One row of any list.
   *
   * @param code code, or number of a document
   * @param name name in the language of the page
   * @param vietnamese whether the name is Vietnamese on a page in another language
   * @param kindKey message key of its kind; {@code null} where the list has none
   * @param more legal bases, hosts or successor
   */
  public record ListPageRow(
      String code,
      String name,
      boolean vietnamese,
      @Nullable String kindKey,
      String more,
      Validity validity,
      ListState state,
      Provenance provenance,
      @Nullable String note) {}
}
