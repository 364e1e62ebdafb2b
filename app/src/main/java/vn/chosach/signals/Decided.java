package vn.chosach.signals;

import java.util.List;
import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act on a signal. */
public sealed interface Decided {

  /**
   * Done.
   *
   * @param signal as it stands now
   * @param act what to undo, if it was wrong
   */
  record Done(Signal signal, UUID act) implements Decided {}

  /**
   * Somebody else acted since the page was drawn; nothing was done.
   *
   * @param signal as it stands now
   * @param meanwhile what happened since, oldest first
   */
  record Overtaken(Signal signal, List<SignalAct> meanwhile) implements Decided {
    public Overtaken {
      meanwhile = List.copyOf(meanwhile);
    }
  }

  /**
   * Not done: {@code signals.unknown}, {@code signals.not-possible}, {@code signals.not-yours},
   * {@code signals.words-missing}, {@code signals.words-too-long}, {@code signals.unknown-agency},
   * {@code signals.own-agency}, {@code signals.unknown-target}, {@code signals.target-is-itself},
   * {@code signals.target-merged}, {@code signals.target-refused}, {@code
   * signals.crime-never-refused}, {@code signals.next-door-missing}, {@code signals.not-last},
   * {@code signals.unknown-officer}, {@code signals.unknown-moment}.
   */
  record Refused(Refusal refusal) implements Decided {}
}
