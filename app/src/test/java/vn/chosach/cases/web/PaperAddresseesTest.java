package vn.chosach.cases.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.form.SubmittedForm;

/** A paper of a case reaches somebody outside the roll, and a paper that came in proves it. */
@ChosachTest
class PaperAddresseesTest {

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired Registry registry;

  private ActingOfficer handler;
  private CaseFile file;
  private UUID paper;
  private String page;
  private String who;
  private String own;

  @BeforeEach
  void a_fine_is_issued() {
    handler = office.handler();
    file =
        office.decidable(
            office.heard(office.assigned(handler, office.head(), "Kem trộn"), handler, 12_000_000),
            handler);
    file = office.signed(file, office.sanction(file, 15_000_000, handler), handler);
    paper = office.paper(file, handler);
    assertThat(documents.proceed(paper, new DocumentAct.Issue("XP-01", 10), 0, handler))
        .isInstanceOf(ActOutcome.Done.class);
    page = "/van-ban/" + paper;
    own = line().id().toString();
    who = page + "/nguoi-nhan/" + own;
  }

  @Test
  void whom_a_paper_reached_is_kept_and_proved_by_a_slip_of_the_incoming_register()
      throws Exception {
    Desk desk = new Desk(mvc, handler);
    assertThat(desk.page(page).select("#noi-nhan a[href$=/nguoi-nhan/" + line().id() + "]"))
        .hasSize(1);
    for (ActingOfficer wrong :
        java.util.List.of(
            office.officer("SYT-AG", Role.CASE_OFFICER),
            office.officer("CA-AG", Role.AGENCY_HEAD),
            office.officer(Office.QLTT, Role.OPERATOR))) {
      assertThat(new Desk(mvc, wrong).status(who)).as(wrong.toString()).isIn(403, 404);
      assertThat(new Desk(mvc, wrong).status(who + "/bao-nhan")).isIn(403, 404);
    }
    assertThat(desk.status(page + "/nguoi-nhan/" + UUID.randomUUID())).isEqualTo(404);
    assertThat(desk.status(who + "/bao-nhan")).as("nobody is kept yet").isEqualTo(404);

    Document form = desk.page(who);
    String name = cases.read(file.number(), handler).orElseThrow().subjects().getFirst().name();
    PaperTerms.Violator violator = office.violator(file, handler);
    String known =
        form.select("select[name=chon] option").stream()
            .filter(one -> one.text().equals(name + " · " + violator.address()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(form.select("select[name=chon]").toString()))
            .val();
    assertThat(form.text()).doesNotContain("documents.");
    String today = office.today().toString();
    assertThat(errors(desk.fill(who, own, "cach-gui", "HAND", "ngay-gui", today)))
        .as("neither chosen nor typed")
        .isNotEmpty();
    assertThat(errors(desk.fill(who, own, "chon", known, "cach-gui", "POST", "ngay-gui", today)))
        .contains("số hiệu bưu gửi");
    String early = office.today().minusDays(1).toString();
    String late = office.today().plusDays(1).toString();
    for (String day : java.util.List.of(early, late)) {
      assertThat(errors(desk.fill(who, own, "chon", known, "cach-gui", "HAND", "ngay-gui", day)))
          .contains("Ngày gửi");
    }
    desk.does(who, own, "chon", known, "cach-gui", "POST", "ngay-gui", today, "so-hieu", "EA389VN");
    assertThat(desk.page(page).select("#noi-nhan").text()).contains(name, violator.address());
    assertThat(line().state()).isEqualTo(DocumentFile.DeliveryState.SENT);

    String receipt = who + "/bao-nhan";
    String[] taken = {"da-nhan", SubmittedForm.YES, "ngay", today, "nguoi-ky", "Bà Lê Thị Mẫu"};
    assertThat(errors(desk.fill(receipt, "bao-nhan", taken))).contains("sổ văn bản đến");
    registry.arrived(handler, "Giấy báo phát EA389VN");
    String slip =
        desk.page(receipt).select("select[name=giay-bao] option").stream()
            .filter(one -> one.text().contains("Giấy báo phát EA389VN"))
            .findFirst()
            .orElseThrow()
            .val();
    assertThat(errors(desk.fill(receipt, "bao-nhan", with(taken, "giay-bao", slip, "ngay", late))))
        .contains("Ngày nhận");
    assertThat(
            errors(desk.fill(receipt, "bao-nhan", with(taken, "giay-bao", slip, "nguoi-ky", ""))))
        .contains("người ký nhận");
    assertThat(line().state()).isEqualTo(DocumentFile.DeliveryState.SENT);
    desk.does(receipt, "bao-nhan", with(taken, "giay-bao", slip));
    assertThat(line().state()).isEqualTo(DocumentFile.DeliveryState.RECEIVED);
    assertThat(desk.page(page).select("#noi-nhan").text())
        .contains("Bà Lê Thị Mẫu", String.valueOf(line().entered()));
    assertThat(desk.status(receipt)).as("proved once").isEqualTo(404);
    assertThat(desk.status(who)).as("and stays").isEqualTo(404);
  }

  @Test
  void what_came_back_is_refused_by_its_slip_and_a_slip_proves_one_paper() throws Exception {
    Desk desk = new Desk(mvc, handler);
    String today = office.today().toString();
    desk.does(
        who,
        own,
        "ten",
        "Hộ kinh doanh Mẫu",
        "dia-chi",
        "Khóm 2, phường Long Xuyên",
        "cach-gui",
        "ELECTRONIC",
        "ngay-gui",
        today,
        "so-hieu",
        "mau@vidu.example");
    registry.arrived(handler, "Bưu gửi trả lại " + paper);
    String receipt = who + "/bao-nhan";
    String slip =
        desk.page(receipt).select("select[name=giay-bao] option").stream()
            .filter(one -> one.text().contains("Bưu gửi trả lại " + paper))
            .findFirst()
            .orElseThrow()
            .val();
    desk.does(
        receipt,
        "bao-nhan",
        "giay-bao",
        slip,
        "da-nhan",
        SubmittedForm.NO,
        "ngay",
        today,
        "nguoi-ky",
        "Không có người nhận");
    assertThat(line().state()).isEqualTo(DocumentFile.DeliveryState.REFUSED);
    assertThat(line().words()).isEqualTo("Không có người nhận");
    a_fine_is_issued();
    desk = new Desk(mvc, handler);
    desk.does(who, own, "ten", "A", "dia-chi", "B", "cach-gui", "HAND", "ngay-gui", today);
    assertThat(desk.page(who + "/bao-nhan").select("option[value=" + slip + "]")).isEmpty();
  }

  private DocumentFile.Delivery line() {
    return documents.read(paper, handler).orElseThrow().deliveries().stream()
        .filter(one -> one.agency() == null)
        .findFirst()
        .orElseThrow();
  }

  private static String errors(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString(UTF_8)).select("#errors").text();
  }

  private static String[] with(String[] held, String... other) {
    var values = new java.util.LinkedHashMap<String, String>();
    for (String[] all : new String[][] {held, other}) {
      for (int at = 0; at < all.length; at += 2) {
        values.put(all[at], all[at + 1]);
      }
    }
    return values.entrySet().stream()
        .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
        .toArray(String[]::new);
  }
}
