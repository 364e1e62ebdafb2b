package vn.chosach.watch.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial of a version on all stored listings.
 *
 * @param total listings that were stored when it began; 0 before
 * @param done listings that are behind
 * @param trial what it has counted so far
 * @param stale whether the rule book changed since it compared with it
 */
public record TrialRun(
    TrialState state,
    @Nullable UUID askedBy,
    Instant askedAt,
    long total,
    long done,
    Trial trial,
    boolean stale) {}
