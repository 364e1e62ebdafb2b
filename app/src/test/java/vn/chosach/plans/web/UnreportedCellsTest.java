package vn.chosach.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.PlanDesk;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.reports.Month;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.vault.Vault;

/** A cell of the matrix says when its agency owes a report that does not lie there (R92). */
@ChosachTest
class UnreportedCellsTest {

  private static final String OWING = "/bao-cao/don-vi-gui";
  private static final String PERIOD = "2026-QUARTER-4";
  private static final String MISSING = "chưa báo cáo";

  @Autowired MockMvc mvc;
  @Autowired Office officers;
  @Autowired Registry registry;
  @Autowired Plans plans;
  @Autowired Vault vault;
  @Autowired Month reports;
  @Autowired MovableClock clock;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_cell_says_that_its_agency_has_not_reported_until_the_report_lies_there() throws Exception {
    LocalDate today = LocalDate.of(2026, 11, 30);
    reports.at(today);
    ActingOfficer standing = officers.officer("SCT-AG", Role.STANDING_OFFICE);
    ActingOfficer clerk = officers.officer("STP-AG", Role.CASE_OFFICER);
    ActingOfficer head = officers.officer("STP-AG", Role.AGENCY_HEAD);
    var office = new Desk(mvc, standing);
    var justice = new Desk(mvc, clerk);
    var leader = new Desk(mvc, officers.officer("BCD389-AG", Role.COMMITTEE_LEADER));
    var auditor = new Desk(mvc, officers.officer("BCD389-AG", Role.AUDITOR));
    var neighbour = new Desk(mvc, officers.officer("SXD-AG", Role.AGENCY_HEAD));
    String plan = issuedPlan(office, today);
    assertThat(owe(justice, "gui", "2026-12-01")).as("not for an agency to declare").isEqualTo(422);
    assertThat(owe(office, "gui", "2026-12-01")).isEqualTo(302);
    assertThat(cell(leader, plan, "STP-AG")).as("the quarter runs").startsWith("0");
    assertThat(cell(leader, plan, "STP-AG")).doesNotContain(MISSING);

    reports.at(LocalDate.of(2026, 12, 20));
    for (Desk desk : List.of(office, leader, auditor, justice)) {
      assertThat(cell(desk, plan, "STP-AG")).startsWith("–").endsWith(MISSING);
      assertThat(desk.page(plan + "/ma-tran?ky=2026-Q4").select("#h-bc ~ ul").text())
          .contains("1 báo cáo chưa nhận; mới nhất: kỳ 15/09/2026 đến 14/12/2026, hạn ")
          .doesNotContain("hạn –");
    }
    assertThat(cell(leader, plan, "SXD-AG")).as("owes none").startsWith("0");
    assertThat(cell(leader, plan, "SXD-AG")).doesNotContain(MISSING);
    assertThat(cell(neighbour, plan, "STP-AG")).as("another agency").isEmpty();
    assertThat(neighbour.page(plan + "/ma-tran?ky=2026-Q4").text())
        .doesNotContainIgnoringCase(MISSING);
    assertThat(leader.page(plan + "/ma-tran?ky=2026-11").select("tbody").text())
        .as("no report of that month is owed")
        .doesNotContainIgnoringCase(MISSING);
    String duty = leader.page(plan).select("a[href*=/nhiem-vu/]").attr("href");
    assertThat(leader.page(duty + "?ky=2026-Q4").select("tr:contains(chủ trì)").text())
        .contains("–", "Chưa báo cáo");

    proven(duty, clerk, standing);
    assertThat(cell(leader, plan, "STP-AG"))
        .as("what is known stands beside it")
        .startsWith("1")
        .endsWith(MISSING);

    Report report = reports.begun(PERIOD, "STP-AG", clerk);
    report = reports.step(report, Event.FREEZE, clerk);
    report = reports.step(report, Event.SIGN, head);
    assertThat(cell(leader, plan, "STP-AG")).as("signed, not sent").endsWith(MISSING);
    report = reports.step(report, Event.SEND, clerk);
    assertThat(cell(leader, plan, "STP-AG")).as("handed in").doesNotContain(MISSING);
    report = reports.step(report, Event.RETURN, standing);
    assertThat(cell(leader, plan, "STP-AG")).as("returned").endsWith(MISSING);
    report = reports.step(report, Event.CORRECT, clerk);
    report = reports.step(report, Event.SIGN, head);
    report = reports.step(report, Event.SEND, clerk);
    assertThat(cell(leader, plan, "STP-AG")).as("sent again").doesNotContain(MISSING);
    report = reports.step(report, Event.ACCEPT, standing);
    reports.step(report, Event.CORRECT, clerk);
    assertThat(cell(leader, plan, "STP-AG")).as("a correction is there").doesNotContain(MISSING);
    assertThat(owe(office, "thoi", "2026-12-20")).isEqualTo(302);
  }

  private void proven(String duty, ActingOfficer clerk, ActingOfficer standing) {
    UUID id = UUID.fromString(duty.substring(duty.lastIndexOf('/') + 1));
    LocalDate on = LocalDate.of(2026, 12, 1);
    var proof =
        new PlanAct.Prove(
            id, "STP-AG", "training", on, "Một lớp", PlanDesk.paper("31/BC-STP", vault));
    var done = (ActOutcome.Done<UUID>) plans.proceed(proof, clerk);
    assertThat(plans.proceed(new PlanAct.AnswerProof(done.value(), true, ""), standing))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private static String cell(Desk desk, String plan, String agency) throws Exception {
    var cell =
        desk.page(plan + "/ma-tran?ky=2026-Q4").select("tbody td:has(a[href$=" + agency + "])");
    cell.select(".vh").remove();
    return cell.text();
  }

  private static int owe(Desk desk, String change, String from) throws Exception {
    String[] filled = {
      "thay-doi",
      change,
      "mau",
      "BC389",
      "ky",
      "QUARTER",
      "tu",
      from,
      "co-quan",
      "STP-AG",
      "van-ban",
      "16/BCĐ389-VP"
    };
    var answer = desk.fill(OWING, OWING, filled);
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("refusal.");
    return answer.getStatus();
  }

  private String issuedPlan(Desk office, LocalDate today) throws Exception {
    String form = "/ke-hoach/moi";
    String plan =
        office.does(
            form, form, "ten", "Kế hoạch và báo cáo", "ngay", "2026-11-27", "den", "2027-02-28");
    String[] duty = {
      "viec",
      "AMEND",
      "muc",
      "I.9",
      "phan",
      "I",
      "ten",
      "Mở lớp",
      "chu-tri",
      "STP-AG",
      "phoi-hop",
      "SXD-AG",
      "tan-suat",
      "YEAR",
      "loai-minh-chung",
      "training",
      "so",
      ""
    };
    office.does(plan, "/buoc", duty);
    String number = String.valueOf(registry.issuedBy("SCT-AG", "Văn bản kèm theo").number());
    office.does(plan, "/buoc", "viec", "ISSUE", "ngay", today.toString(), "so", number);
    return plan;
  }
}
