package vn.chosach.officers.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import vn.chosach.officers.help.HelpPage.HelpBlock;
import vn.chosach.officers.help.HelpPage.HelpBlockKind;
import vn.chosach.officers.help.HelpPage.HelpSpan;

/**
 * Sổ tay: the handbook of {@code docs/huong-dan}, a chapter for each role, as it ships with the
 * program. Of Markdown it reads what the chapters use: headings, lists, bold words of the screens,
 * addresses in backticks and links between chapters; pictures are for readers elsewhere.
 */
@Component
class Handbook {

  /** Address of a chapter without its name, without language prefix. */
  static final String HOME = "/tro-giup/so-tay/";

  /** Names of the chapters, in their order. */
  static final List<String> CHAPTERS =
      List.of(
          "ngay-dau",
          "cong-dan",
          "nguoi-truc",
          "can-bo-thu-ly",
          "lanh-dao-don-vi",
          "thuong-truc",
          "lanh-dao-ban",
          "cong-an",
          "cap-xa",
          "liem-chinh",
          "kiem-toan",
          "quan-tri",
          "bao-chi-doi-tac");

  private static final Pattern ITEM = Pattern.compile("(- (?:\\[ ] )?|\\d+\\. )(.*)");
  private static final Pattern SPAN =
      Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`|\\[([^]]+)]\\(([a-z-]+)\\.md\\)");
  private static final Pattern ADDRESS = Pattern.compile("/[a-z/-]*");

  private final ResourceLoader files;
  private final String folder;
  private final Map<String, Optional<List<HelpBlock>>> read = new ConcurrentHashMap<>();

  Handbook(
      ResourceLoader files, @Value("${chosach.handbook:classpath:/handbook/}") String folder) {
    this.files = files;
    this.folder = folder;
  }

  /** A chapter by the name of its file; empty when there is none. */
  Optional<List<HelpBlock>> chapter(String name) {
    return read.computeIfAbsent(name, this::load);
  }

  /** Its first words. */
  Optional<String> title(String name) {
    return chapter(name).map(blocks -> blocks.getFirst().lines().getFirst().getFirst().text());
  }

  private Optional<List<HelpBlock>> load(String name) {
    Resource file = files.getResource(folder + name + ".md");
    if (!file.exists()) {
      return Optional.empty();
    }
    try {
      return Optional.of(blocks(file.getContentAsString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a chapter of the handbook", e);
    }
  }

  static List<HelpBlock> blocks(String markdown) {
    var blocks = new ArrayList<HelpBlock>();
    HelpBlockKind open = null;
    var lines = new ArrayList<String>();
    for (String line : (markdown + "\n\n").lines().toList()) {
      HelpBlockKind kind = kind(line);
      boolean goesOn = kind == HelpBlockKind.WORDS && open != null && !line.isBlank();
      if (goesOn) {
        lines.set(lines.size() - 1, lines.getLast() + " " + line.strip());
        continue;
      }
      if (open != null && (kind != open || line.isBlank())) {
        blocks.add(new HelpBlock(open, lines.stream().map(Handbook::spans).toList()));
        lines.clear();
        open = null;
      }
      if (!line.isBlank() && !line.startsWith("![")) {
        lines.add(text(line));
        open = kind;
      }
    }
    return List.copyOf(blocks);
  }

  private static HelpBlockKind kind(String line) {
    Matcher item = ITEM.matcher(line);
    if (item.matches()) {
      return item.group(1).startsWith("-") ? HelpBlockKind.POINTS : HelpBlockKind.STEPS;
    }
    return line.startsWith("# ")
        ? HelpBlockKind.TITLE
        : line.startsWith("#") ? HelpBlockKind.HEADING : HelpBlockKind.WORDS;
  }

  private static String text(String line) {
    Matcher item = ITEM.matcher(line);
    return item.matches() ? item.group(2) : line.replaceFirst("^#+ ", "");
  }

  private static List<HelpSpan> spans(String text) {
    var spans = new ArrayList<HelpSpan>();
    Matcher marks = SPAN.matcher(text);
    int end = 0;
    while (marks.find()) {
      add(spans, text.substring(end, marks.start()));
      String strong = marks.group(1);
      String code = marks.group(2);
      spans.add(
          strong != null
              ? new HelpSpan(strong, true, null)
              : code != null
                  ? new HelpSpan(code, false, ADDRESS.matcher(code).matches() ? code : null)
                  : new HelpSpan(marks.group(3), false, HOME + marks.group(4)));
      end = marks.end();
    }
    add(spans, text.substring(end));
    return spans;
  }

  private static void add(List<HelpSpan> spans, @Nullable String words) {
    if (words != null && !words.isEmpty()) {
      spans.add(new HelpSpan(words, false, null));
    }
  }
}
