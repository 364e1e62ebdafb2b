package vn.chosach.watch.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place as an officer enters or amends it.
 *
 * @param kind {@code null} when none was chosen
 * @param name 1 to 200 characters
 * @param address 1 to 2,000 characters
 * @param owner at most 500 characters; empty when not known
 * @param purpose 1 to 2,000 characters
 * @param reviewOn from tomorrow to one year ahead
 */
public record PlaceWish(
    @Nullable PlaceKind kind,
    String name,
    String address,
    String owner,
    String purpose,
    @Nullable LocalDate reviewOn) {}
