package vn.chosach.watch.licences;

import java.util.Locale;
import vn.chosach.ui.Tone;

/** How a paper stands on a day, the newest check and its term read together. */
public enum LicenceState {
  /** Laid aside by an officer. */
  ENDED(Tone.DONE),
  /** Signs of a violation; no second officer has read them yet. */
  SIGNS(Tone.CARE),
  /** Signs of a violation that a second officer sees too. */
  BAD(Tone.WARN),
  /** Taken back by the issuing body. */
  WITHDRAWN(Tone.WARN),
  /** Its term has passed. */
  EXPIRED(Tone.LATE),
  /** Its term passes within 30 days. */
  EXPIRING(Tone.CARE),
  /** Found valid. */
  VALID(Tone.OK),
  /** Nobody has asked the issuing body yet, or a second officer did not see the signs. */
  UNCHECKED(Tone.NONE);

  private final Tone tone;

  LicenceState(Tone tone) {
    this.tone = tone;
  }

  Tone tone() {
    return tone;
  }

  /** Message key of its name. */
  public String textKey() {
    return "watch.licence.state." + name().toLowerCase(Locale.ROOT);
  }
}
