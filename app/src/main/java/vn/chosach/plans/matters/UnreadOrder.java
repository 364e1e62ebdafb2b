package vn.chosach.plans.matters;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.plans.duties.LateDuty.LateStep;

/**
 * An order that an agency has not acknowledged.
 *
 * @param matter the order
 * @param number as people say it
 * @param title what is to be done
 * @param agency key of the agency that it was given to
 * @param since when it was given
 * @param step how far up the reminder went; {@code null} on the first day
 */
public record UnreadOrder(
    UUID matter,
    String number,
    String title,
    String agency,
    Instant since,
    @Nullable LateStep step) {}
