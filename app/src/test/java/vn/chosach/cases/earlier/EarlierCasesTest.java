package vn.chosach.cases.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.Clocks;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.HeldWork;
import vn.chosach.reports.Reports;

/**
 * Cases of 2022 to 2025, over the screens: entered late by the heir of the agency that settled
 * them, by the roll and the law of their days, compared by a second person, and counted once for
 * their year; nothing of them runs today.
 */
@ChosachTest
@SuppressWarnings("NullAway.Init") // the officers are opened before each test
class EarlierCasesTest {

  private static final String HEIR = "QLTT-AG";
  private static final String BEFORE = "QLTT-AG-OLD";
  private static final String LIST = "/ho-so-vu-viec/truoc-day";
  private static final String ENTER = LIST + "/nhap";

  @Autowired MockMvc mvc;
  @Autowired Registry registry;
  @Autowired HeldWork work;
  @Autowired Office office;
  @Autowired Cases cases;
  @Autowired Clocks clocks;
  @Autowired Reports reports;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final String word = Long.toString(System.nanoTime(), 36);
  private final long fine = 3_000_001 + System.nanoTime() % 900_000;
  private ActingOfficer clerk;
  private ActingOfficer head;
  private String[] wish;

  @BeforeEach
  void a_file_of_2024() {
    clerk = registry.officer(HEIR, Role.CASE_OFFICER);
    head = registry.officer(HEIR, Role.AGENCY_HEAD);
    wish =
        new String[] {
          "ten", "Đồng hồ giả bán ở chợ " + word,
          "co-quan", BEFORE,
          "loai-doi-tuong", "BUSINESS",
          "vi-pham", "Cơ sở mẫu " + word,
          "hanh-vi", "counterfeit",
          "xa", "30307",
          "ngay-nhan", "2024-05-06",
          "ngay-kiem-tra", "2024-05-07",
          "ket-qua", "FINED",
          "so-quyet-dinh", "45/QĐ-XPHC-" + word,
          "ngay-quyet-dinh", "2024-05-14",
          "can-cu", "nd-98-2020",
          "tri-gia", "12000000",
          "tien-phat", String.valueOf(fine),
          "da-nop", String.valueOf(fine),
          "ngay-nop", "2024-05-20",
          "so-den", registry.arrived(clerk, "Hồ sơ lưu năm 2024 " + word)
        };
  }

  @Test
  void an_heir_enters_a_case_of_2024_late_a_head_compares_it_and_it_counts_once_for_its_year()
      throws Exception {
    var desk = new Desk(mvc, clerk);
    assertThat(desk.page(ENTER).select("select[name=co-quan] option").eachAttr("value"))
        .as("itself and all whose work it carries on")
        .contains(HEIR, "QLTT-AG-M1", BEFORE);
    assertThat(desk.page(ENTER).select("select[name=co-quan] option").eachText())
        .as("who carries on may bear the same name")
        .doesNotHaveDuplicates();
    assertThat(
            desk.page(ENTER).select("select[name=loai-doi-tuong] option[value]").eachAttr("value"))
        .as("whoever can be a violator, and nobody who is refused afterwards")
        .filteredOn(kind -> !kind.isEmpty())
        .containsExactly("BUSINESS", "PERSON", "SHOP");
    String path = desk.does(ENTER, "/nhap", wish);
    Document page = desk.page(path);
    assertThat(page.select("main").text())
        .contains("Nhập muộn", "Cục Quản lý thị trường tỉnh An Giang", "14/05/2024")
        .contains("98/2020/NĐ-CP", "Chờ đối chiếu");
    String number = path.substring(path.lastIndexOf('/') + 1);
    assertThat(number).startsWith("VC-2024-");
    assertThat(rows()).as("until a second person found it so").isEmpty();
    assertThat(page.select("a[href$=/doi-chieu]")).as("not who entered it").isEmpty();
    assertThat(desk.status(path + "/doi-chieu")).isEqualTo(404);
    assertThat(new Desk(mvc, registry.officer(HEIR, Role.CASE_OFFICER)).status(path + "/doi-chieu"))
        .as("one of the two is a head")
        .isEqualTo(404);
    assertThat(new Desk(mvc, registry.officer("SYT-AG", Role.AGENCY_HEAD)).status(path))
        .as("of another agency")
        .isEqualTo(404);
    assertThat(
            refused(
                desk, ENTER, with("so-quyet-dinh", "45/QĐ-XPHC-" + word.toUpperCase(Locale.ROOT))))
        .as("the same decision again")
        .contains("chỉ tính một lần");

    var second = new Desk(mvc, head);
    assertThat(second.page(path + "/doi-chieu").select("main").text())
        .as("what is compared with the file")
        .contains("Đối tượng: Cơ sở kinh doanh, Cơ sở mẫu " + word, "45/QĐ-XPHC-" + word);
    // a page of it is cut, and all of the agency share it
    assertThat(work.of(head, path + "/doi-chieu")).hasSize(1);
    assertThat(refused(second, path + "/doi-chieu", "dung", "khong", "loi", ""))
        .as("found wrong without words")
        .isNotEmpty();
    second.does(path + "/doi-chieu", "/doi-chieu", "dung", "co", "loi", "");
    assertThat(second.status(path + "/doi-chieu")).as("once").isEqualTo(404);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(() -> assertThat(rows()).hasSize(1));
    assertThat(work.of(head, path + "/doi-chieu")).isEmpty();
    assertThat(refused(desk, ENTER, wish)).contains("chỉ tính một lần");

    UUID id = id(number);
    assertThat(clocks.of("case", id.toString())).as("no clock of today").isEmpty();
    assertThat(clocks.of("earlier-case", id.toString())).isEmpty();
    assertThat(reports.recount().strange()).noneMatch(one -> one.contains(id.toString()));
    assertThat(rows()).as("counted anew it is still one").hasSize(1);
    assertThat(facts(id))
        .as("for its days and for who settled it")
        .contains(
            "OPENED 2024-05-06 1 " + BEFORE,
            "INSPECTED 2024-05-07 1 " + BEFORE,
            "IN_VIOLATION 2024-05-07 1 " + BEFORE,
            "SUBJECTS 2024-05-07 1 " + BEFORE,
            "SEIZED 2024-05-07 12000000 " + BEFORE,
            "FINE 2024-05-14 " + fine + " " + BEFORE,
            "PAID 2024-05-20 " + fine + " " + BEFORE);
    assertThatChangesAreRefused(id);
  }

