package vn.chosach.outreach.life;

import java.util.Locale;

/** Where a plan of outreach stands. */
public enum OutreachPlanState {
  DRAFT,
  /** Signed; what is done counts for it. */
  IN_FORCE,
  /** Its report closed it. */
  ENDED,
  /** It was never signed. */
  DROPPED;

  /** Message key of its name. */
  public String textKey() {
    return "outreach.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
