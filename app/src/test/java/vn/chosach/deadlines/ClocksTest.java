package vn.chosach.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.ClockOutcome.ClockDone;
import vn.chosach.deadlines.ClockOutcome.ClockRefused;
import vn.chosach.deadlines.counting.Left;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;

@ChosachTest
class ClocksTest {

  private static final Actor OFFICER = Actor.officer(UUID.randomUUID(), "market-surveillance");

  @Autowired Clocks clocks;
  @Autowired Journal journal;
  @Autowired MovableClock time;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void now() {
    time.moveTo(at("2026-11-25T09:40"));
  }

  @AfterEach
  void back() {
    time.reset();
  }

  @Test
  void aStartedClockKnowsItsEndAndItsArithmetic() {
    Clock clock = started("VP.SEND", "2026-11-20T15:00");

    assertThat(clock.dueDay()).isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    ClockExplanation why = clocks.explain(clock.id()).orElseThrow();
    assertThat(why.due().at()).isEqualTo(clock.dueAt());
    assertThat(why.rule().legalBasis()).contains("Đ70");
    assertThat(why.history())
        .singleElement()
        .matches(e -> e.kind() == ClockEvent.ClockEventKind.STARTED);
  }

  @Test
  void everyActIsInTheJournalWithReasonAndOldAndNewEnd() {
    Clock clock = started("TC.RESOLVE", "2026-11-02T08:00");
    clocks.extend(clock.id(), "complex", at("2026-11-20T08:00"), "Phải xác minh", OFFICER);

    assertThat(journal.newest("clock", clock.id().toString(), null, 10))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsExactly("deadlines.clock-extended", "deadlines.clock-started");
    assertThat(journal.newest("clock", clock.id().toString(), null, 1).getFirst().act())
        .satisfies(
            act -> {
              assertThat(act.reason()).isEqualTo("Phải xác minh");
              assertThat(act.legalBasis()).isEqualTo("Luật 25/2018 Đ30");
              assertThat(act.details()).containsKeys("due.old", "due.new");
            });
  }

  @Test
  void theRuleInForceOnTheDayOfTheEventCounts() {
    assertThat(started("KN.ACCEPT", "2026-06-30T08:00").dueDay()).isEqualTo("2026-07-10");
    assertThat(started("KN.ACCEPT", "2026-07-01T08:00").dueDay()).isEqualTo("2026-07-10");
    assertThat(started("KN.ACCEPT", "2026-07-02T08:00").dueDay()).isEqualTo("2026-07-13");
  }

  @ParameterizedTest
  @CsvSource({
    "NO.SUCH, 2026-11-02T08:00, deadlines.rule-unknown",
    "TM.TAKEDOWN, 2021-12-31T08:00, deadlines.rule-not-in-force",
    "VP.DECIDE.SPECIAL, 2026-11-02T08:00, deadlines.rule-not-run",
    "KH.PLAN.END, 2026-01-05T08:00, deadlines.rule-not-in-force",
    "HS.CLASSIFY, 2026-11-25T09:41, deadlines.in-future"
  })
  void aClockIsNotStartedWithoutARuleOrBeforeItsEvent(String rule, String start, String code) {
    assertThat(code(clocks.start(wish(rule, UUID.randomUUID(), start), OFFICER))).isEqualTo(code);
  }

  @Test
  void aNoticeBeforeAnEventIsCountedBack() {
    assertThat(clocks.foresee("TCD.ONLINE.NOTICE", at("2026-12-04T08:00")))
        .get()
        .extracting(due -> due.day().toString())
        .isEqualTo("2026-11-27");
  }

  @Test
  void titlesMustBeThereAndNotEndless() {
    var blank = new StartClock("VP.SEND", "t", "1", " ", "a", null, at("2026-11-20T08:00"));
    var endless =
        new StartClock("VP.SEND", "t", "1", "ố".repeat(10_000), "a", null, at("2026-11-20T08:00"));
    var nobody = new StartClock("VP.SEND", "t", "1", "x", " ", null, at("2026-11-20T08:00"));

    assertThat(code(clocks.start(blank, OFFICER))).isEqualTo("deadlines.title-missing");
    assertThat(code(clocks.start(endless, OFFICER))).isEqualTo("deadlines.title-too-long");
    assertThat(code(clocks.start(nobody, OFFICER))).isEqualTo("deadlines.agency-missing");
  }

