package vn.chosach.watch.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Band;

/**
 * A flagged listing in a list.
 *
 * @param number as people say it
 * @param price in dong, {@code null} when there is none
 * @param seller empty when the source names nobody
 * @param sellerId {@code null} when the source names nobody
 * @param official whether the platform vouches for the seller
 * @param version which a verdict was seen with
 */
public record HitLine(
    UUID id,
    String number,
    String title,
    @Nullable Long price,
    String seller,
    @Nullable UUID sellerId,
    boolean official,
    String platform,
    int score,
    Band band,
    ReviewState state,
    int version) {}
