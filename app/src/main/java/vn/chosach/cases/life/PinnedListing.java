package vn.chosach.cases.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A flagged listing that is evidence of a case.
 *
 * @param price in dong, {@code null} when there was none
 * @param snapshot its sealed text
 * @param sha256 of that text
 */
public record PinnedListing(
    UUID hit,
    String number,
    String title,
    @Nullable Long price,
    String seller,
    String platform,
    String url,
    int score,
    UUID snapshot,
    String sha256,
    Instant pinnedAt) {}
