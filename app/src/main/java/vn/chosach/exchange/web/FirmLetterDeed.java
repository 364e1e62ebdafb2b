package vn.chosach.exchange.web;

import vn.chosach.exchange.firms.FirmLetterQuery.FirmLetterFile;
import vn.chosach.exchange.firms.FirmLetterState;
import vn.chosach.lifecycle.steps.RowDeed;

/** What the page of a letter offers to who works on it, in this order. */
enum FirmLetterDeed implements RowDeed {
  PREPARE("soan-van-ban"),
  LINK("cap-lien-ket"),
  ANSWER("ban-tra-loi"),
  CLOSE("ket-thuc"),
  DROP("bo");

  private final String slug;

  FirmLetterDeed(String slug) {
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

  /** Address of its form; the one with a scan stands apart, since it carries a pass. */
  String address(String number) {
    return ExchangeRoutes.letter(number) + (this == ANSWER ? "/" : "/lam/") + slug;
  }

  boolean open(FirmLetterFile file) {
    boolean draft = file.of().state() == FirmLetterState.DRAFT;
    boolean sent = file.of().state() == FirmLetterState.SENT;
    return file.writes()
        && switch (this) {
          case PREPARE, DROP -> draft && file.waiting().isEmpty();
          case LINK, ANSWER -> sent && !file.of().silent().isEmpty();
          case CLOSE -> sent;
        };
  }
}
