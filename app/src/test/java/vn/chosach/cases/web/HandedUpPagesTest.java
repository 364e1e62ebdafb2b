package vn.chosach.cases.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.documents.Desk;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** The walk over the screens: beyond the own power, up to the chairman, signed there, served. */
@ChosachTest
class HandedUpPagesTest {

  private static final String CASES = "/ho-so-vu-viec/";

  @Autowired Office office;
  @Autowired Desk desk;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;

  @BeforeEach
  void a_case_that_can_be_decided() {
    handler = office.handler();
    head = office.head();
    CaseFile heard = office.heard(office.assigned(handler, head, "Kho"), handler, 12_000_000);
    file = office.decidable(heard, handler);
  }

  @Test
  void the_form_names_the_own_power_and_where_the_file_may_go() throws Exception {
    String form = CASES + file.number() + "/lam/xu-phat";
    var page = desk.page(form, handler.actor(), handler.roles());
    assertThat(page.text())
        .contains("Chi cục trưởng Chi cục Quản lý thị trường: khung đến 50 %")
        .doesNotContain("cases.");
    assertThat(page.select("select[name=trinh-len] option").eachAttr("value"))
        .contains("province.chairman@VPUB-AG", "department.director@SCT-AG")
        .doesNotContain("market.director@QLTT-AG");
    MockHttpServletResponse sent = fine("150.000.000", "");
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(sent.getContentAsString()).select("#trinh-len-error").text())
        .as(() -> Jsoup.parse(content(sent)).select(".errors, [id$=-error]").text())
        .contains("Vượt thẩm quyền");
  }

  @Test
  void from_the_form_to_the_served_decision_of_the_chairman() throws Exception {
    ActingOfficer chairman = office.officer("VPUB-AG", Role.AGENCY_HEAD);
    ActingOfficer clerk = office.officer("VPUB-AG", Role.CASE_OFFICER);
    MockHttpServletResponse handed = fine("150.000.000", "province.chairman@VPUB-AG");
    assertThat(handed.getStatus())
        .as(() -> Jsoup.parse(content(handed)).select(".errors, [id$=-error]").text())
        .isEqualTo(302);
    sign(head, handler, office.right(head, "market.director"));

    String here = CASES + file.number();
    for (ActingOfficer reader : new ActingOfficer[] {handler, chairman}) {
      var page = desk.page(here, reader.actor(), reader.roles());
      assertThat(page.text())
          .contains("Đã trình Chủ tịch Ủy ban nhân dân tỉnh", "Ra quyết định xử phạt")
          .doesNotContain("cases.");
      assertThat(page.select("a[href$=/lam/ghi-dien-bien]").isEmpty())
          .as("noted by who works on it")
          .isEqualTo(reader == chairman)
          .isEqualTo(status(here + "/lam/ghi-dien-bien", reader) == 404);
    }
    assertThat(status(here + "/lam/tra-lai-ho-so", handler)).isEqualTo(404);
    assertThat(status(here + "/lam/tra-lai-ho-so", clerk)).isEqualTo(404);
    assertThat(status(here + "/lam/tra-lai-ho-so", chairman)).isEqualTo(200);
    assertThat(status(here + "/lam/xu-phat", handler)).isEqualTo(404);

    sign(chairman, clerk, office.right(chairman, "province.chairman"));
    assertThat(office.again(file, handler).state()).isEqualTo(CaseState.FINED);
    CaseFile decided = office.again(file, handler);
    assertThat(office.go(decided, office.served(), handler).state()).isEqualTo(CaseState.FINED);
  }

  /** Submitted by one, signed by another, with every answer that the page asks for. */
  private void sign(ActingOfficer signer, ActingOfficer submitter, UUID right) throws Exception {
    String paper = "/van-ban/" + office.paper(file, submitter);
    assertThat(
            desk.send(
                    post(paper + "/lam/trinh-ky").param("quyen-ky", right.toString()),
                    submitter.actor(),
                    submitter.roles())
                .getStatus())
        .isEqualTo(302);
    var page = desk.page(paper + "/ky", signer.actor(), signer.roles());
    var signing = signing(paper, page);
    if (!page.select("[name=da-doi-chieu]").isEmpty()) {
      assertThat(page.text()).contains("chưa được cán bộ pháp chế xác nhận");
      assertThat(desk.send(signing, signer.actor(), signer.roles()).getStatus()).isEqualTo(422);
      signing = signing(paper, page).param("da-doi-chieu", "true");
    }
    if (!page.select("[name=ly-do]").isEmpty()) {
      signing = signing.param("ly-do", "Kịp thời hạn ra quyết định");
    }
    assertThat(desk.send(signing, signer.actor(), signer.roles()).getStatus()).isEqualTo(302);
  }

  private static MockHttpServletRequestBuilder signing(String paper, Document page) {
    return post(paper + "/ky")
        .param("ban", page.select("form[action$=/ky] [name=ban]").val())
        .param("ban-xem", page.select("[name=ban-xem]").val())
        .param("xac-nhan", "KÝ");
  }

  private MockHttpServletResponse fine(String to, String higher) throws Exception {
    return desk.send(
        post(CASES + file.number() + "/lam/xu-phat")
            .param("ban", version())
            .param("doi-tuong", office.violator(file, handler).subject().toString())
            .param("to-chuc", "true")
            .param("dai-dien", "Bà Lê Thị Mẫu")
            .param("noi-o", "Phường Long Xuyên")
            .param("dinh-danh", "1600000389")
            .param("gioi-tinh", "FEMALE")
            .param("ngay-cap", "2019-07-01")
            .param("noi-cap", "Phòng Đăng ký kinh doanh")
            .param("linh-vuc", "trade")
            .param("dieu-khoan", "điểm a khoản 5 Điều 17 Nghị định số 98/2020/NĐ-CP")
            .param("khung-tu", "10.000.000")
            .param("khung-den", to)
            .param("so-tien", "12.000.000")
            .param("noi-nop", "Kho bạc Nhà nước khu vực, tài khoản thu phạt")
            .param("chung-cu", "1")
            .param("trinh-len", higher)
            .param("ly-do-trinh", higher.isEmpty() ? "" : "Khung vượt thẩm quyền"),
        handler.actor(),
        handler.roles());
  }

  private static String content(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), UTF_8);
  }

  private String version() {
    return String.valueOf(office.again(file, handler).version());
  }

  private int status(String path, ActingOfficer by) throws Exception {
    return desk.send(get(path), by.actor(), by.roles()).getStatus();
  }
}
