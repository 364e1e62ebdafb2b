package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The audit of November 2026, row by row: what is called done was performed from end to end by the
 * right persons in a test, and tried by the wrong ones.
 */
@Tag("apart")
class AuditTableTest {

  private static final AuditTable TABLE =
      AuditTable.read(House.read(House.ROOT.resolve("docs/audit.md")));

  private static final Requirements OBLIGATIONS =
      Requirements.read(House.read(House.ROOT.resolve("docs/requirements.md")));

  /** The 47 rows that were tried. */
  private static final List<String> TRIED =
      Stream.concat(
              IntStream.of(
                      2, 3, 10, 11, 13, 14, 16, 21, 23, 27, 28, 29, 30, 41, 42, 43, 45, 46, 48, 57,
                      60, 62, 65, 66, 67, 68, 73, 74, 77, 78, 79, 80, 81, 82, 84, 85, 86, 87, 88,
                      89, 92)
                  .mapToObj(n -> "R" + n),
              IntStream.of(1, 7, 8, 11, 12, 13).mapToObj(n -> "D" + n))
          .toList();

  /** Test classes by their simple names; two of one name are two of the list. */
  private static final Map<String, List<Path>> CLASSES =
      House.files(House.ROOT.resolve("app/src/test/java"), "Test.java").stream()
          .collect(
              Collectors.groupingBy(file -> file.getFileName().toString().replace(".java", "")));

  /** The same of every module. */
  private static final Set<String> THERE =
      Stream.of("app", "demo", "screening", "linking", "verify", "national")
          .flatMap(
              module -> House.files(House.ROOT.resolve(module + "/src/test"), "Test.java").stream())
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toSet());

  private static final Pattern NAMED_TEST = Pattern.compile("`([A-Z]\\w+Test)`");

  private static final ScreensReached SCREENS = new ScreensReached();

  @Test
  void everyRowThatWasTriedStandsThereOnce() {
    assertThat(TRIED).hasSize(47).doesNotHaveDuplicates();
    List<String> all =
        Stream.of(
                TRIED.stream(),
                numbers("W", 5),
                numbers("B", 9),
                TABLE.rows().stream()
                    .map(AuditTable.AuditRow::number)
                    .filter(number -> done().contains(number))
                    .distinct())
            .flatMap(rows -> rows)
            .distinct()
            .toList();
    assertThat(TABLE.miscounted(all)).isEmpty();
    AuditTable forgetful =
        AuditTable.read(row("R2", "`A#b`", "`A#b`") + row("R3", "", "") + row("R3", "", ""));
    assertThat(forgetful.miscounted(List.of("R2", "R3", "R10")))
        .containsExactlyInAnyOrder("R3", "R10");
  }

  @Test
  void eachNamedTestIsThereAndATest() {
    assertThat(TABLE.untrue(AuditTableTest::isTest)).isEmpty();
    assertThat(TABLE.rows())
        .allSatisfy(row -> assertThat(row.holds()).as(row.number()).hasSizeGreaterThan(20));
    String boastful =
        row("R1", "`AuditTableTest#eachNamedTestIsThereAndATest`", "`AuditTableTest#isTest`")
            + row("R2", "`NeverTest#works`", "– nobody tried it yet")
            + row("R3", "a page opens", "–");
    assertThat(AuditTable.read(boastful).untrue(AuditTableTest::isTest))
        .containsExactly(
            "R1 names what is not there: AuditTableTest#isTest",
            "R2 names what is not there: NeverTest#works",
            "R3 names what is not there: neither a test nor what is missing",
            "R3 names what is not there: neither a test nor what is missing");
  }

  /** Decisions are left as they were written; a guide is true today. */
  @Test
  void eachTestThatAGuideNamesIsThere() throws IOException {
    List<Path> guides = new ArrayList<>(List.of(House.ROOT.resolve("CONTRIBUTING.md")));
    try (Stream<Path> docs = Files.list(House.ROOT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).forEach(guides::add);
    }
    assertThat(guides)
        .hasSizeGreaterThan(5)
        .allSatisfy(
            guide ->
                assertThat(missing(House.read(guide)))
                    .as(guide.getFileName().toString())
                    .isEmpty());
    assertThat(missing("as `NeverWrittenTest` shows, and `AuditTableTest`"))
        .containsExactly("NeverWrittenTest");
  }

  private static List<String> missing(String guide) {
    return NAMED_TEST
        .matcher(guide)
        .results()
        .map(named -> named.group(1))
        .filter(name -> !THERE.contains(name))
        .toList();
  }

  @Test
  void whatIsSaidToGoThroughTheScreensAsksForAPage() {
    assertThat(TABLE.unseen(AuditTableTest::seen)).as("marked (screens)").isEmpty();
    String boastful = "`AuditTableTest#eachNamedTestIsThereAndATest`";
    assertThat(
            AuditTable.read(row("R1", boastful + " (screens)", boastful))
                .unseen(AuditTableTest::seen))
        .containsExactly("AuditTableTest#eachNamedTestIsThereAndATest");
  }

  @Test
  void whatIsDoneWasPerformedByTheRightAndTriedByTheWrong() {
    assertThat(TABLE.unproven(OBLIGATIONS)).isEmpty();
    Requirements boastful =
        Requirements.read(
            """
            | R1 | x | `kernel` | – | `HouseTest` | done |
            | R2 | x | `kernel` | – | `HouseTest` | done |
            | R3 | x | `kernel` | – | `HouseTest` | done |
            | R4 | x | `kernel` | – | – | part: almost everything |
            """);
    Predicate<AuditTable> honest = table -> table.unproven(boastful).isEmpty();
    AuditTable half =
        AuditTable.read(row("R1", "`A#b`", "– nobody tried it") + row("R2", "– nothing", "`A#b`"));
    assertThat(half.unproven(boastful))
        .containsExactly(
            "R1 is done and no test performs it as the wrong persons",
            "R2 is done and no test performs it as the right persons",
            "R3 is done and stands in no row of the audit");
    assertThat(honest)
        .accepts(
            AuditTable.read(
                Stream.of("R1", "R2", "R3")
                    .map(number -> row(number, "`A#b`", "`A#c`"))
                    .collect(Collectors.joining())));
  }

  private static List<String> done() {
    return OBLIGATIONS.rows().stream()
        .filter(row -> row.state().equals("done"))
        .map(Requirements.Row::number)
        .toList();
  }

  private static Stream<String> numbers(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(n -> letter + n);
  }

  private static String row(String number, String right, String wrong) {
    return "| %s | found | holds | %s | %s |\n".formatted(number, right, wrong);
  }

  /** Whether a {@code Class#method} is a method that JUnit runs. */
  private static boolean isTest(String name) {
    int hash = name.indexOf('#');
    return hash > 0
        && CLASSES.getOrDefault(name.substring(0, hash), List.of()).stream()
            .flatMap(file -> Arrays.stream(type(file).getDeclaredMethods()))
            .filter(method -> method.getName().equals(name.substring(hash + 1)))
            .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
  }

  private static boolean seen(String name) {
    int hash = name.indexOf('#');
    return CLASSES.getOrDefault(name.substring(0, hash), List.of()).stream()
        .anyMatch(file -> SCREENS.byA(type(file), name.substring(hash + 1)));
  }

  private static Class<?> type(Path file) {
    String path =
        House.ROOT.resolve("app/src/test/java").relativize(file).toString().replace(".java", "");
    try {
      return Class.forName(
          path.replace(file.getFileSystem().getSeparator(), "."),
          false,
          AuditTableTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(path, e);
    }
  }
}
