package vn.chosach.officers.work;

import java.util.Locale;
import vn.chosach.ui.Tone;

/** The parts of the list of work, in their order on the page. */
public enum WorkLane {
  /** Past its end for at most thirty days. */
  LATE(Tone.LATE),
  /** Ends within 24 hours. */
  DAY(Tone.TODAY),
  /** Without an end, and somebody waits for it. */
  WAITING(Tone.CARE),
  /** Ends within seven days. */
  WEEK(Tone.WEEK),
  /** Ends later, or has no end. */
  OTHER(Tone.LATER),
  /** Past its end for more than thirty days. */
  BACKLOG(Tone.LATE);

  private final Tone tone;

  WorkLane(Tone tone) {
    this.tone = tone;
  }

  /** Shape and colour. */
  public Tone tone() {
    return tone;
  }

  /** Whether it asks for something today. */
  public boolean urgent() {
    return this == LATE || this == DAY || this == WAITING;
  }

  /** Word for it in addresses. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of its name. */
  public String textKey() {
    return "officers.work.lane." + slug();
  }
}
