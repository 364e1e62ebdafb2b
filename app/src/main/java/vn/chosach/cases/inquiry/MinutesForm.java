package vn.chosach.cases.inquiry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.chosach.kernel.SeedTable;

/**
 * A form of minutes that needs no class of its own (annex of Nghị định 118/2021/NĐ-CP): what it is
 * about, whom it names, what it asks and what its signature does, as rows. The forms themselves were
 * not read; each row bears its mark.
 *
 * @param code code of its kind of paper
 * @param slug its address
 * @param about what signed paper it carries out
 * @param side who stands on the other side
 * @param things which exhibits it lists
 * @param once whether a paper is carried out by one such minutes only
 * @param needed whether a case is not closed while a paper lacks them
 * @param witnessed whether a witness signs beside the other side too, and two in its absence; else
 *     one where the other side does not sign
 * @param effect what its signature does
 * @param article article of the Law on sanctions on which it rests
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

  private static final List<MinutesForm> ALL = read();

  /** What signed paper minutes carry out. */
  public enum MinutesAbout {
    NONE,
    /** A decision to seize whose exhibits are kept. */
    SEIZURE,
    /** A decision to give back. */
    RELEASE,
    /** A fine that stands. */
    RULING,
    /** A fine that was not served. */
    UNSERVED,
    /** A decision to transfer the file to the criminal side. */
    TRANSFER
  }

  /** Who stands on the other side. */
  public enum MinutesSide {
    /** A subject of the case. */
    SUBJECT,
    /** Whoever the decision gives things back to. */
    RECEIVER,
    /** An agency with a representative. */
    AGENCY
  }

  /** Which exhibits minutes list. */
  public enum MinutesThings {
    NONE,
    /** Those of the seizure. */
    SEIZED,
    /** At least one is chosen. */
    CHOSEN,
    /** Some may be chosen. */
    LISTED
  }

  /** What the signature does. */
  public enum MinutesEffect {
    NONE,
    /** The things go to who takes them over. */
    HAND,
    /** They bear a seal from then on. */
    SEAL,
    /** They bear none any more. */
    UNSEAL,
    /** They are gone. */
    DESTROY,
    /** Where another agency is competent, the minutes go there within 24 hours (art. 58.5). */
    PASS_ON
  }

  /** How a field is asked. */
  public enum FieldWidth {
    LINE,
    WORDS
  }

  /** A field of a form. */
  public record MinutesField(String key, FieldWidth width, boolean required) {

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

  /**
   * @throws java.util.NoSuchElementException for a code without a row
   */
  public static MinutesForm of(String code) {
    return known(code).orElseThrow();
  }

  public static Optional<MinutesForm> known(String code) {
    return ALL.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** The form with that last part of an address. */
  public static Optional<MinutesForm> at(String path) {
    String slug = path.substring(path.lastIndexOf('/') + 1);
    return ALL.stream().filter(one -> one.slug().equals(slug)).findFirst();
  }

  /** Key of the words that say what it is about. */
  public String kind() {
    return code.toLowerCase(Locale.ROOT);
  }

  private static List<MinutesForm> read() {
    List<SeedTable.SeedTableRow> fields = SeedTable.read("/seed/cases/minutes-fields.csv");
    return SeedTable.read("/seed/cases/minutes-forms.csv").stream()
        .map(row -> form(row, fields))
        .toList();
  }

  private static MinutesForm form(
      SeedTable.SeedTableRow row, List<SeedTable.SeedTableRow> fields) {
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
        fields.stream()
            .filter(one -> one.text("form").equals(code))
            .map(
                one ->
                    new MinutesField(
                        one.text("key"),
                        FieldWidth.valueOf(one.text("kind")),
                        Boolean.parseBoolean(one.text("required"))))
            .toList());
  }
}
