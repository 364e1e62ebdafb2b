package vn.chosach.plans.life;

import java.util.Locale;

/** What happens to a record of money. */
public enum FundingEvent {
  PREPARE,
  /** The signature under its paper. */
  SIGN,
  /** A commitment is approved by its second person. */
  APPROVE,
  /** Thẩm định. */
  APPRAISE,
  SEND_BACK,
  ANNUL,
  DROP;

  /** As the journal names it. */
  public String verb() {
    return switch (this) {
      case PREPARE -> "plans.money-prepared";
      case SIGN -> "plans.money-signed";
      case APPROVE -> "plans.money-approved";
      case APPRAISE -> "plans.money-appraised";
      case SEND_BACK -> "plans.money-sent-back";
      case ANNUL -> "plans.money-annulled";
      case DROP -> "plans.money-dropped";
    };
  }

  /** Message key of what happened. */
  public String textKey() {
    return "plans.funding-event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
