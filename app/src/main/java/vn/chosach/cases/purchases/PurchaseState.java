package vn.chosach.cases.purchases;

import java.util.Locale;

/** Where a test purchase stands. */
public enum PurchaseState {
  /** Planned; nothing is bought before a second person agrees. */
  PLANNED,
  APPROVED,
  /** Ordered and paid; the parcel is under way. */
  ORDERED,
  /** The parcel is there, closed. */
  RECEIVED,
  /** Opened before a camera and witnesses. */
  UNPACKED,
  /** A sample is with an appraisal body. */
  APPRAISING,
  CONCLUDED,
  /** The second person did not agree. */
  DECLINED,
  /** Given up before the parcel came. */
  CANCELLED;

  /** Whether a step is still to come. */
  public boolean open() {
    return this != CONCLUDED && this != DECLINED && this != CANCELLED;
  }

  /** Message key of its name. */
  public String textKey() {
    return "cases.purchase.state." + name().toLowerCase(Locale.ROOT);
  }
}
