package vn.chosach.watch.register;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A programme as an officer enters it.
 *
 * @param name 1 to 200 characters
 * @param purpose 1 to 2,000 characters
 * @param ground number and day of the document that orders it, 1 to 500 characters
 * @param kinds at least one
 * @param to not before {@code from}, not before today
 */
public record ProgrammeWish(
    String name,
    String purpose,
    String ground,
    Set<PlaceKind> kinds,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
