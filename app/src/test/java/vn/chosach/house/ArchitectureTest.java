package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on the architecture shows the house as it is built. */
abstract class ArchitectureTest {

  private static final Path PAGE = House.ROOT.resolve("docs/architecture.md");
  private static final Pattern GENERATED =
      Pattern.compile("(?s)(<!-- generated: ([a-z]+) -->\n).*?(<!-- /generated -->)");
  private static final Pattern GUARD = Pattern.compile("`([A-Za-z]+Test)`");

  private static final Drawing DRAWING = new Drawing(House.bounds());
  private static final Map<String, String> SECTIONS =
      Map.of("diagram", DRAWING.diagram(), "rooms", DRAWING.table());

  @Test
  void thePageIsUpToDate() throws IOException {
    String page = House.read(PAGE);
    String fresh = refreshed(page);
    if (Boolean.getBoolean("chosach.refresh-docs")) {
      Files.writeString(PAGE, fresh);
      return;
    }
    assertThat(page)
        .as("stale: run ArchitectureTest with -Dchosach.refresh-docs=true")
        .isEqualTo(fresh);
  }

  @Test
  void aStalePageIsNoticed() {
    String page = "a\n<!-- generated: rooms -->\nyesteryear\n<!-- /generated -->\nz\n";
    assertThat(refreshed(page))
        .startsWith("a\n<!-- generated: rooms -->\n")
        .contains("| `kernel` |")
        .doesNotContain("yesteryear")
        .endsWith("\n<!-- /generated -->\nz\n");
    assertThat(refreshed(refreshed(page))).isEqualTo(refreshed(page));
  }

  @Test
  void theTableTellsWhatARoomTells() {
    assertThat(DRAWING.table())
        .containsPattern("`deadlines` \\| .* \\| `DeadlineNear`, `DeadlinePassed`, `EndsMoved` \\|")
        .containsPattern(
            "`journal` \\| .* \\| `checkpoint`, `cosignature`, `entry`, `leaf`, `reading` \\|");
  }

  @Test
  void theDiagramLeavesOutWhatFollows() {
    assertThat(DRAWING.diagram()).contains("officers --> directory").doesNotContain("kernel -->");
    assertThat(DRAWING.diagram()).doesNotContain("officers --> ui");
  }

  @Test
  void everyGuardThatThePageNamesExists() {
    assertThat(GUARD.matcher(House.read(PAGE)).results().map(found -> found.group(1)))
        .hasSizeGreaterThan(10)
        .allMatch(
            guard ->
                House.files(House.ROOT.resolve("app/src/test/java"), "/" + guard + ".java").size()
                    == 1);
  }

  private static String refreshed(String page) {
    return GENERATED
        .matcher(page)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1)
                        + "\n"
                        + SECTIONS.get(found.group(2))
                        + "\n\n"
                        + found.group(3)));
  }
}
