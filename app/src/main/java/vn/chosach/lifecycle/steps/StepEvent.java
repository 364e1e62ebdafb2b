package vn.chosach.lifecycle.steps;

/** What can happen to a row, as the journal and the pages call it. */
public interface StepEvent {

  /** The verb in the journal, {@code training.announced}. */
  String verb();

  /** Message key of what happened. */
  String textKey();
}
