package vn.chosach.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.conduct.life.ReviewMark;
import vn.chosach.conduct.review.ReviewList;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.HeldWork;

/** Who looked at what is noted, what no task asked for is listed, explained and marked. */
@ChosachTest
class AccessReviewTest {

  /** Far away, so that no other test reads anything in that month. */
  private static final Duration AWAY = Duration.ofDays(9 * 365);

  @Autowired Conduct conduct;
  @Autowired Office office;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;
  @Autowired HeldWork work;
  @Autowired List<RecurringJob> jobs;

  private ActingOfficer handler;
  private ActingOfficer curious;
  private CaseFile file;
  private YearMonth month;

  @BeforeEach
  void aMonthOfReadings() throws Exception {
    handler = office.handler();
    curious = office.handler();
    ActingOfficer head = office.head();
    file = office.assigned(handler, head, "Kem trộn");
    clock.moveTo(clock.instant().plus(AWAY).plusNanos(System.nanoTime() % 1_000));
    month = YearMonth.from(Vietnam.dayOf(clock.instant()));
    while (conduct.review(month).isPresent()) {
      clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
      month = YearMonth.from(Vietnam.dayOf(clock.instant()));
    }
    String path = "/ho-so-vu-viec/" + file.number();
    Seat.page(mvc, path, handler);
    Seat.page(mvc, path, head);
    Seat.page(mvc, path, curious);
    Seat.page(mvc, path, curious);
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void every_page_of_a_case_is_noted_with_its_ground_and_a_foreign_one_is_not() throws Exception {
    ActingOfficer stranger = office.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(
            mvc.perform(get("/ho-so-vu-viec/" + file.number()).with(Seat.of(stranger)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(
            jdbc.sql(
                    """
                    SELECT ground || ' ' || task || ' ' || count(*) FROM journal.reading
                     WHERE record = ? GROUP BY ground, task ORDER BY 1
                    """)
                .param(file.id())
                .query(String.class)
                .list())
        .containsExactly("case-assigned true 1", "case-head true 1", "case-leading false 2");
  }

  @Test
  void the_list_of_a_month_names_who_had_no_task_once_and_its_hash_is_in_the_journal()
      throws Exception {
    assertThat(code(conduct.draw(month, Actor.SYSTEM))).isEqualTo("conduct.month-not-over");
    drawn();
    assertThat(code(conduct.draw(month, Actor.SYSTEM))).isEqualTo("conduct.drawn-already");
    AccessReview review = conduct.review(month).orElseThrow();
    assertThat(review.lines())
        .filteredOn(line -> line.number().equals(file.number()))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.officer()).isEqualTo(Office.id(curious));
              assertThat(line.times()).isEqualTo(2);
              assertThat(line.ground()).isEqualTo("case-leading");
              assertThat(line.mark()).isNull();
            });
    assertThat(journal.newest("access-review", month.toString(), null, 1))
        .singleElement()
        .satisfies(
            journalEntry ->
                assertThat(journalEntry.act().details()).containsEntry("sha256", review.hash()));
    ActingOfficer auditor = office.officer("BCD389-AG", Role.AUDITOR);
    String exported =
        mvc.perform(get("/liem-chinh/ra-soat/" + month + "/bang.csv").with(Seat.of(auditor)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(ReviewList.hash(exported)).isEqualTo(review.hash());
    assertThat(exported).contains(file.number());
  }

  @Test
  void the_officer_explains_and_a_reviewer_who_is_not_the_officer_marks() throws Exception {
    drawn();
    UUID line = line();
    assertThat(code(conduct.explain(line, "Tôi trực thay", handler)))
        .as("somebody else's line")
        .isEqualTo("conduct.unknown");
    assertThat(code(conduct.explain(line, " ", curious))).isEqualTo("conduct.words-missing");
    assertThat(Seat.page(mvc, "/luot-xem-cua-toi", curious).text())
        .contains(file.number(), "Cùng cơ quan chủ trì");
    assertThat(work.of(curious, "/luot-xem-cua-toi")).isNotEmpty();
    assertThat(work.of(handler, "/luot-xem-cua-toi")).as("the own task is no question").isEmpty();
    assertThat(
            Seat.send(mvc, "/luot-xem-cua-toi/" + line, curious, "y-kien", "Trực thay đồng nghiệp")
                .getRedirectedUrl())
        .isEqualTo("/luot-xem-cua-toi");
    assertThat(work.of(curious, "/luot-xem-cua-toi")).isEmpty();

    assertThat(code(conduct.mark(line, ReviewMark.JUSTIFIED, "x", handler)))
        .isEqualTo("conduct.not-yours");
    var twofold =
        new ActingOfficer(
            curious.actor(), java.util.Set.of(Role.CASE_OFFICER, Role.INTEGRITY_OFFICER));
    assertThat(code(conduct.mark(line, ReviewMark.JUSTIFIED, "x", twofold)))
        .isEqualTo("conduct.own-line");
    ActingOfficer auditor = office.officer("BCD389-AG", Role.AUDITOR);
    String path = "/liem-chinh/ra-soat/" + month;
    assertThat(work.of(auditor, path)).containsExactly("Nhận xét lượt xem không có việc");
    assertThat(work.of(office.officer("BCD389-AG", Role.STANDING_OFFICE), path)).isEmpty();
    assertThat(
            Seat.send(
                    mvc,
                    path + "/" + line,
                    auditor,
                    "danh-gia",
                    "UNJUSTIFIED",
                    "y-kien",
                    "Hôm đó nghỉ")
                .getRedirectedUrl())
        .isEqualTo(path);
    assertThat(
            Seat.send(mvc, path + "/" + line, auditor, "danh-gia", "GI-DO", "y-kien", "x")
                .getStatus())
        .isEqualTo(422);
    for (String lang : List.of("", "/en")) {
      assertThat(Seat.page(mvc, lang + path, auditor).text())
          .contains("Trực thay đồng nghiệp", "Hôm đó nghỉ")
          .doesNotContain("conduct.");
    }
    assertThat(work.of(auditor, path)).as("the only line of the month").isEmpty();
    assertThat(journal.newest("review-line", line.toString(), null, 5))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsExactly("conduct.reading-marked", "conduct.reading-explained");
    assertThat(
            mvc.perform(get("/liem-chinh/ra-soat/2019-13").with(Seat.of(auditor)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void months_over_while_the_program_stood_still_are_drawn_when_it_runs_again() throws Exception {
    drawn();
    clock.moveTo(month.plusMonths(4).atDay(2).atStartOfDay(Vietnam.ZONE).toInstant());
    for (RecurringJob job : jobs) {
      if (job.name().equals("access-review")) {
        job.round().run();
      }
    }
    for (int ahead = 1; ahead <= 3; ahead++) {
      assertThat(conduct.review(month.plusMonths(ahead))).as("month %d", ahead).isPresent();
    }
    assertThat(conduct.review(month.plusMonths(4))).as("it is not over").isEmpty();
  }

  private void drawn() {
    clock.moveTo(month.plusMonths(1).atDay(1).atStartOfDay(Vietnam.ZONE).toInstant());
    assertThat(conduct.draw(month, Actor.SYSTEM)).isInstanceOf(ActOutcome.Done.class);
  }

  private UUID line() {
    return conduct.review(month).orElseThrow().lines().stream()
        .filter(one -> one.number().equals(file.number()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String code(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<UUID>) outcome).refusal().code();
  }
}
