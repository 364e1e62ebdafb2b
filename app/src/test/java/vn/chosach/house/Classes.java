package vn.chosach.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the laws for compiled classes are put together from. */
final class Classes {

  /** Rooms whose public types are a vocabulary and not a door. */
  static final Set<String> VOCABULARIES = Set.of("kernel", "postgres", "ui");

  private Classes() {}

  /** A law that each selected class keeps by itself; it fails when nothing at all is selected. */
  static ArchRule law(
      String who,
      Predicate<JavaClass> selected,
      String must,
      Function<JavaClass, Stream<String>> faults) {
    return classes()
        .that(describe("are " + who, selected))
        .should(
            new ArchCondition<JavaClass>(must) {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type).forEach(words -> fault(events, type, words));
              }
            });
  }

  static void fault(ConditionEvents events, JavaClass type, String words) {
    events.add(SimpleConditionEvent.violated(type, type.getName() + " " + words));
  }

  static String room(JavaClass type) {
    return House.room(type.getPackageName());
  }

  /** The words of a name in camel case. */
  static Stream<String> words(String name) {
    return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_"));
  }
}
