package vn.chosach.deadlines.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.calendar.CalendarBook;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.notices.NoticeBook;
import vn.chosach.officers.signin.People;

/** Reminders go up the ladder: officer, head, standing office, each once for each end. */
@ChosachTest
class LadderTest {

  @Autowired Clocks clocks;
  @Autowired Notices notices;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Journal journal;
  @Autowired CalendarBook calendars;
  @Autowired NoticeBook book;
  @Autowired People people;
  @Autowired List<Ladder> ladders;
  @Autowired MovableClock time;

  private final UUID officer = UUID.randomUUID();
  private final String agency = "ladder-" + UUID.randomUUID();

  @BeforeEach
  void now() {
    time.moveTo(at("2026-11-25T09:40"));
  }

  @AfterEach
  void back() {
    time.reset();
  }

  @Test
  void the_clocks_of_records_and_papers_have_the_ladder() {
    assertThat(ladders)
        .extracting(Ladder::subjectKind)
        .containsExactlyInAnyOrder(
            "case",
            "take-down",
            "report-demand",
            "seizure",
            "ruling",
            "transfer",
            "signal",
            "dispute",
            "petition",
            "document",
            "incoming");
  }

  @Test
  void the_officer_hears_when_it_is_near_the_head_when_it_passed_the_office_a_day_later() {
    UUID known = people.opened(Role.CASE_OFFICER).id();
    Clock clock = started("case", "HS.CLASSIFY", "2026-11-25T09:00", known);
    round("2026-11-25T10:00");
    assertThat(steps(clock)).isEmpty();
    round("2026-11-26T03:01");
    assertThat(steps(clock)).containsExactly(ReminderStep.OFFICER);
    round("2026-11-26T09:01");
    assertThat(steps(clock)).containsExactly(ReminderStep.OFFICER, ReminderStep.HEAD);
    round("2026-11-27T08:59");
    assertThat(steps(clock)).hasSize(2);
    round("2026-11-27T09:01");
    round("2026-11-30T09:01");
    assertThat(steps(clock))
        .containsExactly(ReminderStep.OFFICER, ReminderStep.HEAD, ReminderStep.OFFICE);
    assertThat(entries(clock)).isEqualTo(3);
    assertThat(
            jdbc.sql("SELECT kind || ' ' || record FROM officers.notice WHERE officer = :known")
                .param("known", known)
                .query(String.class)
                .list())
        .as("the bell of the officer, once")
        .containsExactly("CLOCK " + clock.id());
  }

  @Test
  void where_nobody_is_assigned_the_head_hears_first() {
    Clock clock = started("signal", "HS.CLASSIFY", "2026-11-25T09:00", null);
    round("2026-11-26T03:01");
    assertThat(steps(clock)).containsExactly(ReminderStep.HEAD);
  }

  @Test
  void a_limit_in_working_days_leaves_a_working_day_before_the_standing_office_hears() {
    Clock clock = started("case", "VP.SEND", "2026-11-20T15:00", officer);
    assertThat(clock.dueDay()).isEqualTo("2026-11-25");
    round("2026-11-26T23:59");
    assertThat(steps(clock)).containsExactly(ReminderStep.OFFICER, ReminderStep.HEAD);
    round("2026-11-27T00:01");
    assertThat(steps(clock)).contains(ReminderStep.OFFICE);
  }

  @Test
  void what_was_done_and_what_has_no_ladder_reminds_nobody() {
    Clock met = started("case", "HS.CLASSIFY", "2026-11-25T09:00", officer);
    clocks.stop(met.id(), time.instant(), null, Actor.SYSTEM);
    Clock other = started("referral", "HS.CLASSIFY", "2026-11-25T09:00", officer);
    round("2026-12-02T09:00");
    assertThat(steps(met)).isEmpty();
    assertThat(steps(other)).isEmpty();
    assertThat(entries(met) + entries(other)).isZero();
  }

  @Test
  void an_end_that_moved_is_another_end() {
    Clock clock = started("case", "HS.VERIFY", "2026-11-06T09:00", officer);
    round("2026-11-25T09:00");
    assertThat(steps(clock)).containsExactly(ReminderStep.OFFICER);
    clocks.extend(clock.id(), "complex", time.instant(), "Phải xác minh nhiều nơi", Actor.SYSTEM);
    assertThat(steps(clock)).isEmpty();
    round("2027-01-05T09:00");
    assertThat(steps(clock)).containsExactly(ReminderStep.OFFICER);
    assertThat(entries(clock)).isEqualTo(2);
  }

  @Test
  void two_rounds_at_once_remind_once() throws Exception {
    List<Clock> all =
        java.util.stream.IntStream.range(0, 40)
            .mapToObj(n -> started("case", "HS.CLASSIFY", "2026-11-25T09:00", officer))
            .toList();
    var together = new CyclicBarrier(2);
    Callable<Void> round =
        () -> {
          together.await();
          round("2026-11-28T09:00");
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done : threads.invokeAll(List.of(round, round))) {
        done.get();
      }
    }
    assertThat(all).allSatisfy(clock -> assertThat(entries(clock)).isEqualTo(3));
  }

  @Test
  void each_sees_on_the_desk_what_went_to_him_and_nothing_else() {
    Clock clock = started("case", "HS.CLASSIFY", "2026-11-25T09:00", officer);
    round("2026-11-26T03:01");
    assertThat(to(officer, agency, false))
        .extracting(DeadlineNotice::clock)
        .containsExactly(clock.id());
    assertThat(to(UUID.randomUUID(), agency, true)).isEmpty();
    round("2026-11-26T09:01");
    assertThat(to(UUID.randomUUID(), agency, true))
        .extracting(DeadlineNotice::step)
        .containsExactly(ReminderStep.HEAD);
    assertThat(to(UUID.randomUUID(), agency, false)).isEmpty();
    assertThat(to(UUID.randomUUID(), "elsewhere", true)).isEmpty();
    clocks.stop(clock.id(), time.instant(), null, Actor.SYSTEM);
    assertThat(to(officer, agency, true)).isEmpty();
  }

  private List<DeadlineNotice> to(UUID who, String where, boolean head) {
    return notices.to(new Notices.Addressee(who, where, head, false), 10);
  }

  private void round(String when) {
    new LadderWatch(jdbc, transaction, journal, calendars, book, ladders, () -> at(when)).tick();
  }

  private List<ReminderStep> steps(Clock clock) {
    return notices.of(clock.id()).stream().map(DeadlineNotice::step).toList();
  }

  private int entries(Clock clock) {
    return jdbc.sql(
            "SELECT count(*) FROM journal.entry WHERE verb = 'deadlines.reminded' AND subject_id ="
                + " :id")
        .param("id", clock.id().toString())
        .query(Integer.class)
        .single();
  }

  private Clock started(String kind, String rule, String at, @Nullable UUID who) {
    var wish =
        new StartClock(
            rule,
            kind,
            UUID.randomUUID().toString(),
            "Phân loại TB-2026-00001",
            agency,
            who,
            at(at));
    return ((ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM)).clock();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Vietnam.ZONE).toInstant();
  }
}
