package vn.chosach.petitions.life;

import java.util.Locale;

/** Where a petition stands. */
public enum PetitionState {
  /** The desk sifted it; nobody has decided whether it is accepted. */
  RECEIVED,
  /** Accepted by a signed paper. */
  ACCEPTED,
  /** Verified by whom a signed paper names; a consumer's request lies with the trader. */
  VERIFYING,
  /** Settled by a signed paper that was not sent yet. */
  DECIDED,
  /** The paper that settles it was sent. */
  SENT,
  /** Not accepted, by a signed paper that says why. */
  REFUSED,
  /** Passed on to the competent body, by a signed paper. */
  PASSED_ON,
  /** Ended because it was withdrawn. */
  STOPPED,
  CLOSED,
  /** The desk took back what it had sifted. */
  TAKEN_BACK;

  /** Whether somebody still has to do something about it. */
  public boolean open() {
    return switch (this) {
      case RECEIVED, ACCEPTED, VERIFYING, DECIDED, SENT -> true;
      case REFUSED, PASSED_ON, STOPPED, CLOSED, TAKEN_BACK -> false;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "petitions.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
