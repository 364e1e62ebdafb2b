package vn.chosach.house;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table of obligations, and what in it is not true. */
record Requirements(List<Row> rows) {

  private static final Pattern NUMBER = Pattern.compile("[RD]\\d+");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  static Requirements read(String table) {
    return new Requirements(
        table
            .lines()
            .map(line -> line.split("\\s*\\|\\s*", -1))
            .filter(cells -> cells.length > 1 && NUMBER.matcher(cells[1]).matches())
            .map(Row::of)
            .toList());
  }

  /** Obligations that the table forgets, tells twice or makes up. */
  List<String> miscounted() {
    List<String> told = rows.stream().map(Row::number).toList();
    List<String> all =
        Stream.of(
                numbers("R", 92),
                IntStream.rangeClosed(95, 106).mapToObj(n -> "R" + n),
                numbers("D", 16))
            .flatMap(numbers -> numbers)
            .toList();
    return Stream.concat(all.stream(), told.stream())
        .distinct()
        .filter(n -> !all.contains(n) || told.stream().filter(n::equals).count() != 1)
        .toList();
  }

  /**
   * Claims that nothing in the project bears out.
   *
   * @param built rooms that are built
   * @param screens addresses that the program answers
   * @param tests simple names of test classes
   */
  List<String> untrue(List<String> built, List<String> screens, List<String> tests) {
    return rows.stream()
        .flatMap(
            row -> {
              Stream<String> unknown =
                  Stream.concat(
                      row.rooms.stream().filter(room -> !House.FLOOR_PLAN.contains(room)),
                      row.tests.stream().filter(test -> !tests.contains(test)));
              Stream<String> claimed =
                  row.isServed()
                      ? Stream.concat(
                          row.screens.stream().filter(screen -> !screens.contains(screen)),
                          Stream.of(
                                  row.rooms.stream().noneMatch(built::contains) ? "a room" : "",
                                  row.tests.isEmpty() ? "a test" : "")
                              .filter(word -> !word.isEmpty()))
                      : Stream.empty();
              return Stream.concat(unknown, claimed)
                  .map(what -> row.number + " names what is not there: " + what);
            })
        .toList();
  }

  /** States that say neither done, nor part of what, nor not yet. */
  List<String> unclear() {
    return rows.stream()
        .filter(row -> !row.state.matches("done|not yet|part: .{10,}"))
        .map(row -> row.number + " has the state " + row.state)
        .toList();
  }

  private static Stream<String> numbers(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(n -> letter + n);
  }

  /** One obligation. */
  record Row(
      String number, List<String> rooms, List<String> screens, List<String> tests, String state) {

    static Row of(String[] cells) {
      return new Row(cells[1], quoted(cells[3]), quoted(cells[4]), quoted(cells[5]), cells[6]);
    }

    boolean isServed() {
      return !state.equals("not yet");
    }

    private static List<String> quoted(String cell) {
      return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }
  }
}
