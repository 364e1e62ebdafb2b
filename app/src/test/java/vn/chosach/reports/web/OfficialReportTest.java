package vn.chosach.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.documents.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.documents.checking.LayoutCheck;
import vn.chosach.documents.checking.PaperCheck;
import vn.chosach.documents.checking.PaperFacts;
import vn.chosach.documents.content.Kinds;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.PlanDesk;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.reports.Month;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.vault.Vault;

/** The plan drives, the report fills itself, and the official document leaves ready to sign. */
@ChosachTest
class OfficialReportTest {

  @Autowired Desk desk;
  @Autowired Month cases;
  @Autowired Registry registry;
  @Autowired Office office;
  @Autowired Reports reports;
  @Autowired Plans plans;
  @Autowired Vault vault;
  @Autowired MovableClock clock;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_frozen_report_becomes_a_document_is_sent_and_corrected_and_both_versions_stay()
      throws Exception {
    Month.Made made = cases.next();
    ActingOfficer handler = made.handler();
    // On the day itself: a month later may be another year, and the matrix opens on the year that
    // runs.
    assertThat(counted(planned(made), made.standing()))
        .as("the inspections of the month in the matrix of a plan, each a link to its rows")
        .anyMatch(text -> text.matches("[1-9]\\d*.*"));
    cases.at(made.day().plusMonths(1));

    Report report = cases.begun(made.period(), "QLTT-AG", handler);
    String here = "/bao-cao/" + report.id();
    MockHttpServletResponse early = sent(post(here + "/van-ban").param("ban", "0"), handler);
    assertThat(early.getStatus()).isEqualTo(422);
    assertThat(text(early)).contains("Chốt số liệu trước");
    report = cases.step(report, Event.FREEZE, handler);

    String first = drafted(here, 1, handler);
    assertThat(drafted(here, 1, handler)).as("the second button").isEqualTo(first);
    byte[] docx = sent(get(first + "/tai/docx"), handler).getContentAsByteArray();
    assertThat(LayoutCheck.of(docx)).isEmpty();
    assertThat(
            PaperCheck.of(
                docx,
                new PaperFacts(
                    Kinds.of(Kinds.PERIODIC_REPORT).orElseThrow(), null, made.day().plusMonths(1))))
        .as("what a report must say, and what it must not")
        .isEmpty();
    assertThat(pdf(first, handler))
        .contains("BÁO CÁO", "Độc lập - Tự do - Hạnh phúc", "Số vụ kiểm tra (vụ)", "Nơi nhận:");
    try (var book =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                sent(get(first + "/tai/xlsx"), handler).getContentAsByteArray()))) {
      assertThat(book.getSheetAt(0).getRow(3).getCell(1).getNumericCellValue()).isEqualTo(4);
    }
    String number = issued(first, made);
    assertThat(pdf(first, handler)).contains(number);

    office.paid(made.fined(), made.day(), 2_000_000, handler);
    reports.recount();
    report = cases.step(report, Event.CORRECT, handler);
    assertThat(report.edition()).isEqualTo(2);
    var beside = desk.page(here + "/so-sanh?tu=1&den=2", handler.actor(), handler.roles());
    assertThat(beside.select("#so-sanh").text()).contains("+2.000.000");
    assertThat(beside.select("#khac-nhau tbody th").eachText().getFirst())
        .as("the line before its parts")
        .isEqualTo("Đã nộp ngân sách");
    assertThat(beside.select(".marked")).as("records changed it, no person").isEmpty();
    String second = drafted(here, 2, handler);
    assertThat(second).isNotEqualTo(first);
    assertThat(pdf(second, handler))
        .as("it replaces the first by its number (NĐ 30/2020 art. 18)")
        .containsPattern("Báo cáo này thay thế Báo cáo số\\s+" + number);
    String next = issued(second, made);
    assertThat(next).isNotEqualTo(number);

    var old = desk.page(first, handler.actor(), handler.roles());
    assertThat(old.text()).contains("Đã được thay thế", number);
    assertThat(old.select("a[href=" + second + "]")).isNotEmpty();
    var now = desk.page(second, handler.actor(), handler.roles());
    assertThat(now.text()).contains("Đã phát hành", next);
    assertThat(now.select("ins, del")).as("what changed").isNotEmpty();
    assertThat(pdf(first, handler)).as("the old bytes stay").contains(number);
    assertThat(
            desk.page(here + "?ban=1", handler.actor(), handler.roles())
                .select("a[href=" + first + "]"))
        .isNotEmpty();
    assertThat(
            desk.page("/en" + here + "?ban=2", handler.actor(), handler.roles())
                .select("a[href=/en" + second + "]"))
        .isNotEmpty();
  }

  /** A plan of the committee under which market surveillance inspects; gives its page. */
  private String planned(Month.Made made) {
    var office = new ActingOfficer(made.standing().actor(), made.standing().roles());
    UUID plan =
        done(
            new PlanAct.DrawUp(
                "",
                "Kế hoạch của báo cáo",
                made.day().minusDays(9),
                made.day().plusDays(99),
                List.of(),
                null,
                false,
                true),
            office);
    var text =
        new DutyText(
            "I.9",
            "I",
            "Kiểm tra",
            "",
            "",
            "QLTT-AG",
            List.of(),
            Frequency.YEAR,
            null,
            null,
            List.of("inspections"));
    done(new PlanAct.Write(plan, 1, text, "Lập", PlanPaper.NONE), office);
    done(new PlanAct.IssuePlan(plan, 2, made.day(), PlanDesk.paper("9/KH-BCĐ389", vault)), office);
    return "/ke-hoach/" + plan;
  }

  private UUID done(PlanAct act, ActingOfficer member) {
    ActOutcome<UUID> outcome = plans.proceed(act, member);
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  @Test
  void a_report_of_the_province_that_was_sent_is_notified_to_party_committee_and_association()
      throws Exception {
    Month.Quiet made = cases.quiet();
    cases.at(made.day().plusMonths(1));
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE, Role.CASE_OFFICER);
    Report own = cases.begun(made.period(), "QLTT-AG", made.handler());
    String notice = "/thong-bao";
    assertThat(sent(post("/bao-cao/" + own.id() + notice), made.handler()).getStatus())
        .as("no report of the province")
        .isEqualTo(422);
    Report whole = cases.begun(made.period(), "BCD389-AG", standing);
    String here = "/bao-cao/" + whole.id();
    whole = cases.step(whole, Event.FREEZE, standing);
    MockHttpServletResponse early = sent(post(here + notice), standing);
    assertThat(text(early)).contains("Gửi báo cáo trước");
    whole = cases.step(whole, Event.SIGN, made.leader());
    cases.step(whole, Event.SEND, standing);
    assertThat(sent(post(here + notice), made.handler()).getStatus())
        .as("as an absent one")
        .isEqualTo(404);
    MockHttpServletResponse done = sent(post(here + notice), standing);
    assertThat(done.getStatus()).as(text(done)).isEqualTo(302);
    String paper = Objects.requireNonNull(done.getRedirectedUrl());
    assertThat(desk.page(paper, standing.actor(), standing.roles()).text())
        .contains("Tỉnh ủy An Giang", "Hiệp hội Doanh nghiệp tỉnh An Giang");
    assertThat(pdf(paper, standing)).contains("THÔNG BÁO");
    assertThat(desk.page(here, standing.actor(), standing.roles()).select("a[href=" + paper + "]"))
        .isNotEmpty();
    UUID right = registry.right(made.leader());
    MockHttpServletResponse unsigned = sent(post(paper + "/lam/phat-hanh"), standing);
    assertThat(unsigned.getStatus()).as("nothing leaves without a signature").isEqualTo(422);
    act(paper, "trinh-ky", standing, "quyen-ky", right.toString());
    assertThat(sent(get(paper + "/ky"), standing).getStatus()).as("its writer").isEqualTo(404);
    assertThat(sent(get(paper + "/ky"), made.head()).getStatus()).as("another head").isEqualTo(404);
    sign(paper, made.leader());
    act(paper, "vao-so", standing);
    act(paper, "phat-hanh", standing, "ma-ho-so", "TB-389");
    var issued = desk.page(paper, standing.actor(), standing.roles());
    assertThat(issued.text()).contains("Đã phát hành");
    assertThat(issued.select("#noi-nhan").text())
        .contains("Tỉnh ủy An Giang", "Hiệp hội Doanh nghiệp tỉnh An Giang");
  }

  private List<String> counted(String plan, ActingOfficer by) throws Exception {
    String matrix = desk.page(plan, by.actor(), by.roles()).select("a[href*=ma-tran]").attr("href");
    return desk.page(matrix, by.actor(), by.roles()).select("tbody td a").eachText();
  }

  private String drafted(String here, int edition, ActingOfficer by) throws Exception {
    MockHttpServletResponse response =
        sent(post(here + "/van-ban").param("ban", Integer.toString(edition)), by);
    assertThat(response.getStatus()).as(text(response)).isEqualTo(302);
    String to = Objects.requireNonNull(response.getRedirectedUrl());
    assertThat(to).startsWith("/van-ban/");
    return to;
  }

  /** Submits, signs, numbers and issues on the page of the document; gives its number. */
  private String issued(String document, Month.Made made) throws Exception {
    UUID right = registry.right(new ActingOfficer(made.head().actor(), made.head().roles()));
    act(document, "trinh-ky", made.handler(), "quyen-ky", right.toString());
    sign(document, made.head());
    act(document, "vao-so", made.handler());
    act(document, "phat-hanh", made.handler(), "ma-ho-so", "BC-2027");
    String code =
        desk.page(document, made.handler().actor(), made.handler().roles())
            .select(".crumb .code")
            .text();
    assertThat(code).matches("\\d{2,}/BC-QLTT");
    return code;
  }

  private void sign(String document, ActingOfficer by) throws Exception {
    var page = desk.page(document + "/ky", by.actor(), by.roles());
    MockHttpServletResponse response =
        sent(
            post(document + "/ky")
                .param("ban", page.select("form[action$=/ky] [name=ban]").val())
                .param("ban-xem", page.select("[name=ban-xem]").val())
                .param("xac-nhan", "KÝ"),
            by);
    assertThat(response.getStatus()).as(text(response)).isEqualTo(302);
  }

  private void act(String document, String slug, ActingOfficer by, String... filled)
      throws Exception {
    var request = post(document + "/lam/" + slug);
    for (int i = 0; i < filled.length; i += 2) {
      request.param(filled[i], filled[i + 1]);
    }
    MockHttpServletResponse response = sent(request, by);
    assertThat(response.getStatus()).as(slug + text(response)).isEqualTo(302);
  }

  private String pdf(String document, ActingOfficer by) throws Exception {
    try (var pdf = Loader.loadPDF(sent(get(document + "/tai/pdf"), by).getContentAsByteArray())) {
      // Where a cell breaks its line depends on the widths that the figures of its table need.
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, ActingOfficer by)
      throws Exception {
    return desk.send(request, by.actor(), by.roles());
  }

  private static String text(MockHttpServletResponse response) throws Exception {
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8))
        .select(".errors, .said, h1")
        .text();
  }
}
