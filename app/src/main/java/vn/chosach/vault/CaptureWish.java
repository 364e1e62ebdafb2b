package vn.chosach.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the net that should be preserved.
 *
 * @param address {@code http} or {@code https}, of a host of the catalogue or of the configuration,
 *     at most 2,000 characters
 * @param reason why, 1 to 1,000 characters
 * @param owner what it belongs to, for instance a case; {@code null} when it belongs to nothing yet
 * @param reference number of that file as officers write it; {@code null} without one
 */
public record CaptureWish(
    String address, String reason, @Nullable UUID owner, @Nullable String reference) {}
