package vn.chosach.reports.keeping;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.reports.forms.FormBook;

/**
 * Starts the clocks of reports that were begun before their days ended, once these have: time to
 * send a report counts from then, whoever began it when. When the calendar moves the end of a
 * clock, its report names the new day.
 */
@Component
class ReportClocks {

  private static final Logger LOG = LoggerFactory.getLogger(ReportClocks.class);

  private final ReportRepository reports;
  private final Collecting collecting;
  private final FormBook forms;
  private final Clocks clocks;
  private final TransactionTemplate transaction;
  private final InstantSource time;

  ReportClocks(
      ReportRepository reports,
      Collecting collecting,
      FormBook forms,
      Clocks clocks,
      TransactionTemplate transaction,
      InstantSource time) {
    this.reports = reports;
    this.collecting = collecting;
    this.forms = forms;
    this.clocks = clocks;
    this.transaction = transaction;
    this.time = time;
  }

  @Bean
  static RecurringJob reportClocksJob(ReportClocks clocks) {
    return RecurringJob.shared("report-clocks", Duration.ofMinutes(5), clocks::start);
  }

  void start() {
    for (UUID id : reports.withoutClock(Vietnam.dayOf(time.instant()))) {
      try {
        transaction.executeWithoutResult(
            status ->
                reports
                    .hold(id)
                    .filter(one -> one.clock() == null && one.sentAt() == null)
                    .ifPresent(one -> collecting.wind(one, forms.calendar())));
      } catch (RuntimeException defect) {
        // One report must not hold up the others; the next round finds it again.
        LOG.error("the clock of report {} is started in the next round", id, defect);
      }
    }
  }

  @ApplicationModuleListener
  void moved(Clocks.EndsMoved moved) {
    if (moved.subjectKind().equals(ReportCommittee.SUBJECT)) {
      clocks
          .of(ReportCommittee.SUBJECT, moved.subjects())
          .forEach(clock -> reports.due(clock.id().value(), clock.dueDay()));
    }
  }
}
