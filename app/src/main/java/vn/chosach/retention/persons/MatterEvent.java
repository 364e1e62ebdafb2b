package vn.chosach.retention.persons;

import java.util.Locale;
import java.util.Set;
import vn.chosach.lifecycle.steps.StepEvent;

/** What can happen to a request about personal data, or to a breach. */
public enum MatterEvent implements StepEvent {
  OPEN,
  /** The person is asked for something; read by its code. */
  ASK,
  REPLY,
  WITHDRAW,
  IDENTIFY,
  /** A paper was drawn up whose signature will be an act. */
  PREPARE,
  EXTEND,
  GRANT,
  PART,
  REFUSE,
  EXECUTE,
  SUPPLEMENT,
  NOTIFY,
  SPARE,
  /** The persons whose data it is were told of a breach. */
  TELL,
  CLOSE;

  private static final Set<MatterEvent> BY_PAPER = Set.of(EXTEND, GRANT, PART, REFUSE, NOTIFY);

  /** Whether it happens by a signature under its paper, and no other way. */
  public boolean byPaper() {
    return BY_PAPER.contains(this);
  }

  @Override
  public String verb() {
    return "retention.matter-" + name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String textKey() {
    return "retention.event." + name().toLowerCase(Locale.ROOT);
  }
}
