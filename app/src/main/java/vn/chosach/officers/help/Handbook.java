package vn.chosach.officers.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import vn.chosach.officers.help.HelpPage.HelpBlock;
import vn.chosach.officers.help.HelpPage.HelpLink;
import vn.chosach.officers.help.HelpPage.HelpSpan;

/**
 * Sổ tay: the handbook of {@code docs/huong-dan}, a chapter for each role, as it ships with the
 * program. Of Markdown it reads what the chapters use, a paragraph a line: headings, lists, bold
 * words of the screens, addresses, links between chapters; pictures are for readers elsewhere.
 */
@Component
class Handbook {

  static final String HOME = "/tro-giup/so-tay/";

  /** Names of the chapters, in their order. */
  static final List<String> CHAPTERS =
      List.of(
          ("ngay-dau cong-dan nguoi-truc can-bo-thu-ly lanh-dao-don-vi thuong-truc lanh-dao-ban"
                  + " cong-an cap-xa liem-chinh kiem-toan quan-tri bao-chi-doi-tac")
              .split(" "));

  private static final Map<String, String> TAGS =
      Map.of("# ", "h1", "## ", "h2", "- ", "ul", "- [ ] ", "ul", "", "p");
  private static final Pattern LINE =
      Pattern.compile("(# |## |- \\[ ] |- |\\d+\\. |(?=[^!\\s]))(.*)");
  private static final Pattern SPAN =
      Pattern.compile(
          "\\*\\*(?<bold>.+?)\\*\\*|`(?<code>[^`]+)`|\\[(?<link>[^]]+)]\\((?<to>[a-z-]+)\\.md\\)"
              + "|(?<words>(?:(?!\\*\\*)[^`\\[])+)");

  private final ResourceLoader files;
  private final String folder;

  Handbook(ResourceLoader files, @Value("${chosach.handbook:classpath:/handbook/}") String folder) {
    this.files = files;
    this.folder = folder;
  }

  /** The way to a chapter, under its first words; nothing when there is none. */
  Stream<HelpLink> link(String name) {
    return chapter(name).stream()
        .map(all -> all.getFirst().lines().getFirst().getFirst().text())
        .map(title -> new HelpLink(title, HOME + name));
  }

  /** A chapter by the name of its file; empty when there is none. */
  Optional<List<HelpBlock>> chapter(String name) {
    Resource file = files.getResource(folder + name + ".md");
    try {
      return file.exists()
          ? Optional.of(blocks(file.getContentAsString(StandardCharsets.UTF_8)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a chapter of the handbook", e);
    }
  }

  static List<HelpBlock> blocks(String markdown) {
    var blocks = new ArrayList<HelpBlock>();
    for (String line : markdown.lines().toList()) {
      Matcher parts = LINE.matcher(line);
      if (parts.matches()) {
        String tag = TAGS.getOrDefault(parts.group(1), "ol");
        if (blocks.isEmpty() || tag.length() == 1 || !blocks.getLast().tag().equals(tag)) {
          blocks.add(new HelpBlock(tag, new ArrayList<>()));
        }
        blocks.getLast().lines().add(spans(parts.group(2)));
      }
    }
    return blocks;
  }

  private static List<HelpSpan> spans(String text) {
    return SPAN.matcher(text)
        .results()
        .map(
            one -> {
              String code = one.group("code");
              return one.group("bold") != null
                  ? new HelpSpan(one.group("bold"), true, null)
                  : one.group("link") != null
                      ? new HelpSpan(one.group("link"), false, HOME + one.group("to"))
                      : code != null
                          ? new HelpSpan(code, false, code.matches("/[a-z][a-z/-]+") ? code : null)
                          : new HelpSpan(one.group("words"), false, null);
            })
        .toList();
  }
}
