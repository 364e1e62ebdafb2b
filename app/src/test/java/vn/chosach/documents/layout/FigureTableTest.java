package vn.chosach.documents.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.TableCell;

class FigureTableTest {

  /** Amounts of a month, of a year of the province, of more than ever was. */
  @ParameterizedTest
  @CsvSource({"47500000, 12", "295000000000, 9", "9295000000000, 8"})
  void no_figure_is_broken_and_the_letters_shrink_only_where_they_must(long dong, int points) {
    Block.Figures table = table(dong);
    assertThat(FigureTable.points(table)).isEqualTo(points);
    int[] widths = FigureTable.widths(table, points);
    assertThat(Arrays.stream(widths).sum()).isBetween(Ink.MEASURE - 10, Ink.MEASURE);
    for (int at = 1; at < widths.length; at++) {
      String figure = CellText.of(table.rows().getFirst().get(at));
      assertThat(widths[at] - 160)
          .as("column " + at)
          .isGreaterThanOrEqualTo(Letters.twips(figure, 2 * points, false));
    }
  }

  private static Block.Figures table(long dong) {
    return new Block.Figures(
        "",
        List.of(
            BlockColumn.words("Chỉ tiêu", 8),
            BlockColumn.figures("Trong kỳ", 5),
            BlockColumn.figures("Cùng kỳ năm trước", 5),
            BlockColumn.figures("Tăng, giảm", 4),
            BlockColumn.figures("Lũy kế từ 15/12", 5),
            BlockColumn.figures("Lũy kế cùng kỳ", 5),
            BlockColumn.figures("Tăng, giảm", 4)),
        List.of(
            List.of(
                TableCell.text("Tiền phạt (đã quyết định) (đồng)"),
                TableCell.count(dong),
                TableCell.count(dong),
                TableCell.text("+327,3\u00a0%"),
                TableCell.count(dong),
                TableCell.count(dong),
                TableCell.text("+327,3\u00a0%"))));
  }
}
