package vn.chosach.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Collection.CollectionRow;
import vn.chosach.reports.keeping.Collection.Mark;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportPart;
import vn.chosach.reports.owing.OwedReport;
import vn.chosach.reports.owing.OwingBook;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;

/**
 * A year of reports: invented cases of the months before, a report of each month that went its way,
 * and the last one corrected after it was sent. It is played beside the start, so that nobody waits
 * for it; starting again adds nothing.
 */
@Component
@Profile("demo")
@Order(Scene.PAST + 80)
class DemoReports implements Scene {

  private static final Logger LOG = LoggerFactory.getLogger(DemoReports.class);
  private static final int REPORTED = 12;
  private static final String MARKET = "QLTT-AG";
  private static final String COMMITTEE = "BCD389-AG";
  private static final String FORM = "BC389";

  /** The two that are late with their report of the month that ended last. */
  static final Set<String> LATE = Set.of("SNNMT-AG", "SKHCN-AG");

  /** In the last so many months nobody expects every fine to be paid. */
  private static final int RECENT = 1;

  private final Reports reports;
  private final DemoHistory history;
  private final OwingBook owing;
  private final Officers officers;
  private final StagedTime time;
  private final int lookedBack;

  /**
   * @param lookedBack months of cases that are played, the newest of them with reports
   */
  DemoReports(
      Reports reports,
      DemoHistory history,
      OwingBook owing,
      Officers officers,
      StagedTime time,
      @Value("${chosach.demo.months:16}") int lookedBack) {
    this.reports = reports;
    this.history = history;
    this.owing = owing;
    this.officers = officers;
    this.time = time;
    this.lookedBack = lookedBack;
  }

  @Override
  public void play() {
    ActingOfficer handler = reader("qltt.vien");
    ActingOfficer head = reader("qltt.truong");
    ActingOfficer standing = reader("thuongtruc");
    ActingOfficer leader = reader("lanhdao");
    if (handler == null || head == null || standing == null || leader == null) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    List<Period> months = closed(today);
    if (!history.there(head)) {
      months(months, handler, head, standing, leader);
    }
    rest(months.getLast(), standing, leader);
  }

  private void months(
      List<Period> months,
      ActingOfficer handler,
      ActingOfficer head,
      ActingOfficer standing,
      ActingOfficer leader) {
    int number = 0;
    CaseFile unpaid = null;
    for (int one = 0; one < months.size(); one++) {
      int count = 2 + one % 3 + one / 6;
      for (LocalDate day : DemoHistory.days(months.get(one).from(), count)) {
        DemoForce force = history.force(number, day);
        CaseFile file =
            history.play(
                number++,
                day,
                member(force.handler()),
                member(force.head()),
                one >= months.size() - RECENT);
        if (file.state() == CaseState.FINED && force.agency().equals(MARKET)) {
          unpaid = file;
        }
      }
    }
    reports.recount();
    List<Period> reported = months.subList(Math.max(0, months.size() - REPORTED), months.size());
    for (Period month : reported) {
      Report ofMarket = agency(MARKET, month, handler, head, standing);
      for (DemoForce force : owing(month)) {
        if (month != reported.getLast() || !LATE.contains(force.agency())) {
          agency(force.agency(), month, member(force.handler()), member(force.head()), standing);
        }
      }
      if (month == reported.getLast() && unpaid != null) {
        history.paidLate(unpaid, month.to(), month.to().plusDays(4), handler, head);
        reports.recount();
        corrected(ofMarket, month, handler, head);
      }
      province(month.key(), FORM, month.to().plusDays(3), standing, leader);
    }
    LOG.info(
        "The demonstration has {} reports and {} cases of earlier months",
        reported.size() * (2 + owing(reported.getLast()).size()) - LATE.size(),
        number);
  }

  /**
   * What else is owed of the weeks, quarters and years that ended last, by those who have officers
   * here: handed in on its last day. The two that are late with the month stay late.
   */
  private void rest(Period month, ActingOfficer standing, ActingOfficer leader) {
    for (DemoForce force : DemoForce.all()) {
      ActingOfficer handler = member(force.handler());
      reports.owing(handler).stream()
          .filter(row -> row.mark() == Mark.LATE && row.agency().equals(force.agency()))
          .filter(row -> !(row.period().equals(month.key()) && LATE.contains(row.agency())))
          .filter(row -> force.since().isBefore(row.dueOn()))
          .forEach(row -> agency(row, handler, member(force.head()), standing));
    }
    reports.owing(standing).stream()
        .filter(row -> row.mark() == Mark.LATE && row.agency().equals(COMMITTEE))
        .forEach(row -> province(row.period(), row.form(), row.dueOn(), standing, leader));
  }

