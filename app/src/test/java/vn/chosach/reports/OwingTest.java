package vn.chosach.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.owing.OwingBook;
import vn.chosach.reports.periods.PeriodKind;

/** Who owes a report is declared by the standing office; who owes one hands it in. */
@ChosachTest
class OwingTest {

  private static final String PAGE = "/bao-cao/don-vi-gui";
  private static final String PAPER = "15/BCĐ389-VP, 20/11/2026";

  /** Half a year that no other test counts. */
  private static final String PERIOD = "2026-HALF-2";

  @Autowired Reports reports;
  @Autowired Month cases;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;
  @Autowired Agencies agencies;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void the_standing_office_declares_who_owes_and_from_then_on_it_is_owed() throws Exception {
    LocalDate today = LocalDate.of(2026, 11, 30);
    cases.at(today);
    Desk standing = new Desk(mvc, office.officer("SCT-AG", Role.STANDING_OFFICE));
    assertThat(reports.owing(office.officer("SCT-AG", Role.STANDING_OFFICE)))
        .as("what the committee owes lies with its standing office")
        .anyMatch(row -> row.agency().equals("BCD389-AG"));
    assertThat(reports.owing(office.officer("SCT-AG", Role.CASE_OFFICER)))
        .noneMatch(row -> row.agency().equals("BCD389-AG"));
    assertThat(marks("SXD-AG")).isEmpty();
    assertThat(refusal(standing, "2026-11-29", "SXD-AG", PAPER)).contains("Chọn từ hôm nay trở đi");
    assertThat(refusal(standing, "2026-11-30", "SXD-AG", " ")).contains("Ghi số văn bản");
    assertThat(refusal(standing, "2026-11-30", "BCD389-AG", PAPER)).isNotEmpty();
    var province =
        new OwingBook.OwingWish(List.of("BCD389-AG"), "BC389", PeriodKind.HALF, today, true, PAPER);
    assertThat(
            reports.order(
                new ReportOrder.Owe(province), office.officer("SCT-AG", Role.STANDING_OFFICE)))
        .as("the committee reports for the province by itself")
        .map(Refusal::code)
        .contains("reports.agency-unknown");
    assertThat(refusal(standing, "2026-11-30", "CA-AG", PAPER)).contains("vốn đã như vậy");
    Desk head = new Desk(mvc, office.officer("SXD-AG", Role.AGENCY_HEAD));
    assertThat(refusal(head, "2026-11-30", "SXD-AG", PAPER)).contains("Bạn không có quyền");
    assertThat(marks("SXD-AG")).as("nothing came of all that").isEmpty();

    assertThat(sent(standing, "2026-11-30", "SXD-AG", PAPER, "gui")).isEqualTo(302);
    assertThat(standing.page(PAGE).text()).contains("Sở Xây dựng", PAPER);
    assertThat(marks("SXD-AG")).containsExactly(Collection.Mark.OWED);
    assertThat(mark("2026-HALF-1", "SXD-AG")).as("a period that has passed").isEmpty();

    cases.at(LocalDate.of(2026, 12, 20));
    Report report = cases.begun(PERIOD, "SXD-AG", office.officer("SXD-AG", Role.CASE_OFFICER));
    report = cases.step(report, Event.FREEZE, office.officer("SXD-AG", Role.CASE_OFFICER));
    report = cases.step(report, Event.SIGN, office.officer("SXD-AG", Role.AGENCY_HEAD));
    cases.step(report, Event.SEND, office.officer("SXD-AG", Role.CASE_OFFICER));
    assertThat(marks("SXD-AG")).doesNotContain(Collection.Mark.OWED, Collection.Mark.LATE);
  }

  @Test
  void a_hundred_communes_are_declared_at_once_and_released_again() throws Exception {
    cases.at(LocalDate.of(2026, 11, 30));
    Desk standing = new Desk(mvc, office.officer("SCT-AG", Role.STANDING_OFFICE));
    int before = rows().size();
    assertThat(sent(standing, "2026-12-01", "tat-ca-cap-xa", PAPER, "gui")).isEqualTo(302);
    assertThat(rows().size() - before).isEqualTo(communes());
    assertThat(standing.page("/bao-cao?loai=HALF&nam=2026&so=2").select("main tbody tr"))
        .as("in parts")
        .hasSize(50);
    assertThat(sent(standing, "2026-12-01", "tat-ca-cap-xa", PAPER, "thoi")).isEqualTo(302);
    assertThat(rows()).hasSize(before);
  }

