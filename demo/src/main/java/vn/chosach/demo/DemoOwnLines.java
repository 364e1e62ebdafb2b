package vn.chosach.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.reports.Reports;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.periods.Period;

/**
 * A report beside the calendar whose form has lines that nobody's records count: one agency handed
 * it in, one typed the figures in and has not finished, one has not begun.
 */
@Component
@Profile("demo")
@Order(Scene.TODAY + 35)
record DemoOwnLines(Reports reports, Officers officers, StagedTime time) implements Scene {

  private static final Logger LOG = LoggerFactory.getLogger(DemoOwnLines.class);
  private static final String FORM = "TUYEN-TRUYEN";
  private static final String TALKS = FormLine.own("Số buổi tuyên truyền tại chợ|buổi");
  private static final String SIGNED = FormLine.own("Hộ kinh doanh ký cam kết|hộ");
  private static final String MARKET = "QLTT-AG";
  private static final String HEALTH = "SYT-AG";

  @Override
  public void play() {
    ActingOfficer standing = member("thuongtruc");
    if (reports.designed().stream().anyMatch(form -> form.code().equals(FORM))) {
      return;
    }
    LocalDate today = Vietnam.dayOf(time.instant());
    done(
        new ReportOrder.Design(
            FORM,
            "Tuyên truyền tại chợ và cam kết của hộ kinh doanh",
            "Đếm theo sổ của Đội, mỗi buổi một lần.",
            List.of("inspected", "violation", TALKS, SIGNED)),
        standing);
    done(
        new ReportOrder.Ask(
            new Request(
                new UUID(0, 0),
                "Tuyên truyền trước cao điểm Tết",
                FORM,
                1,
                new Period.Days(today.minusDays(30), today.minusDays(1)),
                today.plusDays(4),
                "61/BCĐ389-CQTT",
                List.of(MARKET, HEALTH, "SNNMT-AG"))),
        standing);
    Request asked =
        reports.requests(null).stream()
            .filter(one -> one.form().equals(FORM))
            .findFirst()
            .orElseThrow();
    ActingOfficer handler = member("qltt.vien");
    Report market = fill(asked, MARKET, 34, 212, "Sổ tuyên truyền của 11 Đội", handler);
    market = step(market, Event.FREEZE, handler);
    market = step(market, Event.SIGN, member("qltt.truong"));
    step(step(market, Event.SEND, handler), Event.ACCEPT, standing);
    fill(asked, HEALTH, 9, 58, "Báo cáo của trung tâm y tế", member("syt.vien"));
  }

  private Report fill(
      Request asked, String agency, long talks, long signed, String source, ActingOfficer by) {
    Report report = done(reports.open("REQUEST-" + asked.id(), FORM, agency, by));
    return done(
        reports.proceed(
            report.id(),
            new ReportAct.Fill(Map.of(TALKS, talks, SIGNED, signed), source),
            report.version(),
            by));
  }

  private Report step(Report report, Event event, ActingOfficer by) {
    return done(
        reports.proceed(report.id(), new ReportAct.ReportActStep(event, ""), report.version(), by));
  }

  private void done(ReportOrder order, ActingOfficer by) {
    reports.order(order, by).map(Refusal::code).ifPresent(code -> LOG.warn("No {}", code));
  }

  private static Report done(ActOutcome<Report> outcome) {
    if (outcome instanceof ActOutcome.Done<Report>(Report report)) {
      return report;
    }
    throw new IllegalStateException(outcome.toString());
  }

  private ActingOfficer member(String account) {
    return officers.named(account).map(ActingOfficer::of).orElseThrow();
  }
}
