package vn.chosach.tips;

import java.util.UUID;

/**
 * A report that the common desk does not sift reached a stage. Only who handed it in is told, and
 * of nothing but the stage, as of any other: a silence here would say what it is about.
 */
public record AccusationMoved(UUID tipId) {}
