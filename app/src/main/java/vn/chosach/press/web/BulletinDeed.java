package vn.chosach.press.web;

import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.press.Bulletins.BulletinFile;
import vn.chosach.press.life.Bulletin;
import vn.chosach.press.life.BulletinEvent;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinParty.BulletinPart;
import vn.chosach.press.life.BulletinState;

/** What the page of a bulletin offers, in this order. */
enum BulletinDeed implements RowDeed {
  RECEIVE("da-nhan", BulletinEvent.RECEIVE),
  CONSENT("soan-dong-y", BulletinEvent.CONSENT),
  REFUSE("khong-ky", BulletinEvent.REFUSE),
  RELEASE("soan-phat-hanh", BulletinEvent.PREPARE),
  ASK("moi-cung-ky", BulletinEvent.ASK),
  WRITE("sua", BulletinEvent.WRITE),
  QUESTION("hoi", BulletinEvent.QUESTION),
  ANSWER("tra-loi", BulletinEvent.ANSWER),
  CORRECT("soan-dinh-chinh", BulletinEvent.PREPARE),
  WITHDRAW("soan-rut-lai", BulletinEvent.PREPARE),
  DROP("bo", BulletinEvent.DROP);

  private final String slug;
  private final BulletinEvent event;

  BulletinDeed(String slug, BulletinEvent event) {
    this.slug = slug;
    this.event = event;
  }

  @Override
  public String slug() {
    return slug;
  }

  BulletinEvent event() {
    return event;
  }

  @Override
  public String textKey() {
    return "press.do." + slug;
  }

  /** Whether an officer may do it now, so that no button leads to a refusal. */
  boolean open(BulletinFile file) {
    return file.acts().contains(event) && fits(file);
  }

  private boolean fits(BulletinFile file) {
    Bulletin one = file.of();
    boolean note = one.kind() == BulletinKind.NOTE;
    boolean free = file.waiting().isEmpty();
    return switch (this) {
      case RECEIVE ->
          one.party(BulletinPart.RECEIVES, file.own())
              .filter(party -> party.answer() == null)
              .isPresent();
      case RELEASE -> free && one.state() == (note ? BulletinState.DRAFT : BulletinState.ASKED);
      case ASK -> !note;
      case CORRECT -> note && free && one.state() == BulletinState.OUT;
      case WITHDRAW -> free && one.state() == BulletinState.OUT;
      case QUESTION -> note;
      case ANSWER -> file.questions().stream().anyMatch(asked -> asked.answer() == null);
      case CONSENT, REFUSE, WRITE, DROP -> free;
    };
  }
}
