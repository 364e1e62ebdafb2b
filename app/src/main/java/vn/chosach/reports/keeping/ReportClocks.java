package vn.chosach.reports.keeping;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;
import vn.chosach.reports.forms.FormBook;

/**
 * Starts the clocks of reports that were begun before their days ended, once these have: time to
 * send a report counts from then, whoever began it when.
 */
@Component
record ReportClocks(
    ReportRepository reports,
    Collecting collecting,
    FormBook forms,
    TransactionTemplate transaction,
    InstantSource time) {

  private static final Logger LOG = LoggerFactory.getLogger(ReportClocks.class);

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
}
