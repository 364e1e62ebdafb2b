package vn.chosach.tips;

import java.util.Locale;

/** What the reporter sees of the way of a tip, in its order. Not the state inside the office. */
public enum Stage {
  /** Đã nhận. */
  RECEIVED,
  /** Đang phân loại. */
  SORTING,
  /** Đang xác minh. */
  VERIFYING,
  /** Đang xử lý. */
  HANDLING,
  /** Đã trả lời. */
  ANSWERED;

  /** Message key of its name while it lasts. */
  public String textKey() {
    return "tips.stage." + name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name once it is over. */
  public String doneKey() {
    return textKey() + ".done";
  }
}
