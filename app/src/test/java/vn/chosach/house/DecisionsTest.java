package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every decision is numbered, says why, and names what confirms it. */
@Tag("apart")
class DecisionsTest {

  private static final List<String> PARTS =
      List.of("**Why.**", "**Decision.**", "**Confirmation.**");
  private static final Pattern TITLE = Pattern.compile("# (\\d{4}|NNNN) \\S.*");

  @Test
  void everyRecordIsWhole() {
    var records = House.files(House.ROOT.resolve("docs/decisions"), ".md");
    assertThat(records).hasSizeGreaterThan(3);
    assertThat(records.stream().flatMap(file -> missing(House.nameOf(file), House.read(file))))
        .isEmpty();
    assertThat(missing("docs/decisions/0007-x.md", "# 0008 X\n**Why.** a\n**Decision.** b\n"))
        .containsExactly(
            "docs/decisions/0007-x.md lacks **Confirmation.**",
            "docs/decisions/0007-x.md has the title # 0008 X");
  }

  @Test
  void theNumbersHaveNoGap() {
    List<Integer> numbers =
        House.files(House.ROOT.resolve("docs/decisions"), ".md").stream()
            .map(file -> Integer.parseInt(file.getFileName().toString().substring(0, 4)))
            .toList();
    assertThat(numbers).isEqualTo(IntStream.range(0, numbers.size()).boxed().toList());
  }

  private static Stream<String> missing(String name, String text) {
    String number = name.replaceFirst(".*/(\\d{4})-.*", "$1");
    String title = text.lines().findFirst().orElse("");
    var found = TITLE.matcher(title);
    boolean fits =
        found.matches() && (found.group(1).equals(number) || found.group(1).equals("NNNN"));
    return Stream.concat(
        PARTS.stream().filter(part -> !text.contains(part)).map(part -> name + " lacks " + part),
        fits ? Stream.empty() : Stream.of(name + " has the title " + title));
  }
}
