package vn.chosach.tips;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the reporter is told when a tip moves; staff see it before it is sent exactly as the
 * reporter will.
 *
 * @param words plain words, 1 to 4,000 characters
 * @param agency key of the agency that has the tip from now on, {@code null} for the duty desk
 * @param due when the new stage should end, {@code null} when no date is promised
 */
public record TipNotice(String words, @Nullable String agency, @Nullable Instant due) {}
