package vn.chosach.screening.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes rule files apart into their sections and puts sections together again, so that each rule
 * can be kept, changed and taken back by itself.
 */
public final class RuleSections {

  private RuleSections() {}

  /**
   * One section.
   *
   * @param kind {@code rule}, {@code list}, {@code kind} or {@code norm}
   * @param name its name within the kind
   * @param text with its head, as written, remarks included
   */
  public record RuleSectionsSection(String kind, String name, String text) {}

  /** The sections of a file in their order; what stands before the first head is left out. */
  public static List<RuleSectionsSection> of(String file) {
    List<RuleSectionsSection> sections = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    String head = "";
    for (String line : file.replace("\uFEFF", "").split("\n", -1)) {
      String bare = line.strip();
      if (bare.startsWith("[") && bare.endsWith("]")) {
        add(sections, head, body);
        head = bare.substring(1, bare.length() - 1).strip();
      }
      if (!head.isEmpty()) {
        body.append(line.stripTrailing()).append('\n');
      }
    }
    add(sections, head, body);
    return sections;
  }

  private static void add(List<RuleSectionsSection> sections, String head, StringBuilder body) {
    if (!head.isEmpty()) {
      String[] words = head.split("\\s+", 2);
      sections.add(
          new RuleSectionsSection(
              words[0],
              words.length == 2 ? words[1].strip() : "",
              body.toString().stripTrailing() + "\n"));
    }
    body.setLength(0);
  }

  /** The sections of the library that ships, file by file in the order of reading. */
  public static Map<String, List<RuleSectionsSection>> shipped() {
    Map<String, List<RuleSectionsSection>> sections = new LinkedHashMap<>();
    for (String file : RuleLibrary.FILES) {
      sections.put(file, of(RuleLibrary.text(file)));
    }
    return sections;
  }
}
