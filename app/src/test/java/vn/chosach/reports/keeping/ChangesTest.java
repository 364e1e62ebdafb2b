package vn.chosach.reports.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.forms.ReportForm;

class ChangesTest {

  private static final ReportForm FORM = new ReportForm("X", 1, "", "", Set.of(), FormLine.all());

  @Test
  void changes_stand_as_the_report_is_read() {
    List<FigureCell> after =
        List.of(
            FigureCell.of("area:30307:PAID", Col.NOW, 3L),
            FigureCell.of("along:CA-AG:IN_VIOLATION", Col.NOW, 1L),
            FigureCell.of("force:QLTT-AG:PAID", Col.CUM, 9L),
            FigureCell.of("paid", Col.CUM, 9L),
            FigureCell.of("paid", Col.NOW, 3L),
            FigureCell.of("inspected", Col.CUM_SAME, 4L));
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
    List<FigureCell> before =
        List.of(
            FigureCell.of("inspected", Col.NOW, 4L),
            FigureCell.of("sold", Col.NOW, null),
            FigureCell.of("fine", Col.NOW, 0L));
    List<FigureCell> after =
        List.of(
            FigureCell.of("inspected", Col.NOW, 4L),
            FigureCell.of("sold", Col.NOW, 0L),
            FigureCell.of("fine", Col.NOW, null));
    assertThat(Changes.between(FORM, before, after))
        .containsExactly(
            new Sheet.SheetChange("fine", Col.NOW, 0L, null),
            new Sheet.SheetChange("sold", Col.NOW, null, 0L));
  }
}
