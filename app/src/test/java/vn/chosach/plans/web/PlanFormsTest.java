package vn.chosach.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.plans.MoneyDesk;
import vn.chosach.plans.Plans;
import vn.chosach.plans.funding.FundingLedger.LedgerQuestion;

/** What becomes of a bad form of this room: twice, too late, with more than it has. */
@ChosachTest
class PlanFormsTest {

  @Autowired MockMvc mvc;
  @Autowired Office officers;
  @Autowired Plans plans;
  @Autowired MoneyDesk money;
  @Autowired Registry registry;
  @Autowired MovableClock clock;

  private Desk office;
  private Desk leader;
  private Desk market;
  private LocalDate today;

  @BeforeEach
  void desks() {
    office = new Desk(mvc, officers.officer("SCT-AG", Role.STANDING_OFFICE));
    leader = new Desk(mvc, officers.officer("BCD389-AG", Role.COMMITTEE_LEADER));
    market = new Desk(mvc, officers.head());
    today = Vietnam.dayOf(clock.instant());
  }

  @Test
  void an_estimate_that_comes_twice_is_entered_once_also_at_the_same_moment() throws Exception {
    MoneyDesk.Unit unit = money.unit("SCT-AG");
    var accountant = new Desk(mvc, unit.accountant());
    String[] words = {
      "nam",
      String.valueOf(today.getYear()),
      "nguon",
      "SECTOR",
      "chi-other",
      "70.000",
      "loi",
      "Dự toán đầu năm",
      "tra-loi",
      MoneyDesk.ANSWER
    };
    String form = "/kinh-phi/lap?buoc=ESTIMATE";
    Desk.Opened page = accountant.opened(form, "/kinh-phi/lap?buoc=ESTIMATE", words);
    List<CompletableFuture<String>> sent =
        IntStream.range(0, 4)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> ledTo(page)))
            .toList();
    assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(estimates(unit)).isEqualTo(1);
    assertThat(accountant.opened(form, "/kinh-phi/lap?buoc=ESTIMATE", words).send().getStatus())
        .isEqualTo(302);
    assertThat(estimates(unit))
        .as("the same words on another page are another estimate")
        .isEqualTo(2);
  }

  private long estimates(MoneyDesk.Unit unit) {
    return plans
        .ledger(new LedgerQuestion(today.getYear(), "SCT-AG", null), unit.head())
        .rows()
        .stream()
        .filter(row -> row.words().equals("Dự toán đầu năm"))
        .count();
  }

  @Test
  void a_step_from_a_second_window_comes_too_late_and_keeps_what_was_typed() throws Exception {
    String matter = directive();
    String one = report();
    String two = report();
    Desk.Opened first = market.opened(matter, "/buoc", "viec", "ANSWER", "so", one, "loi", "A");
    Desk.Opened second = market.opened(matter, "/buoc", "viec", "ANSWER", "so", two, "loi", "B");
    MockHttpServletResponse done = first.send();
    assertThat(done.getStatus()).isEqualTo(302);
    assertThat(first.send().getRedirectedUrl()).as("twice").isEqualTo(done.getRedirectedUrl());
    MockHttpServletResponse late = second.send();
    assertThat(late.getStatus()).isEqualTo(409);
    Document page = Jsoup.parse(late.getContentAsString());
    assertThat(page.select("[role=alert]").text()).contains("Có người vừa làm việc khác ở đây");
    assertThat(page.select("details[open] input[name=so]").val()).isEqualTo(two);
    assertThat(page.select("details[open] [name=loi]").val()).isEqualTo("B");
    assertThat(market.page(matter).text()).contains(one).doesNotContain(two);
  }

  @Test
  void a_field_that_a_form_does_not_know_is_refused_by_its_name_in_every_form() throws Exception {
    String plan = plan();
    String duty = office.page(plan).select("a[href*=/nhiem-vu/]").attr("href");
    office.does(duty, "/minh-chung", proof());
    office.does(plan + "/chi-so", "/chi-so", indicator());
    String matter = directive();
    refusesUnknown(office, "/ke-hoach/moi", "/ke-hoach/moi");
    refusesUnknown(office, plan, "/buoc", "viec", "AMEND");
    refusesUnknown(office, plan, "/buoc", "viec", "CLOSE");
    refusesUnknown(market, plan, "/ke-hoach/moi");
    refusesUnknown(office, plan + "/chi-so", "/chi-so", "viec", "them");
    refusesUnknown(office, plan + "/chi-so", "/chi-so", "viec", "do");
    refusesUnknown(office, plan + "/chi-so", "/chi-so", "viec", "bo");
    refusesUnknown(office, duty, "/minh-chung");
    refusesUnknown(office, duty, "/bo-minh-chung");
    refusesUnknown(market, matter, "/buoc", "viec", "ANSWER");
    refusesUnknown(office, "/kinh-phi/lap?buoc=PAYMENT", "/kinh-phi/lap?buoc=PAYMENT");
    refusesUnknown(market, "/kinh-phi/nguoi", "/kinh-phi/nguoi");
    refusesUnknown(office, "/ke-hoach/quy-che", "/ke-hoach/quy-che");
    for (var kind : List.of("DIRECTIVE", "REMINDER")) {
      String form = kind.equals("DIRECTIVE") ? "/chi-dao/soan" : "/chi-dao/moi";
      refusesUnknown(leader, "/chi-dao/moi?loai=" + kind, form);
    }
  }

  @Test
  void what_is_taken_back_without_a_reason_says_so_at_its_own_row() throws Exception {
    String plan = plan();
    String duty = office.page(plan).select("a[href*=/nhiem-vu/]").attr("href");
    office.does(duty, "/minh-chung", proof());
    office.does(plan + "/chi-so", "/chi-so", indicator());
    for (var form :
        List.of(
            List.of(duty, "/bo-minh-chung", "x"),
            List.of("/en" + duty, "/bo-minh-chung", "x"),
            List.of(plan + "/chi-so", "/chi-so", "bo"))) {
      String[] empty = {"viec", "bo", "loi", ""};
      MockHttpServletResponse answer =
          office.fill(
              form.get(0), form.get(1), form.get(2).equals("x") ? new String[] {"loi", ""} : empty);
      assertThat(answer.getStatus()).as(form.get(1)).isEqualTo(422);
      Document page = Jsoup.parse(answer.getContentAsString());
      assertThat(page.select("details[open] #loi-error")).as(form.get(1)).hasSize(1);
      assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#loi");
    }
    office.does(duty, "/bo-minh-chung", "loi", "Nhập nhầm");
    assertThat(office.page(duty).text()).contains("Nhập nhầm");
  }

  @Test
  void a_form_with_files_of_another_officer_is_stale_and_keeps_its_words() throws Exception {
    String plan = plan();
    String duty = office.page(plan).select("a[href*=/nhiem-vu/]").attr("href");
    String foreign = market.page(duty).select("input[name=pass]").val();
    MockHttpServletResponse answer =
        office.fill(
            duty, "/minh-chung", "pass", foreign, "co-quan", "QLTT-AG", "loi", "Của người khác");
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("#tep-error").text()).contains("Biểu mẫu đã cũ");
    assertThat(page.select("#loi").val()).isEqualTo("Của người khác");
    assertThat(page.select("form[action$=/minh-chung] input[name=pass]").val())
        .isNotEqualTo(foreign);
  }

  private static void refusesUnknown(Desk desk, String path, String action, String... act)
      throws Exception {
    String[] filled = java.util.Arrays.copyOf(act, act.length + 2);
    filled[act.length] = "quyen";
    filled[act.length + 1] = "ADMINISTRATOR";
    MockHttpServletResponse answer = desk.fill(path, action, filled);
    String form = path + action + List.of(act);
    assertThat(answer.getStatus()).as(form).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select(".errors a[href=#form]").text()).as(form).contains("“quyen”");
    assertThat(page.select("#form")).as(form).hasSize(1);
  }

  private static String ledTo(Desk.Opened page) {
    try {
      return String.valueOf(page.send().getRedirectedUrl());
    } catch (Exception defect) {
      throw new IllegalStateException(defect);
    }
  }

  private String directive() throws Exception {
    String given = given();
    market.does(given, "/buoc", "viec", "ACKNOWLEDGE");
    return given;
  }

  private String given() throws Exception {
    return office.does(
        "/chi-dao/moi?loai=DIRECTIVE&van-ban="
            + registry.issuedBy("SCT-AG", "Giao việc", "QLTT-AG").id(),
        "/chi-dao/moi",
        "ten",
        "Kiểm tra kho",
        "loi",
        "Kiểm tra, báo cáo.",
        "co-quan",
        "QLTT-AG",
        "can-cu",
        "nq-41-2015");
  }

  private String report() {
    return String.valueOf(registry.issuedBy("QLTT-AG", "Kết quả").number());
  }

  private String[] proof() {
    return new String[] {
      "co-quan",
      "QLTT-AG",
      "loai-minh-chung",
      "training",
      "ngay",
      today.toString(),
      "loi",
      "Mở lớp",
      "so",
      report()
    };
  }

  private static String[] indicator() {
    return new String[] {
      "viec", "them", "phan", "I", "ten", "Tỷ lệ đúng hạn", "don-vi", "%", "dich", "95"
    };
  }

  private String plan() throws Exception {
    String plan =
        office.does(
            "/ke-hoach/moi",
            "/ke-hoach/moi",
            "ten",
            "Kế hoạch biểu mẫu",
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
        "Mở lớp",
        "chu-tri",
        "QLTT-AG",
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

  /** Number of a paper that was signed and issued by the office. */
  private String paper() {
    return String.valueOf(registry.issuedBy("SCT-AG", "Văn bản kèm theo").number());
  }
}
