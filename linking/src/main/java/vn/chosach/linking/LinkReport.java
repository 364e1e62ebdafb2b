package vn.chosach.linking;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chosach.linking.decisions.Decision;
import vn.chosach.linking.decisions.Judge;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.tables.Table;

/** Writes pairs or clusters, each on a line. */
final class LinkReport {

  private static final String LINE = "\n";
  private static final String ROW = "\r\n";

  private final PrintStream out;
  private final boolean csv;
  private final List<Table> tables;
  private final Records records;

  /**
   * @param tables one or two
   */
  LinkReport(PrintStream out, boolean csv, List<Table> tables, Records records) {
    this.out = out;
    this.csv = csv;
    this.tables = tables;
    this.records = records;
  }

  void pairs(Decision decision, Judge judge) {
    if (csv) {
      out.append("\uFEFFleft,right,score,reasons").append(ROW);
    }
    for (int pair = 0; pair < decision.size(); pair++) {
      int left = decision.left()[pair];
      int right = decision.right()[pair];
      String score = String.format(Locale.ROOT, "%.6f", decision.score()[pair]);
      List<Judge.Reason> reasons = judge.reasons(left, right);
      out.append(
          csv
              ? row(left) + "," + row(right) + "," + score + "," + cell(words(reasons)) + ROW
              : "{\"left\":"
                  + row(left)
                  + ",\"right\":"
                  + row(right)
                  + ",\"score\":"
                  + score
                  + ",\"reasons\":"
                  + json(reasons)
                  + "}"
                  + LINE);
    }
  }

  /** Clusters of two records and more, in the order of their first record. */
  int clusters(Decision decision) {
    if (csv) {
      out.append("\uFEFFcluster,file,row").append(ROW);
    }
    int[] sizes = new int[records.count()];
    for (int of : decision.cluster()) {
      sizes[of]++;
    }
    Map<Integer, List<Integer>> members = new LinkedHashMap<>();
    for (int record = 0; record < records.count(); record++) {
      if (sizes[decision.cluster()[record]] > 1) {
        members.computeIfAbsent(decision.cluster()[record], of -> new ArrayList<>()).add(record);
      }
    }
    int number = 0;
    for (List<Integer> all : members.values()) {
      number++;
      out.append(csv ? rows(number, all) : object(number, all));
    }
    return number;
  }

  private String rows(int number, List<Integer> members) {
    StringBuilder rows = new StringBuilder();
    for (int member : members) {
      int file = records.two() && member >= records.first() ? 2 : 1;
      rows.append(number).append(',').append(file).append(',').append(row(member)).append(ROW);
    }
    return rows.toString();
  }

  private String object(int number, List<Integer> members) {
    StringBuilder left = new StringBuilder();
    StringBuilder right = new StringBuilder();
    for (int member : members) {
      StringBuilder side = records.two() && member >= records.first() ? right : left;
      side.append(side.isEmpty() ? "" : ",").append(row(member));
    }
    return records.two()
        ? "{\"cluster\":" + number + ",\"left\":[" + left + "],\"right\":[" + right + "]}" + LINE
        : "{\"cluster\":" + number + ",\"rows\":[" + left + "]}" + LINE;
  }

  private int row(int record) {
    return record < records.first()
        ? tables.getFirst().rowNumber(record)
        : tables.getLast().rowNumber(record - records.first());
  }

  /** In words: what was compared, how alike it is, and what that is worth. */
  private static String words(List<Judge.Reason> reasons) {
    StringBuilder words = new StringBuilder();
    for (Judge.Reason reason : reasons) {
      words.append(words.isEmpty() ? "" : "; ").append(sentence(reason));
    }
    return words.toString();
  }

  private static String sentence(Judge.Reason reason) {
    String alike =
        reason.likeness() >= 1
            ? "the same"
            : String.format(Locale.ROOT, "alike by %.0f %%", reason.likeness() * 100);
    return reason.of()
        + " "
        + alike
        + (reason.worth() >= 0 ? " speaks for it" : " speaks against it")
        + String.format(Locale.ROOT, " (%+.1f)", reason.worth());
  }

  private static String json(List<Judge.Reason> reasons) {
    StringBuilder json = new StringBuilder("[");
    for (Judge.Reason reason : reasons) {
      json.append(json.length() == 1 ? "" : ",").append("{\"of\":");
      text(json, reason.of());
      json.append(
          String.format(
              Locale.ROOT,
              ",\"likeness\":%.2f,\"worth\":%.2f,\"text\":",
              reason.likeness(),
              reason.worth()));
      text(json, sentence(reason));
      json.append('}');
    }
    return json.append(']').toString();
  }

  private static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c >= 0x2028 && c <= 0x2029 || Character.isSurrogate(c)) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
