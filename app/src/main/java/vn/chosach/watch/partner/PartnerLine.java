package vn.chosach.watch.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner with its key.
 *
 * @param givenAt when the key was given
 * @param endedAt when it stopped opening
 */
public record PartnerLine(UUID id, String name, Instant givenAt, @Nullable Instant endedAt) {}
