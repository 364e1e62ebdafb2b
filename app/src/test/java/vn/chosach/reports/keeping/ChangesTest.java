package vn.chosach.reports.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chosach.reports.figures.Cell;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.forms.Form;
import vn.chosach.reports.forms.Line;

class ChangesTest {

  private static final Form FORM = new Form("X", 1, "", "", Set.of(), Line.all());

  @Test
  void changes_stand_as_the_report_is_read() {
    List<Cell> after =
        List.of(
            Cell.of("area:30307:PAID", Col.NOW, 3L),
            Cell.of("along:CA-AG:IN_VIOLATION", Col.NOW, 1L),
            Cell.of("force:QLTT-AG:PAID", Col.CUM, 9L),
            Cell.of("paid", Col.CUM, 9L),
            Cell.of("paid", Col.NOW, 3L),
            Cell.of("inspected", Col.CUM_SAME, 4L));
    assertThat(Changes.between(FORM, List.of(), after))
        .extracting(one -> one.line() + " " + one.col())
        .containsExactly(
            "inspected CUM_SAME",
            "paid NOW",
            "paid CUM",
            "force:QLTT-AG:PAID CUM",
            "along:CA-AG:IN_VIOLATION NOW",
            "area:30307:PAID NOW");
  }

  @Test
  void nothing_known_differs_from_zero_and_what_is_alike_is_left_out() {
    List<Cell> before =
        List.of(
            Cell.of("inspected", Col.NOW, 4L),
            Cell.of("sold", Col.NOW, null),
            Cell.of("fine", Col.NOW, 0L));
    List<Cell> after =
        List.of(
            Cell.of("inspected", Col.NOW, 4L),
            Cell.of("sold", Col.NOW, 0L),
            Cell.of("fine", Col.NOW, null));
    assertThat(Changes.between(FORM, before, after))
        .containsExactly(
            new Sheet.Change("fine", Col.NOW, 0L, null),
            new Sheet.Change("sold", Col.NOW, null, 0L));
  }
}
