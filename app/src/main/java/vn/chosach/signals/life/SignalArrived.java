package vn.chosach.signals.life;

import java.util.UUID;

/** A signal lies in the inbox. */
public record SignalArrived(UUID signal) {}
