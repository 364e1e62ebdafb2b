package vn.chosach.watch.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.watch.review.HitLine;

/**
 * A stored listing on which an alert matches.
 *
 * @param price in dong; {@code null} when there is none
 * @param seller empty when the source names nobody
 * @param words the matched original words; empty when they are not known any more, or when the
 *     picture alone matches
 * @param distance bits of 256 by which its picture differs from the nearest of the alert; {@code
 *     null} when none is like it
 * @param later whether it was first seen after the alert was entered
 * @param removedAt when an officer saw that it was gone
 * @param hit where its review stands; {@code null} while nobody is asked to look at it
 */
public record Candidate(
    UUID listing,
    String title,
    @Nullable Long price,
    String seller,
    String platform,
    String url,
    String words,
    @Nullable Integer distance,
    Instant lastSeen,
    boolean later,
    @Nullable Instant removedAt,
    @Nullable HitLine hit) {}
