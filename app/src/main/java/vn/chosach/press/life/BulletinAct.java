package vn.chosach.press.life;

import java.util.UUID;

/** What is done with a bulletin by hand. */
public sealed interface BulletinAct {

  /** What happens. */
  BulletinEvent event();

  /** Changes the words of a draft. */
  record Write(String title, String words) implements BulletinAct {
    @Override
    public BulletinEvent event() {
      return BulletinEvent.WRITE;
    }
  }

  /** What needs nothing else: to ask for signatures, to draw up the own one, to confirm. */
  record Plainly(BulletinEvent event) implements BulletinAct {}

  /** Draws up the paper whose signature sends it out. */
  record Release() implements BulletinAct {
    @Override
    public BulletinEvent event() {
      return BulletinEvent.PREPARE;
    }
  }

  /**
   * Draws up the paper whose signature corrects it.
   *
   * @param reason what was wrong, in words that everybody will read
   */
  record Mend(String title, String words, String reason) implements BulletinAct {
    @Override
    public BulletinEvent event() {
      return BulletinEvent.PREPARE;
    }
  }

  /**
   * Draws up the paper whose signature withdraws it.
   *
   * @param reason in words that everybody will read
   */
  record TakeBack(String reason) implements BulletinAct {
    @Override
    public BulletinEvent event() {
      return BulletinEvent.PREPARE;
    }
  }

  /** Refuses to sign, drops a draft, or asks; with words. */
  record Said(BulletinEvent event, String words) implements BulletinAct {}

  /** Answers a newsroom. */
  record Reply(UUID question, String words) implements BulletinAct {
    @Override
    public BulletinEvent event() {
      return BulletinEvent.ANSWER;
    }
  }
}
