package vn.chosach.signals.life;

import java.util.UUID;

/**
 * A decision stands: the time in which it could be undone unheard is over. When it is taken back
 * later, that is told too, as {@code UNDO}; that it went to the integrity desk is told at once. A
 * refusal or a question about a signal that was never admitted, merged or referred is not told: no
 * other room ever heard of it.
 */
public record SignalSettled(UUID signal, SignalEvent event) {}
