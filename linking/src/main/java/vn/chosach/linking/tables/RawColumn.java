package vn.chosach.linking.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column as its file has it; equal cells are kept once. */
public final class RawColumn {

  /** The cell says nothing. */
  public static final int MISSING = -1;

  private final String name;
  private final List<String> values = new ArrayList<>();
  private Map<String, Integer> known = new HashMap<>();
  private int[] codes = new int[16];
  private int rows;
  private int filled;

  /** An empty one. */
  public RawColumn(String name) {
    this.name = name;
  }

  /** As the header has it. */
  public String name() {
    return name;
  }

  /** The different cells, in the order of their coming. */
  public List<String> values() {
    return values;
  }

  /** Which of {@link #values} the row has, or {@link #MISSING}. */
  public int code(int row) {
    return row < rows ? codes[row] : MISSING;
  }

  /** How many rows have a cell that says something. */
  public int filled() {
    return filled;
  }

  /** Cells of at most so many rows, evenly spread; none of them is missing. */
  List<String> sample(int most) {
    int step = Math.max(1, rows / most);
    List<String> sample = new ArrayList<>();
    for (int row = 0; row < rows; row += step) {
      if (codes[row] != MISSING) {
        sample.add(values.get(codes[row]));
      }
    }
    // a column that few rows fill is told by what it has
    return sample.size() * 2 < Math.min(most, filled)
        ? values.subList(0, Math.min(most, values.size()))
        : sample;
  }

  void put(int row, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    if (row >= codes.length) {
      codes = Arrays.copyOf(codes, Math.max(row + 1, codes.length * 2));
    }
    Arrays.fill(codes, rows, row, MISSING);
    Integer code = known.putIfAbsent(cell, values.size());
    if (code == null) {
      values.add(cell);
    }
    codes[row] = code == null ? values.size() - 1 : code;
    rows = row + 1;
    filled++;
  }

  void close() {
    known = Map.of();
  }
}
