package vn.chosach.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.PaperWalk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * From the pack of a province, whichever it is, to its first monthly report, over the screens: the
 * plan of the pack with its matrix, the map with its outlines, the report of an agency and that of
 * the province, signed and sent, and the letter that carries it.
 */
@ChosachTest
class FirstReportTest {

  private static final String MONTH = "/bao-cao?loai=MONTH&nam=2026&so=11";
  private static final ProvincePack PACK = ProvincePack.current();

  @Autowired MockMvc mvc;
  @Autowired Registry registry;
  @Autowired MovableClock clock;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_province_comes_from_its_pack_to_its_first_report() throws Exception {
    clock.moveTo(LocalDate.of(2026, 11, 20).atTime(9, 0).atZone(Vietnam.ZONE).toInstant());
    String market = PACK.agency("QLTT");
    String committee = PACK.agency("BCD389");
    var standing = registry.officer(PACK.agency("SCT"), Role.STANDING_OFFICE, Role.CASE_OFFICER);
    var leads = registry.officer(committee, Role.COMMITTEE_LEADER);
    var clerk = registry.officer(market, Role.CASE_OFFICER);
    var head = registry.officer(market, Role.AGENCY_HEAD);
    var office = new Desk(mvc, standing);
    var leader = new Desk(mvc, leads);
    planned(office);
    assertThat(office.page("/thong-ke").select("svg path[d]").size())
        .as("outlines of the pack")
        .isGreaterThanOrEqualTo(PACK.table("outlines.csv").size());

    String own = begun(new Desk(mvc, clerk), market);
    assertThat(new Desk(mvc, registry.officer(PACK.agency("SYT"), Role.AGENCY_HEAD)).status(own))
        .isEqualTo(404);
    handedIn(own, new Desk(mvc, clerk), new Desk(mvc, head));
    office.does(own, "/lam", "viec", "ACCEPT");

    String whole = begun(office, committee);
    assertThat(office.fill(whole, "/lam", "viec", "FREEZE").getStatus())
        .as("others have not reported, and nobody says why it goes on")
        .isEqualTo(422);
    office.does(whole, "/lam", "viec", "FREEZE", "ly-do", "Báo cáo đầu tiên");
    assertThat(refused(office, whole)).as("its writer does not sign").isEqualTo(422);
    leader.does(whole, "/lam", "viec", "SIGN");
    office.does(whole, "/lam", "viec", "SEND");
    letter(whole, office, leader, leads);
  }

  /** The plan of the pack is in force, or was, with duties that the standing office sees. */
  private static void planned(Desk office) throws Exception {
    Document list = office.page("/ke-hoach");
    assertThat(PACK.table("plan.csv")).isNotEmpty();
    String title = PACK.table("plan.csv").getFirst().text("title_vi");
    String plan = list.select("a[href^=/ke-hoach/]:contains(" + title + ")").attr("href");
    Document matrix = office.page(plan.replaceFirst("\\?.*", "") + "/ma-tran");
    assertThat(matrix.select("tbody tr")).isNotEmpty();
  }

  private static String begun(Desk desk, String agency) throws Exception {
    MockHttpServletResponse answer =
        desk.ask(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/bao-cao")
                .param("ky-bao-cao", "2026-MONTH-11")
                .param("mau", "BC389")
                .param("co-quan", agency));
    assertThat(desk.page(MONTH).text()).isNotEmpty();
    assertThat(answer.getStatus()).isEqualTo(302);
    return String.valueOf(answer.getRedirectedUrl());
  }

  private static void handedIn(String report, Desk clerk, Desk head) throws Exception {
    clerk.does(report, "/lam", "viec", "FREEZE");
    assertThat(refused(clerk, report)).as("its writer does not sign").isEqualTo(422);
    head.does(report, "/lam", "viec", "SIGN");
    clerk.does(report, "/lam", "viec", "SEND");
  }

  /** The form is not offered; what is sent all the same is refused. */
  private static int refused(Desk writer, String report) throws Exception {
    Document page = writer.page(report);
    assertThat(page.select("form[action$=/lam] input[value=SIGN]")).isEmpty();
    return writer
        .ask(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                    report + "/lam")
                .param("viec", "SIGN")
                .param("ban", "2"))
        .getStatus();
  }

  private void letter(String report, Desk office, Desk leader, ActingOfficer leads)
      throws Exception {
    MockHttpServletResponse drafted =
        office.ask(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                    report + "/van-ban")
                .param("ban", "1"));
    assertThat(drafted.getStatus()).isEqualTo(302);
    String paper = String.valueOf(drafted.getRedirectedUrl());
    new PaperWalk(office, leader, registry.right(leads).toString()).issued(paper);
    Document issued = office.page(paper);
    assertThat(issued.text()).contains("Đã phát hành", PACK.words().getProperty("name"));
    assertThat(List.of(issued.select(".crumb .code").text())).allMatch(one -> !one.isBlank());
  }
}
