package vn.chosach.documents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Recipient;

/**
 * The body as plain text that an officer types: one paragraph a line; a line that begins with
 * {@code I.}, {@code 1.}, {@code Chương} or {@code Điều 1.} is a heading; {@code [[bảng 1]]} keeps
 * the first table where it stands.
 */
final class BodyText {

  private static final Pattern TABLE = Pattern.compile("\\[\\[\\s*bảng\\s+(\\d{1,2})\\s*]]");
  private static final Pattern PURPOSE =
      Pattern.compile("(.*?)\\s*\\((?:để )?(b/c|p/h|t/h)\\)\\s*");

  private BodyText() {}

  static List<Block> read(String text, List<Block> before) {
    List<Block> tables = before.stream().filter(Block.Figures.class::isInstance).toList();
    var blocks = new ArrayList<Block>();
    for (String line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      Matcher table = TABLE.matcher(line);
      if (table.matches()) {
        int number = Integer.parseInt(table.group(1));
        if (number >= 1 && number <= tables.size()) {
          blocks.add(tables.get(number - 1));
        }
      } else {
        blocks.add(block(line));
      }
    }
    return blocks;
  }

  private static Block block(String line) {
    if (line.matches("(?i)(phần|chương) [ivx\\d]+.*")) {
      return Block.heading(Block.Level.CHAPTER, line);
    }
    if (line.matches("Điều \\d+\\..*")) {
      return Block.heading(Block.Level.ARTICLE, line);
    }
    if (line.matches("[IVX]+\\. .*") && line.length() < 200) {
      return Block.heading(Block.Level.SECTION, line);
    }
    if (line.matches("\\d+\\. .*") && line.length() < 80 && !line.endsWith(".")) {
      return Block.heading(Block.Level.SUBSECTION, line);
    }
    return Block.words(line);
  }

  static String write(List<Block> blocks) {
    var lines = new ArrayList<String>();
    int tables = 0;
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> lines.add(heading.text());
        case Block.Words words -> lines.add(words.text());
        case Block.Figures figures -> lines.add("[[bảng " + ++tables + "]]");
      }
    }
    return String.join("\n", lines);
  }

  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** {@code CA-AG | Công an tỉnh (p/h)}: the key is optional. */
  static List<Recipient> recipients(String text) {
    return lines(text).stream()
        .map(
            line -> {
              String[] parts = line.split("\\|", 2);
              String key = parts.length == 2 ? parts[0].strip() : null;
              String rest = parts[parts.length - 1].strip();
              Matcher marked = PURPOSE.matcher(rest);
              if (!marked.matches()) {
                return new Recipient(key, rest, Recipient.Purpose.KNOW);
              }
              Recipient.Purpose purpose =
                  switch (marked.group(2)) {
                    case "b/c" -> Recipient.Purpose.REPORT;
                    case "p/h" -> Recipient.Purpose.COORDINATE;
                    case "t/h" -> Recipient.Purpose.CARRY_OUT;
                    default -> throw new IllegalStateException(marked.group(2));
                  };
              return new Recipient(key, marked.group(1), purpose);
            })
        .toList();
  }

  static String write(Recipient recipient) {
    String mark = recipient.purpose().mark().replace("(để ", "(");
    return (recipient.agency() == null ? "" : recipient.agency() + " | ") + recipient.name() + mark;
  }

  static String recipientLines(List<Recipient> all) {
    return all.stream().map(BodyText::write).collect(Collectors.joining("\n"));
  }
}
