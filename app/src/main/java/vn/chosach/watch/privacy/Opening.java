package vn.chosach.watch.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an officer opened the name of a private seller.
 *
 * @param until when it closed again by itself
 */
public record Opening(
    UUID officer,
    String agency,
    Instant at,
    Instant until,
    OpeningReason reason,
    @Nullable String words) {}
