package vn.chosach.trust.web;

import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.trust.rating.Rating;
import vn.chosach.trust.rating.RatingEvent;
import vn.chosach.trust.rating.RatingLifeCycle;
import vn.chosach.trust.rating.RatingState;
import vn.chosach.trust.rating.Ratings.RatingFile;

/** What the page of a label offers, in this order. */
enum RatingDeed implements RowDeed {
  FIND("bang-chung", RatingEvent.FIND),
  JUDGE("chon-nhan", RatingEvent.JUDGE),
  SEND("gui-gian-hang", RatingEvent.SEND),
  PUBLISH("soan-cong-bo", RatingEvent.PUBLISH),
  UPHOLD("soan-giu-nhan", RatingEvent.UPHOLD),
  CHANGE("soan-doi-nhan", RatingEvent.CHANGE),
  REMOVE("soan-go-nhan", RatingEvent.REMOVE),
  DROP("bo", RatingEvent.DROP);

  private final String slug;
  private final RatingEvent event;

  RatingDeed(String slug, RatingEvent event) {
    this.slug = slug;
    this.event = event;
  }

  @Override
  public String slug() {
    return slug;
  }

  RatingEvent event() {
    return event;
  }

  @Override
  public String textKey() {
    return "trust.rating.do." + slug;
  }

  /** Whether it can be done as the label stands, so that no button leads to a refusal. */
  boolean open(RatingFile file) {
    Rating one = file.of();
    boolean whole = one.evidence().size() == file.criteria().items().size();
    boolean fits =
        switch (this) {
          case JUDGE, SEND -> whole;
          case FIND, DROP, PUBLISH, UPHOLD, CHANGE, REMOVE -> true;
        };
    return fits
        && file.waiting().isEmpty()
        && RatingLifeCycle.row(one.state(), event).isPresent()
        && (this != PUBLISH || one.state() == RatingState.SENT);
  }
}
