package vn.chosach.lifecycle.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.lists.ListTab;

/**
 * A list of rows on the desk, as the template {@code lifecycle/list} draws it.
 *
 * @param acts what the viewer may begin from here, the first one first of all
 * @param links other pages that lead on from here
 * @param parts of the list, to choose from; empty where it has none
 * @param none what is said in place of an empty list
 * @param count rows in all
 */
public record RowList(
    String title,
    String lede,
    List<Choice> acts,
    List<Choice> links,
    List<ListTab> parts,
    List<ListedRow> rows,
    String none,
    int count) {

  /**
   * A row in one line.
   *
   * @param kind stands before the number; empty for nothing
   */
  public record ListedRow(
      String href,
      String title,
      String kind,
      String number,
      List<RowCell> cells,
      Tone tone,
      String state) {}

  /**
   * A cell.
   *
   * @param below a second line in small; empty for none
   */
  public record RowCell(String text, String below) {}

  /** Cells of one line each. */
  public static List<RowCell> cells(String... texts) {
    return Arrays.stream(texts).map(text -> new RowCell(text, "")).toList();
  }

  /**
   * The parts of a list without their numbers.
   *
   * @param key first part of the text keys, with its dot
   * @param list address of the whole list
   */
  public static <P extends Enum<P>> List<ListTab> parts(
      P[] parts, P now, String key, String list, Page page) {
    return Arrays.stream(parts)
        .map(one -> new ListTab(page.t(key + word(one)), address(list, one, 1), one == now))
        .toList();
  }

  /** The same with how many rows each has. */
  public static <P extends Enum<P>> List<ListTab> counted(
      P[] parts, P now, String key, String list, Page page, ToIntFunction<P> count) {
    return Arrays.stream(parts)
        .map(
            one ->
                new ListTab(
                    page.t(key + word(one)),
                    address(list, one, 1),
                    count.applyAsInt(one),
                    one == now))
        .toList();
  }

  /** A sheet of a part. */
  public static String address(String list, Enum<?> part, int at) {
    return list + "?phan=" + word(part) + (at > 1 ? "&trang=" + at : "");
  }

  private static String word(Enum<?> part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
