package vn.chosach.signals;

import java.util.UUID;

/**
 * A signal after an act.
 *
 * @param signal as it stands now
 * @param act what to undo, if it was wrong
 */
public record SignalActed(Signal signal, UUID act) {}
