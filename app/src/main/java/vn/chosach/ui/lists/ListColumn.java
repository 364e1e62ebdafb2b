package vn.chosach.ui.lists;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;

/**
 * A column of a list.
 *
 * @param key stands in addresses and kept views; lower-case letters and hyphens
 * @param textKey message key of its head
 * @param order what the room orders by when this column is asked for; empty for never
 * @param first whether it is shown while nobody chose columns
 * @param cell what stands in it
 */
public record ListColumn<R>(
    String key, String textKey, String order, boolean first, BiFunction<R, Page, ListCell> cell) {

  /** A column that is shown; {@code order} is empty for one that does not order. */
  public static <R> ListColumn<R> of(
      String key, String textKey, String order, BiFunction<R, Page, ListCell> cell) {
    return new ListColumn<>(key, textKey, order, true, cell);
  }

  /** A column that is shown only when it was chosen. */
  public static <R> ListColumn<R> more(
      String key, String textKey, String order, BiFunction<R, Page, ListCell> cell) {
    return new ListColumn<>(key, textKey, order, false, cell);
  }

  boolean orders() {
    return !order.isEmpty();
  }

  /**
   * A cell.
   *
   * @param below a second line in small; empty for none
   * @param href where it leads, without language prefix; empty for nowhere
   * @param tone of a state; {@code null} for plain text
   */
  public record ListCell(String text, String below, String href, @Nullable Tone tone) {

    public static ListCell of(String text) {
      return new ListCell(text, "", "", null);
    }

    public static ListCell state(Tone tone, String text) {
      return new ListCell(text, "", "", tone);
    }

    public ListCell below(String more) {
      return new ListCell(text, more, href, tone);
    }

    public ListCell to(String where) {
      return new ListCell(text, below, where, tone);
    }

    /** As one text, for a file. */
    public String plain() {
      return below.isEmpty() ? text : text + " · " + below;
    }
  }
}
