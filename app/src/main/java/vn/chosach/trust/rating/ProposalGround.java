package vn.chosach.trust.rating;

import java.util.Locale;

/** Why the program proposes to look at a shop; which label follows, if any, people decide. */
public enum ProposalGround {
  /** A published decision that stands names it (Luật 15/2012/QH13, Điều 72). */
  DECISION,
  /** A published warning of the consumer law names it (Luật 19/2023/QH15, Điều 40). */
  WARNING,
  /** Its label ended by its last day. */
  EXPIRY,
  /** It bears a label, and a case about it ended without violation, as was published. */
  CLEARANCE,
  /** Its seller declared it. */
  DECLARED;

  /** Message key of the reason. */
  public String textKey() {
    return "trust.proposal.ground." + name().toLowerCase(Locale.ROOT);
  }
}
