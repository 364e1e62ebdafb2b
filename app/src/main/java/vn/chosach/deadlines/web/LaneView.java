package vn.chosach.deadlines.web;

import java.util.List;
import java.util.Locale;
import vn.chosach.deadlines.Lane;
import vn.chosach.ui.Tone;

/** How the lanes look and what they are called. */
final class LaneView {

  /** The columns of the board, most urgent first. */
  static final List<Lane> COLUMNS = List.of(Lane.LATE, Lane.TODAY, Lane.WEEK, Lane.LATER);

  /** Lanes that have a page of their own. */
  static final List<Lane> LISTED =
      List.of(Lane.LATE, Lane.TODAY, Lane.WEEK, Lane.LATER, Lane.PAUSED);

  private LaneView() {}

  static Tone tone(Lane lane) {
    return switch (lane) {
      case LATE -> Tone.LATE;
      case TODAY -> Tone.TODAY;
      case WEEK -> Tone.WEEK;
      case LATER -> Tone.LATER;
      case RUNNING -> Tone.OK;
      case PAUSED -> Tone.NONE;
      case CLOSED -> Tone.DONE;
    };
  }

  static String textKey(Lane lane) {
    return "deadlines.lane." + lane.name().toLowerCase(Locale.ROOT);
  }
}
