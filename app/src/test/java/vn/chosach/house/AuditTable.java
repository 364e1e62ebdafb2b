package vn.chosach.house;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an audit found, and the tests that perform each row as the right and the wrong persons. */
record AuditTable(List<AuditRow> rows) {

  private static final Pattern NUMBER = Pattern.compile("[RDWB]\\d+");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private static final Pattern SEEN = Pattern.compile("`([^`]+)` \\(screens\\)");

  /** A cell without a test says what is missing. */
  private static final String MISSING = "– \\S.{8,}";

  private static final int CELLS = 7;

  static AuditTable read(String table) {
    return new AuditTable(
        table
            .lines()
            .map(line -> line.split("\\s*\\|\\s*", -1))
            .filter(cells -> cells.length == CELLS && NUMBER.matcher(cells[1]).matches())
            .map(AuditRow::of)
            .toList());
  }

  /** Rows that the table forgets, tells twice or makes up. */
  List<String> miscounted(List<String> all) {
    List<String> told = rows.stream().map(AuditRow::number).toList();
    return Stream.concat(all.stream(), told.stream())
        .distinct()
        .filter(n -> !all.contains(n) || told.stream().filter(n::equals).count() != 1)
        .toList();
  }

  /** Tests that are named and do not exist, and cells that name neither a test nor what lacks. */
  List<String> untrue(Predicate<String> isTest) {
    return rows.stream()
        .flatMap(
            row ->
                Stream.of(row.right, row.wrong)
                    .flatMap(
                        cell ->
                            cell.tests().isEmpty() && !cell.text().matches(MISSING)
                                ? Stream.of("neither a test nor what is missing")
                                : cell.tests().stream().filter(isTest.negate()))
                    .map(what -> row.number + " names what is not there: " + what))
        .toList();
  }

  /** Tests that are said to fill forms and ask for no page. */
  List<String> unseen(Predicate<String> screens) {
    return rows.stream()
        .flatMap(row -> Stream.of(row.right, row.wrong))
        .flatMap(cell -> SEEN.matcher(cell.text()).results().map(found -> found.group(1)))
        .distinct()
        .filter(screens.negate())
        .toList();
  }

  /** Obligations that are called done and were not performed by both in any test. */
  List<String> unproven(Requirements requirements) {
    Map<String, AuditRow> known =
        rows.stream().collect(Collectors.toMap(AuditRow::number, row -> row, (one, two) -> one));
    return requirements.rows().stream()
        .filter(row -> row.state().equals("done"))
        .map(Requirements.Row::number)
        .flatMap(
            number -> {
              AuditRow row = known.get(number);
              return row == null
                  ? Stream.of(number + " is done and stands in no row of the audit")
                  : Stream.of(
                          row.right.tests().isEmpty() ? "the right persons" : "",
                          row.wrong.tests().isEmpty() ? "the wrong persons" : "")
                      .filter(who -> !who.isEmpty())
                      .map(who -> number + " is done and no test performs it as " + who);
            })
        .toList();
  }

  /**
   * One row.
   *
   * @param found what the audit found; a dash where it was not looked at
   * @param holds what holds now
   */
  record AuditRow(String number, String found, String holds, AuditCell right, AuditCell wrong) {

    static AuditRow of(String[] cells) {
      return new AuditRow(
          cells[1], cells[2], cells[3], AuditCell.of(cells[4]), AuditCell.of(cells[5]));
    }
  }

  /** What a column says. */
  record AuditCell(String text, List<String> tests) {

    static AuditCell of(String text) {
      return new AuditCell(
          text, QUOTED.matcher(text).results().map(found -> found.group(1)).toList());
    }
  }
}
