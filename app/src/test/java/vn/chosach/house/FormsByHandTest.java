package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A form is declared once and read by its declaration. What still reads its parameters itself
 * stands in {@code forms-by-hand.csv} with the reason, and that list only gets shorter.
 */
@Tag("apart")
class FormsByHandTest {

  private static final Pattern BY_DECLARATION =
      Pattern.compile("\\.read\\(\\w+, page|\\.as\\(|reader\\.read\\(");

  private static final Map<String, String> KNOWN =
      House.read(House.ROOT.resolve("app/src/test/resources/house/forms-by-hand.csv"))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 2))
          .collect(Collectors.toMap(line -> line[0], line -> line[1]));

  @Test
  void noFormMoreIsReadByHand() {
    assertThat(JavaSource.main().stream().flatMap(FormsByHandTest::byHand))
        .containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
  }

  /** Of 83 on 1 December 2026; the number is only lowered. */
  @Test
  void theyBecomeFewer() {
    assertThat(KNOWN).hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void eachHasItsReason() {
    assertThat(KNOWN.values()).containsOnly("language", "identity", "public", "file");
  }

  @Test
  void aPlantedOneIsSeen() {
    assertThat(planted("void act(@RequestParam String words) { door.act(words); }"))
        .containsExactly("A#act");
    assertThat(planted("void act(FormVisit visit) { visit.answer(form); }")).isEmpty();
    assertThat(planted("void act(@RequestParam Map sent) { form.read(sent, page); }")).isEmpty();
  }

  private static List<String> planted(String method) {
    return byHand(JavaSource.of("A.java", "class A { @PostMapping(\"/x\") " + method + " }"))
        .toList();
  }

  private static Stream<String> byHand(JavaSource source) {
    return source.text().contains("@PostMapping")
        ? JavaSource.all(source.tree(), ClassTree.class).stream()
            .flatMap(
                type ->
                    type.getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .filter(method -> isByHand(method, source))
                        .map(method -> type.getSimpleName() + "#" + method.getName()))
        : Stream.empty();
  }

  private static boolean isByHand(MethodTree method, JavaSource source) {
    return bears(method.getModifiers(), "PostMapping")
        && method.getParameters().stream()
            .anyMatch(one -> bears(one.getModifiers(), "RequestParam"))
        && method.getParameters().stream()
            .noneMatch(one -> one.getType().toString().equals("FormVisit"))
        && !BY_DECLARATION.matcher(source.textOf(method)).find();
  }

  private static boolean bears(Tree modifiers, String annotation) {
    return modifiers.toString().contains("@" + annotation);
  }
}
