package vn.chosach.subjects.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.chosach.cases.CaseRecords.NamedSubject;

/**
 * A pair that the engine holds to be the same.
 *
 * @param score 0 to 1
 */
public record ProposedPair(
    NamedSubject left, NamedSubject right, float score, List<ReasonLine> reasons) {

  public ProposedPair {
    reasons = List.copyOf(reasons);
  }

  /**
   * Why.
   *
   * @param of name of what was compared, a key of texts
   * @param likeness 0 to 1
   * @param worth natural logarithm of odds; below zero it speaks against the pair
   */
  public record ReasonLine(String of, float likeness, float worth) {

    /** As it is kept beside a judgement. */
    static String kept(List<ReasonLine> lines) {
      return lines.stream()
          .map(one -> String.format(Locale.ROOT, "%s %.2f %.1f", one.of, one.likeness, one.worth))
          .collect(Collectors.joining(";"));
    }

    /** Reads what was kept. */
    public static List<ReasonLine> read(String kept) {
      var lines = new ArrayList<ReasonLine>();
      for (String line : kept.isEmpty() ? new String[0] : kept.split(";", -1)) {
        String[] parts = line.split(" ", -1);
        lines.add(new ReasonLine(parts[0], Float.parseFloat(parts[1]), Float.parseFloat(parts[2])));
      }
      return lines;
    }
  }
}
