package vn.chosach.documents.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A DOCX as it looks. Lengths are twentieths of a point, sizes half points, as in the file.
 *
 * @param sections main document first, then one for each annex
 * @param keywords what the file says of itself besides its title; empty for nothing
 */
public record Sheet(List<SheetSection> sections, String keywords) {

  /** A run of pages of one setting. */
  public record SheetSection(Pages pages, List<SheetItem> items) {

    /** All paragraphs, those in tables too, in reading order. */
    public Stream<Paragraph> paragraphs() {
      return items.stream().flatMap(SheetSection::inside);
    }

    private static Stream<Paragraph> inside(SheetItem item) {
      return switch (item) {
        case Paragraph paragraph -> Stream.of(paragraph);
        case Table table ->
            table.rows().stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.items().stream())
                .flatMap(SheetSection::inside);
      };
    }
  }

  /**
   * Settings of pages.
   *
   * @param number how the page number looks on the pages after the first; {@code null} without one
   * @param onFirst whether a page number stands on the first page too
   * @param startsAnew whether its pages are counted from 1
   */
  public record Pages(
      int width,
      int height,
      int top,
      int bottom,
      int left,
      int right,
      @Nullable PageNumber number,
      boolean onFirst,
      boolean startsAnew) {}

  /** A page number in the header or the footer. */
  public record PageNumber(int size, boolean centred, boolean atTop) {}

  /** A paragraph or a table. */
  public sealed interface SheetItem permits Paragraph, Table {}

  /** What it says, how it stands, where it is. */
  public record Paragraph(List<Run> runs, SheetLook look, SheetPlace place) implements SheetItem {

    public String text() {
      return runs.size() == 1
          ? runs.getFirst().text()
          : runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Runs that print something. */
    public List<Run> inked() {
      return runs.stream().filter(run -> !run.text().isBlank()).toList();
    }
  }

  /**
   * Text of one face.
   *
   * @param font name of the font
   * @param size half points
   * @param color six hexadecimal digits; {@code auto} is black
   */
  public record Run(
      String text,
      String font,
      int size,
      boolean bold,
      boolean italic,
      boolean underlined,
      String color) {}

  /**
   * How a paragraph stands.
   *
   * @param align {@code left}, {@code right}, {@code center} or {@code both}
   * @param spacing 240 is single, for {@code exact} twentieths of a point
   * @param rule length of a ruled line above, below or drawn in it; 0 for none
   * @param framed whether it has lines on all four sides
   * @param outline level of a heading from 0, {@code null} for text
   */
  public record SheetLook(
      String align,
      int firstLine,
      int left,
      int right,
      int before,
      int after,
      int spacing,
      boolean exact,
      int rule,
      boolean framed,
      @Nullable Integer outline) {}

  /**
   * Where a paragraph is.
   *
   * @param table number of its table from 1, 0 outside of tables
   * @param row row from 1
   * @param column column from 1
   * @param number paragraph from 1, counted over the whole document
   * @param room width of its column
   */
  public record SheetPlace(int table, int row, int column, int number, int room) {}

  /**
   * A table.
   *
   * @param ruled whether its cells have lines around
   * @param widths of its columns
   * @param heads number of rows that repeat on each page
   */
  public record Table(boolean ruled, List<Integer> widths, int heads, List<List<Box>> rows)
      implements SheetItem {}

  /** A cell; {@code span} columns wide. */
  public record Box(List<SheetItem> items, int span) {}
}
