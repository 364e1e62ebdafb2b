package vn.chosach.exchange.web;

import vn.chosach.exchange.removals.Removal;
import vn.chosach.exchange.removals.Removal.RemovalKind;
import vn.chosach.exchange.removals.Removal.RemovalState;
import vn.chosach.exchange.removals.RemovalEvent;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;

/** What the page of a request to a platform offers, in this order. */
enum RemovalDeed implements RowDeed {
  REPLY("tra-loi", RemovalEvent.REPLY),
  REFUSE("tu-choi", RemovalEvent.REFUSE),
  RESEND("gui-lai", RemovalEvent.RESEND),
  CAPTURE("chup-lai", RemovalEvent.CAPTURE),
  ESCALATE("chuyen-len", RemovalEvent.ESCALATE),
  DROP("bo", RemovalEvent.DROP);

  private final String slug;
  private final RemovalEvent event;

  RemovalDeed(String slug, RemovalEvent event) {
    this.slug = slug;
    this.event = event;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String textKey() {
    return "exchange.do.san-" + slug;
  }

  RemovalEvent event() {
    return event;
  }

  boolean open(Removal one, ActingOfficer who) {
    return switch (this) {
      case RESEND, DROP -> one.state() == RemovalState.UNDELIVERED;
      case CAPTURE -> one.state() == RemovalState.DELIVERED && one.kind() != RemovalKind.DATA;
      case REPLY ->
          one.kind().concludedHere()
              && switch (one.state()) {
                case DELIVERED, STANDING, ESCALATED -> true;
                case SENT, UNDELIVERED, DONE, DROPPED -> false;
              };
      case REFUSE -> one.kind().concludedHere() && one.state() == RemovalState.DELIVERED;
      case ESCALATE -> one.state() == RemovalState.STANDING && who.has(Role.AGENCY_HEAD);
    };
  }
}