  @Test
  void theSameRuleRunsOnceOnASubjectAtATime() {
    UUID subject = UUID.randomUUID();
    Clock first = done(clocks.start(wish("VP.SEND", subject, "2026-11-20T08:00"), OFFICER));

    assertThat(code(clocks.start(wish("VP.SEND", subject, "2026-11-23T08:00"), OFFICER)))
        .isEqualTo("deadlines.clock-already-running");
    clocks.withdraw(first.id(), "Hủy quyết định", OFFICER);
    assertThat(clocks.start(wish("VP.SEND", subject, "2026-11-23T08:00"), OFFICER))
        .isInstanceOf(ClockDone.class);
  }

  @Test
  void ofTwoStartsAtOnceOneWins() throws Exception {
    UUID subject = UUID.randomUUID();
    Callable<ClockOutcome> start =
        () -> clocks.start(wish("VP.SEND", subject, "2026-11-20T08:00"), OFFICER);
    try (var threads = Executors.newFixedThreadPool(2)) {
      assertThat(threads.invokeAll(List.of(start, start)).stream().map(f -> f.resultNow()))
          .filteredOn(ClockDone.class::isInstance)
          .hasSize(1);
    }
    assertThat(clocks.of("test", subject.toString())).hasSize(1);
  }

  @Test
  void aPausedClockKeepsWhatWasLeftAndRunsOn() {
    Clock clock = started("TCD.REPLY", "2026-11-11T08:00");
    Clock paused = done(clocks.pause(clock.id(), at("2026-11-20T10:00"), "Chờ giám định", OFFICER));

    assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
    assertThat(clocks.explain(clock.id()).orElseThrow().due().left())
        .isEqualTo(new Left.WorkingDays(3));
    Clock running = done(clocks.resume(clock.id(), at("2026-11-25T09:00"), "Có kết quả", OFFICER));
    assertThat(running.state()).isEqualTo(ClockState.RUNNING);
    assertThat(running.dueDay()).isEqualTo("2026-11-30");
  }

  @Test
  void actsThatTheStateDoesNotAllowAreRefused() {
    Clock clock = started("TC.RESOLVE", "2026-11-02T08:00");
    Instant when = at("2026-11-20T08:00");

    assertThat(code(clocks.resume(clock.id(), when, "x", OFFICER)))
        .isEqualTo("deadlines.not-paused");
    clocks.pause(clock.id(), when, "x", OFFICER);
    assertThat(code(clocks.pause(clock.id(), when, "x", OFFICER))).isEqualTo("deadlines.paused");
    assertThat(code(clocks.extend(clock.id(), "complex", when, "x", OFFICER)))
        .isEqualTo("deadlines.paused");
    clocks.stop(clock.id(), when, null, OFFICER);
    assertThat(code(clocks.withdraw(clock.id(), "x", OFFICER))).isEqualTo("deadlines.clock-closed");
    assertThat(code(clocks.stop(new ClockId(UUID.randomUUID()), when, null, OFFICER)))
        .isEqualTo("deadlines.clock-unknown");
  }

  @Test
  void timesAndReasonsAreChecked() {
    Clock clock = started("TC.RESOLVE", "2026-11-02T08:00");

    assertThat(code(clocks.pause(clock.id(), at("2026-11-26T08:00"), "x", OFFICER)))
        .isEqualTo("deadlines.in-future");
    assertThat(code(clocks.pause(clock.id(), at("2026-11-01T08:00"), "x", OFFICER)))
        .isEqualTo("deadlines.before-last-act");
    assertThat(code(clocks.pause(clock.id(), at("2026-11-20T08:00"), "  ", OFFICER)))
        .isEqualTo("deadlines.reason-missing");
    assertThat(code(clocks.withdraw(clock.id(), "x".repeat(501), OFFICER)))
        .isEqualTo("deadlines.reason-too-long");
  }

  @Test
  void aDenunciationIsExtendedTwiceAndNotThreeTimes() {
    Clock clock = started("TC.RESOLVE", "2026-10-01T08:00");
    assertThat(clock.dueDay()).isEqualTo("2026-11-02");
    Instant when = at("2026-10-20T08:00");

    Clock once = done(clocks.extend(clock.id(), "very-complex", when, "Nhiều nơi", OFFICER));
    assertThat(once.dueDay()).isEqualTo("2026-11-30");
    Clock twice = done(clocks.extend(clock.id(), "very-complex", when, "Nhiều nơi", OFFICER));
    assertThat(twice.dueDay()).isEqualTo("2026-12-30");
    assertThat(code(clocks.extend(clock.id(), "very-complex", when, "Nữa", OFFICER)))
        .isEqualTo("deadlines.extended-too-often");
    assertThat(code(clocks.extend(clock.id(), "complex", when, "Nữa", OFFICER)))
        .isEqualTo("deadlines.extended-too-often");
  }

