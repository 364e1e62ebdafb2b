package vn.chosach.tips.opening;

/** For what it may be needed who told it (Luật Tố cáo 25/2018, Điều 9, 30, 47 to 58). */
public enum IdentityPurpose {
  /** Ask back what the report left open. */
  ASK_BACK,
  /** Invite to a hearing, or take a statement. */
  HEAR,
  /** Protect the person. */
  PROTECT,
  /** Hand over a reward. */
  REWARD,
  /** Give the answer that the law owes in person. */
  ANSWER;

  public String textKey() {
    return "tips.purpose." + name();
  }
}
