package vn.chosach.documents.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One piece of the body, in reading order. Text is one paragraph and holds no line break. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
  @JsonSubTypes.Type(value = Block.BlockWords.class, name = "words"),
  @JsonSubTypes.Type(value = Block.Figures.class, name = "figures")
})
public sealed interface Block {

  /**
   * A heading.
   *
   * @param text with its number where it has one, such as {@code I. TÌNH HÌNH} or {@code Điều 1.
   *     Phạt tiền}; the levels are numbered by whoever writes, as in the law
   */
  record Heading(Level level, String text) implements Block {}

  /** A paragraph, justified with an indented first line. */
  record BlockWords(String text) implements Block {}

  /**
   * A table of figures.
   *
   * @param caption line above the table; empty for none
   * @param columns at least one, at most 12
   * @param rows each with as many cells as there are columns
   */
  record Figures(String caption, List<BlockColumn> columns, List<List<TableCell>> rows)
      implements Block {

    /**
     * @throws IllegalArgumentException if a row has another number of cells than there are columns
     */
    public Figures {
      int width = columns.size();
      if (width < 1 || width > 12) {
        throw new IllegalArgumentException("a table has 1 to 12 columns, not " + width);
      }
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      rows.stream()
          .filter(row -> row.size() != width)
          .findFirst()
          .ifPresent(
              row -> {
                throw new IllegalArgumentException(row.size() + " cells in " + width + " columns");
              });
    }
  }

  static Block heading(Level level, String text) {
    return new Heading(level, text);
  }

  static Block words(String text) {
    return new BlockWords(text);
  }

  /** Levels of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6. */
  enum Level {
    /** Phần, chương: centred, bold. */
    CHAPTER,
    /** Mục I, II …: bold, left. */
    SECTION,
    /** Tiểu mục 1, 2 …: bold, indented. */
    SUBSECTION,
    /** Điều: bold, indented. */
    ARTICLE
  }

  /**
   * One column.
   *
   * @param head words above it
   * @param share its width relative to the others, 1 to 20
   * @param figures whether its cells are figures, which stand right
   */
  record BlockColumn(String head, int share, boolean figures) {

    public static BlockColumn words(String head, int share) {
      return new BlockColumn(head, share, false);
    }

    public static BlockColumn figures(String head, int share) {
      return new BlockColumn(head, share, true);
    }
  }
}
