package vn.chosach.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.papers.CasePapers;
import vn.chosach.documents.Desk;
import vn.chosach.documents.checking.LayoutCheck;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.officers.ActingOfficer;

/** Minutes and decisions are drafted from a case with what its file knows. */
@ChosachTest
class CasePaperTest {

  @Autowired Desk desk;
  @Autowired Office office;

  @Test
  void minutes_and_decisions_take_what_the_case_knows_and_keep_the_layout() throws Exception {
    ActingOfficer head = office.head();
    ActingOfficer handler = office.handler();
    CaseFile file = office.assigned(handler, head, "Kho mỹ phẩm " + System.nanoTime());
    file =
        office.go(
            file, new CaseAct.NameSubject(SubjectKind.SHOP, "Cửa hàng Hoa Ô Môi", ""), handler);
    String here = "/ho-so-vu-viec/" + file.number();
    assertThat(
            desk.page(here, handler.actor(), handler.roles())
                .select("select[name=loai] option")
                .eachAttr("value"))
        .contains("BB", "QD")
        .as("decisions with an effect are drawn up from their terms")
        .doesNotContain("CV", "MBB02", "MQD01", "MQD02", "MQD40", "QDKT", "BBKT", "MBB01");
    for (DocumentKind documentKind : CasePapers.kinds()) {
      MockHttpServletResponse drafted = draft(here, documentKind.code(), handler);
      String paper = String.valueOf(drafted.getRedirectedUrl());
      assertThat(paper).as(documentKind.code()).startsWith("/van-ban/");
      assertThat(
              LayoutCheck.of(
                  desk.send(get(paper + "/tai/docx"), handler.actor(), handler.roles())
                      .getContentAsByteArray()))
          .as(documentKind.code())
          .isEmpty();
      if (documentKind.code().equals("BB")) {
        byte[] pdf =
            desk.send(get(paper + "/tai/pdf"), handler.actor(), handler.roles())
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
          assertThat(new PDFTextStripper().getText(document))
              .contains("Cửa hàng Hoa Ô Môi", file.number());
        }
      }
    }
    assertThat(draft(here, "CV", handler).getRedirectedUrl()).startsWith(here);
    assertThat(desk.page(here, handler.actor(), handler.roles()).select("a[href^=/van-ban/]"))
        .hasSizeGreaterThan(3);
  }

  @Test
  void a_paper_of_a_case_that_few_may_read_is_read_by_them_alone() throws Exception {
    ActingOfficer head = office.head();
    ActingOfficer handler = office.handler();
    ActingOfficer colleague = office.handler();
    CaseFile file = office.assigned(handler, head, "Kín " + System.nanoTime());
    file = office.go(file, new CaseAct.Restrict(Secrecy.NAMED, "Có đối tượng là người quen"), head);
    String here = "/ho-so-vu-viec/" + file.number();
    String paper = String.valueOf(draft(here, "BB", handler).getRedirectedUrl());
    assertThat(paper).startsWith("/van-ban/");
    assertThat(status(paper, handler)).isEqualTo(200);
    assertThat(status(paper, colleague)).as("an officer of the agency").isEqualTo(404);
    assertThat(status(paper, head)).as("a head whom it does not name").isEqualTo(404);
    assertThat(status(paper + "/tai/pdf", colleague)).isEqualTo(404);
  }

  @Test
  void whoever_stepped_aside_does_not_read_its_papers() throws Exception {
    ActingOfficer head = office.head();
    ActingOfficer handler = office.handler();
    ActingOfficer aside = office.handler();
    CaseFile file = office.assigned(handler, head, "Tránh " + System.nanoTime());
    file = office.go(file, new CaseAct.Recuse("Người thân"), aside);
    String here = "/ho-so-vu-viec/" + file.number();
    String paper = String.valueOf(draft(here, "BB", handler).getRedirectedUrl());
    assertThat(paper).startsWith("/van-ban/");
    assertThat(status(paper, aside)).isEqualTo(404);
    assertThat(status(paper, head)).isEqualTo(200);
  }

  private int status(String path, ActingOfficer by) throws Exception {
    return desk.send(get(path), by.actor(), by.roles()).getStatus();
  }

  private MockHttpServletResponse draft(String here, String kind, ActingOfficer by)
      throws Exception {
    return desk.send(post(here + "/van-ban").param("loai", kind), by.actor(), by.roles());
  }
}
