package vn.chosach.rewards.web;

import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.rewards.Rewards.NominationFile;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardEvent;

/** What the page of a nomination offers, in this order. */
enum RewardDeed implements RowDeed {
  ADD_RESULT("them-ket-qua", RewardEvent.ADD_RESULT),
  SUBMIT("trinh", RewardEvent.SUBMIT),
  DROP_RESULT("bo-ket-qua", RewardEvent.DROP_RESULT),
  CONSIDER("bien-ban", RewardEvent.CONSIDER),
  OPINE("y-kien", RewardEvent.OPINE),
  PREPARE("soan-to-trinh", RewardEvent.PREPARE),
  DECIDE("quyet-dinh", RewardEvent.DECIDE),
  NOTIFY("thong-bao", RewardEvent.NOTIFY),
  PAY("chi-thuong", RewardEvent.PAY),
  COMPLAIN("khieu-nai", RewardEvent.COMPLAIN),
  SETTLE("tra-loi-khieu-nai", RewardEvent.SETTLE),
  CONSENT("dong-y", RewardEvent.CONSENT),
  OBJECT("khong-dong-y", RewardEvent.OBJECT),
  PUBLISH("cong-bo", RewardEvent.PUBLISH),
  HIDE("thoi-cong-bo", RewardEvent.HIDE),
  RETURN("tra-lai", RewardEvent.RETURN),
  DECLINE("khong-tan-thanh", RewardEvent.DECLINE),
  REFUSE("khong-khen", RewardEvent.REFUSE),
  WITHDRAW("rut", RewardEvent.WITHDRAW);

  private final String slug;
  private final RewardEvent event;

  RewardDeed(String slug, RewardEvent event) {
    this.slug = slug;
    this.event = event;
  }

  @Override
  public String slug() {
    return slug;
  }

  RewardEvent event() {
    return event;
  }

  @Override
  public String textKey() {
    return "rewards.do." + slug;
  }

  boolean open(NominationFile file) {
    return file.possible().contains(event)
        && switch (this) {
          case SUBMIT, DROP_RESULT -> file.of().results() > 0;
          case PREPARE -> file.waiting().isEmpty();
          case NOTIFY -> file.of().last(RewardEvent.NOTIFY).isEmpty();
          case PUBLISH -> !file.of().published() && file.of().kind() != NomineeKind.INFORMANT;
          case HIDE -> file.of().published();
          case SETTLE -> file.of().complained();
          case COMPLAIN -> !file.of().complained();
          case ADD_RESULT,
              CONSIDER,
              OPINE,
              DECIDE,
              PAY,
              CONSENT,
              OBJECT,
              RETURN,
              DECLINE,
              REFUSE,
              WITHDRAW ->
              true;
        };
  }
}