  @Test
  void theProcuracyExtendsOnlyAfterTheTwoMonths() {
    Clock clock = started("HS.VERIFY", "2026-11-16T08:00");
    Instant when = at("2026-11-25T08:00");

    assertThat(code(clocks.extend(clock.id(), "procuracy", when, "x", OFFICER)))
        .isEqualTo("deadlines.extension-too-early");
    assertThat(done(clocks.extend(clock.id(), "complex", when, "x", OFFICER)).dueDay())
        .isEqualTo("2027-01-18");
    assertThat(done(clocks.extend(clock.id(), "procuracy", when, "x", OFFICER)).dueDay())
        .isEqualTo("2027-03-16");
  }

  @Test
  void whatTheRuleDoesNotAllowIsNotExtended() {
    Clock fixed = started("VP.SEND", "2026-11-23T08:00");
    Clock other = started("TC.RESOLVE", "2026-11-02T08:00");
    Instant when = at("2026-11-25T08:00");

    assertThat(code(clocks.extend(fixed.id(), "complex", when, "x", OFFICER)))
        .isEqualTo("deadlines.extension-not-allowed");
    assertThat(code(clocks.extend(other.id(), "whatever", when, "x", OFFICER)))
        .isEqualTo("deadlines.extension-unknown");
  }

  @Test
  void aSecondExtensionNeedsAnOptionThatAllowsTwo() {
    Clock clock = started("QL.VERIFY", "2026-11-10T08:00");
    Instant when = at("2026-11-12T08:00");
    clocks.pause(clock.id(), when, "Chờ", OFFICER);
    clocks.resume(clock.id(), at("2026-11-25T08:00"), "Xong", OFFICER);
    assertThat(done(clocks.extend(clock.id(), "expert", at("2026-11-25T08:00"), "x", OFFICER)))
        .isNotNull();
    assertThat(code(clocks.extend(clock.id(), "complex", at("2026-11-25T09:00"), "x", OFFICER)))
        .isEqualTo("deadlines.extended-too-often");
    Clock seizure = started("KN.SECOND", "2026-11-02T08:00");
    clocks.extend(seizure.id(), "remote", when, "x", OFFICER);
    assertThat(done(clocks.extend(seizure.id(), "remote-complex", when, "x", OFFICER)).dueDay())
        .isEqualTo("2027-01-11");
  }

  @Test
  void theTimeToDecideASanctionIsWhatItsCaseNeeds() {
    // Seven working days; the 24th is a day off.
    Clock plain = started("VP.DECIDE", "2026-11-16T08:00");
    assertThat(plain.dueDay()).isEqualTo("2026-11-26");
    Instant when = at("2026-11-18T08:00");
    assertThat(done(clocks.extend(plain.id(), "higher-competence", when, "x", OFFICER)).dueDay())
        .isEqualTo("2026-12-01");
    assertThat(done(clocks.extend(plain.id(), "verification", when, "x", OFFICER)).dueDay())
        .isEqualTo("2026-12-16");
    assertThat(done(clocks.extend(plain.id(), "very-serious", when, "x", OFFICER)).dueDay())
        .as("16 January is a Saturday")
        .isEqualTo("2027-01-18");
    Clock heard = started("VP.DECIDE.EXPLAIN", "2026-11-16T08:00");
    assertThat(done(clocks.extend(heard.id(), "very-serious", when, "x", OFFICER)).dueDay())
        .isEqualTo("2027-01-18");
  }

