package vn.chosach.documents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.Urgency;
import vn.chosach.ui.form.SubmittedForm;

/**
 * The body as plain text that an officer types: one paragraph a line; a line that begins with
 * {@code I.}, {@code 1.}, {@code Chương} or {@code Điều 1.} is a heading; {@code [[bảng 1]]} keeps
 * the first table where it stands.
 */
final class BodyText {

  private static final Pattern TABLE = Pattern.compile("\\[\\[\\s*bảng\\s+(\\d{1,2})\\s*]]");
  private static final Pattern PURPOSE =
      Pattern.compile("(.*?)\\s*\\((?:để )?(b/c|p/h|t/h)\\)\\s*");

  /** Marks that are printed by the layout and are often typed or pasted too. */
  private static final Pattern LIST_MARKS = Pattern.compile("^[-–•+*]\\s+|[;,.\\s]+$");

  /** Lines of {@code Nơi nhận} that the layout prints by itself. */
  private static final Pattern PRINTED = Pattern.compile("(?iu)như trên|lưu\\s*:.*");

  /** Ends of lines that Word and PDF leave in what is pasted. */
  private static final Pattern ENDS = Pattern.compile("[\\x0B\\f\\u2028\\u2029]");

  private static final Pattern ABOUT = Pattern.compile("^(?iu:v/v|về việc)\\s*:?\\s+");

  private BodyText() {}

  /** The number of a table that the text names and the document does not have. */
  static Optional<String> missingTable(String text, List<Block> before) {
    long tables = before.stream().filter(Block.Figures.class::isInstance).count();
    return text.lines()
        .map(line -> TABLE.matcher(line.strip()))
        .filter(Matcher::matches)
        .map(table -> table.group(1))
        .filter(number -> Integer.parseInt(number) < 1 || Integer.parseInt(number) > tables)
        .findFirst();
  }

  /** A draft as it is typed, by the fields of its form. */
  static Map<String, String> typed(Drafting draft) {
    Urgency urgency = draft.urgency();
    return Map.of(
        "trich-yeu", draft.subject(),
        "kinh-gui", String.join("\n", draft.addressees()),
        "can-cu", String.join("\n", draft.content().basis()),
        "than", write(draft.content().body()),
        "noi-nhan", recipientLines(draft.recipients()),
        "khan", urgency == null ? "" : urgency.name());
  }

  /**
   * A draft as it was typed.
   *
   * @param before what it said, with tables and annexes that no form shows; {@code null} for
   *     nothing
   */
  static Drafting drafting(
      SubmittedForm sent,
      String kind,
      String agency,
      @Nullable Drafting before,
      DocumentNames names) {
    Content old = before == null ? Content.of(List.of()) : before.content();
    String subject = sent.text("trich-yeu");
    return new Drafting(
        kind,
        agency,
        Kinds.isLetter(kind) ? withoutAbout(subject) : subject,
        listed(sent.text("kinh-gui")),
        new Content(lines(sent.text("can-cu")), read(sent.text("than"), old.body()), old.annexes()),
        names.keyed(recipients(sent.text("noi-nhan"))),
        sent.choiceIfAny("khan", Urgency.class),
        before == null ? null : before.origin());
  }

  /** The abstract of a letter without the {@code V/v} that the layout prints before it. */
  static String withoutAbout(String subject) {
    return ABOUT.matcher(subject).replaceFirst("");
  }

  static List<Block> read(String text, List<Block> before) {
    List<Block> tables = before.stream().filter(Block.Figures.class::isInstance).toList();
    var blocks = new ArrayList<Block>();
    for (String line : lines(text)) {
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
        case Block.BlockWords words -> lines.add(words.text());
        case Block.Figures figures -> lines.add("[[bảng " + ++tables + "]]");
      }
    }
    return String.join("\n", lines);
  }

  static List<String> lines(String text) {
    return ENDS.matcher(text)
        .replaceAll("\n")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Lines of a list without the marks that the layout prints. */
  static List<String> listed(String text) {
    return lines(text).stream()
        .map(line -> LIST_MARKS.matcher(line).replaceAll(""))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** {@code VKS | Viện kiểm sát (p/h)}: the key is optional. */
  static List<Recipient> recipients(String text) {
    return listed(text).stream()
        .filter(line -> !PRINTED.matcher(line).matches())
        .map(
            line -> {
              String[] parts = line.split("\\|", 2);
              String key =
                  parts.length == 2 && !parts[0].isBlank()
                      ? parts[0].strip().toUpperCase(Locale.ROOT)
                      : null;
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
        .distinct()
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
