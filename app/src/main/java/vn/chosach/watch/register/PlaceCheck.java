package vn.chosach.watch.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One check of a place.
 *
 * @param unmet conditions that were not met
 * @param programme name of the programme; {@code null} without one
 * @param reading what the second officer said; {@code null} before that
 */
public record PlaceCheck(
    UUID id,
    int number,
    Instant at,
    UUID officer,
    String agency,
    PlaceFinding finding,
    List<PlaceCondition> unmet,
    String words,
    String evidence,
    @Nullable String programme,
    LocalDate nextOn,
    @Nullable SecondOpinion reading) {}
