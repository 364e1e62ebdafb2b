package vn.chosach.reports.keeping;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/** Who the committee is, and the clocks of reports. */
@Component
record ReportCommittee(Heirs heirs, Clocks clocks) {

  static final String SUBJECT = "report";

  /** Whether an agency is the committee, which reports for the province. */
  boolean province(String agency, LocalDate day) {
    return body(day).filter(agency::equals).isPresent();
  }

  /** The committee; empty on a day on which none has a standing agency. */
  Optional<String> body(LocalDate day) {
    return heirs.agencies().standingAgency(day).map(RoleAssignment::committeeKey);
  }

  /** Whether an officer may see the reports of an agency. */
  boolean opens(String agency, ActingOfficer reader) {
    return ReportAuthority.sees(agency, heirs.of(reader), reader);
  }

  boolean inBeing(String agency, LocalDate day) {
    return heirs.agencies().asOf(agency, day).isPresent();
  }

  /** The day until which a report is to be sent, counted from the end of the cut-off day. */
  Optional<LocalDate> due(String rule, LocalDate cutoff) {
    return clocks.foresee(rule, end(cutoff).toInstant()).map(due -> due.day());
  }

  /** Starts the clock of a report whose cut-off is over; none before. */
  @Nullable ClockId start(Report report, String rule, String title, Actor actor) {
    ClockOutcome outcome =
        clocks.start(
            new StartClock(
                rule,
                SUBJECT,
                report.id().toString(),
                title,
                report.agency(),
                null,
                end(report.days().to()).toInstant()),
            actor);
    return outcome instanceof ClockOutcome.ClockDone done ? done.clock().id() : null;
  }

  /** The report was sent. */
  void stop(Report report, java.time.Instant at, Actor actor) {
    if (report.clock() != null) {
      clocks.stop(new ClockId(report.clock()), at, null, actor);
    }
  }

  /**
   * The report was returned: its clock, which ended with the sending, runs anew to the same end.
   */
  @Nullable UUID again(Report report, Actor actor) {
    UUID before = report.clock();
    ClockExplanation ended =
        before == null ? null : clocks.explain(new ClockId(before)).orElse(null);
    if (ended == null) {
      return before;
    }
    ClockId runs = start(report, ended.clock().ruleKey(), ended.clock().title(), actor);
    return runs == null ? before : runs.value();
  }

  private static ZonedDateTime end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Vietnam.ZONE);
  }
}
