package vn.chosach.conduct;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integrity case that is to be opened.
 *
 * @param tip report at the integrity desk that it comes from; {@code null} when it came otherwise
 * @param about what it is about
 * @param receivedAt when it came; of a tip, the time of the tip counts
 * @param words how it came to the desk, 1 to 4,000 characters
 */
public record IntegrityWish(
    @Nullable UUID tip, Accusation about, Instant receivedAt, String words) {}
