package vn.chosach.signals.suggesting;

/** What a phrase in a tip is a sign of; the phrases are rows of {@code seed/signals/words.csv}. */
public enum Sign {
  /** A goods group; the code says which. */
  GOODS,
  /** A kind of violation; the code says which. */
  VIOLATION,
  /** Property taken by deceit (BLHS art. 174). */
  SCAM,
  /** A ring, a store, an amount that points beyond a fine. */
  SCALE,
  /** Someone was hurt or fell ill. */
  HARM,
  /** Food, medicine or feed that is fake: a crime at any value (BLHS art. 193). */
  FAKE_FOOD,
  /** A file comes with a proposal to prosecute. */
  PROSECUTE,
  /** The sender accuses, in these words. */
  ACCUSE,
  /** A decision or act of an authority is disputed. */
  DISPUTE,
  /** Money back, exchange, guarantee. */
  REDRESS,
  /** Something that was made public should be corrected. */
  CORRECTION,
  /** A proposal or opinion. */
  OPINION,
  /** Written to many or to none: greetings, advertising. */
  NOISE
}
