package vn.chosach.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.reports.Month.code;
import static vn.chosach.reports.Month.done;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.facts.CountedNow;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;
import vn.chosach.reports.keeping.ReportAct;

/**
 * What agencies hand in stands beside what the records give; a difference is explained by words or
 * the report goes back, and the province closes over none of them in silence.
 */
@ChosachTest
class ReconcilingTest {

  private static final String PAID = "paid";

  @Autowired Reports reports;
  @Autowired Month cases;
  @Autowired Office office;
  @Autowired CountedNow now;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  private Month.Quiet made;
  private @Nullable CaseFile fined;
  private Desk handler;
  private Desk standing;

  @BeforeEach
  void aMonth() {
    made = cases.quiet();
    cases.at(made.day().plusMonths(1));
    handler = new Desk(mvc, made.handler());
    standing = new Desk(mvc, made.standing());
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_difference_is_shown_explained_by_the_agency_and_asked_anew_when_the_records_move()
      throws Exception {
    Report report = handedIn();
    assertThat(page(report, handler).text()).contains("Không còn chênh lệch nào chưa giải trình");
    late(4_000_000);
    Document shown = page(report, handler);
    Element row = row(shown, "Đã nộp ngân sách");
    assertThat(row.text()).contains("5.000.000", "9.000.000", "-4.000.000");
    assertThat(handler.page(row.select("a[href*=/dong]").attr("href")).select("tbody tr"))
        .as("the figure of the records leads to its rows")
        .isNotEmpty();
    String form = row.select("a[href*=/giai-trinh]").attr("href");
    String address = form.substring(0, form.indexOf('?'));

    Desk colleague = new Desk(mvc, office.officer("QLTT-AG", Role.AUDITOR));
    assertThat(colleague.status(form)).isIn(403, 404);
    Desk stranger = new Desk(mvc, cases.stranger());
    assertThat(stranger.status(form)).isEqualTo(404);
    assertThat(stranger.status(at(report))).isEqualTo(404);
    assertThat(new Desk(mvc, made.leader()).page(at(report)).select("a[href*=/giai-trinh]"))
        .as("who reads does not explain")
        .isEmpty();

    assertThat(handler.fill(form, address, "ly-do", " ").getStatus()).isEqualTo(422);
    late(1_000_000);
    assertThat(
            code(
                reports.proceed(
                    report.id(),
                    new ReportAct.Explain(PAID, Col.NOW, 9_000_000L, "Thu sau ngày chốt"),
                    report.version(),
                    made.handler())))
        .isEqualTo("reports.difference-moved");
    assertThat(handler.fill(form, address, "ly-do", "Thu sau ngày chốt số liệu").getStatus())
        .isEqualTo(302);
    assertThat(page(report, handler).select("tbody tr th").eachText())
        .noneMatch(words -> words.startsWith("Đã nộp ngân sách") && words.contains("Trong kỳ"));
    assertThat(handler.page(at(report) + "?tat-ca=1").text()).contains("Thu sau ngày chốt số liệu");
    assertThat(file(report)).contains("Thu sau ngày chốt số liệu");
    Report now = reports.read(report.id(), null, made.handler()).orElseThrow().report();
    assertThat(
            code(
                reports.proceed(
                    report.id(),
                    new ReportAct.Explain(PAID, Col.NOW, 10_000_000L, "Lần nữa"),
                    now.version(),
                    made.handler())))
        .isEqualTo("reports.explained-before");
    assertThat(
            code(
                reports.proceed(
                    report.id(),
                    new ReportAct.Explain("inspected", Col.NOW, 4L, "Không lệch"),
                    now.version(),
                    made.handler())))
        .isEqualTo("reports.no-difference");

    late(2_000_000);
    assertThat(row(page(report, handler), "Đã nộp ngân sách").text()).contains("12.000.000");
  }

  @Test
  void the_province_does_not_close_in_silence_over_what_nobody_explained() throws Exception {
    Report report = handedIn();
    othersHandIn();
    report = cases.step(report, Event.ACCEPT, made.standing());
    late(4_000_000);
    Report province = done(reports.open(made.period(), "BC389", "BCD389-AG", made.standing()));
    assertThat(code(closed(province, ""))).isEqualTo("reports.differences-open");
    Document shown = page(province, standing);
    assertThat(row(shown, "Đã nộp ngân sách").text()).contains("5.000.000", "9.000.000");
    assertThat(
            code(
                reports.proceed(
                    province.id(),
                    new ReportAct.Explain(PAID, Col.NOW, 9_000_000L, "Của tỉnh"),
                    province.version(),
                    made.standing())))
        .as("the report of the province has nothing to explain")
        .isIn("reports.not-possible", "reports.not-yours");
    for (String form : shown.select("a[href*=/giai-trinh]").eachAttr("href")) {
      assertThat(
              standing
                  .fill(
                      form,
                      form.substring(0, form.indexOf('?')),
                      "ly-do",
                      "Cơ quan báo thu sau ngày chốt")
                  .getStatus())
          .isEqualTo(302);
    }
    assertThat(page(province, standing).text())
        .contains("Không còn chênh lệch nào chưa giải trình");
    assertThat(closed(province, "")).isInstanceOf(ActOutcome.Done.class);
  }

  @Test
  void who_has_not_handed_in_is_named_and_has_no_figures() throws Exception {
    Report province = done(reports.open(made.period(), "BC389", "BCD389-AG", made.standing()));
    Document shown = page(province, standing);
    assertThat(shown.select(".note").text()).contains("chưa gửi báo cáo", "không phải số không");
    assertThat(shown.select("tbody tr")).isEmpty();
  }

  @Test
  void a_change_by_hand_is_not_counted_again_when_its_cases_come_into_the_records() {
    happens();
    Report report = cases.begun(made.period(), "QLTT-AG", made.handler());
    report =
        done(
            reports.proceed(
                report.id(),
                new ReportAct.Adjust(PAID, Col.NOW, 9_000_000L, "Một biên lai chưa nhập"),
                report.version(),
                made.head()));
    report = accepted(report);
    assertThat(province()).isEqualTo(9_000_000);
    late(4_000_000);
    assertThat(province()).as("the receipt is in the records now").isEqualTo(9_000_000);
    late(1_000_000);
    assertThat(province()).as("and another one that nobody had reported").isEqualTo(10_000_000);
  }

  @Test
  void the_standing_office_settles_the_year_after_the_last_by_a_paper() throws Exception {
    int next = java.util.Collections.max(reports.calendar().years()) + 1;
    String form = "/bao-cao/lich";
    String year = String.valueOf(next);
    assertThat(handler.fill(form, form, "nam", year, "van-ban", "KH 12/KH-BCĐ389").getStatus())
        .as("not for an officer of an agency")
        .isEqualTo(422);
    assertThat(standing.fill(form, form, "nam", year, "van-ban", " ").getStatus()).isEqualTo(422);
    assertThat(
            standing
                .fill(form, form, "nam", String.valueOf(next + 1), "van-ban", "KH 12/KH-BCĐ389")
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("Chỉ công bố được năm " + year);
    assertThat(standing.fill(form, form, "nam", year, "van-ban", "KH 12/KH-BCĐ389").getStatus())
        .isEqualTo(302);
    assertThat(reports.calendar().years()).contains(next);
    assertThat(standing.fill(form, form, "nam", year, "van-ban", "KH 13/KH-BCĐ389").getStatus())
        .as("once")
        .isEqualTo(422);
  }

  private long province() {
    Report province = done(reports.open(made.period(), "BC389", "BCD389-AG", made.standing()));
    Long amount =
        reports.read(province.id(), 0, made.standing()).orElseThrow().cell(PAID, Col.NOW).amount();
    return java.util.Objects.requireNonNull(amount);
  }

  /** What the month counts. */
  private void happens() {
    fined = cases.filled(made).fined();
    cases.at(made.day().plusMonths(1));
  }

  private Report handedIn() {
    happens();
    return sent(cases.begun(made.period(), "QLTT-AG", made.handler()), made.handler(), made.head());
  }

  private Report accepted(Report report) {
    return cases.step(sent(report, made.handler(), made.head()), Event.ACCEPT, made.standing());
  }

  private Report sent(Report report, ActingOfficer author, ActingOfficer head) {
    Report frozen = cases.step(report, Event.FREEZE, author);
    return cases.step(cases.step(frozen, Event.SIGN, head), Event.SEND, author);
  }

  private void othersHandIn() {
    reports.collection(made.period(), made.standing()).orElseThrow().rows().stream()
        .filter(row -> row.form().equals("BC389") && row.mark().open())
        .map(row -> row.agency())
        .filter(agency -> !agency.equals("BCD389-AG"))
        .forEach(
            agency -> {
              ActingOfficer author = office.officer(agency, Role.CASE_OFFICER);
              sent(
                  cases.begun(made.period(), agency, author),
                  author,
                  office.officer(agency, Role.AGENCY_HEAD));
            });
  }

  /** A payment of the month that is entered after the figures were frozen. */
  private void late(long amount) {
    clock.move(Duration.ofMinutes(5));
    CaseFile paid = office.paid(Objects.requireNonNull(fined), made.day(), amount, made.handler());
    now.count(paid);
    fined = paid;
    clock.move(Duration.ofMinutes(5));
  }

  private ActOutcome<Report> closed(Report province, String words) {
    Report now = reports.read(province.id(), null, made.standing()).orElseThrow().report();
    return reports.proceed(
        province.id(),
        new ReportAct.ReportActStep(Event.FREEZE, words),
        now.version(),
        made.standing());
  }

  private static String at(Report report) {
    return "/bao-cao/" + report.id() + "/doi-chieu";
  }

  private static Document page(Report report, Desk desk) throws Exception {
    return desk.page(at(report));
  }

  private static Element row(Document page, String line) {
    return page.select("tbody tr").stream()
        .filter(one -> one.select("th").text().startsWith(line + " "))
        .filter(one -> one.select("th").text().contains("Trong kỳ"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(page.select("main").text()));
  }

  private String file(Report report) throws Exception {
    return mvc.perform(
            MockMvcRequestBuilders.get(at(report) + "/bang/doi-chieu.csv")
                .with(Desk.signedIn(made.handler())))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
