package vn.chosach.press.life;

import java.util.UUID;

/** What is done with a bulletin by hand. */
public sealed interface BulletinAct {

  /** What happens. */
  default BulletinEvent event() {
    return switch (this) {
      case Write _ -> BulletinEvent.WRITE;
      case Plainly one -> one.event();
      case Release _ -> BulletinEvent.PREPARE;
      case Mend _ -> BulletinEvent.PREPARE;
      case TakeBack _ -> BulletinEvent.PREPARE;
      case Said one -> one.event();
      case Reply _ -> BulletinEvent.ANSWER;
    };
  }

  /** Changes the words of a draft. */
  record Write(String title, String words) implements BulletinAct {}

  /** What needs nothing else: to ask for signatures, to draw up the own one, to confirm. */
  record Plainly(BulletinEvent event) implements BulletinAct {}

  /** Draws up the paper whose signature sends it out. */
  record Release() implements BulletinAct {}

  /**
   * Draws up the paper whose signature corrects it.
   *
   * @param reason what was wrong, in words that everybody will read
   */
  record Mend(String title, String words, String reason) implements BulletinAct {}

  /**
   * Draws up the paper whose signature withdraws it.
   *
   * @param reason in words that everybody will read
   */
  record TakeBack(String reason) implements BulletinAct {}

  /** Refuses to sign, drops a draft, or asks; with words. */
  record Said(BulletinEvent event, String words) implements BulletinAct {}

  /** Answers a newsroom. */
  record Reply(UUID question, String words) implements BulletinAct {}
}
