package vn.chosach.officers.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;

/** The handbook and the help say what the screens say, and lead where the program has a page. */
class HandbookTest {

  private static final Path FOLDER = Path.of("../docs/huong-dan");
  private static final Path TEXTS = Path.of("src/main/resources/messages");
  private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
  private static final Pattern ADDRESS = Pattern.compile("`(/[^` ]*)`");
  private static final Pattern PICTURE =
      Pattern.compile("!\\[[^]]+]\\(hinh/([a-z-]+)-(1366|360)\\.webp\\)");

  private static final Set<String> VIETNAMESE = new HashSet<>();
  private static final Set<String> ENGLISH = new HashSet<>();

  @BeforeAll
  static void readTheScreens() throws IOException {
    for (Path file : files(TEXTS, ".properties")) {
      var texts = new Properties();
      try (Reader words = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        texts.load(words);
      }
      boolean english = file.toString().endsWith("_en.properties");
      texts.stringPropertyNames().stream()
          .filter(
              key -> !key.startsWith("officers.help.") && !key.startsWith("officers.first-day."))
          .forEach(key -> (english ? ENGLISH : VIETNAMESE).add(texts.getProperty(key)));
      if (!english) {
        VIETNAMESE.addAll(
            texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("officers.first-day.") && !key.matches(".*\\d"))
                .map(texts::getProperty)
                .toList());
      }
    }
  }

  @Test
  void every_chapter_is_there_and_no_other() throws IOException {
    assertThat(files(FOLDER, ".md").stream().map(HandbookTest::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Handbook.CHAPTERS.stream(), Stream.of("README")).toList());
    String contents = Files.readString(FOLDER.resolve("README.md"));
    assertThat(Handbook.CHAPTERS).allMatch(one -> contents.contains("(" + one + ".md)"));
    assertThat(SeedTable.read("/seed/officers/help.csv").stream().map(row -> row.text("chapter")))
        .isSubsetOf(Handbook.CHAPTERS);
  }

  @Test
  void what_the_handbook_prints_bold_stands_on_a_screen() throws IOException {
    for (String chapter : Handbook.CHAPTERS) {
      String text = Files.readString(FOLDER.resolve(chapter + ".md"));
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(chapter).isTrue();
      assertThat(found(STRONG, text)).as(chapter).isNotEmpty().isSubsetOf(VIETNAMESE);
    }
    assertThat(VIETNAMESE).doesNotContain("Nút không có");
  }

  @Test
  void what_help_quotes_stands_on_a_screen_in_that_language() throws IOException {
    assertThat(quoted("officers.properties")).hasSizeGreaterThan(60).isSubsetOf(VIETNAMESE);
    assertThat(quoted("officers_en.properties")).hasSizeGreaterThan(60).isSubsetOf(ENGLISH);
  }

  private static List<String> quoted(String file) throws IOException {
    try (Stream<String> lines = Files.lines(TEXTS.resolve(file))) {
      return lines
          .filter(line -> line.matches("officers\\.help\\.[a-z-]+\\.[123] = .*"))
          .flatMap(line -> found(QUOTED, line).stream())
          .toList();
    }
  }

  @Test
  void every_chapter_says_the_same_things_in_the_same_order() throws IOException {
    for (String chapter : Handbook.CHAPTERS) {
      String text = Files.readString(FOLDER.resolve(chapter + ".md"));
      var blocks = Handbook.blocks(text);
      assertThat(blocks.getFirst().tag()).as(chapter).isEqualTo("h1");
      assertThat(text)
          .as(chapter)
          .contains("\n## Điều không lấy lại được\n", "\n## Căn cứ\n", "\n## Gọi ai\n");
      long first = text.lines().filter(line -> line.startsWith("- [ ] ")).count();
      assertThat(first).as(chapter + ": steps of the first day").isBetween(5L, 8L);
    }
  }

  @Test
  void pictures_are_small_and_there_for_every_mention() throws IOException {
    Path folder = FOLDER.resolve("hinh");
    for (String chapter : Handbook.CHAPTERS) {
      String text = Files.readString(FOLDER.resolve(chapter + ".md"));
      PICTURE
          .matcher(text)
          .results()
          .map(one -> one.group(1) + "-" + one.group(2) + ".webp")
          .forEach(picture -> assertThat(folder.resolve(picture)).as(chapter).exists());
    }
    for (Path picture : files(folder, ".webp")) {
      assertThat(Files.size(picture)).as(picture.toString()).isBetween(2_000L, 120_000L);
    }
  }

  @Test
  void every_role_has_a_first_day() {
    assertThat(
            SeedTable.read("/seed/officers/first-day.csv").stream()
                .map(row -> Role.valueOf(row.text("role")))
                .distinct())
        .containsExactlyInAnyOrder(Role.values());
  }

  /** Addresses that the chapters name; {@code HelpPagesTest} opens them. */
  static Set<String> addresses() throws IOException {
    Set<String> named = new HashSet<>();
    for (String chapter : Handbook.CHAPTERS) {
      named.addAll(found(ADDRESS, Files.readString(FOLDER.resolve(chapter + ".md"))));
    }
    named.remove("/");
    return named;
  }

  /** Addresses that the list of the first day of a chapter names. */
  static List<String> firstDay(String chapter) throws IOException {
    try (Stream<String> lines = Files.lines(FOLDER.resolve(chapter + ".md"))) {
      return lines
          .filter(line -> line.startsWith("- [ ] "))
          .flatMap(line -> found(ADDRESS, line).stream())
          .toList();
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toList());
    }
  }
}
