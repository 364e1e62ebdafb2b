package vn.chosach.reports.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Page;

/**
 * A table as it is shown, and as it leaves the house.
 *
 * @param name name of its file and its anchor
 * @param caption what it shows, in the language of the page
 * @param heads heads of its columns, the first of the rows
 * @param rows its rows
 */
public record Table(String name, String caption, List<String> heads, List<TableRow> rows) {

  /** Level of the row that adds the others up. */
  public static final int SUM = 9;

  public Table {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param label what it is about
   * @param level 1 for a part of the row above, {@link #SUM} for the sum
   * @param note a mark beside the label; {@code null} for none
   */
  public record TableRow(String label, int level, @Nullable String note, List<TableValue> values) {
    public TableRow {
      values = List.copyOf(values);
    }

    public boolean sum() {
      return level == SUM;
    }
  }

  /**
   * A value.
   *
   * @param number the number; {@code null} for a text or for "not known"
   * @param text how a person reads it
   * @param href address of the rows behind it, without language prefix; {@code null} for none
   * @param marked whether a person changed it
   */
  public record TableValue(
      @Nullable Long number, String text, @Nullable String href, boolean marked) {

    /** A number of a figure, or a dash when nothing is known. */
    public static TableValue of(@Nullable Long number, Page page) {
      return new TableValue(number, number == null ? "–" : page.number(number), null, false);
    }

    public static TableValue words(String text) {
      return new TableValue(null, text, null, false);
    }
  }
}
