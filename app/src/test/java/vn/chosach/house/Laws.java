package vn.chosach.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The laws of the house that compiled classes can break, in the order of CONTRIBUTING.md. */
final class Laws {

  /** Rooms whose public types are a vocabulary and not a door. */
  private static final Set<String> VOCABULARIES = Set.of("kernel", "postgres", "ui");

  private static final Set<String> EMPTY_NAMES =
      Set.of("util", "utils", "helper", "helpers", "manager", "impl", "dto", "mapper", "common");
  private static final Set<String> TABLE_VERBS =
      Set.of("create", "update", "delete", "set", "save", "remove");
  private static final Set<String> MONEY =
      Set.of("amount", "fine", "price", "value", "money", "fee", "cost", "dong", "budget", "tax");
  private static final Set<String> INEXACT =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double", "java.math.BigDecimal");
  private static final Set<String> OLD_DATES =
      Set.of("java.util.Date", "java.util.Calendar", "java.sql.Date", "java.sql.Timestamp");

  private static final int COLLABORATORS = 6;
  private static final int VERBS = 12;

  private Laws() {}

  static ArchRule publicTypesAreTheDoorOrValues() {
    return law(
        "public top-level types of a room",
        type -> isPublicTopLevel(type) && House.isBaseOfRoom(type.getPackageName()),
        "be its door or a value",
        type ->
            VOCABULARIES.contains(room(type)) || House.isFacade(type) || isValue(type)
                ? Stream.empty()
                : Stream.of("is public but neither a @Service nor a record, enum or interface"));
  }

  static ArchRule oneDoorPerRoom() {
    return classes()
        .that(describe("are doors", House::isFacade))
        .should(
            new ArchCondition<JavaClass>("stand alone in their room") {
              private List<JavaClass> doors = List.of();

              @Override
              public void init(Collection<JavaClass> all) {
                doors = List.copyOf(all);
              }

              @Override
              public void check(JavaClass door, ConditionEvents events) {
                doors.stream()
                    .filter(other -> other != door && room(other).equals(room(door)))
                    .forEach(
                        other -> fault(events, door, "shares its room with " + other.getName()));
              }
            });
  }

  static ArchRule onlyPageRecordsArePublicInWeb() {
    return law(
        "types in web",
        type -> type.getPackageName().endsWith(".web"),
        "be public only as page records",
        type -> isPublicTopLevel(type) && !isValue(type) ? Stream.of("is public") : Stream.empty());
  }

  static ArchRule beansInsideARoomAreHidden() {
    return law(
        "Spring beans",
        type -> type.isMetaAnnotatedWith(Component.class) && !room(type).isEmpty(),
        "be package-private unless they are the door",
        type ->
            isPublicTopLevel(type) && !House.isBaseOfRoom(type.getPackageName())
                ? Stream.of("is a public bean inside " + type.getPackageName())
                : Stream.empty());
  }

  static ArchRule namesSaySomething() {
    return law(
        "classes and packages",
        type -> true,
        "not be called util, helper, manager, impl, dto, mapper or common",
        type ->
            Stream.concat(
                    Stream.of(type.getPackageName().split("\\.")), words(type.getSimpleName()))
                .filter(word -> EMPTY_NAMES.contains(word.toLowerCase(java.util.Locale.ROOT)))
                .map(word -> "says " + word));
  }

  static ArchRule doorsSpeakTheVerbsOfTheOffice() {
    return law(
        "doors",
        House::isFacade,
        "have no verb of a table editor",
        type ->
            publicMethods(type)
                .filter(method -> TABLE_VERBS.contains(words(method.getName()).findFirst().get()))
                .map(method -> "offers " + method.getName()));
  }

  static ArchRule aLifeCycleHasNoSetter() {
    return law(
        "classes",
        type -> true,
        "not set a status",
        type ->
            type.getMethods().stream()
                .map(JavaMethod::getName)
                .filter(name -> name.matches("set(Status|State|Stage)"))
                .map(name -> "has " + name));
  }

