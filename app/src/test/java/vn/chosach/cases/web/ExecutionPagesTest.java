package vn.chosach.cases.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.Office;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.Pictures;

/** What follows a decision, through the screens: each form asks for its proof and keeps it. */
@ChosachTest
class ExecutionPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired CaseRecords records;
  @Autowired Office office;
  @Autowired Documents documents;

  private ActingOfficer handler;
  private CaseFile file;
  private String page;

  @BeforeEach
  void a_person_is_fined_and_served() {
    handler = office.handler();
    CaseFile ready =
        office.decidable(
            office.heard(office.assigned(handler, office.head(), "Kem trộn"), handler, 12_000_000),
            handler);
    PaperTerms.Sanction one = office.sanction(ready, 30_000_000, handler);
    var person =
        new PaperTerms.Violator(
            one.violator().subject(), false, "Phường Long Xuyên", "089 000 389", "", Office.PERSON);
    CaseFile fined =
        office.signed(
            ready,
            new PaperTerms.Sanction(
                person,
                new PaperTerms.Provision(
                    "trade", one.provision().article(), new Dong(20_000_000), new Dong(40_000_000)),
                one.amount(),
                "",
                "",
                one.additional(),
                "",
                one.payee(),
                one.exhibits()),
            handler);
    file = office.go(fined, office.served(), handler);
    page = "/ho-so-vu-viec/" + file.number();
  }

  @Test
  void the_page_says_how_it_was_served_and_by_when_it_is_paid() throws Exception {
    String papers = new Desk(mvc, handler).page(page).select("#van-ban").text();
    assertThat(papers)
        .contains("Giao trực tiếp, có ký nhận", "Hạn nộp tiền phạt", "30.000.000", "Chưa thi hành");
    for (String act :
        List.of(
            "nop-tien",
            "hoan-nop-phat",
            "giam-mien-phat",
            "nop-nhieu-lan",
            "cuong-che",
            "thi-hanh-bien-phap",
            "sua-quyet-dinh")) {
      var shown = new Desk(mvc, handler).page(page + "/lam/" + act);
      assertThat(shown.select("form[action$=" + act + "]")).as(act).hasSize(1);
      assertThat(shown.text()).as(act).doesNotContain("cases.");
      for (ActingOfficer wrong :
          List.of(
              office.officer("SYT-AG", Role.CASE_OFFICER),
              office.officer(Office.QLTT, Role.OPERATOR))) {
        assertThat(new Desk(mvc, wrong).status(page + "/lam/" + act)).as(act).isIn(403, 404);
      }
    }
  }

  @Test
  void instalments_are_drawn_up_with_the_application_and_begin_with_the_last_draft()
      throws Exception {
    var filled = new LinkedHashMap<String, String>();
    filled.put("ngay-don", office.today().toString());
    filled.put("ly-do", "Hỏa hoạn, UBND phường xác nhận");
    filled.put("lan-1", "15.000.000");
    filled.put("ngay-1", office.today().plusMonths(1).toString());
    filled.put("lan-2", "15.000.000");
    filled.put("ngay-2", office.today().plusMonths(3).toString());
    filled.put("lan-3", "");
    filled.put("ngay-3", "");
    MockHttpServletResponse refused = sent("nop-nhieu-lan", filled, null);
    assertThat(refused.getStatus()).isEqualTo(422);
    filled.put("ngay-2", office.today().plusMonths(7).toString());
    MockHttpServletResponse late = sent("nop-nhieu-lan", filled, Pictures.pdf());
    assertThat(Jsoup.parse(late.getContentAsString(UTF_8)).select("#errors").text())
        .contains("Không được quá ngày");
    filled.put("ngay-2", office.today().plusMonths(3).toString());
    assertThat(sent("nop-nhieu-lan", filled, Pictures.pdf()).getStatus()).isEqualTo(302);
    Dossier dossier = cases.read(file.number(), handler).orElseThrow();
    assertThat(dossier.drafted()).isInstanceOf(ExecutionTerms.Instalments.class);
    assertThat(dossier.evidence()).anyMatch(one -> one.name().contains("Đơn đề nghị"));
    var again = new Desk(mvc, handler).page(page + "/lam/nop-nhieu-lan");
    assertThat(again.select("input[name=lan-1]").attr("value")).contains("15000000");
    assertThat(again.text()).contains("Đơn đã lưu trong hồ sơ");
  }

  @Test
  void a_decision_is_corrected_and_changed_by_papers_of_who_fined_and_undoes_what_it_did()
      throws Exception {
    refused("sửa tăng", "so-tien", "35.000.000", "ly-do", "Nhẹ quá");
    refused("khung", "so-tien", "15.000.000", "ly-do", "Nặng quá");
    refused("không thay đổi gì", "ly-do", "Không rõ");
    refused("Ghi “Lý do”", "so-tien", "25.000.000", "ly-do", "");
    refused("Con số không đính chính", corrects("30.000.000 đồng", "25.000.000 đồng"));
    refused("không có trong quyết định", corrects("một câu không có", "câu khác"));

    UUID correction = drafted(corrects("089 000 389", "089 000 398"));
    assertThat(signed(correction, "market.team")).isEqualTo("cases.not-the-office");
    assertThat(papers()).as("a draft corrects nothing").doesNotContain("089 000 398");
    assertThat(signed(correction, "market.director")).isEmpty();
    assertThat(papers()).contains("“089 000 389” → “089 000 398”").contains("30.000.000");

    refused("không thay đổi gì", corrects("089 000 389", "089 000 398"));

    UUID change =
        drafted("so-tien", "22.000.000", "bo-sung", "", "ly-do", "Theo quyết định khiếu nại");
    assertThat(execution().account().amount()).isEqualTo(new Dong(30_000_000));
    assertThat(signed(change, "market.director")).isEmpty();
    assertThat(execution().account().amount())
        .as(execution().decisions().toString())
        .isEqualTo(new Dong(22_000_000));
    assertThat(execution().account().open()).isEqualTo(new Dong(22_000_000));
    assertThat(execution().measures()).as("taken away").isEmpty();
    Dossier.Ruling ruling = dossier().rulings().getFirst();
    assertThat(ruling.amount()).isEqualTo(new Dong(22_000_000));
    assertThat(ruling.measures()).isEmpty();
    assertThat(papers()).contains("Ký quyết định sửa đổi, đính chính", "22.000.000");
    assertThat(new Desk(mvc, handler).page(page).select("#dien-bien").text())
        .contains("Sửa đổi, đính chính quyết định xử phạt số");
    CaseStory.Entry counted =
        records
            .stories(new CaseStory.Which.Of(List.of(file.id()), EnumSet.of(CaseEvent.AMEND)))
            .getFirst()
            .entries()
            .getLast();
    assertThat(counted.before()).as("the figures follow").isEqualTo(30_000_000L);
    assertThat(counted.dong()).isEqualTo(22_000_000L);

    file = office.paid(read(), office.today(), 22_000_000, handler);
    file = office.carriedOut(file, handler);
    assertThat(signed(drafted("so-tien", "20.000.000", "ly-do", "Tính lại"), "market.director"))
        .isEmpty();
    assertThat(papers()).contains("Nộp thừa, phải hoàn trả").contains("2.000.000");
    refused("đã thi hành xong", "khac-phuc", "Tiêu hủy", "ly-do", "Thêm sau");
    String number = dossier().executions().getFirst().decisions().getLast().number();
    file = read();
    var again = new CaseAct.Prepare(new PaperTerms.Annulment(number, "Sai"));
    assertThat(Office.code(cases.proceed(file.id(), again, file.version(), handler)))
        .isEqualTo("cases.undone-by-new-amendment");
  }

  private static String[] corrects(String wrong, String right) {
    return new String[] {
      "cach-sua", "dinh-chinh", "da-ghi", wrong, "sua-thanh", right, "ly-do", "Lỗi đánh máy"
    };
  }

  private void refused(String why, String... filled) throws Exception {
    int papers = documents.from(origin(), handler).size();
    var answer =
        new Desk(mvc, handler).fill(page + "/lam/sua-quyet-dinh", "sua-quyet-dinh", filled);
    assertThat(answer.getStatus()).as(why).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString(UTF_8)).select("#errors").text())
        .contains(why);
    assertThat(documents.from(origin(), handler)).hasSize(papers);
  }

  /** Filled on the screen; the paper. */
  private UUID drafted(String... filled) throws Exception {
    var answer =
        new Desk(mvc, handler).fill(page + "/lam/sua-quyet-dinh", "sua-quyet-dinh", filled);
    assertThat(answer.getStatus())
        .as(Jsoup.parse(answer.getContentAsString(UTF_8)).select("#errors").text())
        .isEqualTo(302);
    return office.paper(read(), handler);
  }

  /** Submitted to and signed by the holder of an office; the code of a refusal. */
  private String signed(UUID paper, String of) {
    ActingOfficer signer = office.officer(Office.QLTT, Role.AGENCY_HEAD);
    var submitted =
        documents.proceed(paper, new DocumentAct.Submit(office.right(signer, of)), 0, handler);
    if (submitted instanceof ActOutcome.Refused<Document> no) {
      return no.refusal().code();
    }
    assertThat(documents.proceed(paper, new DocumentAct.Sign("Theo thẩm quyền", true), 0, signer))
        .isInstanceOf(ActOutcome.Done.class);
    return "";
  }

  private DocumentOrigin origin() {
    return new DocumentOrigin("cases", file.id().toString());
  }

  private String papers() throws Exception {
    return new Desk(mvc, handler).page(page).select("#van-ban").text();
  }

  private Dossier dossier() {
    return cases.read(file.number(), handler).orElseThrow();
  }

  private CaseFile read() {
    return dossier().file();
  }

  private Executions.Execution execution() {
    return dossier().execution().orElseThrow();
  }

  /** Fills the form of the screen and sends it with its pass and, if any, a file. */
  private MockHttpServletResponse sent(
      String act, Map<String, String> filled, byte @Nullable [] paper) throws Exception {
    String form = page + "/lam/" + act;
    Elements shown = new Desk(mvc, handler).page(form).select("form[action$=" + act + "]");
    var fields = new LinkedHashMap<String, String>();
    fields.put("pass", shown.select("input[name=pass]").attr("value"));
    fields.put("ban", shown.select("input[name=ban]").attr("value"));
    fields.putAll(filled);
    var body = new ByteArrayOutputStream();
    for (var field : fields.entrySet()) {
      String head = "--x\r\nContent-Disposition: form-data; name=\"" + field.getKey();
      body.write((head + "\"\r\n\r\n" + field.getValue() + "\r\n").getBytes(UTF_8));
    }
    if (paper != null) {
      body.write(
          "--x\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.pdf\"\r\n\r\n"
              .getBytes(UTF_8));
      body.write(paper);
      body.write("\r\n".getBytes(UTF_8));
    }
    body.write("--x--\r\n".getBytes(UTF_8));
    return mvc.perform(
            post(form)
                .with(Desk.signedIn(handler))
                .contentType("multipart/form-data; boundary=x")
                .content(body.toByteArray()))
        .andReturn()
        .getResponse();
  }
}
