package vn.chosach.tips;

import java.util.UUID;

/** A tip reached a stage. Announced for the common desk only. */
public record TipMoved(UUID tipId, TipStep step, Stage stage) {}
