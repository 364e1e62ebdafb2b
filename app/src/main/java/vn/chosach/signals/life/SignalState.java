package vn.chosach.signals.life;

import java.util.Locale;

/** Where a signal stands inside the office; what the reporter sees is a stage of the tip. */
public enum SignalState {
  /** Nobody has sifted it. */
  WAITING,
  /** The reporter was asked for more. */
  ASKED,
  /** It is to become a case. */
  ADMITTED,
  /** Another agency is competent. */
  REFERRED,
  /** It is about what another signal is about. */
  MERGED,
  /** No agency takes it; the reporter was told who refused and where to go. */
  REFUSED,
  /** It accuses an office: the integrity desk has it, and for everyone here it does not exist. */
  STEERED;

  /** Whether it still has to be sifted. */
  public boolean open() {
    return switch (this) {
      case WAITING, ASKED -> true;
      case ADMITTED, REFERRED, MERGED, REFUSED, STEERED -> false;
    };
  }

  /** Whether it was ended by words alone: it became neither a case nor somebody else's. */
  public boolean ended() {
    return switch (this) {
      case MERGED, REFUSED -> true;
      case WAITING, ASKED, ADMITTED, REFERRED, STEERED -> false;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "signals.state." + name().toLowerCase(Locale.ROOT);
  }
}
