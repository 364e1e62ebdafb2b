package vn.chosach.plans.life;

import java.util.Locale;

/** Where a matter stands with one agency; each kind has its own words for it. */
public enum CoordinationState {
  OPEN,
  SEEN,
  ANSWERED,
  RETURNED,
  /** A visit found something that the agency must mend. */
  FOUND,
  CLOSED,
  WITHDRAWN,
  /** A difficulty that the province must solve. */
  AT_PROVINCE,
  /** A difficulty that only a ministry or the Government can solve. */
  AT_CENTRE;

  /** Whether the agency concerned still has something to do, or waits for an answer. */
  public boolean open() {
    return this != CLOSED && this != WITHDRAWN;
  }

  /** Whether an answer is owed by a day, by the agency or, to a difficulty, by those above it. */
  public boolean owes() {
    return switch (this) {
      case OPEN, SEEN, RETURNED, FOUND, AT_PROVINCE, AT_CENTRE -> true;
      case ANSWERED, CLOSED, WITHDRAWN -> false;
    };
  }

  /** Message key of its name for a kind. */
  public String textKey(CoordinationKind kind) {
    return "plans.state."
        + kind.name().toLowerCase(Locale.ROOT)
        + "."
        + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
