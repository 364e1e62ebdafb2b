package vn.chosach.exchange.web;

import vn.chosach.exchange.partners.Partner.PartnerState;
import vn.chosach.exchange.partners.PartnerQuery.PartnerFile;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;

/** What the page of a partner offers, in this order. */
enum PartnerDeed implements RowDeed {
  CONFIRM("xac-nhan"),
  REFUSE("khong-xac-nhan"),
  AGREE("dong-y-doi"),
  DENY("khong-doi"),
  CHANGE("doi-dieu-kien"),
  GIVE_KEY("cap-khoa"),
  GIVE_REST("giao-nua-khoa"),
  END_KEY("thu-khoa"),
  TEST("gui-thu"),
  REPLAY("gui-lai"),
  STOP("tat-dia-chi"),
  END("ngung-ket-noi");

  private final String slug;

  PartnerDeed(String slug) {
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

  /** Whether an officer may do it now. */
  boolean open(PartnerFile file, ActingOfficer who) {
    boolean listed = file.of().state() == PartnerState.LISTED;
    boolean works = listed && who.has(Role.ADMINISTRATOR);
    return switch (this) {
      case CONFIRM, REFUSE -> file.of().state() == PartnerState.PROPOSED && file.second();
      case AGREE, DENY -> listed && file.of().change() != null && file.second();
      case GIVE_KEY -> listed && file.reader();
      case GIVE_REST -> listed && !file.halves().isEmpty();
      case CHANGE, END -> works;
      case END_KEY -> works && file.keys().stream().anyMatch(key -> key.endedAt() == null);
      case TEST, STOP -> works && file.hooks().stream().anyMatch(hook -> hook.stoppedAt() == null);
      case REPLAY -> works && !file.dead().isEmpty();
    };
  }
}
