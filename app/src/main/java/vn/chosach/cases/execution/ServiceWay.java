package vn.chosach.cases.execution;

import java.util.Locale;

/** How a decision reached whom it concerns (Luật Xử lý vi phạm hành chính art. 70). */
public enum ServiceWay {
  /** Handed over; the person signed for it. */
  IN_PERSON,
  /** By registered post; the post returned the signed proof. */
  POST,
  /**
   * Sent three times by registered post and returned because the person would not take it; it was
   * put up at the door, and ten days have passed since the third sending.
   */
  POST_RETURNED,
  /** The person would not take it; the minutes are confirmed by the local authority. */
  REFUSED;

  /** Days from the third sending after which it is deemed served. */
  public static final int DEEMED_AFTER = 10;

  /** Whether the post carried it, with a number and a day of sending. */
  public boolean posted() {
    return this == POST || this == POST_RETURNED;
  }

  /** Whether somebody must have witnessed it. */
  public boolean witnessed() {
    return this == POST_RETURNED || this == REFUSED;
  }

  /** Message key of its name. */
  public String textKey() {
    return "cases.service." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
