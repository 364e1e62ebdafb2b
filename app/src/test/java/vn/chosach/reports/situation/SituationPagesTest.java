package vn.chosach.reports.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;

/**
 * Notes on the situation and assessments of periods, from the officer to the head and the
 * committee.
 */
@ChosachTest
class SituationPagesTest {

  private static final String AGENCY = "SXD-AG";
  private static final String LIST = "/tinh-hinh";

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired Reports reports;
  @Autowired Office office;
  @Autowired Agencies agencies;

  @Test
  void a_note_is_read_by_its_agency_and_by_who_directs_once_the_head_confirmed_it()
      throws Exception {
    String word = word();
    ActingOfficer writer = office.officer(AGENCY, Role.CASE_OFFICER);
    ActingOfficer head = office.officer(AGENCY, Role.AGENCY_HEAD);
    var desk = new Desk(mvc, writer);
    String[] note = {
      "ten",
      "Thuốc bổ rao ở chợ " + word,
      "noi-dung",
      "Ba sạp bán không nhãn phụ.",
      "nguon",
      "Khảo sát chợ ngày 3",
      "do-tin-cay",
      "CHECKED"
    };
    assertThat(refused(desk, LIST + "/ghi", "/ghi", without("nguon", note))).contains("Ghi nguồn");
    assertThat(refused(desk, LIST + "/ghi", "/ghi", without("do-tin-cay", note)))
        .contains("Chọn độ tin cậy");
    String[] tomorrow = java.util.Arrays.copyOf(note, note.length + 2);
    tomorrow[note.length] = "ngay";
    tomorrow[note.length + 1] = today().plusDays(1).toString();
    assertThat(refused(desk, LIST + "/ghi", "/ghi", tomorrow)).contains("Ngày chưa tới");

    String one = desk.does(LIST + "/ghi", "/ghi", note);
    assertThat(desk.page(one).text()).contains("Ba sạp bán không nhãn phụ.", "Đang viết");
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    assertThat(new Desk(mvc, standing).status(one)).as("a draft is of its agency").isEqualTo(404);
    desk.does(one + "/lam/trinh", "/lam/trinh");
    assertThat(desk.status(one + "/lam/xac-nhan")).as("who wrote it").isEqualTo(404);
    assertThat(new Desk(mvc, standing).status(one)).isEqualTo(404);
    var heads = new Desk(mvc, head);
    assertThat(refused(heads, one + "/lam/tra-lai", "/lam/tra-lai", "loi", " ")).isNotEmpty();
    heads.does(one + "/lam/tra-lai", "/lam/tra-lai", "loi", "Ghi rõ mấy sạp");
    desk.does(
        one + "/lam/viet", "/lam/viet", "ten", "Thuốc bổ " + word, "noi-dung", "Ba sạp, dãy B.");
    desk.does(one + "/lam/trinh", "/lam/trinh");
    heads.does(one + "/lam/xac-nhan", "/lam/xac-nhan");
    assertThat(new Desk(mvc, standing).page(one).text()).contains("Đã xác nhận", "Ba sạp, dãy B.");
    assertThat(new Desk(mvc, standing).page("/en" + one).text()).contains("Checked");
    assertThat(new Desk(mvc, office.officer("CA-AG", Role.CASE_OFFICER)).status(one))
        .as("another agency that directs nothing")
        .isEqualTo(404);
    assertThat(desk.status(one + "/lam/viet")).as("what was confirmed stays").isEqualTo(404);
    assertThat(new Desk(mvc, office.officer("BPT-AG", Role.PRESS)).status(LIST)).isEqualTo(403);
  }

  @Test
  void what_an_agency_that_ended_had_submitted_its_heir_confirms() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    var left = new Desk(mvc, office.officer(old, Role.CASE_OFFICER));
    var heads = new Desk(mvc, office.officer(next, Role.AGENCY_HEAD));
    String one =
        left.does(
            LIST + "/ghi",
            "/ghi",
            "ten",
            "Trước sáp nhập " + word(),
            "noi-dung",
            "Ba sạp.",
            "nguon",
            "Khảo sát",
            "do-tin-cay",
            "CHECKED");
    left.does(one + "/lam/trinh", "/lam/trinh");
    NewBody.follows(agencies, old, next, today().plusDays(1));
    assertThat(heads.status(one)).as("not yet its heir").isEqualTo(404);

