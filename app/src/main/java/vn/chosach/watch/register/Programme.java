package vn.chosach.watch.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A programme of checks.
 *
 * @param ground document that orders it
 * @param kinds sorts of places that it covers
 * @param places watched places of these sorts
 * @param checked places that were checked under it
 * @param signs of these, how many with signs of a violation
 */
public record Programme(
    UUID id,
    String name,
    String purpose,
    String ground,
    List<PlaceKind> kinds,
    LocalDate from,
    LocalDate to,
    String agency,
    int places,
    int checked,
    int signs) {}