  @Test
  void aSeizureThatWasPassedUpIsStillHeldOneMonthAndThenTwo() {
    Clock passed = started("VP.SEIZE", "2026-11-02T08:00");
    Instant when = at("2026-11-04T08:00");
    assertThat(done(clocks.extend(passed.id(), "passed-up", when, "x", OFFICER)).dueDay())
        .isEqualTo("2026-11-16");
    assertThat(done(clocks.extend(passed.id(), "one-month", when, "x", OFFICER)).dueDay())
        .isEqualTo("2026-12-02");
    assertThat(done(clocks.extend(passed.id(), "two-months", when, "x", OFFICER)).dueDay())
        .as("2 January is a Saturday")
        .isEqualTo("2027-01-04");
    assertThat(code(clocks.extend(passed.id(), "two-months", when, "x", OFFICER)))
        .isEqualTo("deadlines.extended-too-often");
    Clock own = started("VP.SEIZE", "2026-11-02T08:00");
    done(clocks.extend(own.id(), "one-month", when, "x", OFFICER));
    assertThat(code(clocks.extend(own.id(), "one-month", when, "x", OFFICER)))
        .as("the same month again")
        .isEqualTo("deadlines.extension-not-longer");
  }

  @Test
  void nothingIsExtendedOrPausedAfterItsEnd() {
    Clock clock = started("TC.TRIAGE", "2026-11-02T08:00");
    assertThat(clock.dueDay()).isEqualTo("2026-11-11");

    assertThat(code(clocks.extend(clock.id(), "many-places", at("2026-11-12T08:00"), "x", OFFICER)))
        .isEqualTo("deadlines.already-expired");
    assertThat(code(clocks.pause(clock.id(), at("2026-11-12T00:01"), "x", OFFICER)))
        .isEqualTo("deadlines.already-expired");
    assertThat(done(clocks.extend(clock.id(), "many-places", at("2026-11-12T00:00"), "x", OFFICER)))
        .as("decided at 24:00 of the last day, entered later")
        .extracting(Clock::dueDay)
        .isEqualTo(LocalDate.of(2026, 11, 16));
  }

  @Test
  void whatIsDueAtOnceCannotBePaused() {
    Clock clock = started("VP.CRIME", "2026-11-25T09:00");

    assertThat(clock.dueAt()).isEqualTo(clock.startedAt());
    assertThat(clock.late(time.instant())).isTrue();
    assertThat(code(clocks.pause(clock.id(), at("2026-11-25T09:10"), "x", OFFICER)))
        .isEqualTo("deadlines.cannot-pause");
  }

  @Test
  void aMetClockKnowsWhetherItWasInTime() {
    Clock clock = started("VP.SEND", "2026-11-20T08:00");
    Clock met = done(clocks.stop(clock.id(), at("2026-11-25T09:00"), null, OFFICER));
    Clock other = started("HS.CLASSIFY", "2026-11-24T08:00");
    Clock late = done(clocks.stop(other.id(), at("2026-11-25T08:01"), "Muộn", OFFICER));

    assertThat(met.late(time.instant())).isFalse();
    assertThat(late.late(time.instant())).isTrue();
    assertThat(late.state()).isEqualTo(ClockState.MET);
  }

  @Test
  void anotherOfficerOrAgencyTakesOverAndTheEndStays() {
    Clock clock = started("VP.SEND", "2026-11-23T08:00");
    UUID successor = UUID.randomUUID();
    Clock passed = done(clocks.reassign(clock.id(), "tax", successor, "Đúng thẩm quyền", OFFICER));

    assertThat(passed.agency()).isEqualTo("tax");
    assertThat(passed.officer()).isEqualTo(successor);
    assertThat(passed.dueAt()).isEqualTo(clock.dueAt());
    ClockEvent event = clocks.explain(clock.id()).orElseThrow().history().getLast();
    assertThat(event.from()).isEqualTo(new ClockEvent.Holder("market-surveillance", null));
    assertThat(event.to()).isEqualTo(new ClockEvent.Holder("tax", successor));
    assertThat(clocks.stop(clock.id(), at("2026-11-24T10:00"), null, OFFICER))
        .as("done before it was passed on, entered after")
        .isInstanceOf(ClockDone.class);
  }

  @Test
  void ofTwoActsAtOnceTheSecondSeesTheFirst() throws Exception {
    Clock clock = started("TC.RESOLVE", "2026-11-02T08:00");
    Instant when = at("2026-11-20T08:00");
    Callable<ClockOutcome> pause = () -> clocks.pause(clock.id(), when, "x", OFFICER);
    Callable<ClockOutcome> extend = () -> clocks.extend(clock.id(), "complex", when, "x", OFFICER);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var outcomes =
          threads.invokeAll(List.of(pause, pause, extend, extend)).stream()
              .map(f -> f.resultNow())
              .toList();
      assertThat(outcomes.subList(0, 2)).filteredOn(ClockDone.class::isInstance).hasSize(1);
      assertThat(outcomes.subList(2, 4)).filteredOn(ClockDone.class::isInstance).hasSizeLessThan(2);
    }
    assertThat(clocks.explain(clock.id()).orElseThrow().history())
        .extracting(ClockEvent::number)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void foreseeingStartsNothing() {
    assertThat(clocks.foresee("VP.SEND", at("2026-11-20T08:00")))
        .get()
        .matches(due -> due.day().equals(LocalDate.of(2026, 11, 25)));
    assertThat(clocks.foresee("TM.TAKEDOWN", at("2021-12-31T08:00"))).isEmpty();
  }

