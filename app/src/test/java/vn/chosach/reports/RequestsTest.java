package vn.chosach.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.reports.Month.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.keeping.ReportState;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.periods.Period;

/** Reports that are asked for beside the calendar. */
@ChosachTest
class RequestsTest {

  @Autowired Reports reports;
  @Autowired Month cases;
  @Autowired MovableClock clock;
  @Autowired Agencies agencies;
  @Autowired Office office;

  private Month.Made made;
  private LocalDate day;

  @BeforeEach
  void aMonth() {
    made = cases.shared();
    day = made.day();
    cases.at(day);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void an_ad_hoc_report_is_asked_for_with_a_designed_form() {
    String form =
        "CD-" + Long.toString(System.nanoTime() % 99999, 36).toUpperCase(java.util.Locale.ROOT);
    assertThat(
            reports.order(
                new ReportOrder.Design(form, "Chuyên đề", "Ghi rõ", List.of("moon")),
                made.standing()))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("reports.line-unknown"));
    assertThat(
            reports.order(
                new ReportOrder.Design(
                    form, "Chuyên đề Tết", "Chỉ hàng Tết", List.of("inspected", "fine")),
                made.standing()))
        .isEmpty();
    assertThat(reports.order(new ReportOrder.Ask(asked(form, List.of())), made.standing()))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("reports.no-addressee"));
    assertThat(reports.order(new ReportOrder.Ask(asked(form, List.of("QLTT-AG"))), made.handler()))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("reports.not-yours"));
    assertThat(reports.order(new ReportOrder.Ask(asked(form, List.of("QLTT-AG"))), made.standing()))
        .isEmpty();
    Request request =
        reports.requests(null).stream()
            .filter(one -> one.form().equals(form))
            .findFirst()
            .orElseThrow();
    cases.at(day.plusDays(12));
    Report report =
        done(reports.open(Report.ofRequest(request.id()), form, "QLTT-AG", made.handler()));
    assertThat(
            reports
                .read(report.id(), null, made.handler())
                .orElseThrow()
                .cell("fine", Col.NOW)
                .amount())
        .isEqualTo(19_000_000);
    assertThat(reports.read(report.id(), null, made.handler()).orElseThrow().form().lines())
        .hasSize(2);
  }

  @Test
  void what_an_agency_that_ended_was_asked_for_its_heir_reports() {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer left = office.officer(old, Role.CASE_OFFICER);
    ActingOfficer writer = office.officer(next, Role.CASE_OFFICER);
    ActingOfficer head = office.officer(next, Role.AGENCY_HEAD);
    assertThat(reports.order(new ReportOrder.Ask(asked("BC389", List.of(old))), made.standing()))
        .isEmpty();
    Request request =
        reports.requests(null).stream()
            .filter(one -> one.addressees().contains(old))
            .findFirst()
            .orElseThrow();
    String key = Report.ofRequest(request.id());
    cases.at(day.plusDays(2));
    Report report = done(reports.open(key, "BC389", old, left));
    NewBody.follows(agencies, old, next, day.plusDays(12));
    assertThat(reports.read(report.id(), null, writer)).as("not yet its heir").isEmpty();
    assertThat(reports.owing(writer)).noneMatch(row -> row.period().equals(key));

    cases.at(day.plusDays(12));
    for (ActingOfficer other : List.of(left, office.officer("SYT-AG", Role.CASE_OFFICER))) {
      assertThat(reports.read(report.id(), null, other)).as(other.agency()).isEmpty();
      assertThat(reports.owing(other)).noneMatch(row -> row.period().equals(key));
    }
    assertThat(reports.owing(writer)).anyMatch(row -> row.period().equals(key));
    report = cases.step(done(reports.open(key, "BC389", old, writer)), Event.FREEZE, writer);
    report = cases.step(report, Event.SIGN, head);
    report = cases.step(report, Event.SEND, writer);
    assertThat(report.state()).isEqualTo(ReportState.SENT);
    assertThat(reports.owing(writer)).noneMatch(row -> row.period().equals(key));
  }

  private Request asked(String form, List<String> addressees) {
    return new Request(
        new UUID(0, 0),
        "Báo cáo đợt cao điểm Tết",
        form,
        1,
        new Period.Days(day.minusDays(3), day.plusDays(10)),
        day.plusDays(14),
        "CV 12/BCĐ389",
        addressees);
  }
}