  @Test
  void the_report_on_the_plan_is_asked_of_front_press_and_communes_and_each_answers()
      throws Exception {
    cases.at(LocalDate.of(2026, 11, 30));
    Desk standing = new Desk(mvc, office.officer("SCT-AG", Role.STANDING_OFFICE));
    String form = "/bao-cao/yeu-cau";
    String title = "Chuyên đề thực hiện kế hoạch " + System.nanoTime();
    assertThat(
            standing
                .fill(
                    form,
                    form,
                    "ten",
                    title,
                    "van-ban",
                    PAPER,
                    "mau",
                    "BC389",
                    "tu",
                    "2026-11-01",
                    "den",
                    "2026-11-29",
                    "han",
                    "2026-12-10",
                    "co-quan",
                    "MTTQ-AG",
                    "co-quan",
                    "BPT-AG",
                    "co-quan",
                    "tat-ca-cap-xa")
                .getStatus())
        .isEqualTo(302);
    Request request =
        reports.requests(null).stream()
            .filter(one -> one.title().equals(title))
            .findFirst()
            .orElseThrow();
    assertThat(request.addressees()).hasSize(communes() + 2).contains("MTTQ-AG", "BCD389-XA-30301");
    ActingOfficer ward = office.officer("BCD389-XA-30301", Role.CASE_OFFICER);
    assertThat(new Desk(mvc, ward).page("/bao-cao").text()).contains(title);
    String key = Report.ofRequest(request.id());
    Report report = Month.done(reports.open(key, "BC389", "BCD389-XA-30301", ward));
    report = cases.step(report, Event.FREEZE, ward);
    report = cases.step(report, Event.SIGN, office.officer("BCD389-XA-30301", Role.AGENCY_HEAD));
    cases.step(report, Event.SEND, ward);
    ActingOfficer neighbour = office.officer("BCD389-XA-30316", Role.CASE_OFFICER);
    assertThat(new Desk(mvc, neighbour).status("/bao-cao/" + report.id())).isEqualTo(404);
    assertThat(Month.code(reports.open(key, "BC389", "BCD389-XA-30301", neighbour)))
        .isEqualTo("reports.not-yours");
    ActingOfficer front = office.officer("MTTQ-AG", Role.CASE_OFFICER);
    assertThat(reports.open(key, "BC389", "MTTQ-AG", front)).isInstanceOf(ActOutcome.Done.class);
    assertThat(reports.collection(key, office.officer("SCT-AG", Role.STANDING_OFFICE)))
        .get()
        .satisfies(
            all ->
                assertThat(all.rows())
                    .as("and the whole, which nobody owes")
                    .hasSize(communes() + 3)
                    .filteredOn(row -> row.mark() == Collection.Mark.WHOLE)
                    .hasSize(1));
  }

  /** At least the 102 of the province; other tests enter bodies of their own. */
  private int communes() {
    int found =
        (int)
            agencies.roll(LocalDate.of(2026, 12, 1), "", 0, 1_000).agencies().stream()
                .filter(agency -> agency.level() == Agency.Level.COMMUNE)
                .filter(agency -> agency.kind() == Agency.AgencyKind.COMMITTEE)
                .count();
    assertThat(found).isGreaterThanOrEqualTo(102);
    return found;
  }

  private List<Collection.CollectionRow> rows() {
    return reports
        .collection(PERIOD, office.officer("SCT-AG", Role.STANDING_OFFICE))
        .orElseThrow()
        .rows();
  }

  private List<Collection.Mark> marks(String agency) {
    return mark(PERIOD, agency);
  }

  private List<Collection.Mark> mark(String period, String agency) {
    return reports
        .collection(period, office.officer("SCT-AG", Role.STANDING_OFFICE))
        .orElseThrow()
        .rows()
        .stream()
        .filter(row -> row.agency().equals(agency))
        .map(Collection.CollectionRow::mark)
        .toList();
  }

  private static int sent(Desk desk, String from, String agency, String paper, String change)
      throws Exception {
    return desk.fill(
            PAGE,
            PAGE,
            "thay-doi",
            change,
            "mau",
            "BC389",
            "ky",
            "HALF",
            "tu",
            from,
            "co-quan",
            agency,
            "van-ban",
            paper)
        .getStatus();
  }

  private static String refusal(Desk desk, String from, String agency, String paper)
      throws Exception {
    var answer =
        desk.fill(
            PAGE,
            PAGE,
            "thay-doi",
            "gui",
            "mau",
            "BC389",
            "ky",
            "HALF",
            "tu",
            from,
            "co-quan",
            agency,
            "van-ban",
            paper);
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
