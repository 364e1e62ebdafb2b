package vn.chosach.linking.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.tables.ColumnKind;
import vn.chosach.linking.tables.RawColumn;

/** A column of one table, or two that hold the same; records of both tables count in one row. */
public final class Field {

  private final String name;
  private final ColumnKind kind;
  private final List<Cell> cells;
  private int[] codes;
  private int[] frequency;
  private final Map<String, Integer> known = new HashMap<>();
  private double average;

  Field(String name, ColumnKind kind, List<Cell> cells, int[] codes) {
    this.name = name;
    this.kind = kind;
    this.cells = cells;
    this.codes = codes;
    this.frequency = new int[cells.size()];
    for (int code : codes) {
      if (code >= 0) {
        frequency[code]++;
      }
    }
  }

  public String name() {
    return name;
  }

  /** Finds known values again and makes room, so that rows can be read that come later. */
  void open(int room) {
    codes = Arrays.copyOf(codes, room);
    if (known.isEmpty()) {
      for (int code = 0; code < cells.size(); code++) {
        known.put(cells.get(code).key(), code);
      }
    }
  }

  /** The value of a row that came later; none if it says nothing. */
  void place(int record, @Nullable Cell cell) {
    codes[record] = RawColumn.MISSING;
    if (cell != null) {
      Integer code = known.putIfAbsent(cell.key(), cells.size());
      if (code == null) {
        code = cells.size();
        cells.add(cell);
        if (code >= frequency.length) {
          frequency = Arrays.copyOf(frequency, code + 1 + (code >> 1));
        }
      }
      codes[record] = code;
      frequency[code]++;
    }
  }

  /** Takes back what was placed last. */
  void clear(int record) {
    if (codes[record] >= 0) {
      frequency[codes[record]]--;
      codes[record] = RawColumn.MISSING;
    }
  }

  /** Numbers its words anew, and takes its values for as rare as they are elsewhere. */
  void by(Rarity.KnownColumn column, int[] renumbered) {
    for (int code = 0; code < frequency.length; code++) {
      int[] sorted = cells.get(code).sorted();
      Arrays.setAll(sorted, word -> renumbered[sorted[word]]);
      Arrays.sort(sorted);
      frequency[code] = column.values().getOrDefault(key(code), 1);
    }
    average = column.average();
  }

  public ColumnKind kind() {
    return kind;
  }

  /** Number of the value of a record; {@link RawColumn#MISSING} if it has none. */
  public int code(int record) {
    return codes[record];
  }

  /** How many different values there are. */
  public int size() {
    return cells.size();
  }

  /** How many records have the value. */
  public int frequency(int code) {
    return frequency[code];
  }

  /** What an equal value is worth more, or less, than equal values of the field on the average. */
  public double rarity(int code) {
    if (average == 0) {
      double sum = 0;
      double all = 0;
      for (int f : frequency) {
        sum += (double) f * f;
        all += f;
      }
      average = sum / all;
    }
    return Math.max(-6, Math.min(3, Math.log(average / Math.max(1, frequency[code]))));
  }

  /** The value as the file has it; empty if there is none. */
  public String shown(int record) {
    return codes[record] < 0 ? "" : cells.get(codes[record]).shown();
  }

  /** The one way of writing a value. */
  public String key(int code) {
    return cells.get(code).key();
  }

  Cell cell(int code) {
    return cells.get(code);
  }
}
