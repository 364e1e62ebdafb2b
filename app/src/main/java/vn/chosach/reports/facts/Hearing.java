package vn.chosach.reports.facts;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseMoved;
import vn.chosach.tips.TipMoved;
import vn.chosach.tips.TipReceived;

/** Hears after the commit what happened, and counts it. */
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

  @ApplicationModuleListener
  void on(TipReceived received) {
    projection.bringTip(received.tipId());
  }

  @ApplicationModuleListener
  void on(TipMoved moved) {
    projection.bringTip(moved.tipId());
  }

  /** Records that are older than this room are counted at its first start. */
  @EventListener(ApplicationReadyEvent.class)
  void first() {
    if (projection.empty()) {
      projection.recount();
    }
  }
}
