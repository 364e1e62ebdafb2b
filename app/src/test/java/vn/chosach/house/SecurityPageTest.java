package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code docs/security.md} claims is there, and no requirement is passed over. */
@Tag("apart")
class SecurityPageTest {

  private static final Path PAGE = Path.of("../docs/security.md");

  /** Sections of ASVS 5.0.0 with how many of their requirements are of level 1 or 2. */
  private static final List<String> SECTIONS =
      List.of(
          "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2",
          "4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3",
          "6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2",
          "10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1",
          "12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3",
          "15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2");

  private static final Pattern NAMED = Pattern.compile("V(\\d+\\.\\d+)\\.(\\d+)(?:–(\\d+))?");
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)(?:#(\\w+))?`");
  private static final Pattern FINDING = Pattern.compile("(?m)^\\| (\\d+) \\| .*Test.*\\|$");

  @Test
  void everyRequirementOfLevelsOneAndTwoStandsInTheTableOnce() throws IOException {
    Set<String> wanted = new TreeSet<>();
    for (String section : String.join(" ", SECTIONS).split(" ")) {
      String[] parts = section.split(":");
      IntStream.rangeClosed(1, Integer.parseInt(parts[1]))
          .forEach(number -> wanted.add(parts[0] + "." + number));
    }
    assertThat(wanted).hasSize(253);
    List<String> answered =
        Files.readString(PAGE)
            .lines()
            .filter(line -> line.startsWith("| V"))
            .map(line -> line.substring(2, line.indexOf(" |", 2)))
            .flatMap(SecurityPageTest::numbers)
            .toList();
    assertThat(answered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Map<String, Path> tests;
    try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
      tests =
          all.filter(path -> path.toString().endsWith(".java"))
              .collect(
                  Collectors.toMap(
                      path -> path.getFileName().toString().replace(".java", ""),
                      path -> path,
                      (one, other) -> one));
    }
    Set<String> named = new TreeSet<>();
    Set<String> gone = new TreeSet<>();
    for (MatchResult found : TEST.matcher(Files.readString(PAGE)).results().toList()) {
      named.add(found.group(1));
      Path source = tests.get(found.group(1));
      String method = found.group(2);
      if (source == null
          || method != null && !Files.readString(source).contains(" " + method + "(")) {
        gone.add(found.group());
      }
    }
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(gone).isEmpty();
  }

  @Test
  void everyFindingOfTheReadingNamesItsTest() throws IOException {
    assertThat(
            FINDING
                .matcher(Files.readString(PAGE))
                .results()
                .map(one -> Integer.valueOf(one.group(1))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  private static Stream<String> numbers(String cell) {
    return NAMED
        .matcher(cell)
        .results()
        .flatMap(
            one -> {
              int first = Integer.parseInt(one.group(2));
              int last = one.group(3) == null ? first : Integer.parseInt(one.group(3));
              return IntStream.rangeClosed(first, last).mapToObj(n -> one.group(1) + "." + n);
            });
  }
}
