package vn.chosach.screening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the rule file format: plain UTF-8 text in sections, one statement a line, so that an
 * officer can edit it in any editor and a change shows as the lines that changed.
 *
 * <pre>
 * # remark
 * [list khong-hoa-don]
 * không hoá đơn | ko hoá đơn | không xuất hoá đơn
 *
 * [kind shoes]
 * giày | dép | sandal
 *
 * [rule giay-to.khong-hoa-don]
 * version: 1
 * title: Rao bán hàng không có hoá đơn
 * weight: 40
 * law: Nghị định 98/2020/NĐ-CP Điều 17
 * need: &#64;khong-hoa-don
 * except: không hoá đơn đỏ vẫn giao
 * </pre>
 *
 * <p>The list {@code denials} holds the words that deny, told once for all rules: a phrase of
 * {@code none} or {@code nowhere} right behind one of them, with no stop between, is no guard. Who
 * means the denial itself writes it out ({@code none: không bán}). Its words may have one letter.
 *
 * <p>A section {@code [norm NAME]} holds rows as {@code norms.csv} has them, what the goods of a
 * mark cost: {@code mark,kind,low,median,sample[,size]}.
 *
 * <p>Statements: {@code version title weight group form where need none nowhere except not-after
 * not-before category-not near unit unit-not pattern price norm kind kind-not platform strikes
 * suspects official disguised branded own from until campaign law}. {@code need} may stand several
 * times: all lines must be met, each by one of its alternatives; {@code need-title}, {@code
 * need-description}, {@code need-brand}, {@code need-category} and {@code need-seller} look in that
 * field alone. {@code near: a | b ~3 c | d}, a side may be {@code @list}, words between 0 to 50.
 * {@code price: 1000..500000}. {@code norm: 0..40} is a share of the norm price in percent. What
 * {@code form} may be stands in {@link RuleForm}.
 *
 * <p>{@code unit: 10..50 cây | tút ~3} asks that a number with one of these units stands at most
 * three words before or after the match of the first need, in the same field, the number not below
 * 10 and not above 50; {@code unit-not} takes the match back when it does. Either end of the span,
 * the whole span (any number) and the words between (four, at most twelve) may be left out. A unit
 * holds letters alone and meets every spelling that folds alike, glued to its number ({@code 2kg})
 * or in pieces ({@code c.â.y}); {@code 1.500} is fifteen hundred, {@code 1,5} one and a half.
 * Several lines must all be so.
 *
 * <p>A section with an error is left out and named; the rest loads.
 */
public final class RuleReader {

  private final String file;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final List<String> kinds = new ArrayList<>();
  private final List<RuleDefect> defects = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();

  private RuleReader(String file) {
    this.file = file;
  }

  /** Reads a file's text. */
  public static RuleBook read(String file, String text) {
    RuleReader reader = new RuleReader(file);
    reader.readAll(text);
    return new RuleBook(reader.rules, reader.lists, reader.kinds, reader.defects);
  }

  private record Line(int number, String key, String value) {}

  private void readAll(String text) {
    String head = "";
    int headLine = 0;
    List<Line> body = new ArrayList<>();
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      String line = raw.strip();
      if (number == 1 && line.startsWith("\uFEFF")) {
        line = line.substring(1).strip();
      }
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        section(head, headLine, body);
        head = line.substring(1, line.length() - 1).strip();
        headLine = number;
        body = new ArrayList<>();
        continue;
      }
      int colon = line.indexOf(':');
      boolean rule = head.startsWith("rule ");
      if (rule && colon < 0) {
        body.add(new Line(number, "", line));
      } else if (rule) {
        body.add(
            new Line(
                number,
                line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                line.substring(colon + 1).strip()));
      } else {
        body.add(new Line(number, "", line));
      }
    }
    section(head, headLine, body);
  }

  private void section(String head, int line, List<Line> body) {
    if (head.isEmpty()) {
      if (!body.isEmpty()) {
        defect(body.getFirst().number, "", "rule.text-outside-a-section", body.getFirst().value);
      }
      return;
    }
    String[] words = head.split("\\s+", 2);
    String name = words.length == 2 ? words[1].strip() : "";
    if (!name.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
      defect(line, name, "rule.name-is-malformed", head);
      return;
    }
    switch (words[0]) {
      case "list", "kind" -> {
        String list = words[0].equals("kind") ? "kind." + name : name;
        if (words[0].equals("kind") && !kinds.contains(name)) {
          kinds.add(name);
        }
        List<String> phrases = lists.computeIfAbsent(list, n -> new ArrayList<>());
        body.forEach(entry -> list(name, entry, phrases));
      }
      case "norm" -> {
        List<String> rows = lists.computeIfAbsent(Brands.NORMS + name, n -> new ArrayList<>());
        for (Line row : body) {
          String fault = Brands.fault(row.value);
          if (fault == null) {
            rows.add(row.value);
          } else {
            defect(row.number, name, fault, row.value);
          }
        }
      }
      case "rule" -> rule(name, line, body);
      default -> defect(line, name, "rule.section-is-unknown", head);
    }
  }

  /** Phrases of a list; those that cannot be looked for are left out and named. */
  private void list(String name, Line line, List<String> into) {
    if (line.value.startsWith("[")) {
      defect(line.number, name, "rule.head-is-not-closed", line.value);
      return;
    }
    for (String phrase : alternatives(line.value)) {
      String fault = RulePhrases.fault(List.of(phrase));
      if (fault == null || name.equals(RuleBook.DENIALS) && fault.equals(RulePhrases.SHORT)) {
        into.add(phrase);
      } else {
        defect(line.number, name, fault, phrase);
      }
    }
  }

  private void rule(String id, int line, List<Line> body) {
    if (!ids.add(id)) {
      defect(line, id, "rule.id-is-doubled", id);
      return;
    }
    RuleDraft draft = new RuleDraft(id);
    boolean sound = true;
    for (Line statement : body) {
      String refused = draft.take(statement.key, statement.value);
      if (refused != null) {
        defect(statement.number, id, refused, (statement.key + ": " + statement.value).strip());
        sound = false;
      }
    }
    String missing = sound ? draft.missing() : null;
    if (missing != null) {
      defect(line, id, missing, id);
      sound = false;
    }
    if (sound) {
      rules.add(draft.toRule());
    }
  }

  private void defect(int line, String rule, String code, String detail) {
    defects.add(new RuleDefect(file, line, rule, code, detail, true));
  }

  static List<String> alternatives(String value) {
    List<String> phrases = new ArrayList<>();
    for (String part : value.split("\\|", -1)) {
      if (!part.isBlank()) {
        phrases.add(part.strip());
      }
    }
    return phrases;
  }
}
