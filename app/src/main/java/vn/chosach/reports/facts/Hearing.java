package vn.chosach.reports.facts;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseMoved;

/**
 * Hears after the commit what happened to a case, and counts it. Tips come in great numbers: they
 * are not heard of one by one, {@link CountingSchedule} follows the journal.
 */
@Component
class Hearing {

  private final Projection projection;

  Hearing(Projection projection) {
    this.projection = projection;
  }

  @ApplicationModuleListener
  void on(CaseMoved moved) {
    projection.bring(moved.caseId());
  }

  /** Records that are older than this room are counted at its first start. */
  @EventListener(ApplicationReadyEvent.class)
  void first() {
    if (projection.empty()) {
      projection.recount();
    }
  }
}
