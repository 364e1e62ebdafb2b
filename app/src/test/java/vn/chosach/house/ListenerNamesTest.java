package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * An event that waits in the outbox names whoever is to hear it by class, method and type of the
 * event. Whoever gives one of the three another name tells those that wait, by a migration, and
 * leaves the old name in the list; else the first upgrade forgets them.
 */
@Tag("apart")
class ListenerNamesTest {

  private static final Set<String> KNOWN =
      House.read(House.ROOT.resolve("app/src/test/resources/house/listeners.txt"))
          .lines()
          .filter(line -> !line.isBlank())
          .collect(Collectors.toCollection(TreeSet::new));

  private static final String TOLD =
      House.files(House.RESOURCES.resolve("db/migration/kernel"), ".sql").stream()
          .map(House::read)
          .collect(Collectors.joining("\n"));

  @Test
  void eachListenerStandsInTheList() {
    assertThat(KNOWN).as("add to listeners.txt what is new").containsAll(today());
  }

  @Test
  void whatWaitsForAnOldNameWasToldTheNewOne() {
    assertThat(forgotten(KNOWN, today(), TOLD)).isEmpty();
    assertThat(
            forgotten(
                Set.of("a.Old.on(b.Event)", "a.Told.on(b.Event)", "a.Here.on(b.Event)"),
                Set.of("a.Here.on(b.Event)"),
                "WHERE starts_with(listener_id, 'a.Told.')"))
        .containsExactly("a.Old.on(b.Event)");
  }

  private static List<String> forgotten(Set<String> known, Set<String> today, String told) {
    return known.stream()
        .filter(name -> !today.contains(name))
        .filter(name -> !told.contains("'" + name + "'") && !told.contains("'" + of(name) + "'"))
        .toList();
  }

  /** The class, as migrations name all that one of them hears. */
  private static String of(String name) {
    String method = name.substring(0, name.indexOf('('));
    return method.substring(0, method.lastIndexOf('.') + 1);
  }

  private static Set<String> today() {
    return House.main().stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isMetaAnnotatedWith(ApplicationModuleListener.class))
        .map(ListenerNamesTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As Spring Modulith writes it. */
  private static String name(JavaMethod method) {
    return method.getOwner().getName()
        + "."
        + method.getName()
        + method.getRawParameterTypes().stream()
            .map(HasName::getName)
            .collect(Collectors.joining(",", "(", ")"));
  }
}
