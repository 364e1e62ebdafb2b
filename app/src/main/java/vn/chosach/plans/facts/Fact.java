package vn.chosach.plans.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was counted.
 *
 * @param agency key of the agency whose work it is
 * @param number as people say it; {@code null} when the reader may not know it
 * @param at when it was done
 * @param path address without language prefix; {@code null} when the reader may not see it
 */
public record Fact(String agency, @Nullable String number, Instant at, @Nullable String path) {}
