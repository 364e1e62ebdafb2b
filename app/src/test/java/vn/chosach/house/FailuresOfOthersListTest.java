package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Twelve failures that the users of other systems suffer are acceptance tests of this one. Each has
 * its number in the name of a test, wherever the room is that could fail in that way.
 */
@Tag("apart")
class FailuresOfOthersListTest {

  private static final int FAILURES = 12;
  private static final Pattern NAME = Pattern.compile("void (failure(?:_(?:and_)?\\d+)+)_");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  @Test
  void eachOfTheTwelveFailuresOfOthersHasATestOfItsName() throws IOException {
    assertThat(numbersIn(sources()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, FAILURES).boxed().toList());
  }

  @Test
  void aFailureWithoutTestIsMissed() {
    String two = "void failure_5_and_7_each_is_named() {} void failure_9_it_is_counted() {}";
    assertThat(numbersIn(two)).containsExactly(5, 7, 9);
  }

  private static Set<Integer> numbersIn(String source) {
    return NAME.matcher(source)
        .results()
        .flatMap(name -> NUMBER.matcher(name.group(1)).results())
        .map(number -> Integer.valueOf(number.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources() throws IOException {
    var all = new StringBuilder();
    for (String module : List.of("app", "demo")) {
      try (Stream<Path> files = Files.walk(House.ROOT.resolve(module + "/src/test/java"))) {
        for (Path file : files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
          if (!file.endsWith("FailuresOfOthersListTest.java")) {
            all.append(Files.readString(file));
          }
        }
      }
    }
    return all.toString();
  }
}
