package vn.chosach.signals.life;

import java.util.UUID;

/**
 * A decision stands: the time in which it could be undone unheard is over. When it is taken back
 * later, that is told too, as {@code UNDO}.
 */
public record SignalSettled(UUID signal, SignalEvent event) {}