  @Test
  void historyCannotBeChangedByTheApplication() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> jdbc.sql("UPDATE deadlines.clock_event SET reason = 'x'").update())
        .hasStackTraceContaining("permission denied");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> jdbc.sql("UPDATE deadlines.clock SET started_at = now()").update())
        .hasStackTraceContaining("permission denied");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> jdbc.sql("DELETE FROM deadlines.clock").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void lanesPartAtNowMidnightAndSunday() {
    String agency = "lanes-" + UUID.randomUUID();
    UUID officer = UUID.randomUUID();
    for (String start :
        List.of(
            "2026-11-19T08:00", // due 23/11, late
            "2026-11-20T08:00", // due 25/11, today
            "2026-11-23T08:00", // due 26/11, week
            "2026-11-25T08:00")) { // due 27/11, week
      done(
          clocks.start(
              new StartClock(
                  "VP.SEND",
                  "test",
                  UUID.randomUUID().toString(),
                  "Gửi",
                  agency,
                  officer,
                  at(start)),
              OFFICER));
    }
    started(agency, "HS.CLASSIFY", "2026-11-24T09:39"); // late by a minute
    started(agency, "HS.CLASSIFY", "2026-11-24T10:20"); // today
    started(agency, "TC.RESOLVE", "2026-11-02T08:00"); // later
    Clock paused = started(agency, "TC.RESOLVE", "2026-11-03T08:00");
    clocks.pause(paused.id(), time.instant(), "Chờ", OFFICER);
    Clock closed = started(agency, "VP.SEND", "2026-11-20T09:00");
    clocks.stop(closed.id(), time.instant(), null, OFFICER);

    assertThat(clocks.load(agency, null)).containsExactly(new AgencyLoad(agency, 2, 2, 2, 1, 1));
    assertThat(clocks.load(agency, officer)).containsExactly(new AgencyLoad(agency, 1, 1, 2, 0, 0));
    for (Lane lane : Lane.values()) {
      int expected = lane == Lane.CLOSED ? 1 : clocks.load(agency, null).getFirst().in(lane);
      assertThat(clocks.page(new ClockQuery(agency, null, lane, null, 50)).clocks())
          .as(lane.name())
          .hasSize(expected);
    }
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    String agency = "pages-" + UUID.randomUUID();
    for (int i = 0; i < 25; i++) {
      started(agency, "VP.SEND", "2026-11-20T08:00");
    }
    var seen = new java.util.ArrayList<ClockId>();
    ClockQuery.Position after = null;
    int pages = 0;
    do {
      ClockPage page = clocks.page(new ClockQuery(agency, null, Lane.RUNNING, after, 10));
      page.clocks().forEach(one -> seen.add(one.clock().id()));
      after = page.next();
      pages++;
    } while (after != null);

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }

  private Clock started(String rule, String start) {
    return started("market-surveillance", rule, start);
  }

  private Clock started(String agency, String rule, String start) {
    return done(
        clocks.start(
            new StartClock(
                rule, "test", UUID.randomUUID().toString(), "Việc thử", agency, null, at(start)),
            OFFICER));
  }

  private static StartClock wish(String rule, UUID subject, String start) {
    return new StartClock(
        rule, "test", subject.toString(), "Việc thử", "market-surveillance", null, at(start));
  }

  private static Clock done(ClockOutcome outcome) {
    return switch (outcome) {
      case ClockDone done -> done.clock();
      case ClockRefused refused -> throw new AssertionError(refused.refusal().code());
    };
  }

  private static String code(ClockOutcome outcome) {
    return switch (outcome) {
      case ClockDone done -> "done until " + done.clock().dueAt().truncatedTo(ChronoUnit.MINUTES);
      case ClockRefused refused -> refused.refusal().code();
    };
  }

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(Vietnam.ZONE).toInstant();
  }
}
