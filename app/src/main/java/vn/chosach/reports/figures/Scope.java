package vn.chosach.reports.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.periods.Period.Days;

/**
 * What a report counts.
 *
 * @param agency only cases on which this agency worked, and of the year before those whose work it
 *     carries on ({@link Predecessors}); {@code null} for the whole province
 * @param days its days
 * @param knownUntil what became known later is left out
 */
public record Scope(@Nullable String agency, Days days, Instant knownUntil) {}
