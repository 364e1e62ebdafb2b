package vn.chosach.cases.inquiry;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.execution.CoercionMeasure;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.SeedTable.SeedTableRow;

/**
 * A form of minutes that needs no class of its own (annex of Nghị định 118/2021/NĐ-CP): what it is
 * about, whom it names, what it asks and what its signature does, as rows with their marks. The
 * printed forms themselves were not read.
 *
 * @param code code of its kind of paper
 * @param slug its address
 * @param once whether a paper is carried out by one such minutes only
 * @param needed whether a case is not closed while a paper lacks them
 * @param witnessed whether a witness signs beside the other side too, and two in its absence; else
 *     one where the other side does not sign
 * @param article article of the Law on sanctions on which it rests
 * @param measure of coercion that it records; {@code null} for the others
 * @param after code of the minutes that come before it; empty for none
 * @param fields what it asks for itself, in its order
 */
public record MinutesForm(
    String code,
    String slug,
    MinutesAbout about,
    MinutesSide side,
    MinutesThings things,
    boolean once,
    boolean needed,
    boolean witnessed,
    MinutesEffect effect,
    String article,
    @Nullable CoercionMeasure measure,
    String after,
    List<MinutesField> fields) {

  /** Field with who takes things over. */
  public static final String TAKER = "nguoi-nhan";

  /** Field with the representative of an agency that takes over. */
  public static final String DELEGATE = "dai-dien-nhan";

  /** Field with the agency to which papers go. */
  public static final String AGENCY = "co-quan-nhan";

  /** Field with the number of a seal. */
  public static final String SEAL = "so-niem-phong";

  /** Field with the agency that is competent in place of the own one. */
  public static final String BEYOND = "ngoai-tham-quyen";

  private static final List<SeedTableRow> FIELDS = SeedTable.read("/seed/cases/minutes-fields.csv");

  private static final List<MinutesForm> ALL =
      SeedTable.read("/seed/cases/minutes-forms.csv").stream().map(MinutesForm::form).toList();

  /**
   * What signed paper minutes carry out: a fine that stands, one that was not served yet, one that
   * takes a licence; things that were confiscated or destroyed by a fine or without one; a decision
   * to coerce, not served yet or served. A {@code REMEDY} without a fine may be recorded, or none.
   */
  public enum MinutesAbout {
    NONE,
    REMEDY,
    LICENCE,
    CONFISCATED,
    DESTROYED,
    UNSERVED_COERCION,
    COERCED,
    SEIZURE,
    RELEASE,
    RULING,
    UNSERVED,
    TRANSFER;

    /** Whether minutes may be about no paper. */
    public boolean free() {
      return this == NONE || this == REMEDY;
    }
  }

  /** A subject of the case, whoever a decision gives things back to, or an agency. */
  public enum MinutesSide {
    SUBJECT,
    RECEIVER,
    AGENCY
  }

  /** Exhibits: none, those of the seizure, at least one, or any number. */
  public enum MinutesThings {
    NONE,
    SEIZED,
    CHOSEN,
    LISTED;

    public boolean chosen() {
      return this == CHOSEN || this == LISTED;
    }
  }

  /**
   * What the signature does to the exhibits. {@code PASS_ON}: where another agency is competent,
   * the minutes go there within 24 hours (art. 58.5).
   */
  public enum MinutesEffect {
    NONE,
    HAND,
    SEAL,
    UNSEAL,
    DESTROY,
    PASS_ON
  }

  /**
   * A field of a form.
   *
   * @param words whether it takes several lines
   */
  public record MinutesField(String key, boolean words, boolean required) {

    /** Message key of its name, as the form asks and the paper prints it. */
    public String textKey() {
      return "cases.minutes." + key;
    }
  }

  public MinutesForm {
    fields = List.copyOf(fields);
  }

  public static List<MinutesForm> all() {
    return ALL;
  }

  /** The form with a code, or with that last part of an address. */
  public static Optional<MinutesForm> of(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return ALL.stream()
        .filter(one -> one.code().equals(last) || one.slug().equals(last))
        .findFirst();
  }

  /** Last part of the keys of its words. */
  public String key() {
    return code.toLowerCase(Locale.ROOT);
  }

  private static MinutesForm form(SeedTableRow row) {
    String code = row.text("form");
    return new MinutesForm(
        code,
        row.text("slug"),
        MinutesAbout.valueOf(row.text("about")),
        MinutesSide.valueOf(row.text("side")),
        MinutesThings.valueOf(row.text("things")),
        Boolean.parseBoolean(row.text("once")),
        Boolean.parseBoolean(row.text("needed")),
        row.text("witness").equals("ALWAYS"),
        MinutesEffect.valueOf(row.text("effect")),
        row.text("article"),
        row.optional("measure") == null ? null : CoercionMeasure.valueOf(row.text("measure")),
        Objects.requireNonNullElse(row.optional("after"), ""),
        FIELDS.stream()
            .filter(one -> one.text("form").equals(code))
            .map(
                one ->
                    new MinutesField(
                        one.text("key"),
                        one.text("kind").equals("WORDS"),
                        Boolean.parseBoolean(one.text("required"))))
            .toList());
  }
}
