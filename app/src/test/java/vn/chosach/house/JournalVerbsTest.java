package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;

/** Every act that the program can enter has words in which people read it in the journal. */
abstract class JournalVerbsTest {

  private static final String VERB = "journal.verb.";
  private static final TextBooks BOOKS = TextBooks.shipped();

  @Test
  void everyVerbOfTheJournalHasWords() {
    assertThat(verbs()).hasSizeGreaterThan(100);
    assertThat(without(BOOKS.vietnamese(), verbs())).isEmpty();
    assertThat(without(Map.of("journal.verb.a.done", "Xong"), List.of("a.done", "a.begun")))
        .containsExactly("a.begun");
  }

  @Test
  void everyVerbWithWordsCanBeEntered() {
    assertThat(neverEntered(BOOKS.vietnamese().keySet())).isEmpty();
    assertThat(neverEntered(List.of("journal.verb.tips.received", "journal.verb.tips.dreamt")))
        .containsExactly("tips.dreamt");
  }

  private static List<String> neverEntered(Collection<String> keys) {
    var known = new TreeSet<String>(verbs());
    JavaSource.main().stream().flatMap(JournalVerbsTest::strings).forEach(known::add);
    for (CoordinationKind kind : CoordinationKind.values()) {
      Stream.of(CoordinationEvent.values()).map(event -> event.verb(kind)).forEach(known::add);
    }
    // Entered until November 2026, and never removed from the journal.
    Stream.of("estimate", "allocation", "commitment", "payment", "settlement")
        .map(stage -> "plans." + stage + "-booked")
        .forEach(known::add);
    return keys.stream()
        .filter(key -> key.startsWith(VERB))
        .map(key -> key.substring(VERB.length()))
        .filter(verb -> !known.contains(verb))
        .toList();
  }

  private static Stream<String> strings(JavaSource source) {
    return JavaSource.all(source.tree(), LiteralTree.class).stream()
        .map(LiteralTree::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  @Test
  void aPlantedActIsSeen() {
    var source =
        JavaSource.of(
            "A.java", "class A { Act act = Act.of(actor, \"tips.quietly-dropped\", kind, id); }");
    assertThat(written(source)).containsExactly("tips.quietly-dropped");
  }

  private static List<String> without(Map<String, String> texts, Collection<String> verbs) {
    return verbs.stream().filter(verb -> !texts.containsKey(VERB + verb)).toList();
  }

  private static Collection<String> verbs() {
    var verbs = new TreeSet<String>();
    JavaSource.main().stream().flatMap(JournalVerbsTest::written).forEach(verbs::add);
    House.main().stream()
        .filter(JavaClass::isEnum)
        .flatMap(JournalVerbsTest::ofEvents)
        .forEach(verbs::add);
    return verbs;
  }

  private static Stream<String> written(JavaSource source) {
    return JavaSource.all(source.tree(), MethodInvocationTree.class).stream()
        .filter(call -> isActOf(call.getMethodSelect()))
        .map(call -> call.getArguments().get(1))
        .filter(LiteralTree.class::isInstance)
        .map(verb -> String.valueOf(((LiteralTree) verb).getValue()));
  }

  /** Asked of each call of the program, so nothing is written out to be compared. */
  private static boolean isActOf(ExpressionTree method) {
    return method instanceof MemberSelectTree of
        && of.getIdentifier().contentEquals("of")
        && of.getExpression() instanceof IdentifierTree type
        && type.getName().contentEquals("Act");
  }

  /** Life cycles keep the verb of each event beside it. */
  private static Stream<String> ofEvents(JavaClass type) {
    if (type.tryGetMethod("verb").isEmpty()) {
      return Stream.empty();
    }
    try {
      var verb = type.reflect().getDeclaredMethod("verb");
      verb.setAccessible(true);
      var verbs = new TreeSet<String>();
      for (Object event : type.reflect().getEnumConstants()) {
        verbs.add((String) verb.invoke(event));
      }
      return verbs.stream();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
