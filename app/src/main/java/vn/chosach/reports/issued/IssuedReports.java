package vn.chosach.reports.issued;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.keeping.ReportState;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Reports of the whole province that were signed and handed in, as other rooms pass them on. */
@Component
public class IssuedReports {

  private final Reports reports;
  private final Texts texts;
  private final InstantSource time;

  IssuedReports(Reports reports, Texts texts, InstantSource time) {
    this.reports = reports;
    this.texts = texts;
    this.time = time;
  }

  /**
   * A report.
   *
   * @param period its key, and what the period is called
   * @param form code of its form
   * @param figures line by line
   */
  public record IssuedReport(
      UUID report,
      String period,
      String form,
      String title,
      int edition,
      List<IssuedFigure> figures) {

    /** Its period, form and edition, to choose it by. */
    public String named() {
      return title + ", " + form + " (" + edition + ")";
    }
  }

  /**
   * A line.
   *
   * @param amount of the days of the report, {@code null} when nothing is known, which is not zero
   * @param whole from the beginning of the year on
   */
  public record IssuedFigure(
      String line, String label, @Nullable Long amount, @Nullable Long whole) {}

  /** Those of the periods that ended last. */
  @Transactional(readOnly = true)
  public List<IssuedReport> recent(ActingOfficer reader) {
    return Stream.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)
        .flatMap(kind -> reports.calendar().last(kind, Vietnam.dayOf(time.instant())).stream())
        .flatMap(period -> reports.collection(period.key(), reader).stream())
        .flatMap(all -> all.rows().stream())
        .flatMap(row -> Stream.ofNullable(row.report()))
        .distinct()
        .flatMap(id -> one(id, reader).stream())
        .toList();
  }

  /** One; empty where it is foreign, of one agency, or not handed in. */
  @Transactional(readOnly = true)
  public Optional<IssuedReport> one(UUID report, ActingOfficer reader) {
    return reports
        .read(report, null, reader)
        .filter(Sheet::province)
        .filter(
            sheet ->
                sheet.report().state() == ReportState.SENT
                    || sheet.report().state() == ReportState.ACCEPTED)
        .map(
            sheet ->
                new IssuedReport(
                    report,
                    sheet.report().period(),
                    sheet.report().form(),
                    PeriodCalendar.officialTitle(sheet.report().period()),
                    sheet.edition(),
                    sheet.form().lines().stream().map(line -> figure(sheet, line)).toList()));
  }

  private IssuedFigure figure(Sheet sheet, FormLine line) {
    String name =
        line.kind() == null
            ? line.code().split("[|]", -1)[1]
            : texts.text(Lang.VI, Objects.requireNonNull(line.textKey()));
    return new IssuedFigure(
        line.code(),
        name,
        sheet.cell(line.code(), Col.NOW).amount(),
        sheet.cell(line.code(), Col.CUM).amount());
  }
}
