package vn.chosach.vault;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One nightly round over all evidence.
 *
 * @param endedAt {@code null} while it runs, or when it was cut off
 * @param checked items that were measured
 * @param bytes that were read
 * @param damaged items that were not as they were sealed
 */
public record FixityRound(
    LocalDate day,
    Instant beganAt,
    @Nullable Instant endedAt,
    long checked,
    long bytes,
    long damaged) {}
