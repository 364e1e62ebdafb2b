package vn.chosach.reports.facts;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseMoved;
import vn.chosach.tips.TipMoved;
import vn.chosach.tips.TipReceived;

/** Hears what happened, for it to be counted. */
@Component
class Hearing {

  private final Projection projection;
  private final HeardTips heard;

  Hearing(Projection projection, HeardTips heard) {
    this.projection = projection;
    this.heard = heard;
  }

  @ApplicationModuleListener
  void on(CaseMoved moved) {
    projection.bring(moved.caseId());
  }

  /** Only noted, for tips come in great numbers: they are counted many at a time. */
  @EventListener
  void on(TipReceived received) {
    heard.add(received.tipId());
  }

  /** As those that come in. */
  @EventListener
  void on(TipMoved moved) {
    heard.add(moved.tipId());
  }

  /** Records that are older than this room are counted at its first start. */
  @EventListener(ApplicationReadyEvent.class)
  void first() {
    if (projection.empty()) {
      projection.recount();
    }
  }
}
