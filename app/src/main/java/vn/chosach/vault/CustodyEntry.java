package vn.chosach.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;

/**
 * One entry in the custody of a piece of evidence.
 *
 * @param number position in the chain, from 1 without gaps
 * @param reason words of the actor; for acts of the system a message key
 * @param receiver to whom it was handed over; {@code null} for other acts
 * @param expected SHA-256 as it was sealed
 * @param measured SHA-256 measured at this act; {@code null} when the bytes could not be read
 * @param whole whether everything that belongs to the item was as it was sealed
 */
public record CustodyEntry(
    int number,
    Instant at,
    CustodyAct act,
    Actor actor,
    String reason,
    @Nullable String receiver,
    String expected,
    @Nullable String measured,
    boolean whole) {}