  @Test
  void what_was_found_wrong_never_counts_and_may_be_entered_anew() throws Exception {
    var desk = new Desk(mvc, clerk);
    String path = desk.does(ENTER, "/nhap", wish);
    var second = new Desk(mvc, head);
    second.does(path + "/doi-chieu", "/doi-chieu", "dung", "khong", "loi", "Sai ngày");
    assertThat(second.page(path).select("main").text()).contains("Không đúng hồ sơ", "Sai ngày");
    assertThat(second.page(LIST + "?phan=refused").text()).contains(word);
    String again = desk.does(ENTER, "/nhap", with("ngay-kiem-tra", "2024-05-08"));
    assertThat(again).isNotEqualTo(path);
    assertThat(rows()).isEmpty();
  }

  @Test
  void the_head_who_entered_one_does_not_compare_it_and_a_colleague_does() throws Exception {
    var leader = new Desk(mvc, head);
    String path = leader.does(ENTER, "/nhap", wish);
    assertThat(leader.status(path + "/doi-chieu")).isEqualTo(404);
    new Desk(mvc, clerk).does(path + "/doi-chieu", "/doi-chieu", "dung", "co", "loi", "");
    assertThat(leader.page(path).select("main").text()).contains("Đã tính");
  }

  @Test
  void wrong_persons_days_laws_sums_and_missing_papers_are_refused() throws Exception {
    for (Role role : List.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER)) {
      assertThat(new Desk(mvc, registry.officer("SCT-AG", role)).status(ENTER)).isEqualTo(404);
    }
    assertThat(new Desk(mvc, registry.officer(HEIR, Role.OPERATOR)).status(ENTER)).isEqualTo(403);
    var stranger = new Desk(mvc, registry.officer("SYT-AG", Role.CASE_OFFICER));
    assertThat(stranger.page(ENTER).select("option[value=" + BEFORE + "]")).isEmpty();
    assertThat(forced(stranger)).as("who carries on something else").isEqualTo(422);

