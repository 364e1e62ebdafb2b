package vn.chosach.watch.figures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing as it was seen first.
 *
 * @param seller empty when the source names nobody
 * @param hit the flagged listing that came of it, or {@code null}
 */
public record FreshLine(
    String item,
    String title,
    String platform,
    @Nullable UUID sellerId,
    String seller,
    boolean official,
    Instant firstSeen,
    @Nullable UUID hit) {}
