package vn.chosach.linking.days;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rows with their numbers, as they travel to who compares them. */
public final class RowBatch implements Externalizable {

  private static final long serialVersionUID = 1;

  /**
   * A row.
   *
   * @param id by which its source names it, on every day
   * @param cells in the order of {@link LinkageModel#columns()}; empty for none
   */
  public record BatchRow(String id, List<String> cells) {}

  private int[] numbers = {};
  private List<BatchRow> rows = List.of();

  /** For the reading of a copy. */
  public RowBatch() {}

  /**
   * @param byNumber the rows by their number, ascending
   */
  RowBatch(NavigableMap<Integer, BatchRow> byNumber) {
    numbers = byNumber.keySet().stream().mapToInt(Integer::intValue).toArray();
    rows = List.copyOf(byNumber.values());
  }

  /** Some of these and all of those. */
  RowBatch with(Map<Integer, BatchRow> others) {
    NavigableMap<Integer, BatchRow> all = new TreeMap<>(others);
    for (int i = 0; i < numbers.length; i++) {
      all.put(numbers[i], rows.get(i));
    }
    return new RowBatch(all);
  }

  /** Their numbers, ascending. */
  public int[] numbers() {
    return numbers.clone();
  }

  /** The rows in the order of their numbers. */
  public List<BatchRow> rows() {
    return rows;
  }

  int at(int number) {
    return Arrays.binarySearch(numbers, number);
  }

  BatchRow row(int number) {
    return rows.get(at(number));
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeInt(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      out.writeInt(numbers[i]);
      text(rows.get(i).id(), out);
      out.writeInt(rows.get(i).cells().size());
      for (String cell : rows.get(i).cells()) {
        text(cell, out);
      }
    }
  }

  private static void text(String text, ObjectOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    numbers = new int[in.readInt()];
    List<BatchRow> read = new ArrayList<>(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readInt();
      String id = text(in);
      String[] cells = new String[in.readInt()];
      for (int cell = 0; cell < cells.length; cell++) {
        cells[cell] = text(in);
      }
      read.add(new BatchRow(id, List.of(cells)));
    }
    rows = List.copyOf(read);
  }

  private static String text(ObjectInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
