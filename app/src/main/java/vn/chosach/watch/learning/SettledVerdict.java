package vn.chosach.watch.learning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The verdict that stands about a flagged listing.
 *
 * @param screening number of the screening that the officer saw
 * @param strength sum of the weights that the officer saw, before it is cut to 100
 * @param worth false for a listing in which nothing was found
 */
record SettledVerdict(
    UUID hit,
    UUID listing,
    UUID officer,
    @Nullable UUID seller,
    Instant at,
    int screening,
    int strength,
    boolean worth) {}
