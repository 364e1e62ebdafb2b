package vn.chosach.legislation.life;

import java.util.Locale;

/** Where a proposal stands. */
public enum ProposalState {
  DRAFT,
  /** Other agencies are asked. */
  ROUND,
  /** The round is over; silence is recorded. */
  SETTLED,
  SENT,
  ANSWERED,
  CLOSED,
  DROPPED;

  public boolean open() {
    return this != CLOSED && this != DROPPED;
  }

  /** Whether everybody may know of it. */
  public boolean known() {
    return this == SENT || this == ANSWERED || this == CLOSED;
  }

  /** Message key of its name. */
  public String textKey() {
    return "legislation.state." + name().toLowerCase(Locale.ROOT);
  }
}
