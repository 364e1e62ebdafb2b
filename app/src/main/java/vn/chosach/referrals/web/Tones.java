package vn.chosach.referrals.web;

import vn.chosach.referrals.life.ReceiverState;
import vn.chosach.ui.Tone;

/** Shape and colour of a state, beside its word. */
final class Tones {

  private Tones() {}

  static Tone of(ReceiverState state) {
    return switch (state) {
      case OFFERED -> Tone.NONE;
      case COUNTERED -> Tone.CARE;
      case ACCEPTED -> Tone.OK;
      case REFUSED, EXPIRED -> Tone.WARN;
      case PASSED_OVER, WITHDRAWN -> Tone.LATER;
      case DONE -> Tone.DONE;
    };
  }
}
