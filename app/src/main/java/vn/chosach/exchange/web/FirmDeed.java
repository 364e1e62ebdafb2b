package vn.chosach.exchange.web;

import java.util.Objects;
import vn.chosach.exchange.firms.Firm;
import vn.chosach.exchange.firms.FirmState;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;

/** What the page of a firm offers to who directs the firms, in this order. */
enum FirmDeed implements RowDeed {
  CONFIRM("xac-nhan"),
  REFUSE("khong-xac-nhan"),
  LINK("cap-lien-ket"),
  CHECK("ghi-kiem-tra"),
  REACH("doi-dau-moi"),
  END("ngung-hoat-dong");

  private final String slug;

  FirmDeed(String slug) {
    this.slug = slug;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String textKey() {
    return "exchange.do." + slug;
  }

  /** Whether an officer who directs the firms may do it now. */
  boolean open(Firm one, ActingOfficer who) {
    return switch (this) {
      case CONFIRM, REFUSE ->
          one.state() == FirmState.PROPOSED
              && one.enteredBy().filter(by -> !Objects.equals(by, who.actor().id())).isPresent();
      case LINK -> one.state() == FirmState.LISTED && one.kind().postal();
      case CHECK, REACH, END -> one.state() == FirmState.LISTED;
    };
  }
}
