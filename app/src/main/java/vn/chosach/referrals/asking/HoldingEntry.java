package vn.chosach.referrals.asking;

import java.time.Instant;
import java.util.UUID;

/**
 * A subject that the own agency has entered.
 *
 * @param id identifier
 * @param kind kind of identifier, or {@code NAME}
 * @param shown with the middle hidden where it points at a person
 * @param since since when
 * @param officer who entered it
 */
public record HoldingEntry(UUID id, String kind, String shown, Instant since, UUID officer) {}
