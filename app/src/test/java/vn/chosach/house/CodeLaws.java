package vn.chosach.house;

import static vn.chosach.house.Classes.law;
import static vn.chosach.house.Classes.room;
import static vn.chosach.house.Classes.words;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The laws of the house on what a class does inside. */
final class CodeLaws {

  private static final Set<String> MONEY =
      Set.of("amount", "fine", "price", "value", "money", "fee", "cost", "dong", "budget", "tax");

  private static final Set<String> INEXACT =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double", "java.math.BigDecimal");

  private static final Set<String> OLD_DATES =
      Set.of("java.util.Date", "java.util.Calendar", "java.sql.Date", "java.sql.Timestamp");

  /** Written by name: two of them are known to no other code. */
  private static final List<String> INJECTED =
      List.of(
          "org.springframework.beans.factory.annotation.Autowired",
          "org.springframework.beans.factory.annotation.Value",
          "jakarta.annotation.Resource",
          "jakarta.inject.Inject");

  private CodeLaws() {}

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
                type.getMembers().stream()
                    .filter(member -> handsOverLocalDateTime(member))
                    .map(member -> "hands over LocalDateTime in " + member.getName())));
  }

  static ArchRule writersKeepTheJournal() {
    return law(
        "services",
        type -> type.isAnnotatedWith(Service.class),
        "reach the journal when they write",
        type ->
            !Classes.VOCABULARIES.contains(room(type))
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
                            && INJECTED.stream().anyMatch(member::isAnnotatedWith))
                .map(member -> "is injected at " + member.getName()));
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

  private static boolean handsOverLocalDateTime(JavaMember member) {
    return switch (member) {
      case JavaCodeUnit code ->
          isLocal(code.getRawReturnType())
              || code.getRawParameterTypes().stream().anyMatch(CodeLaws::isLocal);
      case JavaField field -> isLocal(field.getRawType());
      case JavaMember other -> false;
    };
  }

  private static boolean isLocal(JavaClass type) {
    return type.getName().equals("java.time.LocalDateTime");
  }
}
