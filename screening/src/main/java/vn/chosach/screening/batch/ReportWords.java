package vn.chosach.screening.batch;

import java.util.Map;
import vn.chosach.screening.rules.RuleLibrary;

/** The reason codes of rows and files in words, for the page that a person reads. */
final class ReportWords {

  private static final Map<String, String> WORDS = RuleLibrary.words("report-words.csv");

  private ReportWords() {}

  /** The words for a code, behind which details may stand; an unknown code is its own word. */
  static String of(String code) {
    return WORDS.getOrDefault(code.replaceFirst("(?s):.*$", "").strip(), code);
  }
}
