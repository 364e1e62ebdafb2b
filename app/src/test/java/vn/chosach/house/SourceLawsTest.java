package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws that are read in the sources hold, and each one catches a planted source. */
@Tag("apart")
class SourceLawsTest {

  private static final java.nio.file.Path MESSAGES = House.RESOURCES.resolve("messages");
  private static final int KERNEL_TYPES = 16;
  private static final int FILES_OF_A_PACKAGE = 31;

  static List<Law> laws() {
    return List.of(
        new Law(
            "a class has at most 330 lines",
            SourceLaws::tooLong,
            "class Long {}" + "\n".repeat(331)),
        new Law(
            "no source names what belongs to one province",
            SourceLaws::ofOneProvince,
            "class A { String key = \"CA-AG\"; }"),
        new Law(
            "no JPA, no Lombok, no generated mapping",
            SourceLaws::unwantedLibraries,
            "import lombok.Data; class A {}"),
        new Law(
            "13: nobody names another room's tables",
            SourceLaws::foreignTables,
            "package vn.chosach.cases; class A { String q = \"SELECT 1 FROM tips.tip t\"; }"),
        new Law(
            "a switch names every kind of an enum",
            SourceLaws::defaultBesideKinds,
            "class A { int a(Kind k) { return switch (k) { case OLD -> 1; default -> 2; }; } }"),
        new Law(
            "a switch names every kind of a sealed type",
            SourceLaws::defaultBesideKinds,
            "class A { void a(Kind k) { switch (k) { case Old o -> b(); default -> b(); } } }"),
        new Law(
            "4: nothing swallows a defect",
            SourceLaws::swallowed,
            "class A { void a() { try { b(); } catch (Exception e) { log(e); } } }"),
        new Law(
            "public types say what they stand for",
            SourceLaws::undocumented,
            "public class Silent {}"),
        new Law(
            "whoever asks for a second person asks who may be one",
            SourceLaws::secondPersonUnasked,
            "class A { Refusal a() { return Refusal.of(\"cases.second-person\"); } }"),
        new Law(
            "what only holds its collaborators is a record",
            Holders::of,
            "class A { private final B b; A(B b) { this.b = b; } }"),
        new Law("nothing is put off", SourceLaws::putOff, "class A { /* TO" + "DO later */ }"));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void theHouseKeepsIt(Law law) {
    assertThat(JavaSource.main()).hasSizeGreaterThan(40);
    assertThat(JavaSource.main().stream().flatMap(law.faults())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void itCatchesWhatWasPlanted(Law law) {
    assertThat(law.faults().apply(JavaSource.of("Planted.java", law.planted())))
        .singleElement()
        .asString()
        .startsWith("Planted.java");
  }

  @Test
  void noTemplateAndNoTextNamesWhatBelongsToOneProvince() {
    assertThat(
            Stream.of(House.files(House.TEMPLATES, ".jte"), House.files(MESSAGES, ".properties"))
                .flatMap(List::stream)
                .flatMap(
                    file ->
                        SourceLaws.ofOneProvince(House.read(file))
                            .map(found -> House.nameOf(file) + " says " + found)))
        .isEmpty();
    assertThat(SourceLaws.ofOneProvince("a.hint = Ví dụ: Công an tỉnh An Giang, CA-AG"))
        .containsExactly("An Giang", "CA-AG");
  }

  @Test
  void honestSourcesAreLeftAlone() {
    var source =
        JavaSource.of(
            "Honest.java",
            """
            package vn.chosach.cases;

            /** An example. */
            public class Honest {
              String query = "SELECT 1 FROM cases.matter -- not tips.tip";
              int a(String word) {
                return switch (word) { case "a" -> 1; default -> 2; };
              }
              void b() {
                try { c(); } catch (Exception e) { throw new IllegalStateException(e); }
                try { c(); } catch (RuntimeException e) {
                  // A listener of the library must not throw.
                  log(e);
                }
                try { c(); } catch (java.io.IOException e) { log(e); }
              }
            }
            """);
    assertThat(laws().stream().flatMap(law -> law.faults().apply(source))).isEmpty();
  }

  @Test
  void theKernelStaysSmall() {
    Set<String> kernel = Set.of(House.BASE + ".kernel");
    assertThat(SourceLaws.crowded(JavaSource.main(), kernel, KERNEL_TYPES)).isEmpty();
    assertThat(SourceLaws.crowded(JavaSource.main(), kernel, 2)).isNotEmpty();
  }

  @Test
  void aPackageThatGrowsIsSplitByTopic() {
    Set<String> packages =
        JavaSource.main().stream().map(JavaSource::packageName).collect(Collectors.toSet());
    assertThat(SourceLaws.crowded(JavaSource.main(), packages, FILES_OF_A_PACKAGE)).isEmpty();
    assertThat(SourceLaws.crowded(JavaSource.main(), packages, 2)).isNotEmpty();
  }

  @Test
  void migrationsOfARoomNameOnlyItsOwnSchema() {
    assertThat(
            House.files(House.RESOURCES.resolve("db/migration"), ".sql").stream()
                .flatMap(
                    file ->
                        SourceLaws.foreignTables(
                                file.getParent().getFileName().toString(), House.read(file))
                            .map(table -> House.nameOf(file) + " names " + table)))
        .isEmpty();
    assertThat(SourceLaws.foreignTables("cases", "FOREIGN KEY (tip) REFERENCES tips.tip (id)"))
        .containsExactly("tips.tip");
  }

  @Test
  void nothingIsPutOffOutsideJavaEither() {
    assertThat(
            Stream.of(".sql", ".jte", ".properties", ".yaml", ".css")
                .flatMap(ending -> House.files(House.ROOT.resolve("app/src/main"), ending).stream())
                .flatMap(file -> SourceLaws.putOff(House.nameOf(file), House.read(file))))
        .isEmpty();
  }

  /** A law, how it is looked for, and a source that breaks it. */
  record Law(String says, Function<JavaSource, Stream<String>> faults, String planted) {
    @Override
    public String toString() {
      return says;
    }
  }
}
