package vn.chosach.referrals.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a receiver is asked for.
 *
 * @param id identifier
 * @param description what
 * @param deliveredAt when it was delivered; {@code null} while it is not
 * @param reference document that it came with
 */
public record AskedItem(
    UUID id, String description, @Nullable Instant deliveredAt, @Nullable String reference) {}
