package vn.chosach.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.reports.Month;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;

@ChosachTest
class ReportPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Month cases;
  @Autowired Reports reports;
  @Autowired MovableClock clock;
  @Autowired Office office;
  @Autowired Registry registry;
  @Autowired List<RecurringJob> jobs;

  private Month.Made made;
  private Report report;

  @BeforeEach
  void aFrozenReport() {
    made = cases.shared();
    cases.at(made.day().plusMonths(1));
    report = cases.begun(made.period(), "QLTT-AG", made.handler());
    if (report.edition() == 0) {
      report = cases.step(report, Event.FREEZE, made.handler());
    }
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  /** Home, page and JSON are one count with one moment; who sees that moment sees those figures. */
  @Test
  void open_figures_change_only_with_the_moment_at_which_they_were_counted() throws Exception {
    String counted = stamp("/so-lieu");
    assertThat(counted).matches("Số liệu đến .*, tính lúc .*");
    clock.move(Duration.ofMinutes(4));
    assertThat(stamp("/so-lieu")).isEqualTo(counted);
    assertThat(stamp("/")).isEqualTo(counted);
    String json = answer(get("/so-lieu/so-lieu.json")).getContentAsString();
    clock.move(Duration.ofMinutes(11));
    assertThat(stamp("/")).isNotEqualTo(counted);
    assertThat(answer(get("/so-lieu/so-lieu.json")).getContentAsString()).isNotEqualTo(json);
  }

  /** Months and quarters of one series beside each other could be subtracted. */
  @Test
  void every_open_figure_is_told_by_months_or_by_quarters() throws Exception {
    Document open = page(get("/so-lieu"), made.standing());
    for (String year : List.of("", "nam-truoc-")) {
      var heads = open.select("#" + year + "theo-thang th.r, #" + year + "theo-quy th.r");
      assertThat(heads.eachText()).as(year).doesNotHaveDuplicates();
    }
    boolean quarters = !open.select("[id$=theo-quy]").isEmpty();
    String why = "Công bố theo quý vì số của từng tháng quá nhỏ";
    assertThat(open.text().contains(why)).isEqualTo(quarters);
    assertThat(page(get("/"), made.standing()).text().contains(why)).isEqualTo(quarters);
    assertThat(open.select("[id$=theo-quy] tbody th").eachText())
        .allMatch(name -> name.matches("Quý I?[IV]I?I?/\\d{4}"));
  }

  private String stamp(String path) throws Exception {
    String text = Jsoup.parse(answer(get(path)).getContentAsString()).text();
    var found =
        Pattern.compile("Số liệu đến [^·]*?, tính lúc [^·]*?\\d{4} \\d\\d:\\d\\d").matcher(text);
    assertThat(found.find()).as(path).isTrue();
    return found.group();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  @Test
  void every_page_is_there_in_both_languages() throws Exception {
    String path = "/bao-cao/" + report.id();
    for (String lang : List.of("", "/en")) {
      for (String page :
          List.of(
              "/bao-cao",
              "/bao-cao?loai=MONTH&so=2&nam=" + (Month.YEAR + 9),
              "/bao-cao/yeu-cau",
              "/bao-cao/bieu-mau",
              "/bao-cao/bo-sung",
              path,
              path + "?ban=0",
              path + "/sua",
              path + "/dong?dong=inspected&cot=NOW",
              "/thong-ke",
              "/thong-ke?loai=MONTH&so=2&nam=" + Month.YEAR,
              "/thong-ke/dong?loai=YEAR&so=1&nam=" + Month.YEAR + "&dong=inspected&cot=NOW",
              "/tong-quan",
              "/tong-quan/ban-hop?loai=YEAR&so=1&nam=" + Month.YEAR,
              "/so-lieu")) {
        Document shown = page(get(lang + page), made.standing());
        assertThat(shown.select("h1")).as(page).hasSize(1);
        assertThat(shown.text()).as(page).doesNotContain("reports.", "???");
      }
    }
    assertThat(page(get("/en/so-lieu"), made.standing()).select("svg .value").eachText())
        .as("twelve bars have room for seven letters each")
        .isNotEmpty()
        .allMatch(words -> words.length() <= 7);
    Document frozen = page(get(path), made.standing());
    assertThat(frozen.select(".rail [aria-current=step]")).hasSize(1);
    assertThat(frozen.select(".next li").text()).contains("Thủ trưởng");
    assertThat(frozen.select(".next li a")).as("their turn, not ours").isEmpty();
    assertThat(
            page(get("/bao-cao?loai=MONTH&so=2&nam=" + (Month.YEAR + 9)), made.standing()).text())
        .contains("Chưa có lịch báo cáo năm " + (Month.YEAR + 9));
  }

  @Test
  void a_figure_leads_to_its_rows_and_only_own_cases_have_titles() throws Exception {
    Document sheet = page(get("/bao-cao/" + report.id()), made.handler());
    String href =
        Objects.requireNonNull(sheet.select("#chi-tieu tbody tr").first())
            .select("td a")
            .attr("href");
    Document rows = page(get(java.net.URI.create(href)), made.handler());
    assertThat(rows.select("tbody tr")).hasSize(4);
    assertThat(rows.select("tbody a")).hasSize(4);
    Document others = page(get(java.net.URI.create(href)), made.standing());
    assertThat(others.select("tbody tr")).hasSize(4);
    assertThat(others.select("tbody a")).isEmpty();
    assertThat(
            mvc.perform(get(java.net.URI.create(href)).with(Desk.signedIn(made.leader())))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
  }

  @Test
  void tables_leave_as_csv_and_as_a_workbook() throws Exception {
    String base = "/bao-cao/" + report.id() + "/bang/";
    String csv =
        sent(get(base + "chi-tieu.csv"), made.handler())
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFChỉ tiêu,Trong kỳ").contains("Số vụ kiểm tra (vụ),4,");
    byte[] book = sent(get(base + "tat-ca.xlsx"), made.handler()).getContentAsByteArray();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      assertThat(workbook.getNumberOfSheets()).isGreaterThanOrEqualTo(2);
      var sheet = workbook.getSheet("chi-tieu");
      assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(4);
    }
    assertThat(sent(get(base + "khong-co.csv"), made.handler()).getStatus()).isEqualTo(404);
    assertThat(sent(get("/so-lieu/so-lieu.json"), made.handler()).getContentAsString())
        .contains("asOf");
  }

  @Test
  void every_table_of_figures_leaves_as_csv_and_as_a_workbook() throws Exception {
    String path = "/bao-cao/" + report.id();
    for (String page :
        List.of(
            "/bao-cao?loai=MONTH&so=2&nam=" + Month.YEAR,
            path,
            path + "/dong?dong=inspected&cot=NOW",
            "/thong-ke?loai=YEAR&so=1&nam=" + Month.YEAR,
            "/so-lieu")) {
      Document shown = page(get(page), made.standing());
      var files = shown.select("main a[href*=/bang/]").eachAttr("href");
      assertThat(files.stream().filter(file -> file.contains(".csv")).distinct())
          .as(page)
          .hasSameSizeAs(shown.select("main table"));
      for (String file : files) {
        MockHttpServletResponse sent = sent(get(java.net.URI.create(file)), made.standing());
        assertThat(sent.getStatus()).as(file).isEqualTo(200);
        assertThat(sent.getContentAsByteArray()).as(file).hasSizeGreaterThan(20);
      }
    }
  }

  @Test
  void the_map_has_102_communes_and_every_chart_a_table() throws Exception {
    Document shown = page(get("/thong-ke?loai=YEAR&so=1&nam=" + Month.YEAR), made.standing());
    assertThat(shown.select(".map path")).hasSize(102);
    assertThat(shown.select("#ban-do tbody tr")).hasSize(102);
    assertThat(shown.select(".chart")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(shown.select("#xu-huong tbody tr")).hasSize(24);
    assertThat(shown.select("#duong-di tbody tr")).hasSize(4);
    assertThat(shown.select("#thoi-gian thead th").eachText()).contains("Trung vị");
    assertThat(shown.select("select[name=so]")).as("a year has one period").isEmpty();
    assertThat(page(get("/thong-ke?loai=HALF&so=2&nam=" + Month.YEAR), made.standing()).text())
        .contains("6 tháng cuối năm " + Month.YEAR);
    assertThat(
            page(
                    get("/bao-cao?loai=YEAR&so=11&nam=" + Month.YEAR + "&tu-loai=MONTH"),
                    made.standing())
                .text())
        .as("a number of another kind is left aside")
        .contains("Năm " + Month.YEAR);
  }

  @Test
  void the_national_form_leaves_as_csv_and_as_a_workbook() throws Exception {
    Report national =
        Month.done(reports.open(Month.YEAR + "-YEAR-1", "QG389", "BCD389-AG", made.standing()));
    String base = "/bao-cao/" + national.id() + "/bang/chi-tieu";
    List<String> csv =
        sent(get(base + ".csv"), made.standing())
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(csv).as("a head and the lines of the form").hasSize(19);
    assertThat(csv).anyMatch(line -> line.startsWith("Tiền phạt (đã quyết định) (đồng),"));
    assertThat(csv)
        .as("decided is not paid")
        .anyMatch(line -> line.startsWith("Đã nộp ngân sách (đồng),"));
    byte[] book = sent(get(base + ".xlsx"), made.standing()).getContentAsByteArray();
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      assertThat(workbook.getSheet("chi-tieu").getLastRowNum()).isEqualTo(19);
    }
  }

  @Test
  void only_who_may_draft_the_document_is_offered_to() throws Exception {
    String form = "form[action*=/van-ban]";
    assertThat(page(get("/bao-cao/" + report.id()), made.handler()).select(form)).isNotEmpty();
    assertThat(page(get("/bao-cao/" + report.id()), made.standing()).select(form)).isEmpty();
  }

  @Test
  void guidance_stands_on_the_report() throws Exception {
    assertThat(page(get("/bao-cao/" + report.id()), made.handler()).select("details").text())
        .contains("Hướng dẫn ghi", "Tiền phạt là số đã quyết định");
  }

  @Test
  void whoever_acts_on_an_old_page_is_told_what_happened() throws Exception {
    MockHttpServletResponse response =
        posted(
            post("/bao-cao/" + report.id() + "/lam").param("viec", "SIGN").param("ban", "1"),
            made.head());
    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("Có người vừa làm việc khác ở đây", "Đã chốt bản 1");
  }

  @Test
  void what_was_typed_stays_when_a_colleague_was_faster_and_theirs_stands_beside_it()
      throws Exception {
    String path = "/bao-cao/" + report.id();
    String seen = page(get(path + "?ban=0"), made.handler()).select("[name=ban]").val();
    posted(
        post(path + "/loi").param("SITUATION", "Lời của người nhanh").param("ban", seen),
        made.head());
    MockHttpServletResponse late =
        posted(
            post(path + "/loi")
                .param("SITUATION", "Lời của người chậm")
                .param("METHODS", "Phần dài")
                .param("ban", seen),
            made.handler());
    assertThat(late.getStatus()).isEqualTo(409);
    Document again = Jsoup.parse(late.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(again.select("#SITUATION").val()).isEqualTo("Lời của người chậm");
    assertThat(again.select("#METHODS").val()).isEqualTo("Phần dài");
    assertThat(again.select(".words .note").text()).contains("Lời của người nhanh");
    MockHttpServletResponse stale =
        posted(
            post(path + "/lam")
                .param("viec", "CORRECT")
                .param("ly-do", "Tính thiếu")
                .param("ban", "1"),
            made.handler());
    assertThat(
            Jsoup.parse(stale.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .select("#ly-do")
                .val())
        .isEqualTo("Tính thiếu");
  }

  @Test
  void a_fraction_is_no_figure_and_a_form_says_all_that_is_wrong() throws Exception {
    String path = "/bao-cao/" + report.id() + "/sua";
    for (String typed : List.of("1.5", "12,5", "1.25.000", "hai")) {
      MockHttpServletResponse answer =
          posted(post(path).param("moi", typed).param("ban", "1"), made.head());
      Document wrong =
          Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(wrong.select("#moi-error")).as(typed).hasSize(1);
      assertThat(wrong.select("#ly-do-error")).as(typed).hasSize(1);
    }
    MockHttpServletResponse ahead =
        posted(
            post(path)
                .param("dong", "inspected")
                .param("cot", "NOW")
                .param("moi", "1")
                .param("ly-do", "x")
                .param("ban", "99999"),
            made.head());
    assertThat(ahead.getStatus()).isEqualTo(409);
    Document asked =
        Jsoup.parse(
            posted(post("/bao-cao/yeu-cau"), made.standing())
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    for (String field : List.of("ten", "van-ban", "tu", "den", "han", "co-quan")) {
      assertThat(asked.select("#" + field + "-error")).as(field).hasSize(1);
    }
    assertThat(asked.select(".errors a").eachText()).as("each says which").doesNotHaveDuplicates();
  }

  @Test
  void a_request_stands_on_the_desk_of_who_was_asked_and_reminding_stays_with_it()
      throws Exception {
    String title = "Báo cáo nhanh " + UUID.randomUUID();
    String day = made.day().plusMonths(1).toString();
    posted(
        post("/bao-cao/yeu-cau")
            .param("ten", title)
            .param("van-ban", "8/CV-BCĐ")
            .param("mau", "BC389")
            .param("tu", made.day().toString())
            .param("den", day)
            .param("han", day)
            .param("co-quan", "QLTT-AG"),
        made.standing());
    String owed =
        WholeDesk.of(path -> page(get(path), made.handler()))
            .select("a:contains(" + title + ")")
            .attr("href");
    assertThat(owed).startsWith("/bao-cao?yeu-cau=");
    assertThat(WholeDesk.of(path -> page(get(path), cases.stranger())).text())
        .doesNotContain(title);
    assertThat(page(get("/bao-cao"), cases.stranger()).text()).doesNotContain(title);
    String id = owed.substring(owed.indexOf('=') + 1);
    assertThat(page(get(owed), made.standing()).select("form[action$=/nhac] [name=yeu-cau]").val())
        .isEqualTo(id);
    MockHttpServletResponse reminded =
        posted(
            post("/bao-cao/nhac").param("ky-bao-cao", "REQUEST-" + id).param("yeu-cau", id),
            made.standing());
    assertThat(reminded.getRedirectedUrl()).isEqualTo(owed);
    assertThat(WholeDesk.of(path -> page(get(path), made.handler())).text())
        .contains(title, "đã nhắc 1 lần");
  }

  @Test
  void a_form_with_lines_of_its_own_is_designed_asked_typed_in_and_added_up() throws Exception {
    Desk standing = new Desk(mvc, made.standing());
    Desk handler = new Desk(mvc, made.handler());
    String code = "TT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String design = "/bao-cao/bieu-mau";
    assertThat(
            standing
                .fill(design, design, "ma", code, "ten", "Chuyên đề", "rieng", "Số buổi")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("Chưa hiểu chỉ tiêu “Số buổi”");
    String talks = "Số buổi tuyên truyền, tập huấn";
    String own = talks + "|buổi\nSố bản cam kết|bản";
    standing.does(design, design, "ma", code, "ten", "Chuyên đề", "chi-tieu", "fine", "rieng", own);
    assertThat(
            handler
                .fill(design, design, "ma", code + "B", "ten", "Chuyên đề", "rieng", own)
                .getStatus())
        .as("the standing office alone designs")
        .isEqualTo(422);
    String title = "Báo cáo chuyên đề " + UUID.randomUUID();
    String asking = "/bao-cao/yeu-cau";
    String last = made.day().plusMonths(2).toString();
    String[] right = asked(title, "9/CV-BCĐ", code, last);
    assertThat(handler.fill(asking, asking, right).getStatus())
        .as("an agency asks nobody")
        .isEqualTo(422);
    for (String[] wrong :
        List.of(
            asked(title, "", code, last), asked(title, "9/CV-BCĐ", code, made.day().toString()))) {
      assertThat(standing.fill(asking, asking, wrong).getStatus())
          .as("without its paper, or by a day that is over")
          .isEqualTo(422);
    }
    standing.does(asking, asking, right);
    String owed = WholeDesk.of(handler::page).select("a:contains(" + title + ")").attr("href");
    String here = handler.does(owed, "/bao-cao");
    String typing = here + "/chi-tieu";
    String field = handler.page(typing).select("input[name^=so-]").attr("name");
    for (String wrong : List.of("12,5", "-3")) {
      assertThat(handler.fill(typing, "/chi-tieu", field, wrong, "ly-do", "Sổ").getStatus())
          .isEqualTo(422);
    }
    assertThat(handler.fill(typing, "/chi-tieu", field, "12").getStatus())
        .as("without its source")
        .isEqualTo(422);
    handler.does(typing, "/chi-tieu", field, "1.250", "ly-do", "Sổ tuyên truyền quý này");
    Document draft = handler.page(here + "?ban=0");
    assertThat(draft.select("tr:contains(" + talks + " (buổi))").text())
        .contains("1.250", "đơn vị tự nhập");
    assertThat(draft.select("a[href*='dong=own']")).as("no rows stand behind it").isEmpty();
    assertThat(new Desk(mvc, cases.stranger()).status(typing)).isEqualTo(404);
    assertThat(standing.status(typing)).as("who receives it types nothing in").isEqualTo(404);
    assertThat(handler.status("/bao-cao/" + report.id() + "/chi-tieu")).isEqualTo(404);
    handler.does(here, "/lam", "viec", "FREEZE");
    new Desk(mvc, made.head()).does(here, "/lam", "viec", "SIGN");
    handler.does(here, "/lam", "viec", "SEND");
    standing.does(here, "/lam", "viec", "ACCEPT");
    String whole = standing.does(owed, "/bao-cao");
    assertThat(standing.page(whole + "?ban=0").select("tr:contains(" + talks + " (buổi))").text())
        .as("what the agency typed in is in the figures of the province")
        .contains("1.250");
    assertThat(standing.status(whole + "/chi-tieu")).as("a sum is not typed in").isEqualTo(404);
  }

  private String[] asked(String title, String paper, String form, String last) {
    return new String[] {
      "ten", title,
      "van-ban", paper,
      "mau", form,
      "tu", made.day().toString(),
      "den", made.day().plusDays(9).toString(),
      "han", last,
      "co-quan", "QLTT-AG"
    };
  }

  @Test
  void what_cannot_be_told_of_the_year_before_is_said_with_whose_work_it_was() throws Exception {
    ActingOfficer clerk = office.officer("SKHCN-AG", Role.CASE_OFFICER);
    Report early = cases.begun("2026-MONTH-3", "SKHCN-AG", clerk);
    Document shown = page(get("/bao-cao/" + early.id() + "?ban=0"), clerk);
    assertThat(shown.select("#chi-tieu tbody td").eachText()).contains("không tách được");
    assertThat(shown.select("#chi-tieu caption").text())
        .contains("Sở Thông tin và Truyền thông", "(đến hết 28/02/2025)", "chia cho nhiều cơ quan");
    assertThat(page(get("/bao-cao/" + report.id()), made.handler()).text())
        .as("who was there is compared as before")
        .doesNotContain("không tách được", "tiền thân");
  }

  @Test
  void a_particular_is_stated_by_a_paper_that_was_registered_and_no_other() throws Exception {
    String typed = "99/QĐ-CSĐT";
    MockHttpServletResponse refused = posted(stated(typed, "1000"), made.handler());
    assertThat(refused.getStatus()).isEqualTo(422);
    Document again =
        Jsoup.parse(refused.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(again.select(".error").text()).contains(typed, "sổ văn bản đến");
    assertThat(again.select("[name=van-ban]").val()).isEqualTo(typed);
    String paper = registry.arrived(made.handler(), "Quyết định ấn định thuế");
    assertThat(posted(stated(paper, "1000"), registry.officer("SYT-AG", Role.CASE_OFFICER)))
        .as("whose case it is not")
        .extracting(MockHttpServletResponse::getStatus)
        .isEqualTo(422);
    for (String amount : List.of("1000", "0")) {
      assertThat(posted(stated(paper, amount), made.handler()).getStatus()).isEqualTo(302);
    }
  }

  private MockHttpServletRequestBuilder stated(String paper, String amount) {
    return post("/bao-cao/bo-sung")
        .param("vu-viec", made.fined().number())
        .param("loai", "TAX_PENALTY")
        .param("so-luong", amount)
        .param("ngay", made.day().toString())
        .param("van-ban", paper);
  }

  @Test
  void a_field_that_a_form_does_not_know_is_refused_by_its_name() throws Exception {
    String path = "/bao-cao/" + report.id();
    for (String[] form :
        new String[][] {
          {"/bao-cao/yeu-cau", "ten", "Đã gõ"},
          {"/bao-cao/bieu-mau", "ten", "Đã gõ"},
          {"/bao-cao/bo-sung", "van-ban", "Đã gõ"},
        }) {
      refusesUnknown(form[0], made.standing(), form[1], form[2]);
    }
    refusesUnknown(path + "/sua", made.head(), "ly-do", "Đã gõ");
    refusesUnknown(path + "/loi", made.handler(), "SITUATION", "Đã gõ");
    refusesUnknown(path + "/lam", made.handler(), "viec", "FREEZE");
  }

  private void refusesUnknown(String path, ActingOfficer who, String field, String typed)
      throws Exception {
    MockHttpServletResponse answer =
        posted(post(path).param(field, typed).param("quyen", "ADMINISTRATOR"), who);
    assertThat(answer.getStatus()).as(path).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(page.select(".errors a[href=#form]").text()).as(path).contains("“quyen”");
    assertThat(page.select("#form")).as(path).hasSize(1);
    assertThat(page.select("[name=" + field + "]").stream().map(one -> one.val()))
        .as(path + " keeps what was typed")
        .contains(typed);
  }

  @Test
  void a_request_that_is_sent_twice_asks_once() throws Exception {
    String title = "Gửi hai lần " + UUID.randomUUID();
    String day = made.day().plusMonths(1).toString();
    Desk.Opened page =
        new Desk(mvc, made.standing())
            .opened(
                "/bao-cao/yeu-cau",
                "/yeu-cau",
                "ten",
                title,
                "van-ban",
                "8/CV-BCĐ",
                "mau",
                "BC389",
                "tu",
                made.day().toString(),
                "den",
                day,
                "han",
                day,
                "co-quan",
                "QLTT-AG");
    assertThat(page.send().getRedirectedUrl()).isEqualTo("/bao-cao");
    assertThat(page.send().getRedirectedUrl()).isEqualTo("/bao-cao");
    assertThat(
            WholeDesk.of(path -> page(get(path), made.handler()))
                .select("a:contains(" + title + ")"))
        .hasSize(1);
  }

  @Test
  void an_agency_does_not_see_the_report_of_another() throws Exception {
    ActingOfficer stranger = cases.stranger();
    assertThat(sent(get("/bao-cao/" + report.id()), stranger).getStatus()).isEqualTo(404);
    assertThat(sent(get("/bao-cao/" + UUID.randomUUID()), stranger).getStatus()).isEqualTo(404);
    assertThat(
            page(get("/bao-cao?loai=MONTH&so=2&nam=" + Month.YEAR), stranger)
                .select("tbody tr th")
                .eachText())
        .containsExactly("Sở Y tế tỉnh An Giang");
  }

  @Test
  void who_reads_a_report_may_follow_it_and_is_told_what_others_do_with_it() throws Exception {
    ActingOfficer author = office.officer("CA-AG", Role.CASE_OFFICER);
    Report followed = cases.begun(made.period(), "CA-AG", author);
    String path = "/bao-cao/" + followed.id();
    assertThat(posted(follow(followed), cases.stranger()).getStatus()).isEqualTo(404);
    Document shown = page(get(path), made.standing());
    assertThat(shown.select("main form[action$='/thong-bao/theo-doi'] [name=ho-so]").val())
        .isEqualTo(followed.id().toString());
    assertThat(posted(follow(followed), made.standing()).getStatus()).isEqualTo(302);
    assertThat(page(get(path), made.standing()).select("form[action$='/thong-bao/ngung']"))
        .hasSize(1);
    watchedChanges();
    cases.step(followed, Event.FREEZE, author);
    watchedChanges();
    String told = page(get("/thong-bao"), made.standing()).select("ul.work").text();
    assertThat(told).contains("Chốt số liệu", "Công an");
    assertThat(page(get("/thong-bao"), author).select("ul.work").text())
        .doesNotContain("Chốt số liệu");
  }

  private static MockHttpServletRequestBuilder follow(Report report) {
    return post("/thong-bao/theo-doi")
        .param("loai", "report")
        .param("ho-so", report.id().toString());
  }

  private void watchedChanges() throws Exception {
    for (RecurringJob job : jobs) {
      if (job.name().equals("watched-changes")) {
        job.round().run();
      }
    }
  }

  private Document page(MockHttpServletRequestBuilder request, ActingOfficer reader)
      throws Exception {
    MockHttpServletResponse response = sent(request, reader);
    assertThat(response.getStatus()).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse sent(MockHttpServletRequestBuilder request, ActingOfficer reader)
      throws Exception {
    return mvc.perform(request.with(Desk.signedIn(reader))).andReturn().getResponse();
  }

  private MockHttpServletResponse posted(
      MockHttpServletRequestBuilder request, ActingOfficer reader) throws Exception {
    return new Desk(mvc, reader).ask(request);
  }
}
