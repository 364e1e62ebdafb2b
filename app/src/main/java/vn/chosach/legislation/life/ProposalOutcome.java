package vn.chosach.legislation.life;

import java.util.Locale;

/** What the competent body answered. */
public enum ProposalOutcome {
  ACCEPTED,
  PARTLY,
  DECLINED;

  /** Message key of its name. */
  public String textKey() {
    return "legislation.outcome." + name().toLowerCase(Locale.ROOT);
  }
}
