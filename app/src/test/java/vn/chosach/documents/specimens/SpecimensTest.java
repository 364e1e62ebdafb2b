package vn.chosach.documents.specimens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.documents.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.documents.specimens.Specimens.Specimen;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * An official blank form is stored by one person and compared field by field by another; until then
 * the form of the program is said to be general knowledge. The form here is made for the test.
 */
@ChosachTest
class SpecimensTest {

  private static final String HERE = "/van-ban/mau-chinh-thuc";
  private static final String FORM = HERE + "/MQD02";

  @Autowired Desk desk;
  @Autowired Registry registry;
  @Autowired Office office;
  @Autowired Cases cases;
  @Autowired Specimens specimens;
  @Autowired JdbcClient jdbc;

  @Test
  void a_form_is_stored_by_one_and_compared_by_another_and_what_is_missing_is_named()
      throws Exception {
    ActingOfficer keeper = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    ActingOfficer second = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    ActingOfficer worker = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    ActingOfficer handler = office.handler();
    String decision = decision(handler);
    assertThat(page(HERE, worker).text()).contains("MQĐ02", "MQĐ38", "K: chưa thấy mẫu chính thức");
    assertThat(page(FORM, worker).select("input[type=file]")).isEmpty();
    byte[] blank =
        docx(
            "QUYẾT ĐỊNH",
            "Xử phạt vi phạm hành chính*",
            "1. Mã số doanh nghiệp(1): …………………",
            "Nơi ở hiện tại: …………………",
            "Mức tiền phạt(7): …………………",
            "Số tài khoản ngân hàng của người bị xử phạt: …………………");
    assertThat(stored(worker, blank, "Công báo", "2021-12-23", "2022-01-01").getStatus())
        .as("who keeps no forms")
        .isEqualTo(422);
    assertThat(why(stored(keeper, new byte[] {1, 2}, "Công báo", "2021-12-23", "2022-01-01")))
        .contains("Không đọc được mục nào");
    assertThat(why(stored(keeper, blank, "", "2021-12-23", "2022-01-01"))).contains("Ghi nguồn");
    assertThat(why(stored(keeper, blank, "Công báo", "2021-12-23", ""))).contains("Ghi đủ ngày");
    assertThat(why(stored(keeper, blank, "Công báo", "2099-12-23", "2100-01-01")))
        .contains("không ở tương lai");
    assertThat(specimens.of("MQD02")).isEmpty();

    assertThat(stored(keeper, blank, "Mẫu lập để kiểm thử", "2021-12-23", "2022-01-01").getStatus())
        .isEqualTo(302);
    assertThat(why(stored(keeper, blank, "Lần nữa", "2021-12-23", "2022-01-01")))
        .contains("đã được lưu");
    Specimen specimen = specimens.of("MQD02").getFirst();
    assertThat(page(HERE, worker).text()).contains("K: đã lưu, chưa đối chiếu");
    assertThat(page(FORM, worker).text()).contains(specimen.sha256(), "23/12/2021");
    assertThat(desk.send(get(FORM + "/tep/" + specimen.id()), worker.actor(), worker.roles()))
        .extracting(MockHttpServletResponse::getContentAsByteArray)
        .isEqualTo(blank);

    String compare = FORM + "/doi-chieu/" + specimen.id();
    assertThat(page(FORM, keeper).select("a[href$=" + specimen.id() + "]").eachAttr("href"))
        .noneMatch(one -> one.contains("doi-chieu"));
    assertThat(desk.send(get(compare), worker.actor(), worker.roles()).getStatus()).isEqualTo(404);
    assertThat(why(compared(compare, keeper))).contains("không tự đối chiếu");
    Element form = page(compare, second).expectFirst("form[action$=" + specimen.id() + "]");
    assertThat(chosen(form, "Mã số doanh nghiệp")).as("the newest paper has it").isEqualTo("co");
    assertThat(chosen(form, "Mức tiền phạt")).isEqualTo("co");
    assertThat(chosen(form, "Số tài khoản ngân hàng của người bị xử phạt")).isEqualTo("thieu");
    assertThat(page("/en" + compare, second).select("a.btn--quiet").eachAttr("href"))
        .contains("/en" + FORM);
    assertThat(page("/van-ban/" + decision, handler).text()).contains("chưa được tỉnh xác nhận");

    assertThat(compared(compare, second).getStatus()).isEqualTo(302);
    assertThat(page(HERE, worker).text()).contains("Đã đối chiếu, thiếu ");
    assertThat(page(FORM, worker).text())
        .contains("thiếu", "Số tài khoản ngân hàng của người bị xử phạt");
    assertThat(why(compared(compare, second))).contains("đã được đối chiếu");
    assertThat(specimens.inForce("MQD02", registry.today().withYear(2021))).isEmpty();
    assertThat(specimens.inForce("MQD02", registry.today()))
        .hasValueSatisfying(one -> assertThat(one.complete()).isFalse());
    assertThat(
            jdbc.sql("SELECT count(*) FROM journal.entry WHERE subject_id = :id")
                .param("id", specimen.id().toString())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(Jsoup.parse(text("/en" + FORM, worker)).text()).contains("fields are missing");
  }

  /** Fills the form as it stands. */
  private MockHttpServletResponse compared(String path, ActingOfficer by) throws Exception {
    Element form = page(path, by).expectFirst("form[action*=doi-chieu]");
    var request = post(path).param("ghi-chu", "Đã xem từng mục");
    for (Element one : form.select("select")) {
      request.param(one.attr("name"), one.select("option[selected]").attr("value"));
    }
    for (Element one : form.select("input[type=hidden]")) {
      if (!one.attr("name").equals("_csrf")) {
        request.param(one.attr("name"), one.attr("value"));
      }
    }
    return desk.send(request, by.actor(), by.roles());
  }

  private static String chosen(Element form, String field) {
    return form.select("label").stream()
        .filter(label -> label.text().contains(field))
        .map(label -> form.select("select#" + label.attr("for")))
        .map(select -> select.select("option[selected]").attr("value"))
        .findFirst()
        .orElseThrow();
  }

  private MockHttpServletResponse stored(
      ActingOfficer by, byte[] file, String source, String day, String from) throws Exception {
    return desk.send(
        Desk.withFile(
            post(FORM),
            Map.of("nguon", source, "ngay", day, "hieu-luc", from),
            "mau-02.docx",
            file),
        by.actor(),
        by.roles());
  }

  private static String why(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select(".errors").text();
  }

  private Element page(String path, ActingOfficer by) throws Exception {
    return desk.page(path, by.actor(), by.roles());
  }

  private String text(String path, ActingOfficer by) throws Exception {
    return desk.send(get(path), by.actor(), by.roles()).getContentAsString(StandardCharsets.UTF_8);
  }

  /** A decision to sanction that is drawn up. */
  private String decision(ActingOfficer handler) {
    CaseFile heard =
        office.heard(office.assigned(handler, office.head(), "Kem trộn"), handler, 12_000_000);
    CaseFile file = office.decidable(heard, handler);
    Office.file(
        cases.proceed(
            file.id(),
            new CaseAct.Answered(
                new CaseAct.Prepare(office.sanction(file, 15_000_000, handler)), "Đã kiểm tra"),
            file.version(),
            handler));
    return office.paper(office.again(file, handler), handler).toString();
  }

  private static byte[] docx(String... lines) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var document = new XWPFDocument()) {
      for (String line : lines) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(bytes);
    }
    return bytes.toByteArray();
  }
}
