package vn.chosach.watch.trails;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Listing;

/**
 * A listing that was seen in a batch.
 *
 * @param listing its identifier
 * @param offer what it says
 * @param area where its seller sits; asked for fresh ones alone
 * @param fresh whether it was seen for the first time
 * @param flagged the flagged listing that came of it just now; {@code null} for none
 * @param returned removed listing of another shop that it repeats; {@code null} for none
 */
public record ListingSighting(
    UUID listing,
    Listing offer,
    String area,
    boolean fresh,
    @Nullable UUID flagged,
    @Nullable UUID returned) {}
