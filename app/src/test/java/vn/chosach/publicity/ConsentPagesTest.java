package vn.chosach.publicity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.life.PublicationGround;

/**
 * What becomes public on the screens: a cleared shop once its consent came in with its file, a
 * sanction under a listed ground for the days of that ground, until it is withdrawn with a reason.
 */
@ChosachTest
class ConsentPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Registry registry;

  @Test
  void a_notice_names_the_cleared_shop_by_its_consent_in_the_incoming_register_alone()
      throws Exception {
    ActingOfficer author = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = office.assigned(author, head, "Xăng đạt chuẩn");
    String shop = "Cửa hàng Mẫu " + file.number();
    file = office.go(file, new CaseAct.NameSubject(SubjectKind.SHOP, shop, ""), author);
    String page = "/ho-so-vu-viec/" + file.number();
    Desk desk = new Desk(mvc, author);
    assertThat(desk.page(page).select("form[action$=/xuat-ban/vu]"))
        .as("nothing is drafted before it is cleared")
        .isEmpty();
    file = office.go(file, new CaseAct.Propose(CaseEvent.CLEAR, "Đạt"), author);
    file = Office.file(cases.answer(file.id(), true, "Đồng ý", file.version(), head));
    String draft = desk.does(page, "/xuat-ban/vu").replaceFirst("^https?://[^/]+", "");

    for (ActingOfficer wrong :
        java.util.List.of(
            office.officer("SYT-AG", Role.CASE_OFFICER),
            office.officer(Office.QLTT, Role.OPERATOR))) {
      assertThat(new Desk(mvc, wrong).status(draft)).as(wrong.toString()).isIn(403, 404);
    }
    String[] named = {
      "tieu-de",
      "Kết quả kiểm tra " + file.number(),
      "tom-tat",
      shop + " bán xăng đạt chuẩn.",
      "can-cu",
      PublicationGround.CLEARED_NAMED.name(),
      "het-han",
      office.today().plusDays(60).toString()
    };
    desk.does(draft, "/viet", with(named, "Kế hoạch 389, mục I.1"));
    assertThat(why(desk.fill(draft, "/lam/submitted"))).contains("đồng ý");
    ActingOfficer elsewhere = registry.officer("SYT-AG", Role.CASE_OFFICER);
    String theirs = registry.arrived(elsewhere, "Đồng ý nêu tên");
    desk.does(draft, "/viet", with(named, theirs));
    assertThat(why(desk.fill(draft, "/lam/submitted")))
        .as("a paper of another agency")
        .contains("đồng ý");
    String consent = registry.arrived(author, "Đồng ý nêu tên");
    desk.does(draft, "/viet", with(named, consent));
    desk.does(draft, "/lam/submitted");
    assertThat(desk.page(draft).select("form[action$=/lam/checked]"))
        .as("nobody checks the own words")
        .isEmpty();
    assertThat(shown(file)).isFalse();
    new Desk(mvc, office.handler()).does(draft, "/lam/checked");
    assertThat(shown(file)).as("not approved yet").isFalse();
    new Desk(mvc, head).does(draft, "/lam/approved");
    assertThat(shown(file)).isTrue();
  }

  @Test
  void a_sanction_is_public_for_the_days_of_its_ground_and_withdrawn_with_a_reason()
      throws Exception {
    ActingOfficer author = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = office.assigned(author, head, "Kem trộn");
    String page = "/ho-so-vu-viec/" + file.number();
    Desk desk = new Desk(mvc, author);
    file = office.heard(file, author, 9_000_000);
    assertThat(desk.page(page).select("form[action$=/xuat-ban/vu]"))
        .as("nothing is drafted before a decision")
        .isEmpty();
    assertThat(Seat.send(mvc, "/xuat-ban/vu", author, "vu", file.number()).getRedirectedUrl())
        .as("forged: back to the case, with the reason")
        .endsWith(file.number());
    office.fined(file, 12_000_000, author);
    String draft = desk.does(page, "/xuat-ban/vu").replaceFirst("^https?://[^/]+", "");
    assertThat(desk.page(page).select("form[action$=/xuat-ban/vu]")).as("twice").isEmpty();
    Desk elsewhere = new Desk(mvc, office.officer("SYT-AG", Role.AGENCY_HEAD));
    assertThat(elsewhere.status(draft)).as("another agency").isEqualTo(404);
    String[] told = {
      "tieu-de",
      "Kết quả kiểm tra " + file.number(),
      "tom-tat",
      "Bán kem không nhãn, hẹn ở an.giang@thu.example.",
      "can-cu",
      PublicationGround.CONSUMER.name(),
      "dieu-luat",
      "Nghị định 98/2020/NĐ-CP, Điều 11",
      "het-han"
    };
    assertThat(why(desk.fill(draft, "/viet", until(told, 31)))).contains("không quá 30 ngày");
    desk.does(draft, "/viet", until(told, 30));
    desk.does(draft, "/lam/submitted");
    ActingOfficer second = office.officer(Office.QLTT, Role.AGENCY_HEAD);
    Desk checker = new Desk(mvc, second);
    assertThat(why(sent(author, checker, draft, "/lam/checked")))
        .as("who wrote it")
        .contains("Người viết không tự kiểm tra");
    checker.does(draft, "/lam/checked");
    assertThat(desk.page(draft).select("form[action$=/lam/approved]")).isEmpty();
    Desk heads = new Desk(mvc, head);
    assertThat(checker.page(draft).select("form[action$=/lam/returned]")).hasSize(1);
    assertThat(checker.page(draft).select("form[action$=/lam/approved]"))
        .as("who checked it")
        .isEmpty();
    assertThat(why(sent(second, heads, draft, "/lam/approved")))
        .contains("Bạn là người đã kiểm tra");
    assertThat(shown(file)).isFalse();
    assertThat(heads.page(draft).select("#h-xt").text()).startsWith("Người dân sẽ đọc");
    heads.does(draft, "/lam/approved");
    assertThat(shown(file)).isTrue();
    assertThat(heads.page(draft).select("#h-xt").text()).startsWith("Người dân đang đọc");
    assertThat(heads.fill(draft, "/lam/withdrawn").getStatus()).as("no reason").isEqualTo(422);
    heads.does(draft, "/lam/withdrawn", "ly-do", "Theo quyết định giải quyết khiếu nại");
    assertThat(shown(file)).isFalse();
    assertThat(heads.page(draft).select("#h-xt").text()).startsWith("Người dân đã đọc");
  }

  /** What is answered to whoever sends a form that another one is shown. */
  private MockHttpServletResponse sent(ActingOfficer by, Desk shown, String page, String act)
      throws Exception {
    String[] fields =
        shown.page(page).select("form[action$=" + act + "] [name]:not([name=_csrf])").stream()
            .flatMap(field -> Stream.of(field.attr("name"), field.val()))
            .toArray(String[]::new);
    return Seat.send(mvc, page + act, by, fields);
  }

  private String[] until(String[] told, int days) {
    return Stream.concat(Stream.of(told), Stream.of(office.today().plusDays(days).toString()))
        .toArray(String[]::new);
  }

  /** Whether everybody finds it. */
  private boolean shown(CaseFile file) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(get("/vu-viec").queryParam("tim", file.number())).andReturn().getResponse();
    return Jsoup.parse(answer.getContentAsString(UTF_8))
        .select("main")
        .text()
        .contains("Kết quả kiểm tra " + file.number());
  }

  private static String why(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString(UTF_8)).select("main").text();
  }

  private static String[] with(String[] named, String base) {
    return Stream.concat(Stream.of(named), Stream.of("dieu-luat", base)).toArray(String[]::new);
  }
}
