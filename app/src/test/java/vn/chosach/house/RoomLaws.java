package vn.chosach.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.groupingBy;
import static vn.chosach.house.Classes.fault;
import static vn.chosach.house.Classes.law;
import static vn.chosach.house.Classes.room;
import static vn.chosach.house.Classes.words;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The laws of the house on doors, parts and names of a room. */
final class RoomLaws {

  private static final Set<String> EMPTY_NAMES =
      Set.of("util", "utils", "helper", "helpers", "impl", "dto", "common");

  private static final Set<String> TABLE_VERBS =
      Set.of("create", "update", "delete", "set", "save", "remove");

  /**
   * Rooms with a door for each of their topics, as docs/decisions/0007, 0014, 0017 and 0042 allow.
   */
  private static final Set<String> SEVERAL_DOORS =
      Set.of("directory", "vault", "cases", "referrals", "officers");

  /** Endings of an own dialect: the field says Repository, Query, Handler, Writer, Transitions. */
  private static final Pattern OLD_ENDINGS =
      Pattern.compile(".*(Rows|Reading|Deeds|Pen|Told|Slugs|Acting)");

  /** Beans that still take a bag of collaborators; the list only becomes shorter. */
  private static final Set<String> STILL_BAGS =
      Set.of("PaperDrafts", "DocumentQuery", "DocumentTransitions", "SettledSignals");

  private static final int COLLABORATORS = 8;

  private static final int VERBS = 12;

  private RoomLaws() {}

  static ArchRule publicTypesAreTheDoorOrValues() {
    return law(
        "public top-level types of a room",
        type -> isPublicTopLevel(type) && House.isBaseOfRoom(type.getPackageName()),
        "be its door or a value",
        type ->
            Classes.VOCABULARIES.contains(room(type))
                    || House.isFacade(type)
                    || isValue(type)
                    || isCommand(type)
                    || hasOnlyFunctions(type)
                ? Stream.empty()
                : Stream.of(
                    "is public but neither @Service nor record, enum, interface or command"));
  }

  /** Nobody can make one; all it offers is computed from what it is given. */
  private static boolean hasOnlyFunctions(JavaClass type) {
    return type.getConstructors().stream()
            .allMatch(made -> made.getModifiers().contains(JavaModifier.PRIVATE))
        && type.getMethods().stream()
            .allMatch(method -> method.getModifiers().contains(JavaModifier.STATIC));
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
                    .filter(other -> !SEVERAL_DOORS.contains(room(door)))
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

  /** A part of a room is public only as far as another part, or the demonstration, needs it. */
  static ArchRule partsOfARoomAreHidden() {
    return law(
        "types of a room",
        type -> !room(type).isEmpty(),
        "be package-private inside the room unless another part of it needs them",
        type ->
            isPublicTopLevel(type)
                    && !House.isBaseOfRoom(type.getPackageName())
                    && !isValue(type)
                    && !neededBesides(type)
                    && !House.namedByTheDemonstration().contains(type.getName())
                ? Stream.of("is public and only its own package needs it")
                : Stream.empty());
  }

  static ArchRule namesSaySomething() {
    return law(
        "classes and packages",
        type -> true,
        "not be called util, helper, impl, dto or common",
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

  static ArchRule collaboratorsAreFew() {
    return law(
        "beans",
        type ->
            type.isMetaAnnotatedWith(Component.class) && !STILL_BAGS.contains(type.getSimpleName()),
        "need at most " + COLLABORATORS + " collaborators",
        type ->
            type.getConstructors().stream()
                .map(constructor -> held(constructor.getRawParameterTypes()))
                .filter(count -> count > COLLABORATORS)
                .map(count -> "needs " + count));
  }

  /** A bag that only passes several on counts as what it holds. */
  private static long held(List<JavaClass> parameters) {
    return parameters.stream()
        .mapToLong(
            type ->
                isBag(type)
                    ? type.getConstructors().iterator().next().getRawParameterTypes().size()
                    : 1)
        .sum();
  }

  /** A bean that does nothing but hold others; a record that works is no bag. */
  private static boolean isBag(JavaClass type) {
    return type.isRecord()
        && type.isMetaAnnotatedWith(Component.class)
        && type.getMethods().stream()
            .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
            .allMatch(RoomLaws::isOfEveryRecord);
  }

  private static boolean isOfEveryRecord(JavaMethod method) {
    return method.getRawParameterTypes().isEmpty()
            && method.getOwner().tryGetField(method.getName()).isPresent()
        || List.of("equals", "hashCode", "toString").contains(method.getName());
  }

  static ArchRule typesBearTheWordsOfTheField() {
    return law(
        "types",
        type -> !type.isAnonymousClass(),
        "end in a word that the field knows",
        type ->
            OLD_ENDINGS.matcher(type.getSimpleName()).matches()
                ? Stream.of("ends in a word of its own")
                : Stream.empty());
  }

  /** Types that only one class sees, and the anonymous, take no word from others. */
  static ArchRule oneWordNamesFewTypes() {
    Map<String, List<JavaClass>> byName =
        Stream.of(House.main(), House.planted())
            .flatMap(JavaClasses::stream)
            .filter(type -> !type.getModifiers().contains(JavaModifier.PRIVATE))
            .filter(type -> !type.getSimpleName().isEmpty())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(groupingBy(RoomLaws::homonym));
    return law(
        "types",
        type -> byName.getOrDefault(homonym(type), List.of()).contains(type),
        "share a simple name with two others at most",
        type -> {
          int namesakes = byName.getOrDefault(homonym(type), List.of()).size();
          return namesakes > 3 ? Stream.of("is one of " + namesakes) : Stream.empty();
        });
  }

  /** What is planted is counted apart from the program. */
  private static String homonym(JavaClass type) {
    return (type.getPackageName().contains(".planted") ? "planted " : "") + type.getSimpleName();
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

  /** Started by the launcher, not called by a room. */
  private static boolean isCommand(JavaClass type) {
    return type.tryGetMethod("main", String[].class).isPresent();
  }

  private static boolean neededBesides(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .map(dependency -> dependency.getOriginClass().getPackageName())
        .anyMatch(user -> !user.equals(type.getPackageName()));
  }
}
