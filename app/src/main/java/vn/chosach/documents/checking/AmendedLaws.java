package vn.chosach.documents.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedTable;

/**
 * Which texts amended which, as a basis must say it; data with the day from which. Where nobody has
 * read that day, it is asked for from the year of the amending text on, and of no earlier paper. A
 * file that was begun before goes by the text as it was where the law says so, and its basis too.
 */
final class AmendedLaws {

  private static final Pattern YEAR = Pattern.compile("/(\\d{4})/");

  private static final List<Amended> ALL =
      SeedTable.read("/seed/documents/amended-laws.csv").stream()
          .map(
              row ->
                  new Amended(
                      row.text("cites"),
                      row.text("amended_by"),
                      row.day("valid_from"),
                      row.optional("unless")))
          .toList();

  private AmendedLaws() {}

  /**
   * @param unless words of a basis that say why the text holds as it was, such as of a file that
   *     was begun before; {@code null} where the law keeps nothing
   */
  private record Amended(
      String cites, String by, @Nullable LocalDate from, @Nullable String unless) {

    boolean missing(String basis, LocalDate day) {
      return named(cites, basis) && holds(day) && !named(by, basis) && !kept(basis);
    }

    private boolean kept(String basis) {
      return unless != null && basis.contains(unless);
    }

    private boolean holds(LocalDate day) {
      Matcher year = YEAR.matcher(by);
      return from != null
          ? !day.isBefore(from)
          : !year.find() || day.getYear() >= Integer.parseInt(year.group(1));
    }

    /** As a whole: 198/2020 is not 98/2020. */
    private static boolean named(String text, String basis) {
      return Pattern.compile("(?<!\\d)" + Pattern.quote(text)).matcher(basis).find();
    }
  }

  /** The amending texts that a basis does not name. */
  static List<String> missing(String basis, LocalDate day) {
    return ALL.stream().filter(one -> one.missing(basis, day)).map(Amended::by).toList();
  }
}
