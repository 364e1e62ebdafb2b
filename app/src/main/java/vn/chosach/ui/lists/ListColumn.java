package vn.chosach.ui.lists;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
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

  /** A column of one text. */
  public static <R> ListColumn<R> text(
      String key, String textKey, String order, Function<R, String> text) {
    return of(key, textKey, order, (row, page) -> ListCell.of(text.apply(row)));
  }

  /** What a row is called, a second line, and where it leads. */
  public static <R> ListColumn<R> name(
      String key,
      String textKey,
      String order,
      Function<R, String> text,
      Function<R, String> below,
      Function<R, String> href) {
    return of(
        key,
        textKey,
        order,
        (row, page) -> ListCell.of(text.apply(row)).below(below.apply(row)).to(href.apply(row)));
  }

  /** A column of a state. */
  public static <R> ListColumn<R> state(
      String key, String textKey, String order, Function<R, Tone> tone, Function<R, String> text) {
    return of(key, textKey, order, (row, page) -> ListCell.state(tone.apply(row), text.apply(row)));
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
   * @param links what can be done here, with its address; a file leaves it out
   */
  public record ListCell(
      String text, String below, String href, @Nullable Tone tone, List<Choice> links) {

    public static ListCell of(String text) {
      return new ListCell(text, "", "", null, List.of());
    }

    public static ListCell state(Tone tone, String text) {
      return new ListCell(text, "", "", tone, List.of());
    }

    public ListCell below(String more) {
      return new ListCell(text, more, href, tone, links);
    }

    public ListCell to(String where) {
      return new ListCell(text, below, where, tone, links);
    }

    public ListCell links(List<Choice> more) {
      return new ListCell(text, below, href, tone, more);
    }

    /** As one text, for a file. */
    public String plain() {
      return below.isEmpty() ? text : text + " · " + below;
    }
  }
}
