package vn.chosach.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, is used, and says what it is given. */
@Tag("apart")
class TextsTest {

  private static final TextBooks BOOKS = TextBooks.shipped();

  private static final List<TextUse> USES =
      Stream.concat(
              JavaSource.main().stream().map(TextUse::in), Template.all().stream().map(TextUse::in))
          .flatMap(List::stream)
          .toList();

  private static final Set<String> STRINGS =
      Stream.of(
              JavaSource.main().stream().flatMap(TextUse::strings),
              USES.stream().map(TextUse::key).filter(key -> key.contains("hint")),
              Template.all().stream().flatMap(TextUse::strings))
          .flatMap(strings -> strings)
          .collect(Collectors.toSet());

  private static final Pattern SLOT = Pattern.compile("\\bslot\\(\\s*\"([^\"]+)\"");

  /** Names that stay as they are in both languages. */
  private static final Pattern PROPER_NAMES = Pattern.compile("Chợ Sạch|Cốc Cốc");

  @Test
  void bothLanguagesHaveEveryText() {
    assertThat(BOOKS.vietnamese()).hasSizeGreaterThan(20);
    assertThat(BOOKS.untranslated()).isEmpty();
    assertThat(books("a.b = Xin chào", "a.c = Hello").untranslated())
        .containsExactly("a.b is missing in English", "a.c is missing in Vietnamese");
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholders() {
    assertThat(BOOKS.differentPlaceholders()).isEmpty();
    assertThat(
            books("a.b = {0}\nrefusal.a.c = {most}", "a.b = {1}\nrefusal.a.c = {least}")
                .differentPlaceholders())
        .containsExactlyInAnyOrder(
            "a.b has other placeholders in English",
            "refusal.a.c has other placeholders in English");
  }

  @Test
  void everyTextCanBeRead() {
    assertThat(BOOKS.unreadable()).isEmpty();
    assertThat(books("a.b = {0", "a.c = It's\nrefusal.a.d = It''s\na.e = It''s").unreadable())
        .hasSize(3)
        .anyMatch(words -> words.startsWith("a.b cannot be read"))
        .anyMatch(words -> words.startsWith("a.c has a single apostrophe"))
        .anyMatch(words -> words.startsWith("refusal.a.d doubles an apostrophe"));
  }

  @Test
  void everyKeyBeginsWithItsRoom() {
    for (Path file : files()) {
      assertThat(
              TextBooks.misplaced(
                  file.getFileName().toString(), TextBooks.parse(House.read(file)).keySet()))
          .as(House.nameOf(file))
          .isEmpty();
    }
    assertThat(TextBooks.misplaced("ui_en.properties", Set.of("ui.a", "cases.a", "refusal.ui.a")))
        .containsExactly("cases.a");
  }

  @Test
  void everyKeyStandsOnceInItsFile() {
    for (Path file : files()) {
      assertThat(TextBooks.twice(House.read(file))).as(House.nameOf(file)).isEmpty();
    }
    assertThat(TextBooks.twice("ui.a = A\n# ui.a = no\nui.ab = B\nui.a=C\n"))
        .containsExactly("ui.a");
  }

  @Test
  void everyTextThatIsAskedForExists() {
    assertThat(USES).hasSizeGreaterThan(20);
    assertThat(BOOKS.missing(USES)).isEmpty();
    assertThat(books("ui.a = A\nui.kind.x = X\nrefusal.ui.no = Không", "").missing(planted()))
        .containsExactly(
            "Planted.java:3 asks for ui.b",
            "Planted.java:5 refuses with ui.never",
            "Planted.java:8 asks for ui.hint.e",
            "planted.jte:2 asks for ui.d");
  }

  @Test
  void everyPlaceholderIsFilled() {
    assertThat(BOOKS.unfilled(USES)).isEmpty();
    assertThat(
            books("ui.a = {0}\nui.b = {0} {1}\nui.d = {0}\nrefusal.ui.no = {most}", "")
                .unfilled(planted()))
        .containsExactly(
            "Planted.java:3 asks for ui.b without all that its text needs",
            "Planted.java:6 refuses with ui.no without all that its text needs",
            "planted.jte:2 asks for ui.d without all that its text needs");
  }

  @Test
  void noTextIsDead() {
    assertThat(BOOKS.dead(STRINGS)).isEmpty();
    assertThat(
            books("ui.a = A\nui.kind.x = X\nui.due.day = D\nui.due.year = Y\nui.z = Z", "")
                .dead(Set.of("ui.a", "ui.kind.*", "ui.*", "due.day", "refusal.*")))
        .containsExactly("ui.due.year is never asked for", "ui.z is never asked for");
  }

  @Test
  void whatLooksLikeATextIsOne() {
    var known =
        Stream.concat(
                Template.all().stream().flatMap(page -> slots(page).stream()),
                Stream.concat(
                    JavaSource.main().stream().flatMap(TextUse::attributes), marksOfSight()))
            .collect(Collectors.toSet());
    assertThat(BOOKS.strangers(STRINGS, known)).isEmpty();
    assertThat(
            books("ui.a = A\nrefusal.ui.no = Không", "")
                .strangers(
                    Set.of("ui.a", "ui.no", "ui.page-opened", "ui.mispelt", "a.b", "ui.*"),
                    Set.of()))
        .containsExactly("ui.mispelt looks like a text and is none");
  }

  /** What rooms tell the database of the eyes that ask is no text. */
  private static Stream<String> marksOfSight() {
    return JavaSource.main().stream()
        .filter(source -> source.text().contains("RecordMarks"))
        .flatMap(source -> source.strings().stream())
        .map(literal -> String.valueOf(literal.getValue()));
  }

  @Test
  void namesOfAttributesAreNoTexts() {
    var source =
        JavaSource.of(
            "A.java",
            """
            class A {
              static final String KEPT = "ui.kept";
              static final String TEXT = "ui.text";
              void a() { session.setAttribute(KEPT, page.t(TEXT)); }
            }
            """);
    assertThat(TextUse.attributes(source)).containsExactly("ui.kept");
  }

  /** Rows that are planted once are data in the language of their source. */
  private static boolean writesReferenceRows(String file) {
    return file.matches("(.*/)?V[0-9]+__Plant_[a-z_]+\\.java");
  }

  @Test
  void noVietnameseWordStandsInAClass() {
    assertThat(
            JavaSource.main().stream()
                .filter(source -> !writesReferenceRows(source.name()))
                .filter(source -> !printsWordsOfTheLaw(source.name()))
                .flatMap(TextsTest::vietnameseWords))
        .isEmpty();
    assertThat(
            vietnameseWords(
                JavaSource.of("A.java", "class A { String a = \"Chợ Sạch: Đã gửi\", b = \"đ\"; }")))
        .containsExactly("A.java:1 says “Chợ Sạch: Đã gửi” itself");
  }

  /**
   * What the law prescribes word for word on documents has no second language (decision 0011). Only
   * the classes that print or look for such words are named here.
   */
  private static final Set<String> WORDS_OF_THE_LAW =
      Set.of(
          "acts/AppointedRights",
          "acts/CheckpointLine",
          "acts/Letterheads",
          "acts/PaperDrafts",
          "acts/PaperTemplates",
          "acts/PressWarmUp",
          "acts/SigningRights",
          "acts/TemplateTrial",
          "checking/BodyCheck",
          "checking/DecisionCheck",
          "checking/FrameCheck",
          "checking/LaterDays",
          "checking/PaperCheck",
          "checking/PaperRule",
          "checking/FootCheck",
          "checking/HeadCheck",
          "checking/Parts",
          "checking/LayoutRule",
          "content/Recipient",
          "content/WrittenMoment",
          "content/Urgency",
          "incoming/IncomingRegister",
          "incoming/Receipts",
          "layout/Blocks",
          "layout/Filling",
          "layout/PrintedPaper",
          "layout/ShippedTemplates",
          "layout/Styles",
          "life/DocumentLifeCycle",
          "web/BodyText");

  private static boolean printsWordsOfTheLaw(String name) {
    // The mark of a state secret is looked for wherever texts enter, not in documents alone.
    return name.endsWith("/kernel/SecrecyMark.java")
        || WORDS_OF_THE_LAW.stream().anyMatch(one -> name.endsWith("/documents/" + one + ".java"));
  }

  @Test
  void onlyClassesThatSayWordsOfTheLawAreExcused() {
    var saying =
        JavaSource.main().stream()
            .filter(source -> vietnameseWords(source).findAny().isPresent())
            .map(JavaSource::name)
            .toList();
    assertThat(WORDS_OF_THE_LAW)
        .allMatch(
            one -> saying.stream().anyMatch(name -> name.endsWith("/documents/" + one + ".java")));
  }

  @Test
  void everyFileIsComposed() {
    assertThat(shippedTexts().filter(file -> !isComposed(House.read(file)))).isEmpty();
    assertThat(isComposed("Chợ")).isTrue();
    assertThat(isComposed(Normalizer.normalize("Chợ", Normalizer.Form.NFD))).isFalse();
  }

  private static List<TextUse> planted() {
    var source =
        JavaSource.of(
            "Planted.java",
            """
            class Planted {
              Object a = texts.text(lang, "ui.a", 1);
              Object b = page.t("ui.b", 1);
              Object kind = page.t("ui.kind." + kind);
              Object c = Refusal.of("ui.never");
              Object d = Refusal.of("ui.no", "least", "1");
              Object e = new Refusal("ui.no", Map.of("least", "1", "most", "9"));
              Object f = line("e", "ui.field.e").most(3).hinted();
            }
            """);
    var template =
        Template.of(
            "planted.jte", "<p>${page.t(\"ui.a\", page.day(f(x, y)))}</p>\n${page.t(\"ui.d\")}");
    return Stream.concat(TextUse.in(source).stream(), TextUse.in(template).stream()).toList();
  }

  private static Stream<String> vietnameseWords(JavaSource source) {
    return source.strings().stream()
        .filter(literal -> ((String) literal.getValue()).chars().anyMatch(c -> c > 127))
        .filter(
            literal ->
                PROPER_NAMES
                    .matcher((String) literal.getValue())
                    .replaceAll("")
                    .matches("(?s).*[\\p{L}&&[^A-Za-z]].*\\p{L}.*|.*\\p{L}.*[\\p{L}&&[^A-Za-z]].*"))
        .map(literal -> source.at(literal, "says “" + literal.getValue() + "” itself"));
  }

  private static List<String> slots(Template page) {
    return SLOT.matcher(page.code()).results().map(slot -> slot.group(1)).toList();
  }

  private static boolean isComposed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  private static Stream<Path> shippedTexts() {
    return Stream.of(".java", ".jte", ".properties", ".csv", ".sql", ".md", ".yaml")
        .flatMap(
            ending ->
                Stream.concat(
                    House.files(House.ROOT.resolve("app/src/main"), ending).stream(),
                    House.files(House.ROOT.resolve("docs"), ending).stream()));
  }

  private static List<Path> files() {
    return House.files(House.RESOURCES.resolve("messages"), ".properties");
  }

  private static TextBooks books(String vietnamese, String english) {
    return new TextBooks(
        new TreeMap<>(TextBooks.parse(vietnamese)), new TreeMap<>(TextBooks.parse(english)));
  }
}
