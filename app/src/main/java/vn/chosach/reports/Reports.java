package vn.chosach.reports;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.facts.Recount;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureDetailQuery;
import vn.chosach.reports.forms.ReportForm;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Particular;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.periods.PeriodCalendar;

/**
 * The door of the reports: what is owed, read, frozen, signed, handed up, corrected; the rows
 * behind a figure. Whoever asks sees the reports of the own agency; the standing office and the
 * leaders of the committee see all.
 */
@Service
public class Reports {

  private final ReportDesk desk;
  private final ReportOrders orders;
  private final InstantSource time;
  private final IdSource ids;

  Reports(ReportDesk desk, ReportOrders orders, InstantSource time, IdSource ids) {
    this.desk = desk;
    this.orders = orders;
    this.time = time;
    this.ids = ids;
  }

  /** The periods of the years that are settled. */
  @Transactional(readOnly = true)
  public PeriodCalendar calendar() {
    return orders.forms().calendar();
  }

  /**
   * Who owes what for a period, {@code 2026-MONTH-11}, or for a request, {@code REQUEST-<id>};
   * empty when there is none of that key.
   */
  @Transactional(readOnly = true)
  public Optional<Collection> collection(String period, ActingOfficer reader) {
    return desk.collection(period, reader);
  }

  /**
   * What the agency of the reader has not sent of the periods that ended last and of requests, the
   * most urgent first.
   */
  @Transactional(readOnly = true)
  public List<Collection.CollectionRow> owing(ActingOfficer reader) {
    return desk.owing(reader);
  }

  /**
   * The newest requests, at most 50.
   *
   * @param only the one of this identifier alone, however old; {@code null} for the newest
   */
  @Transactional(readOnly = true)
  public List<Request> requests(@Nullable UUID only) {
    return only == null
        ? orders.requests().newest(50)
        : orders.requests().find(only).stream().toList();
  }

  /**
   * Begins a report that an agency owes, or finds it when it was begun.
   *
   * @param period as for {@link #collection}
   * @return refused with {@code reports.not-owed}, {@code reports.not-yours}, {@code
   *     reports.not-begun}, or what {@link PeriodCalendar} says about the period
   */
  @Transactional
  public ActOutcome<Report> open(String period, String form, String agency, ActingOfficer reader) {
    return desk.open(period, form, agency, reader);
  }

  /**
   * A report in an edition.
   *
   * @param edition its number, 0 for the live draft; {@code null} for the newest
   */
  @Transactional(readOnly = true)
  public Optional<Sheet> read(UUID report, @Nullable Integer edition, ActingOfficer reader) {
    return desk.read(report, edition, reader);
  }

  /**
   * A page of the rows behind a figure of a report, as it was counted then.
   *
   * @param line line of the form, {@code force:<agency>:<kind>}, {@code along:<agency>:<kind>} or
   *     {@code area:<code>:<kind>}
   * @return empty when the sheet has no such line
   */
  @Transactional(readOnly = true)
  public Optional<FigureDetailQuery> behind(
      Sheet sheet, String line, Col col, int offset, int limit) {
    return desk.behind(sheet, line, col, offset, limit);
  }

  /**
   * Does something with a report.
   *
   * @param seen version that the page showed
   * @return refused with {@code reports.unknown}, {@code .not-possible}, {@code .not-yours}, {@code
   *     .cutoff-ahead}, {@code .agencies-open}, {@code .differences-open}, {@code .second-person},
   *     {@code .words-missing}, {@code .words-too-long}, {@code .part-too-long}, {@code
   *     .amount-negative}, {@code .cell-unknown}, {@code .nothing-changed}, {@code .no-difference},
   *     {@code .difference-moved} or {@code .explained-before}
   */
  @Transactional
  public ActOutcome<Report> proceed(
      UUID report, ReportAct reportAct, int seen, ActingOfficer reader) {
    return desk.proceed(report, reportAct, seen, reader);
  }

  /**
   * Does what the standing office orders.
   *
   * @return what stands against it, such as {@code reports.year-not-next}, {@code
   *     reports.not-yours} or {@code reports.nobody-to-remind}
   */
  @Transactional
  public Optional<Refusal> order(ReportOrder reportOrder, ActingOfficer reader) {
    return orders.take(ids.next(), reportOrder, reader, time.instant());
  }

  /** Newest versions of the forms that were designed here. */
  @Transactional(readOnly = true)
  public List<ReportForm> designed() {
    return orders.forms().designed();
  }

  /** States a particular of a case that its procedure does not record. */
  @Transactional
  public Optional<Refusal> state(Particular particular, ActingOfficer reader) {
    return desk.state(ids.next(), particular, reader, time.instant());
  }

  /** Reads all records of cases and tips anew and proves that what is counted follows from them. */
  public Recount recount() {
    return desk.recount();
  }
}
