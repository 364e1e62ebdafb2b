package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.cases.Office.code;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** The days of an inspection and the hours of its leader (Thông tư 27/2020/TT-BCT). */
@ChosachTest
class InspectionClocksTest {

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Clocks clocks;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
  }

  @Test
  void the_announcement_starts_three_working_days_and_the_minutes_end_them() {
    CaseFile now = office.go(planned(handler, head), office.announce(clock.instant()), handler);
    assertThat(one(now, "QL.INSPECT").state()).isEqualTo(ClockState.RUNNING);
    assertThat(
            code(cases.proceed(now.id(), office.announce(clock.instant()), now.version(), handler)))
        .isEqualTo("cases.announced-before");

    now = office.go(now, office.inspect(true), handler);
    assertThat(one(now, "QL.INSPECT").state()).isEqualTo(ClockState.MET);
  }

  @Test
  void the_leader_has_twenty_four_hours_from_the_completed_minutes() {
    CaseFile now = planned(handler, head);
    Instant held = clock.instant().truncatedTo(ChronoUnit.MICROS);
    now = office.go(now, office.inspect(false, held), handler);
    assertThat(one(now, "QL.LEADER.REPORT").dueAt())
        .isBetween(held.plus(Duration.ofHours(24)), clock.instant().plus(Duration.ofHours(24)));

    now = office.go(now, report(clock.instant()), handler);
    assertThat(now.state()).isEqualTo(CaseState.INSPECTED);
    assertThat(one(now, "QL.LEADER.REPORT").state()).isEqualTo(ClockState.MET);
    assertThat(code(cases.proceed(now.id(), report(clock.instant()), now.version(), handler)))
        .isEqualTo("cases.nothing-to-report");
  }

  @Test
  void an_inspection_that_is_called_off_loses_its_days() {
    CaseFile now = office.go(planned(handler, head), office.announce(clock.instant()), handler);
    now = office.go(now, office.plainly(CaseEvent.CALL_OFF), handler);
    assertThat(one(now, "QL.INSPECT").state()).isEqualTo(ClockState.WITHDRAWN);
  }

  @Test
  void what_lies_ahead_cannot_have_been_announced_or_reported() {
    CaseFile now = planned(handler, head);
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
    assertThat(code(cases.proceed(now.id(), office.announce(tomorrow), now.version(), handler)))
        .isEqualTo("cases.in-future");
    now = office.go(now, office.inspect(true), handler);
    assertThat(code(cases.proceed(now.id(), report(tomorrow), now.version(), handler)))
        .isEqualTo("cases.in-future");
  }

  @Test
  void an_inspection_of_any_force_is_announced_once_and_the_next_one_again() {
    ActingOfficer officer = office.officer("THUE-AG", Role.CASE_OFFICER);
    ActingOfficer chief = office.officer("THUE-AG", Role.AGENCY_HEAD);
    CaseFile now = office.go(planned(officer, chief), office.announce(clock.instant()), officer);
    assertThat(
            code(cases.proceed(now.id(), office.announce(clock.instant()), now.version(), officer)))
        .isEqualTo("cases.announced-before");
    now = office.go(now, office.plainly(CaseEvent.CALL_OFF), officer);
    now = office.go(now, office.plan(officer), officer);
    assertThat(office.go(now, office.announce(clock.instant()), officer).version())
        .isGreaterThan(now.version());
  }

  @Test
  void other_forces_inspect_without_the_days_of_market_surveillance() {
    ActingOfficer officer = office.officer("THUE-AG", Role.CASE_OFFICER);
    ActingOfficer chief = office.officer("THUE-AG", Role.AGENCY_HEAD);
    CaseFile now = office.go(planned(officer, chief), office.inspect(true), officer);
    assertThat(clocks.of("case", now.id().toString()))
        .extracting(ClockExplanation::clock)
        .extracting(Clock::ruleKey)
        .contains("VP.DECIDE")
        .noneMatch(rule -> rule.startsWith("QL."));
  }

  private CaseFile planned(ActingOfficer officer, ActingOfficer chief) {
    CaseFile now = office.assigned(officer, chief, "Kem trộn");
    return office.go(now, office.plan(officer), officer);
  }

  private static CaseAct report(Instant at) {
    return new CaseAct.AtMoment(CaseEvent.REPORT, at, "Biên bản và kết quả");
  }

  private Clock one(CaseFile file, String rule) {
    return clocks.of("case", file.id().toString()).stream()
        .map(ClockExplanation::clock)
        .filter(clock -> clock.ruleKey().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
