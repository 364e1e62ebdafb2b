package vn.chosach.screening.listings;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The cells of the row that was read last, made into texts only when they are asked for: of most
 * files a few columns are wanted. Where they stand is counted from the row, so that the text may be
 * moved while the row is read on.
 */
final class CsvCells extends AbstractList<String> implements RandomAccess {

  private static final int QUOTED = 1;
  private static final int DOUBLED = 2;

  private char[] text = {};
  private int row;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] marks = new byte[64];
  private int size;
  private List<String> alone = List.of();

  void begin() {
    size = 0;
    alone = List.of();
  }

  /**
   * A cell.
   *
   * @param start counted from the beginning of the row
   * @param doubled whether a quote stands twice in it for one
   */
  void cell(int start, int end, boolean quoted, boolean doubled) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      marks = Arrays.copyOf(marks, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    marks[size++] = (byte) ((quoted ? QUOTED : 0) | (doubled ? DOUBLED : 0));
  }

  /** Takes other cells in place of those that were told. */
  void take(List<String> instead) {
    alone = instead;
    size = instead.size();
  }

  /** The row has been read: here it stands until the next one. */
  void standsIn(char[] window, int at) {
    text = window;
    row = at;
  }

  @Override
  public String get(int index) {
    if (!alone.isEmpty()) {
      return alone.get(index);
    }
    int start = row + starts[index];
    int end = row + ends[index];
    if (end > start && text[end - 1] == '\r') {
      end--;
    }
    if ((marks[index] & QUOTED) != 0 && end - start >= 2) {
      start++;
      end--;
    }
    String cell = new String(text, start, Math.max(0, end - start));
    return (marks[index] & DOUBLED) == 0 ? cell : cell.replace("\"\"", "\"");
  }

  @Override
  public int size() {
    return size;
  }
}