  private void agency(
      CollectionRow row, ActingOfficer handler, ActingOfficer head, ActingOfficer standing) {
    agency(row.period(), row.form(), row.agency(), row.dueOn(), handler, head, standing);
  }

  private List<Period> closed(LocalDate today) {
    var months = new ArrayList<Period>();
    LocalDate day = today;
    for (int one = 0; one <= lookedBack; one++) {
      var found = reports.calendar().of(PeriodKind.MONTH, day);
      if (found.isEmpty()) {
        break;
      }
      if (found.get().to().plusDays(6).isBefore(today)) {
        months.addFirst(found.get());
      }
      day = found.get().from().minusDays(1);
    }
    return months;
  }

  /** The agencies beside the market surveillance that owe a report of a month and have officers. */
  private List<DemoForce> owing(Period month) {
    Set<String> owed =
        owing.owed(month).stream()
            .filter(one -> one.form().equals(FORM))
            .map(OwedReport::agency)
            .collect(Collectors.toSet());
    return DemoForce.all().stream()
        .filter(one -> owed.contains(one.agency()) && !one.agency().equals(MARKET))
        .toList();
  }

  private Report agency(
      String of, Period month, ActingOfficer handler, ActingOfficer head, ActingOfficer standing) {
    return agency(month.key(), FORM, of, month.to().plusDays(1), handler, head, standing);
  }

  private Report agency(
      String period,
      String form,
      String of,
      LocalDate day,
      ActingOfficer handler,
      ActingOfficer head,
      ActingOfficer standing) {
    Report report = done(day, 8, () -> reports.open(period, form, of, handler));
    report = words(report, day, handler);
    report = step(report, Event.FREEZE, "", day, 9, handler);
    report = step(report, Event.SIGN, "", day, 14, head);
    report = step(report, Event.SEND, "", day, 15, handler);
    return step(report, Event.ACCEPT, "", day.plusDays(1), 9, standing);
  }

  private void corrected(Report report, Period month, ActingOfficer handler, ActingOfficer head) {
    LocalDate day = month.to().plusDays(5);
    String why = "Kho bạc báo muộn một khoản nộp trong kỳ";
    Report now = step(report, Event.CORRECT, why, day, 9, handler);
    now = step(now, Event.SIGN, "", day, 10, head);
    step(now, Event.SEND, "", day, 11, handler);
  }

  private void province(
      String period, String form, LocalDate day, ActingOfficer standing, ActingOfficer leader) {
    Report report = done(day, 8, () -> reports.open(period, form, COMMITTEE, standing));
    report = words(report, day, standing);
    report = step(report, Event.FREEZE, "Đến hạn gửi Ban Chỉ đạo 389 quốc gia", day, 9, standing);
    report = step(report, Event.SIGN, "", day, 15, leader);
    step(report, Event.SEND, "", day, 16, standing);
  }

  private Report words(Report report, LocalDate day, ActingOfficer by) {
    var words =
        Map.of(
            ReportPart.SITUATION,
            "Hàng hóa tiêu dùng bán qua mạng tăng; tuyến biên giới vẫn có thuốc lá, đường cát nhập"
                + " lậu.",
            ReportPart.METHODS,
            "Chia nhỏ hàng theo bưu gửi, livestream bằng tài khoản mới, giao hàng từ kho thuê ngắn"
                + " ngày.",
            ReportPart.RESULTS,
            "Kết quả theo biểu số liệu kèm theo.",
            ReportPart.NEXT,
            "Kiểm tra kho hàng phục vụ bán mạng, phối hợp bưu chính xác minh bưu gửi nghi vấn.");
    return done(
        day,
        8,
        () -> reports.proceed(report.id(), new ReportAct.Write(words), report.version(), by));
  }

  private Report step(
      Report report, Event event, String words, LocalDate day, int hour, ActingOfficer by) {
    return done(
        day,
        hour,
        () ->
            reports.proceed(
                report.id(), new ReportAct.ReportActStep(event, words), report.version(), by));
  }

  private Report done(LocalDate day, int hour, Supplier<ActOutcome<Report>> work) {
    return switch (time.at(DemoHistory.at(day, hour), work)) {
      case ActOutcome.Done<Report>(Report done) -> done;
      case ActOutcome.Refused<Report> no ->
          throw new IllegalStateException(no.refusal().toString());
      case ActOutcome.Overtaken<Report> no -> throw new IllegalStateException(no.toString());
      case ActOutcome.Waiting<Report> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  private ActingOfficer member(String account) {
    return Objects.requireNonNull(reader(account));
  }

  private @Nullable ActingOfficer reader(String account) {
    return officers.named(account).map(officer -> ActingOfficer.of(officer)).orElse(null);
  }
}
