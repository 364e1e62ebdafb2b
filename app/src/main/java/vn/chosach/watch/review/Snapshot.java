package vn.chosach.watch.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A listing as it stood when it became evidence.
 *
 * @param sha256 of its text, 64 hexadecimal digits
 */
public record Snapshot(UUID id, UUID hit, Instant at, String sha256) {}