  static ArchRule timeAndIdsAreHandedIn() {
    return law(
        "classes",
        type ->
            !room(type).equals("postgres")
                && !type.getFullName().equals(House.BASE + ".TimeConfiguration"),
        "ask InstantSource and IdSource",
        type ->
            type.getCodeUnitAccessesFromSelf().stream()
                .filter(
                    access ->
                        OwnTime.makes(
                            access.getTargetOwner().getName(),
                            access.getName(),
                            access.getTarget().getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()))
                .map(
                    access ->
                        "uses %s.%s in %s"
                            .formatted(
                                access.getTargetOwner().getSimpleName(),
                                access.getName(),
                                access.getSourceCodeLocation())));
  }

  static ArchRule moneyIsExact() {
    return law(
        "classes",
        type -> true,
        "hold money as Dong or long",
        type ->
            type.getFields().stream()
                .filter(field -> INEXACT.contains(field.getRawType().getName()))
                .filter(
                    field ->
                        words(field.getName())
                            .anyMatch(
                                word -> MONEY.contains(word.toLowerCase(java.util.Locale.ROOT))))
                .map(field -> "holds " + field.getName() + " as " + field.getRawType().getName()));
  }

  static ArchRule datesHaveAZone() {
    return law(
        "classes",
        type -> true,
        "keep Instant and LocalDate",
        type ->
            Stream.concat(
                type.getFields().stream()
                    .filter(field -> OLD_DATES.contains(field.getRawType().getName()))
                    .map(field -> "keeps " + field.getName() + " as an old date"),
                type.getDirectDependenciesFromSelf().stream()
                    .filter(
                        dependency ->
                            dependency
                                .getTargetClass()
                                .getName()
                                .equals(java.time.LocalDateTime.class.getName()))
                    .map(dependency -> "knows LocalDateTime: " + dependency.getDescription())));
  }

  static ArchRule writersKeepTheJournal() {
    return law(
        "services",
        type -> type.isAnnotatedWith(Service.class),
        "reach the journal when they write",
        type ->
            !VOCABULARIES.contains(room(type))
                    && !room(type).equals("journal")
                    && Transactions.writes(type)
                    && !Transactions.reachesJournal(type)
                ? Stream.of("writes in a transaction and never appends to the journal")
                : Stream.empty());
  }

  static ArchRule nothingIsInjectedIntoFields() {
    return law(
        "classes",
        type -> true,
        "take what they need in the constructor",
        type ->
            type.getMembers().stream()
                .filter(
                    member ->
                        !(member instanceof com.tngtech.archunit.core.domain.JavaConstructor)
                            && (member.isAnnotatedWith(Autowired.class)
                                || member.isAnnotatedWith(Value.class)))
                .map(member -> "is injected at " + member.getName()));
  }

  static ArchRule collaboratorsAreFew() {
    return law(
        "beans",
        type -> type.isMetaAnnotatedWith(Component.class),
        "need at most " + COLLABORATORS + " collaborators",
        type ->
            type.getConstructors().stream()
                .map(constructor -> constructor.getRawParameterTypes().size())
                .filter(count -> count > COLLABORATORS)
                .map(count -> "needs " + count));
  }

  static ArchRule doorsAreNarrow() {
    return law(
        "doors",
        House::isFacade,
        "offer at most " + VERBS + " verbs",
        type -> {
          long verbs = publicMethods(type).map(JavaMethod::getName).distinct().count();
          return verbs > VERBS ? Stream.of("offers " + verbs) : Stream.empty();
        });
  }

  static ArchRule listenersWaitForTheCommit() {
    return law(
        "classes",
        type -> true,
        "hear events of the house after the commit",
        type ->
            type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(EventListener.class))
                .filter(
                    method ->
                        method.getRawParameterTypes().stream()
                            .anyMatch(event -> event.getPackageName().startsWith(House.BASE)))
                .map(method -> "hears in the transaction of the act: " + method.getName()));
  }

  private static ArchRule law(
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

  private static void fault(ConditionEvents events, JavaClass type, String words) {
    events.add(SimpleConditionEvent.violated(type, type.getName() + " " + words));
  }

  private static Stream<JavaMethod> publicMethods(JavaClass type) {
    return type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
  }

  private static boolean isPublicTopLevel(JavaClass type) {
    return type.isTopLevelClass()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && !type.getSimpleName().equals("package-info");
  }

  private static boolean isValue(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isInterface()
        || type.isAssignableTo(Throwable.class);
  }

  private static String room(JavaClass type) {
    return House.room(type.getPackageName());
  }

  private static Stream<String> words(String name) {
    return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_"));
  }
}
