package vn.chosach.watch.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check as an officer writes it down.
 *
 * @param finding {@code null} when none was chosen
 * @param unmet codes of conditions; unknown ones are refused
 * @param words at most 2,000 characters; needed for signs of a violation
 * @param evidence number or address under which it is kept, at most 300 characters
 * @param programme {@code null} without one
 * @param nextOn from tomorrow to one year ahead
 */
public record CheckWish(
    @Nullable PlaceFinding finding,
    List<String> unmet,
    String words,
    String evidence,
    @Nullable UUID programme,
    @Nullable LocalDate nextOn) {}
