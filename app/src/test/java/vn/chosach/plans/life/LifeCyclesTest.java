package vn.chosach.plans.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** Every cell of the tables is visited, and the periods of the 389 committees are right. */
class LifeCyclesTest {

  private static final CommitteeSeats SEATS =
      new CommitteeSeats(
          "STC-AG", "MTTQ-AG", member -> false, (agency, member) -> agency.equals(member.agency()));

  @Test
  void everyCellOfAMatterIsReachedFromItsBeginningAndStandsOnce() {
    for (CoordinationKind kind : CoordinationKind.values()) {
      for (CoordinationState from : CoordinationState.values()) {
        for (CoordinationEvent event : CoordinationEvent.values()) {
          long rows =
              CoordinationLifeCycle.TABLE.stream()
                  .filter(row -> row.kind() == kind && row.from() == from && row.event() == event)
                  .count();
          assertThat(rows).as(kind + " " + from + " " + event).isLessThanOrEqualTo(1);
          assertThat(CoordinationLifeCycle.row(kind, from, event).isPresent()).isEqualTo(rows == 1);
          assertThat(rows == 0 || from == CoordinationState.OPEN || kind.reaches(from)).isTrue();
          assertThat(rows == 0 || from.open()).as("what is closed stays so").isTrue();
        }
      }
    }
    assertThat(CoordinationLifeCycle.TABLE).allMatch(row -> !row.basis().isBlank());
  }

  @Test
  void everyCellOfMoneyIsReachedFromItsBeginningAndStandsOnce() {
    for (FundingStage stage : FundingStage.values()) {
      for (FundingState from : FundingState.values()) {
        for (FundingEvent event : FundingEvent.values()) {
          long rows =
              FundingLifeCycle.TABLE.stream()
                  .filter(row -> row.stages().contains(stage))
                  .filter(row -> row.transition().from().contains(from))
                  .filter(row -> row.transition().event() == event)
                  .count();
          assertThat(rows).as(stage + " " + from + " " + event).isLessThanOrEqualTo(1);
          assertThat(FundingLifeCycle.row(stage, from, event).isPresent()).isEqualTo(rows == 1);
          assertThat(rows == 0 || from == FundingState.PREPARED || from == FundingState.APPROVED)
              .as("what was appraised, annulled, dropped or typed before stays so")
              .isTrue();
        }
      }
    }
    assertThat(FundingLifeCycle.TABLE)
        .filteredOn(row -> row.transition().event() == FundingEvent.SIGN)
        .allMatch(row -> row.transition().who() == FundingLifeCycle.FundingSide.PAPER);
    assertThat(
            FundingLifeCycle.row(FundingStage.PAYMENT, FundingState.PREPARED, FundingEvent.APPROVE))
        .as("no click pays")
        .isEmpty();
  }

  @Test
  void onlyWhoStandsOnASideActs() {
    ActingOfficer unit = member("QLTT-AG", Role.CASE_OFFICER);
    ActingOfficer other = member("CA-AG", Role.AGENCY_HEAD);
    ActingOfficer office = member("SCT-AG", Role.STANDING_OFFICE);
    ActingOfficer leader = member("BCD389-AG", Role.COMMITTEE_LEADER);
    ActingOfficer auditor = member("BCD389-AG", Role.AUDITOR);
    assertThat(
            CoordinationLifeCycle.stands(
                CoordinationLifeCycle.CoordinationSide.UNIT, "SCT-AG", "QLTT-AG", unit, SEATS))
        .isTrue();
    assertThat(
            CoordinationLifeCycle.stands(
                CoordinationLifeCycle.CoordinationSide.UNIT, "SCT-AG", "QLTT-AG", other, SEATS))
        .isFalse();
    assertThat(
            CoordinationLifeCycle.stands(
                CoordinationLifeCycle.CoordinationSide.LEADER, "SCT-AG", "QLTT-AG", office, SEATS))
        .isFalse();
    assertThat(
            CoordinationLifeCycle.stands(
                CoordinationLifeCycle.CoordinationSide.LEADER, "SCT-AG", "QLTT-AG", leader, SEATS))
        .isTrue();
    assertThat(Stream.of(CoordinationLifeCycle.CoordinationSide.values()))
        .noneMatch(side -> CoordinationLifeCycle.stands(side, "SCT-AG", "QLTT-AG", auditor, SEATS));
  }

  @Test
  void aPlanIsIssuedOnceAndClosedOnlyAfterThat() {
    assertThat(PlanLifeCycle.row(PlanState.DRAFT, PlanEvent.ISSUE)).isPresent();
    assertThat(PlanLifeCycle.row(PlanState.ISSUED, PlanEvent.ISSUE)).isEmpty();
    assertThat(PlanLifeCycle.row(PlanState.DRAFT, PlanEvent.CLOSE)).isEmpty();
    assertThat(PlanLifeCycle.row(PlanState.CLOSED, PlanEvent.AMEND)).isEmpty();
    assertThat(PlanLifeCycle.TABLE).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "2026,2025-12-15,2026-12-14",
    "2026-H1,2025-12-15,2026-06-14",
    "2026-Q1,2025-12-15,2026-03-14",
    "2026-Q4,2026-09-15,2026-12-14",
    "2026-01,2025-12-15,2026-01-14",
    "2026-12,2026-11-15,2026-12-14"
  })
  void aPeriodEndsOnTheFourteenth(String code, LocalDate from, LocalDate to) {
    Period period = Period.read(code).orElseThrow();
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-14,2026", "2026-12-15,2027", "2026-01-01,2026", "2025-12-15,2026"})
  void aDayFallsIntoTheYearThatItsCutOffNames(LocalDate day, String code) {
    Period year = Period.yearOf(day);
    assertThat(year.code()).isEqualTo(code);
    assertThat(year.contains(day)).isTrue();
    assertThat(Period.read("2026-13")).isEmpty();
    assertThat(Period.read("2026-Q5")).isEmpty();
  }

  private static ActingOfficer member(String agency, Role role) {
    return new ActingOfficer(Actor.officer(new UUID(0, 1), agency), Set.of(role));
  }
}
