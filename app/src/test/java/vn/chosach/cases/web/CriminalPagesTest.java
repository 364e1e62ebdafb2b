package vn.chosach.cases.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.Office;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * Evidence is struck out and a file goes to the criminal side by the screens; a procuracy of a
 * region that was entered into the roll reads the paper that names it and nothing else.
 */
@ChosachTest
class CriminalPagesTest {

  /** The name is made up: which region has which procuracy is not confirmed. */
  private static final String REGION = "VKS-KVT";

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;
  private String page;

  @BeforeEach
  void a_case_that_can_be_decided() {
    handler = office.handler();
    head = office.head();
    CaseFile heard = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 12_000_000);
    file = office.decidable(heard, handler);
    page = "/ho-so-vu-viec/" + file.number();
  }

  @Test
  void evidence_is_struck_out_by_a_signed_paper_and_nothing_rests_on_it_any_more()
      throws Exception {
    String act = page + "/lam/loai-chung-cu";
    assertThat(status(office.officer("SYT-AG", Role.AGENCY_HEAD), act)).isIn(403, 404);
    assertThat(status(office.officer(Office.QLTT, Role.OPERATOR), act)).isIn(403, 404);
    assertThat(why(desk().fill(act, "loai-chung-cu", "ly-do", "Sai thủ tục")))
        .as("no exhibit named")
        .isNotEmpty();
    MockHttpServletResponse drafted =
        desk().fill(act, "loai-chung-cu", "chung-cu", "1", "ly-do", "Thu thập sai thủ tục");
    assertThat(drafted.getStatus()).isEqualTo(302);
    assertThat(dossier().evidence().getFirst().counts()).as("a draft strikes nothing").isTrue();
    signed("market.director");
    assertThat(dossier().evidence().getFirst().counts()).isFalse();
    assertThat(desk().page(page).select("#bang-chung").text()).contains("loại khỏi hồ sơ");
    assertThat(
            desk()
                .page(page + "/lam/xu-phat")
                .select("input[name=chung-cu]:not([disabled])")
                .eachAttr("value"))
        .as("not offered as a proof")
        .doesNotContain("1");
  }

  @Test
  void a_procuracy_of_a_region_reads_the_transfer_that_names_it() throws Exception {
    ActingOfficer roll = office.officer("SCT-AG", Role.STANDING_OFFICE);
    var entered =
        new Desk(mvc, roll)
            .ask(
                post("/quan-tri/co-quan/moi")
                    .param("key", REGION)
                    .param("nameVi", "Viện kiểm sát nhân dân khu vực thử")
                    .param("nameEn", "Trial regional procuracy")
                    .param("kind", "AGENCY")
                    .param("level", "PROVINCE")
                    .param("from", "2025-07-01")
                    .param("reason", "Tổ chức từ 01/7/2025"));
    var agreed =
        new Desk(mvc, office.officer("STC-AG", Role.ADMINISTRATOR))
            .ask(post(String.valueOf(entered.getRedirectedUrl())).param("dong-y", "co"));
    assertThat(agreed.getStatus()).isEqualTo(302);
    String act = page + "/lam/chuyen-hinh-su";
    assertThat(desk().page(act).select("select[name=vien-kiem-sat] option").eachText())
        .contains("Cùng cấp với cơ quan điều tra", "Viện kiểm sát nhân dân khu vực thử");
    assertThat(
            desk()
                .fill(
                    act,
                    "chuyen-hinh-su",
                    "vien-kiem-sat",
                    "SYT-AG",
                    "dieu",
                    "192",
                    "ly-do",
                    "Trên ngưỡng")
                .getStatus())
        .isEqualTo(422);
    file =
        office.signed(
            dossier().file(),
            with(Office.transfer(office.violator(file, handler).subject())),
            handler);
    UUID paper =
        documents.from(new DocumentOrigin("cases", file.id().toString()), handler).stream()
            .filter(one -> one.kind().equals("MQD33"))
            .findFirst()
            .orElseThrow()
            .id();
    ActingOfficer police = office.officer("CA-AG", Role.CASE_OFFICER);
    for (ActingOfficer party : List.of(handler, police)) {
      var sent =
          new Desk(mvc, party).page("/phoi-hop/" + dossier().handed().getFirst().referral().id());
      assertThat(sent.select("section:has(#h-phan)").text())
          .as("papers by name, not by their sheets alone")
          .contains(
              dossier().minutes().getLast().number(),
              String.valueOf(dossier().transfers().getFirst().number()))
          .contains(dossier().evidence().getFirst().name());
      assertThat(sent.select("h1").text()).isEqualTo(file.title());
      assertThat(sent.select("a[href='" + page + "']"))
          .as("the number of the case leads to it where its page opens")
          .hasSize(status(party, page) == 200 ? 1 : 0);
    }
    assertThat(status(handler, page)).isEqualTo(200);
    ActingOfficer procurator = office.officer(REGION, Role.CASE_OFFICER);
    assertThat(status(procurator, "/van-ban/" + paper)).as("before it is issued").isEqualTo(404);
    assertThat(documents.proceed(paper, new DocumentAct.Issue("XP-01", 10), 0, handler))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(new Desk(mvc, procurator).page("/van-ban/" + paper).text())
        .contains("Viện kiểm sát nhân dân khu vực thử (để kiểm sát)");
    assertThat(status(procurator, page)).isEqualTo(404);
    assertThat(status(office.officer("VKS-AG", Role.CASE_OFFICER), "/van-ban/" + paper))
        .as("it names another")
        .isEqualTo(404);
    assertThat(why(desk().fill(page + "/lam/da-khoi-to", "da-khoi-to", "so", "9/QĐ")))
        .as("a typed number is no paper of the criminal side")
        .isNotEmpty();
    file = office.go(dossier().file(), office.criminal(CriminalStage.PROSECUTED), handler);
    assertThat(why(desk().fill(page + "/lam/ket-qua-to-tung", "ket-qua-to-tung", "so", "1/CT")))
        .isNotEmpty();
    assertThat(dossier().criminal()).hasSize(1);
    file = office.go(dossier().file(), office.criminal(CriminalStage.INDICTED), handler);
    assertThat(desk().page(page).text()).contains("Cáo trạng truy tố");
  }

  private static PaperTerms.Transfer with(PaperTerms.Transfer one) {
    return new PaperTerms.Transfer(
        one.subjects(), one.receiver(), one.articles(), one.words(), one.parts(), REGION);
  }

  /** The paper that waits is submitted to and signed by the holder of an office. */
  private void signed(String of) {
    UUID paper = office.paper(dossier().file(), handler);
    ActingOfficer signer = office.officer(Office.QLTT, Role.AGENCY_HEAD);
    var submitted =
        documents.proceed(paper, new DocumentAct.Submit(office.right(signer, of)), 0, handler);
    assertThat(submitted).isInstanceOf(ActOutcome.Done.class);
    ActOutcome<Document> signed =
        documents.proceed(paper, new DocumentAct.Sign("Theo thẩm quyền", true), 0, signer);
    assertThat(signed).isInstanceOf(ActOutcome.Done.class);
  }

  private Desk desk() {
    return new Desk(mvc, handler);
  }

  private int status(ActingOfficer reader, String path) throws Exception {
    return new Desk(mvc, reader).status(path);
  }

  private static String why(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString(UTF_8)).select("#errors").text();
  }

  private Dossier dossier() {
    return cases.read(file.number(), handler).orElseThrow();
  }
}
