package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chosach.kernel.Actor;

/** Law 3: the words of the code are the words of the office. */
abstract class GlossaryTest {

  private static final String GLOSSARY = House.read(House.ROOT.resolve("docs/glossary.md"));
  private static final String NOUNS = GLOSSARY.split("## Động từ", 2)[0];
  private static final String VERBS = GLOSSARY.split("## Động từ", 2)[1];
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|--[^\n]*");
  private static final Pattern CODE_NAME = Pattern.compile("`([A-Za-z]+)`");

  @Test
  void everyActOfADoorHasAVerbOfTheGlossary() {
    assertThat(strangeVerbs(House.main())).isEmpty();
    assertThat(strangeVerbs(House.planted()))
        .containsExactly("vn.chosach.house.planted.shop.BackDoor.juggle");
  }

  @Test
  void everyCodeNameStandsOnce() {
    assertThat(codeNames(NOUNS)).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(codeNames(VERBS)).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(codeNames("| x | x | `a`, `b` | `quoted` |\n| y | y | `a` | y |"))
        .containsExactly("a", "b", "a");
  }

  @Test
  void everyCodeNameIsSaidInTheProgram() {
    assertThat(unsaid(codeNames(NOUNS))).isEmpty();
    assertThat(unsaid(List.of("missedCall", "neverSaidAnywhere")))
        .containsExactly("neverSaidAnywhere");
  }

  /** Words are joined by capitals in classes, by lines in columns and in planted rows. */
  private static List<String> unsaid(List<String> names) {
    String said =
        Stream.of(".java", ".sql", ".csv", ".properties")
            .flatMap(ending -> House.files(House.ROOT.resolve("app/src/main"), ending).stream())
            .map(file -> COMMENT.matcher(House.read(file)).replaceAll(""))
            .map(text -> text.replaceAll("[_-]", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
    return names.stream().filter(name -> !said.contains(name.toLowerCase(Locale.ROOT))).toList();
  }

  private static List<String> strangeVerbs(JavaClasses classes) {
    Set<String> verbs = Set.copyOf(codeNames(VERBS));
    return classes.stream()
        .filter(House::isFacade)
        .flatMap(door -> door.getMethods().stream())
        .filter(GlossaryTest::isAct)
        .filter(act -> !verbs.contains(Classes.words(act.getName()).findFirst().orElseThrow()))
        .map(act -> act.getOwner().getName() + "." + act.getName())
        .sorted()
        .toList();
  }

  private static boolean isAct(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.PUBLIC)
        && method.getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Actor.class));
  }

  private static List<String> codeNames(String table) {
    return table
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split(" \\| "))
        .filter(cells -> cells.length > 2)
        .flatMap(cells -> CODE_NAME.matcher(cells[2]).results().map(found -> found.group(1)))
        .collect(Collectors.toList());
  }
}