    var desk = new Desk(mvc, clerk);
    assertThat(refused(desk, ENTER, with("so-den", ""))).as("without a paper").isNotEmpty();
    assertThat(refused(desk, ENTER, with("so-den", "9/HS-TỰ-GÕ"))).contains("trong sổ");
    assertThat(refused(desk, ENTER, with("ngay-nhan", "2021-12-31")))
        .as("before the first plan")
        .contains("01/01/2022");
    assertThat(refused(desk, ENTER, with("ngay-quyet-dinh", registry.today().toString())))
        .as("a case of this year has its own way")
        .contains("không sau năm trước");
    assertThat(refused(desk, ENTER, with("ngay-kiem-tra", "2024-05-02"))).contains("thứ tự");
    assertThat(refused(desk, ENTER, with("ngay-nop", "2024-05-13"))).contains("thứ tự");
    assertThat(refused(desk, ENTER, with("co-quan", "QLTT-AG-M1")))
        .as("which was not there yet")
        .contains("không hoạt động");
    assertThat(refused(desk, ENTER, with("can-cu", "nd-24-2025")))
        .as("a decree that came later")
        .contains("có hiệu lực");
    assertThat(refused(desk, ENTER, with("tien-phat", ""))).contains("tiền phạt");
    assertThat(refused(desk, ENTER, with("ket-qua", "CLEARED"))).contains("tiền phạt");
    assertThat(refused(desk, ENTER, with("da-nop", "999000000"))).contains("ngày nộp");
    assertThat(refused(desk, ENTER, with("ngay-nop", ""))).contains("ngày nộp");
    assertThat(new Desk(mvc, head).page(LIST).text()).as("nothing was kept").doesNotContain(word);
  }

  @Test
  void who_is_named_in_one_is_found_by_the_agency_that_entered_it_and_by_no_other()
      throws Exception {
    var desk = new Desk(mvc, clerk);
    String path = desk.does(ENTER, "/nhap", wish);
    String asked = "/tim?q=" + "CƠ SỞ MẪU " + word.toUpperCase(Locale.ROOT);
    assertThat(desk.page(asked).select("#h-doi-tuong ~ ul a").eachAttr("href")).contains(path);
    var stranger = new Desk(mvc, registry.officer("SYT-AG", Role.AGENCY_HEAD));
    assertThat(stranger.page(asked).select(".found").text()).as("nor counted").isEmpty();
    new Desk(mvc, head).does(path + "/doi-chieu", "/doi-chieu", "dung", "khong", "loi", "Sai tên");
    assertThat(desk.page(asked).select("#h-doi-tuong ~ ul a").eachAttr("href"))
        .as("what was found wrong names nobody")
        .isEmpty();
  }

  @Test
  void a_fine_of_then_is_shown_as_repeated_for_a_year_after_it_was_paid_and_no_longer()
      throws Exception {
    String lastYear = registry.today().getYear() - 1 + "-12-31";
    for (String day : List.of("ngay-nhan", "ngay-kiem-tra", "ngay-quyet-dinh")) {
      wish = with(day, lastYear);
    }
    wish = with("co-quan", HEIR);
    wish = with("can-cu", "luat-15-2012");
    wish = with("ngay-nop", registry.today().toString());
    String recent = counted();
    ActingOfficer handler = office.handler();
    CaseFile file = about("Cơ sở mẫu " + word, handler);
    assertThat(warned(file, handler))
        .contains("Có dấu hiệu tái phạm", "45/QĐ-XPHC-" + word)
        .contains(registry.today().plusYears(1).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
    var desk = new Desk(mvc, handler);
    assertThat(desk.page("/ho-so-vu-viec/" + file.number()).select("a[href=" + recent + "]"))
        .hasSize(1);
    assertThat(warned(about("Cơ sở mẫu khác " + word, handler), handler))
        .as("somebody else")
        .doesNotContain("tái phạm");
    CaseFile other = office.opened(handler, "Việc khác", "trade-fraud.price", "health.cosmetics");
    assertThat(warned(named(other, "Cơ sở mẫu " + word, handler), handler))
        .as("another act")
        .doesNotContain("tái phạm");
    ActingOfficer stranger = office.officer("SYT-AG", Role.CASE_OFFICER);
    assertThat(warned(about("Cơ sở mẫu " + word, stranger), stranger))
        .as("who does not see it does not learn of it")
        .doesNotContain("tái phạm", "45/QĐ");
  }

  @Test
  void a_fine_that_was_paid_more_than_a_year_ago_counts_as_none() throws Exception {
    counted();
    ActingOfficer handler = office.handler();
    assertThat(warned(about("Cơ sở mẫu " + word, handler), handler)).doesNotContain("tái phạm");
  }

  @Test
  void a_warning_is_a_sanction_without_an_amount_and_counts_six_months() throws Exception {
    for (String none : List.of("tien-phat", "da-nop", "ngay-nop", "ngay-kiem-tra")) {
      wish = with(none, "");
    }
    wish = with("ket-qua", "WARNED");
    wish = with("co-quan", HEIR);
    wish = with("can-cu", "luat-15-2012");
    wish = with("ngay-nhan", "2025-09-02");
    wish = with("ngay-quyet-dinh", "2025-10-01");
    assertThat(refused(new Desk(mvc, clerk), ENTER, with("tien-phat", "1000000")))
        .as("a warning has no amount")
        .contains("bỏ trống");
    String path = counted();
    assertThat(new Desk(mvc, head).page(path).select("main").text())
        .contains("Cảnh cáo, văn bản 45/QĐ-XPHC-" + word);
    UUID id = id(path.substring(path.lastIndexOf('/') + 1));
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(
            () ->
                assertThat(facts(id))
                    .contains("ADMINISTRATIVE 2025-10-01 1 " + HEIR, "DECIDED 2025-10-01 1 " + HEIR)
                    .noneMatch(one -> one.startsWith("FINE")));
    ActingOfficer handler = office.handler();
    assertThat(warned(came("2026-04-01", handler), handler))
        .contains("Có dấu hiệu tái phạm", "01/04/2026");
    assertThat(warned(came("2026-04-02", handler), handler)).doesNotContain("tái phạm");
  }

  /** A case about the same name that came to the agency on a day. */
  private CaseFile came(String day, ActingOfficer handler) {
    var at = LocalDate.parse(day).atTime(9, 0).atZone(Vietnam.ZONE).toInstant();
    var opening = new CaseOpening("Hàng giả " + word, null, "counterfeit", null, at, "Tin báo");
    return named(Office.file(cases.open(opening, handler)), "Cơ sở mẫu " + word, handler);
  }

  /** Enters it and lets the head find it right. */
  private String counted() throws Exception {
    String path = new Desk(mvc, clerk).does(ENTER, "/nhap", wish);
    new Desk(mvc, head).does(path + "/doi-chieu", "/doi-chieu", "dung", "co", "loi", "");
    return path;
  }

  private CaseFile about(String name, ActingOfficer handler) {
    return named(office.opened(handler, "Hàng giả " + word), name, handler);
  }

  private CaseFile named(CaseFile file, String name, ActingOfficer handler) {
    return office.go(file, new CaseAct.NameSubject(SubjectKind.BUSINESS, name, ""), handler);
  }

  private String warned(CaseFile file, ActingOfficer handler) throws Exception {
    return new Desk(mvc, handler).page("/ho-so-vu-viec/" + file.number()).select(".note").text();
  }

  private int forced(Desk stranger) throws Exception {
    var request = MockMvcRequestBuilders.post(ENTER);
    for (int at = 0; at < wish.length; at += 2) {
      request = request.param(wish[at], wish[at + 1]);
    }
    return stranger.ask(request).getStatus();
  }

  /** Rows behind the fines of 2024 of who is no more, that have just this amount. */
  private List<String> rows() throws Exception {
    var standing = new Desk(mvc, registry.officer("SCT-AG", Role.STANDING_OFFICE));
    return standing
        .answer(
            "/thong-ke/dong/bang/dong.csv?loai=YEAR&so=1&nam=2024&cot=NOW&dong=force:"
                + BEFORE
                + ":FINE")
        .getContentAsString()
        .lines()
        .filter(line -> line.contains(String.valueOf(fine)))
        .toList();
  }

  private UUID id(String number) {
    return transaction.execute(
        status -> {
          jdbc.sql("SELECT set_config('cases.everything', 'on', true)").query((r, n) -> 1).single();
          return jdbc.sql("SELECT id FROM cases.earlier_case WHERE number = :number")
              .param("number", number)
              .query(UUID.class)
              .single();
        });
  }

  private List<String> facts(UUID id) {
    return jdbc.sql(
            """
            SELECT kind || ' ' || happened_on || ' ' || sum(amount) || ' ' || lead
              FROM reports.case_fact WHERE case_id = :id
             GROUP BY kind, happened_on, lead HAVING sum(amount) <> 0
            """)
        .param("id", id)
        .query(String.class)
        .list();
  }

  private void assertThatChangesAreRefused(UUID id) {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      jdbc.sql("SELECT set_config('cases.everything', 'on', true)")
                          .query((r, n) -> 1)
                          .single();
                      jdbc.sql("UPDATE cases.earlier_case SET accepted = false WHERE id = :id")
                          .param("id", id)
                          .update();
                    }))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("what was compared stays");
  }

  private String[] with(String name, String value) {
    String[] other = wish.clone();
    for (int at = 0; at < other.length; at += 2) {
      if (other[at].equals(name)) {
        other[at + 1] = value;
      }
    }
    return other;
  }

  private static String refused(Desk desk, String path, String... filled) throws Exception {
    MockHttpServletResponse answer = desk.fill(path, path.substring(path.lastIndexOf('/')), filled);
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString()).select("#errors").text();
  }
}
