package vn.chosach.plans.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.CoordinationPage;

/** The pages of the room by their own forms, without script, in both languages. */
@ChosachTest
class PlanPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Office officers;
  @Autowired Plans plans;
  @Autowired MovableClock clock;
  @Autowired Registry registry;

  private Desk office;
  private Desk leader;
  private Desk market;
  private ActingOfficer standing;
  private ActingOfficer head;
  private LocalDate today;

  @BeforeEach
  void desks() {
    standing = officers.officer("SCT-AG", Role.STANDING_OFFICE);
    office = new Desk(mvc, standing);
    leader = new Desk(mvc, officers.officer("BCD389-AG", Role.COMMITTEE_LEADER));
    head = officers.head();
    market = new Desk(mvc, head);
    today = Vietnam.dayOf(clock.instant());
  }

  @Test
  void a_plan_is_drawn_up_issued_derived_and_its_indicators_filled_by_the_forms() throws Exception {
    String plan = issuedPlan();
    String measured = paper();
    for (String lang : List.of("", "/en")) {
      for (String page : List.of("", "/ma-tran", "/chi-so")) {
        Document shown = office.page(lang + plan + page);
        assertThat(shown.select("h1")).as(page).hasSize(1);
        assertThat(shown.text()).doesNotContainPattern("plans\\.[a-z]");
      }
    }
    office.does(
        plan + "/chi-so",
        "/chi-so",
        "viec",
        "them",
        "phan",
        "I",
        "ten",
        "Tỷ lệ trả lời đúng hạn",
        "don-vi",
        "%",
        "dich",
        "95");
    office.does(
        plan + "/chi-so",
        "/chi-so",
        "viec",
        "do",
        "chi-so",
        office.page(plan + "/chi-so").select("select[name=chi-so] option").attr("value"),
        "gia-tri",
        "97",
        "loi",
        "Theo sổ chuyển giao",
        "so",
        measured);
    assertThat(office.page(plan + "/chi-so").select("tbody tr").text())
        .contains("Tỷ lệ trả lời đúng hạn", "97 %", "ít nhất 95 %", "Đạt", measured);
    Document whole = office.page(plan);
    assertThat(whole.select(".rail [aria-current=step]").text()).contains("Đã ban hành");
    assertThat(whole.select(".next li").text()).contains("Tổng kết", "Cần: văn bản");
    assertThat(office.page(plan + "?dien-bien=buoc").select(".steps-list li"))
        .hasSizeLessThan(whole.select(".steps-list li").size())
        .isNotEmpty();
    String own = market.does(plan, "/ke-hoach/moi");
    assertThat(market.page(own).text()).contains("Khác với kế hoạch cấp trên", "Không khác");
    assertThat(office.status(own)).as("a draft of another agency").isEqualTo(404);
  }

  @Test
  void a_plan_whose_term_is_over_opens_on_its_last_year() throws Exception {
    String plan = "/ke-hoach/01849c00-0000-7000-8000-000000000389";
    for (String page : List.of("/ma-tran", "/chi-so")) {
      assertThat(office.page(plan + page).select("select[name=ky] option[selected]").val())
          .as(page)
          .isEqualTo("2025");
    }
    assertThat(office.page(plan + "/ma-tran").text())
        .contains("không hoàn thành trong thời hạn kế hoạch")
        .doesNotContainPattern("trễ \\d+ ngày");
    assertThat(office.page("/ke-hoach").select("tr:has(a[href='" + plan + "'])").text())
        .containsPattern("\\d+ trong \\d+ phần việc đã xong, \\d+ trễ hạn");
  }

  @Test
  void a_directive_is_looked_at_sent_answered_and_confirmed_by_the_forms() throws Exception {
    String form = "/chi-dao/moi?loai=DIRECTIVE";
    String[] words = {
      "ten", "Kiểm tra kho livestream", "loi", "Kiểm tra, báo cáo.", "co-quan", "QLTT-AG"
    };
    assertThat(leader.page(form).select("form[action$=/chi-dao/moi]"))
        .as("an order is a paper")
        .isEmpty();
    var look = leader.fill(form, "/chi-dao/soan", with(words, "xem", "1"));
    assertThat(Jsoup.parse(look.getContentAsString()).text())
        .contains("Cơ quan nhận sẽ đọc đúng như sau");
    assertThat(leader.does(form, "/chi-dao/soan", words)).startsWith("/van-ban/");
    String given = form + "&van-ban=" + registry.issuedBy("SCT-AG", "Giao việc", "QLTT-AG").id();
    String matter = office.does(given, "/chi-dao/moi", with(words, "can-cu", "nq-41-2015"));
    assertThat(market.page(matter).text()).contains("41/NQ-CP", "còn hiệu lực", "Chưa xác nhận");
    String number = market.page(matter).expectFirst(".code").text();
    String typed = "/tim?nhom=lenh&q=xac+nhan+" + number;
    assertThat(market.page(typed).select("#h-lenh ~ ul a").eachAttr("href"))
        .singleElement()
        .asString()
        .startsWith(matter + "?chon=")
        .endsWith("#xu-ly");
    var works = new Desk(mvc, officers.officer("SXD-AG", Role.AGENCY_HEAD));
    assertThat(works.page(typed).select("#h-lenh")).as("of another agency").isEmpty();
    market.does(matter, "/buoc", "viec", "ACKNOWLEDGE");
    MockHttpServletResponse refused =
        market.fill(matter, "/buoc", "viec", "ANSWER", "so", "1/BC", "loi", "Đã kiểm tra");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.getContentAsString()).select("#so-error").text())
        .contains("1/BC không phải văn bản đã ban hành");
    String paper = String.valueOf(registry.issuedBy("QLTT-AG", "Kết quả").number());
    market.does(matter, "/buoc", "viec", "ANSWER", "so", paper, "loi", "Đã kiểm tra");
    office.does(matter, "/buoc", "viec", "ACCEPT", "so", "");
    assertThat(market.page(matter).text()).contains("Hoàn thành", paper);
    assertThat(market.page("/en" + matter).text()).doesNotContainPattern("plans\\.[a-z]");
  }

  @Test
  void a_task_is_given_from_the_page_of_an_issued_document() throws Exception {
    ActingOfficer writer = registry.officer("SCT-AG", Role.CASE_OFFICER, Role.STANDING_OFFICE);
    ActingOfficer signer = registry.officer("SCT-AG", Role.AGENCY_HEAD);
    var draft = registry.drafted(writer, "Tăng cường kiểm tra " + UUID.randomUUID());
    var desk = new Desk(mvc, writer);
    String document = "/van-ban/" + draft.id();
    assertThat(desk.page(document).select("a[href*=/chi-dao/moi]")).as("a draft").isEmpty();
    registry.issued(writer, signer, draft);
    String form = desk.page(document).select("a[href*=/chi-dao/moi]").attr("href");
    String matter =
        desk.does(
            form,
            "/chi-dao/moi",
            "ten",
            "Việc từ văn bản",
            "loi",
            "Kiểm tra, báo cáo.",
            "co-quan",
            "CA-AG");
    assertThat(desk.page(document).select("a[href$=" + matter + "]").text())
        .isEqualTo("Việc từ văn bản");
    assertThat(desk.page(matter).select("a[href$=" + document + "]")).hasSize(1);
    var police = new Desk(mvc, officers.officer("CA-AG", Role.CASE_OFFICER));
    assertThat(police.page(matter).select("a[href$=" + document + "]"))
        .as("whoever has the task reads its letter")
        .hasSize(1);
    assertThat(market.status(matter)).as("whoever has no task").isEqualTo(404);
  }

  @Test
  void the_words_of_a_reminder_name_what_is_counted_and_blame_nobody() throws Exception {
    String plan = issuedPlan();
    String duty = office.page(plan).select("a[href*=/nhiem-vu/]").attr("href");
    String id = duty.substring(duty.lastIndexOf('/') + 1);
    String form = "/chi-dao/moi?loai=REMINDER&co-quan=QLTT-AG&nhiem-vu=" + id;
    for (int step = 1; step <= 3; step++) {
      Document proposed = office.page(form);
      assertThat(proposed.select("#ten").val()).startsWith("Đôn đốc lần " + step);
      assertThat(proposed.select("#loi").val())
          .startsWith("Kính gửi ")
          .contains("I.9", "đếm được 0")
          .containsIgnoringCase("đề nghị")
          .doesNotContainIgnoringCase("phê bình")
          .doesNotContainIgnoringCase("kỷ luật")
          .doesNotContainIgnoringCase("chậm trễ");
      assertThat(proposed.select("form[action$=/chi-dao/moi]")).as("it is a paper").isEmpty();
      var remind =
          new PlanAct.Issue(
              CoordinationKind.REMINDER,
              "Đôn đốc",
              "Đề nghị",
              List.of("QLTT-AG"),
              today.plusDays(3),
              null,
              UUID.fromString(id),
              null);
      assertThat(plans.proceed(remind, standing)).isInstanceOf(ActOutcome.Done.class);
    }
  }

  @Test
  void a_reminder_names_what_was_counted_in_the_period_that_is_looked_at() throws Exception {
    String plan = issuedPlan();
    String duty = office.page(plan).select("a[href*=/nhiem-vu/]").attr("href");
    market.does(
        duty,
        "/minh-chung",
        "co-quan",
        "QLTT-AG",
        "loai-minh-chung",
        "training",
        "ngay",
        today.toString(),
        "loi",
        "Mở lớp",
        "so",
        String.valueOf(registry.issuedBy("QLTT-AG", "Mở lớp").number()));
    String form =
        "/chi-dao/moi?loai=REMINDER&co-quan=QLTT-AG&nhiem-vu="
            + duty.substring(duty.lastIndexOf('/') + 1);
    assertThat(office.page(form).select("#loi").val()).contains("đếm được 0");
    office.does(duty, "/tra-loi-minh-chung", "chap-nhan", "co");
    assertThat(office.page(duty).select("#h-mc + ul").text()).contains("Đã chấp nhận");
    assertThat(office.page(form).select("#loi").val()).contains("đếm được 1");
    assertThat(office.page(form + "&ky=2022").select("#loi").val())
        .contains("đếm được 0 đến ngày 14/12/2022");
  }

  @Test
  void a_form_of_a_plan_says_at_each_field_what_is_wrong_all_at_once() throws Exception {
    String plan = issuedPlan();
    var amended =
        office.fill(
            plan,
            "/buoc",
            "viec",
            "AMEND",
            "muc",
            "",
            "ten",
            "",
            "chu-tri",
            "",
            "chi-tieu",
            "12 vụ",
            "so",
            "1/CV-X",
            "loi",
            "x",
            "ngay",
            today.toString());
    assertThat(amended.getStatus()).isEqualTo(422);
    Document wrong = Jsoup.parse(amended.getContentAsString());
    for (String field : List.of("muc", "ten", "chu-tri", "chi-tieu", "loai-minh-chung")) {
      assertThat(wrong.select("#" + field + "-error")).as(field).hasSize(1);
      assertThat(wrong.select(".errors a[href=#" + field + "]")).as(field).hasSize(1);
    }
    String[] whole = {
      "viec",
      "AMEND",
      "muc",
      "I.8",
      "phan",
      "I",
      "ten",
      "Kiểm tra",
      "chu-tri",
      "QLTT-AG",
      "loai-minh-chung",
      "training",
      "so",
      paper(),
      "loi",
      "Bổ sung"
    };
    Document partner =
        Jsoup.parse(
            office.fill(plan, "/buoc", with(whole, "phoi-hop", "Công an")).getContentAsString());
    assertThat(partner.select("#phoi-hop-error").text()).contains("Công an");
    for (String act : List.of("ISSUE", "CLOSE", "SUCCEED", "DROP")) {
      var empty = office.fill(plan, "/buoc", "viec", act, "ngay", "", "ke-tiep", "", "so", "7/BC");
      assertThat(empty.getStatus()).as(act).isEqualTo(422);
      assertThat(Jsoup.parse(empty.getContentAsString()).select(".errors li")).isNotEmpty();
    }
    for (String path : List.of("/ke-hoach/moi", "/ke-hoach/quy-che")) {
      var blank = office.fill(path, path, "ngay", "");
      assertThat(blank.getStatus()).as(path).isEqualTo(422);
      Document page = Jsoup.parse(blank.getContentAsString());
      List<String> listed =
          page.select(".errors a").eachAttr("href").stream().map(one -> one.substring(1)).toList();
      assertThat(listed).as(path).hasSizeGreaterThan(2).contains("ngay");
      assertThat(page.select("main [id]").eachAttr("id").stream().filter(listed::contains))
          .as(path + ": each leads to its field")
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @Test
  void a_duty_is_amended_from_what_it_says_and_dropped_with_a_reason() throws Exception {
    String plan = issuedPlan();
    String amend = office.page(plan).select("a[href*=sua=]").attr("href");
    Document filled = office.page(amend.substring(0, amend.indexOf('#')));
    assertThat(filled.select("#lam-AMEND[open] #ten").val()).isEqualTo("Mở lớp nhận biết hàng giả");
    assertThat(filled.select("#phoi-hop").val()).isEqualTo("CA-AG");
    assertThat(filled.select("input[name=loai-minh-chung][value=training][checked]")).hasSize(1);
    assertThat(market.page(plan).select("a[href*=sua=]")).isEmpty();
    String duty = filled.select("select[name=nhiem-vu] option").eachAttr("value").getLast();
    office.does(plan, "/buoc", "viec", "DROP", "nhiem-vu", duty, "loi", "Ghi nhầm", "so", paper());
    assertThat(office.page(plan).text()).contains("Chưa có nhiệm vụ", "Ghi nhầm");
    assertThat(office.page(plan).select("#lam-DROP")).isEmpty();
  }

  @Test
  void a_stale_page_changes_nothing_and_says_what_to_do() throws Exception {
    String plan = issuedPlan();
    MockHttpServletResponse late =
        office.fill(
            plan, "/buoc", "viec", "CLOSE", "ban", "1", "ngay", today.toString(), "so", "7/BC");
    assertThat(late.getStatus()).isEqualTo(409);
    Document page = Jsoup.parse(late.getContentAsString());
    assertThat(page.select("[role=alert]").text()).contains("Có người vừa làm việc khác ở đây");
    assertThat(page.select("#lam-CLOSE[open] input[name=so]").val()).as("kept").isEqualTo("7/BC");
    assertThat(page.select("#lam-CLOSE input[name=ban]").val()).as("goes on").isNotEqualTo("1");
    assertThat(office.page(plan).text()).contains("Đã ban hành");
  }

  @Test
  void a_file_beside_a_refused_field_is_kept_and_sent_with_the_form_that_is_mended()
      throws Exception {
    String plan = issuedPlan();
    String duty = office.page(plan).select("a[href*=/nhiem-vu/]").attr("href");
    String pass = market.page(duty).select("input[name=pass]").attr("value");
    byte[] file =
        "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    MockHttpServletResponse refused = upload(duty + "/minh-chung", pass, file, "");
    assertThat(refused.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));
    assertThat(again.select("#loi-error").text()).isNotBlank();
    assertThat(again.select("form[action$=/minh-chung]").text()).contains("Đã nhận và giữ", "PDF");
    String kept = again.select("form[action$=/minh-chung] input[name=pass]").val();
    assertThat(kept).isEqualTo(pass);
    MockHttpServletResponse done = upload(duty + "/minh-chung", kept, new byte[0], "Mở lớp");
    assertThat(done.getStatus()).isEqualTo(302);
    assertThat(market.page(duty).select("a[href*=/ke-hoach/tep/]")).hasSize(1);
    assertThat(upload(duty + "/minh-chung", kept, new byte[0], "Mở lớp").getRedirectedUrl())
        .as("sent twice")
        .isEqualTo(done.getRedirectedUrl());
    assertThat(market.page(duty).select("a[href*=/ke-hoach/tep/]")).hasSize(1);
  }

  @Test
  void a_huge_or_hostile_attachment_is_refused_and_nothing_is_entered() throws Exception {
    String plan = issuedPlan();
    String duty = office.page(plan).select("a[href*=/nhiem-vu/]").attr("href");
    byte[] huge = new byte[16_000_000];
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, huge, 0, 9);
    byte[] program = "MZ\u0090\u0000 this is a program".getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] file : List.of(huge, program)) {
      String pass = market.page(duty).select("input[name=pass]").attr("value");
      MockHttpServletResponse answer = upload(duty + "/minh-chung", pass, file, "Mở lớp");
      assertThat(answer.getStatus()).isEqualTo(422);
      Document again = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
      assertThat(again.select("#tep-error").text()).isNotBlank().doesNotContain("refusal.");
      assertThat(again.select("#loi").val()).as("what was typed stays").isEqualTo("Mở lớp");
    }
    assertThat(market.page(duty).text()).contains("Chưa có.");
  }

  @Test
  void pages_of_the_room_answer_every_member_and_nobody_else() throws Exception {
    var commune = new Desk(mvc, officers.officer("BCD389-XA-30337", Role.AGENCY_HEAD));
    var accounts = new Desk(mvc, officers.officer("BCD389-AG", Role.ADMINISTRATOR));
    for (String path :
        List.of(
            "/ke-hoach",
            "/chi-dao",
            "/kinh-phi",
            "/kinh-phi/lap",
            "/kinh-phi/nguoi",
            "/ke-hoach/quy-che")) {
      for (Desk desk : List.of(office, leader, market, commune)) {
        assertThat(desk.status(path)).as(path).isEqualTo(200);
      }
      assertThat(accounts.status(path)).as(path).isEqualTo(403);
    }
    for (var kind : vn.chosach.plans.life.CoordinationKind.values()) {
      Document list = office.page("/en/chi-dao?loai=" + kind);
      assertThat(list.text()).as(kind.name()).doesNotContainPattern("plans\\.[a-z]");
    }
    var member = head;
    assertThat(
            plans
                .matters(CoordinationPage.CoordinationQuestion.of(UUID.randomUUID()), member)
                .matters())
        .isEmpty();
  }

  private String issuedPlan() throws Exception {
    String plan =
        office.does(
            "/ke-hoach/moi",
            "/ke-hoach/moi",
            "ten",
            "Kế hoạch trang thử",
            "ngay",
            today.minusDays(3).toString(),
            "den",
            today.plusDays(90).toString());
    office.does(
        plan,
        "/buoc",
        "viec",
        "AMEND",
        "muc",
        "I.9",
        "phan",
        "I",
        "ten",
        "Mở lớp nhận biết hàng giả",
        "chu-tri",
        "QLTT-AG",
        "phoi-hop",
        "CA-AG",
        "tan-suat",
        "YEAR",
        "loai-minh-chung",
        "training",
        "so",
        "");
    var typed =
        office.fill(plan, "/buoc", "viec", "ISSUE", "ngay", today.toString(), "so", "9/KH-X");
    assertThat(typed.getStatus()).as("a number that was only typed").isEqualTo(422);
    office.does(plan, "/buoc", "viec", "ISSUE", "ngay", today.toString(), "so", paper());
    return plan;
  }

  private MockHttpServletResponse upload(String path, String pass, byte[] file, String words)
      throws Exception {
    var body = new ByteArrayOutputStream();
    part(body, "pass", pass);
    part(body, "co-quan", "QLTT-AG");
    part(body, "loai-minh-chung", "training");
    part(body, "ngay", today.toString());
    part(body, "loi", words);
    if (file.length == 0) {
      body.write("--x--\r\n".getBytes(StandardCharsets.UTF_8));
      return sent(path, body);
    }
    body.write(
        "--x\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.pdf\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8));
    body.write(file);
    body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    return sent(path, body);
  }

  private MockHttpServletResponse sent(String path, ByteArrayOutputStream body) throws Exception {
    return mvc.perform(
            post(path)
                .with(Desk.signedIn(head))
                .contentType("multipart/form-data; boundary=x")
                .content(body.toByteArray()))
        .andReturn()
        .getResponse();
  }

  private static void part(ByteArrayOutputStream body, String name, String value)
      throws IOException {
    body.write(
        ("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static String[] with(String[] fields, String... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
        .toArray(String[]::new);
  }

  /** Number of a paper that was signed and issued by the office. */
  private String paper() {
    return String.valueOf(registry.issuedBy("SCT-AG", "Văn bản kèm theo").number());
  }
}