    clock.move(Duration.ofDays(1));
    assertThat(left.status(one)).as("of an agency of before").isEqualTo(404);
    assertThat(new Desk(mvc, office.officer("CA-AG", Role.AGENCY_HEAD)).status(one)).isEqualTo(404);
    assertThat(heads.page(LIST).text()).contains(one.substring(one.lastIndexOf('/') + 1));
    heads.does(one + "/lam/xac-nhan", "/lam/xac-nhan");
    assertThat(heads.page(one).text()).contains("Đã xác nhận");
  }

  @Test
  void an_assessment_counts_by_goods_and_act_beside_the_period_before_and_a_head_confirms_it()
      throws Exception {
    Period month = reports.calendar().last(PeriodKind.MONTH, today()).orElseThrow();
    Period before = reports.calendar().last(PeriodKind.MONTH, month.from()).orElseThrow();
    ActingOfficer writing = office.officer(AGENCY, Role.AGENCY_HEAD);
    ActingOfficer head = office.officer(AGENCY, Role.AGENCY_HEAD);
    var desk = new Desk(mvc, writing);
    jdbc.sql(
            """
            UPDATE reports.situation SET state = 'DROPPED' WHERE agency = :agency AND period <> ''
            """)
        .param("agency", AGENCY)
        .update();
    counted(month.to(), 7, "FAKE", "health.cosmetics");
    counted(before.to(), 4, "FAKE", "health.cosmetics");
    String form = LIST + "/danh-gia";
    assertThat(
            refused(desk, form, "/danh-gia", "ky", month.key(), "ten", "Đánh giá", "noi-dung", ""))
        .as("figures alone conclude nothing")
        .contains("Kết luận");
    String one =
        desk.does(
            form,
            "/danh-gia",
            "ky",
            month.key(),
            "ten",
            "Đánh giá thực trạng " + word(),
            "noi-dung",
            "Mỹ phẩm giả tăng so với kỳ trước.");
    Document shown = desk.page(one);
    assertThat(row(shown, "#acts", "Hàng giả")).contains("7 (4)");
    assertThat(row(shown, "#goods", "Mỹ phẩm")).contains("7 (4)");
    assertThat(
            refused(
                desk, form, "/danh-gia", "ky", month.key(), "ten", "Lần hai", "noi-dung", "Nữa"))
        .contains("đã đánh giá kỳ này");
    counted(month.to(), 1, "FAKE", "health.cosmetics");
    desk.does(one + "/lam/trinh", "/lam/trinh");
    assertThat(row(desk.page(one), "#acts", "Hàng giả")).as("counted anew").contains("8 (4)");
    assertThat(desk.page(one).select("a[href$=xac-nhan]")).as("who wrote it").isEmpty();
    new Desk(mvc, head).does(one + "/lam/xac-nhan", "/lam/xac-nhan");
    counted(month.to(), 5, "FAKE", "health.cosmetics");
    assertThat(
            row(
                new Desk(mvc, office.officer("BCD389-AG", Role.COMMITTEE_LEADER)).page(one),
                "#acts",
                "Hàng giả"))
        .as("what was confirmed is not counted again")
        .contains("8 (4)");
    assertThat(refusedPeriod(desk, month)).as("a month that runs is not offered").isFalse();
  }

  @Test
  void a_confirmed_note_stands_beside_the_report_of_its_days() throws Exception {
    String agency = "SYT-AG";
    Period month = reports.calendar().last(PeriodKind.MONTH, today()).orElseThrow();
    ActingOfficer writer = office.officer(agency, Role.CASE_OFFICER);
    var desk = new Desk(mvc, writer);
    String title = "Thuốc không đơn " + word();
    String one =
        desk.does(
            LIST + "/ghi",
            "/ghi",
            "ngay",
            month.to().toString(),
            "ten",
            title,
            "noi-dung",
            "Hai nhà thuốc.",
            "nguon",
            "Kiểm tra",
            "do-tin-cay",
            "CHECKED");
    var report = (ActOutcome.Done<Report>) reports.open(month.key(), "BC389", agency, writer);
    String sheet = "/bao-cao/" + report.value().id();
    assertThat(desk.page(sheet).text()).as("a draft").doesNotContain(title);
    desk.does(one + "/lam/trinh", "/lam/trinh");
    new Desk(mvc, office.officer(agency, Role.AGENCY_HEAD))
        .does(one + "/lam/xac-nhan", "/lam/xac-nhan");
    assertThat(desk.page(sheet).select("a[href$=" + one + "]").text()).contains(title);
  }

  private boolean refusedPeriod(Desk desk, Period month) throws Exception {
    return desk.page(LIST + "/danh-gia").select("option").eachAttr("value").stream()
        .anyMatch(
            key ->
                reports.calendar().of(PeriodKind.MONTH, month.to().plusDays(1)).stream()
                    .anyMatch(runs -> runs.key().equals(key)));
  }

  private static String row(Document page, String table, String name) {
    return page.select(table + " tbody tr").stream()
        .filter(line -> line.select("th").text().contains(name))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private String refused(Desk desk, String path, String action, String... filled) throws Exception {
    MockHttpServletResponse answer = desk.fill(path, action, filled);
    assertThat(answer.getStatus()).isIn(409, 422);
    return Jsoup.parse(answer.getContentAsString()).select("main").text();
  }

  private static String[] without(String name, String... filled) {
    String[] left = filled.clone();
    for (int at = 0; at < left.length; at += 2) {
      if (left[at].equals(name)) {
        left[at + 1] = "";
      }
    }
    return left;
  }

  private void counted(LocalDate day, int amount, String sort, String goods) {
    UUID id = UUID.randomUUID();
    jdbc.sql("INSERT INTO reports.case_goods (case_id, goods) VALUES (:id, :goods)")
        .param("id", id)
        .param("goods", goods)
        .update();
    jdbc.sql(
            """
            INSERT INTO reports.case_fact
              (case_id, source, step, leg, number, kind, happened_on, known_at, amount, lead,
               forces, area, sort, online, root_on)
            VALUES (:id, 'CASE', 1, 0, 'x', 'IN_VIOLATION', :day, :known, :amount, :agency,
                    ARRAY[:agency], NULL, :sort, false, :day)
            """)
        .param("id", id)
        .param("day", day)
        .param("known", java.sql.Timestamp.from(clock.instant().minusSeconds(1)))
        .param("amount", amount)
        .param("sort", sort)
        .param("agency", AGENCY)
        .update();
  }

  private static String word() {
    return Long.toString(System.nanoTime(), 36);
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }
}
