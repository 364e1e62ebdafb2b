package vn.chosach.linking.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.tables.ColumnGuess;
import vn.chosach.linking.tables.ColumnKind;
import vn.chosach.linking.tables.RawColumn;
import vn.chosach.linking.tables.Table;
import vn.chosach.linking.text.Words;

/**
 * Which columns are compared, and what they hold.
 *
 * @param pairs columns of A with those of B that hold the same; one side may be missing
 */
public record Schema(List<Pair> pairs) {

  /** Columns of the same meaning. */
  public record Pair(@Nullable RawColumn left, @Nullable RawColumn right, ColumnKind kind) {

    public String name() {
      return left != null ? left.name() : right != null ? right.name() : "";
    }

    /** Whether it can be compared: it stands in each table that there is. */
    boolean isWhole(boolean two) {
      return left != null && (!two || right != null);
    }
  }

  /** Columns under other names must share this part of their words to be taken for the same. */
  private static final double LIKE = 0.2;

  private static final int SAMPLE = 3_000;

  /** Of these the only ones left on both sides are the same, however their values are written. */
  private static final List<ColumnKind> ALONE =
      List.of(
          ColumnKind.PHONE,
          ColumnKind.EMAIL,
          ColumnKind.TAX,
          ColumnKind.CITIZEN,
          ColumnKind.ACCOUNT,
          ColumnKind.DATE,
          ColumnKind.PHOTO,
          ColumnKind.ADDRESS,
          ColumnKind.COMPANY,
          ColumnKind.NAME);

  /**
   * @param told kinds by name of a column
   */
  public static Schema of(Table a, @Nullable Table b, Map<String, ColumnKind> told) {
    Map<RawColumn, ColumnKind> kinds = new HashMap<>();
    guess(a, told, kinds);
    List<Pair> pairs = new ArrayList<>();
    if (b == null) {
      a.columns().forEach(column -> pairs.add(new Pair(column, null, kind(kinds, column))));
      return new Schema(pairs);
    }
    guess(b, told, kinds);
    Map<RawColumn, RawColumn> matched = matched(a, b, kinds);
    for (RawColumn left : a.columns()) {
      RawColumn right = matched.get(left);
      pairs.add(
          new Pair(left, right, right == null ? kind(kinds, left) : common(kinds, left, right)));
    }
    for (RawColumn right : b.columns()) {
      if (!matched.containsValue(right)) {
        pairs.add(new Pair(null, right, kind(kinds, right)));
      }
    }
    return new Schema(pairs);
  }

  private static void guess(
      Table table, Map<String, ColumnKind> told, Map<RawColumn, ColumnKind> kinds) {
    boolean first = true;
    for (RawColumn column : table.columns()) {
      ColumnKind said = told.get(column.name());
      kinds.put(column, said != null ? said : ColumnGuess.of(column, table.rows(), first));
      first = false;
    }
  }

  private static ColumnKind kind(Map<RawColumn, ColumnKind> kinds, RawColumn column) {
    return kinds.getOrDefault(column, ColumnKind.TEXT);
  }

  /** Where the guesses differ, the kind that asks less of a value. */
  private static ColumnKind common(
      Map<RawColumn, ColumnKind> kinds, RawColumn left, RawColumn right) {
    ColumnKind a = kind(kinds, left);
    ColumnKind b = kind(kinds, right);
    if (a == b) {
      return a;
    }
    if (a == ColumnKind.ID || b == ColumnKind.ID) {
      return a == ColumnKind.ID ? b : a;
    }
    for (ColumnKind kind :
        List.of(
            ColumnKind.LONG,
            ColumnKind.TEXT,
            ColumnKind.ADDRESS,
            ColumnKind.COMPANY,
            ColumnKind.NAME,
            ColumnKind.CATEGORY,
            ColumnKind.CODE)) {
      if (a == kind || b == kind) {
        return kind == ColumnKind.CATEGORY && !(a.isText() && b.isText()) ? ColumnKind.TEXT : kind;
      }
    }
    return ColumnKind.CODE;
  }

  private static Map<RawColumn, RawColumn> matched(
      Table a, Table b, Map<RawColumn, ColumnKind> kinds) {
    Map<RawColumn, RawColumn> matched = new LinkedHashMap<>();
    Set<RawColumn> taken = new HashSet<>();
    for (RawColumn left : a.columns()) {
      for (RawColumn right : b.columns()) {
        if (!taken.contains(right)
            && ColumnGuess.header(left.name()).equals(ColumnGuess.header(right.name()))) {
          matched.put(left, right);
          taken.add(right);
          break;
        }
      }
    }
    // under other names: those that share most of their words, best first
    record Likely(RawColumn left, RawColumn right, double likeness) {}
    List<Likely> likely = new ArrayList<>();
    Map<RawColumn, Set<String>> words = new HashMap<>();
    for (RawColumn left : a.columns()) {
      for (RawColumn right : b.columns()) {
        if (!matched.containsKey(left)
            && !taken.contains(right)
            && kind(kinds, left) != ColumnKind.ID
            && kind(kinds, right) != ColumnKind.ID
            && (kind(kinds, left).isText() == kind(kinds, right).isText())) {
          double likeness =
              likeness(
                  words.computeIfAbsent(left, Schema::words),
                  words.computeIfAbsent(right, Schema::words));
          if (likeness >= LIKE) {
            likely.add(new Likely(left, right, likeness));
          }
        }
      }
    }
    likely.sort((x, y) -> Double.compare(y.likeness(), x.likeness()));
    for (Likely pair : likely) {
      if (!matched.containsKey(pair.left()) && taken.add(pair.right())) {
        matched.put(pair.left(), pair.right());
      }
    }
    for (ColumnKind kind : ALONE) {
      List<RawColumn> left = left(a, kind, kinds, matched.keySet());
      List<RawColumn> right = left(b, kind, kinds, matched.values());
      if (left.size() == 1 && right.size() == 1) {
        matched.put(left.getFirst(), right.getFirst());
      }
    }
    return matched;
  }

  private static List<RawColumn> left(
      Table of, ColumnKind kind, Map<RawColumn, ColumnKind> kinds, Collection<RawColumn> matched) {
    return of.columns().stream()
        .filter(column -> kind(kinds, column) == kind && !matched.contains(column))
        .toList();
  }

  /** Part of the words of the column with fewer that the other has too. */
  private static double likeness(Set<String> a, Set<String> b) {
    Set<String> fewer = a.size() <= b.size() ? a : b;
    Set<String> more = fewer == a ? b : a;
    return fewer.isEmpty()
        ? 0
        : (double) fewer.stream().filter(more::contains).count() / fewer.size();
  }

  private static Set<String> words(RawColumn column) {
    Set<String> words = new HashSet<>();
    for (String value : column.values().subList(0, Math.min(SAMPLE, column.values().size()))) {
      words.addAll(List.of(Words.folded(value).split(" ", -1)));
    }
    words.remove("");
    return words;
  }
}
