package vn.chosach.plans.web;

import java.time.LocalDate;
import vn.chosach.plans.matters.Matter;
import vn.chosach.ui.Tone;

/** Shape and colour of a state, beside its word. */
final class MatterTones {

  private MatterTones() {}

  static Tone of(Matter.Share share, LocalDate today) {
    if (share.overdue(today)) {
      return Tone.LATE;
    }
    return switch (share.state()) {
      case OPEN -> Tone.NONE;
      case SEEN, AT_PROVINCE, AT_CENTRE -> Tone.CARE;
      case ANSWERED -> Tone.WEEK;
      case RETURNED -> Tone.WARN;
      case CLOSED -> Tone.OK;
      case WITHDRAWN -> Tone.DONE;
    };
  }
}
