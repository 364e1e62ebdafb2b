package vn.chosach.signals;

import java.util.UUID;
import vn.chosach.signals.life.SignalEvent;

/**
 * A decision stands: the time in which it could be undone unheard is over. When it is taken back
 * later, that is told too, as {@code UNDO}.
 */
public record SignalSettled(UUID signal, SignalEvent event) {}
