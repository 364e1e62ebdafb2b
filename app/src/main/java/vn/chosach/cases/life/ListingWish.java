package vn.chosach.cases.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to make a flagged listing evidence: of a new case, or of one that is open already.
 *
 * @param hit the flagged listing
 * @param seen version of it that the page showed
 * @param reason code of the reason, one of those of a case in the watch
 * @param words own words; may be empty
 * @param number number of the case that it joins; {@code null} opens a new one
 */
public record ListingWish(
    UUID hit, int seen, String reason, String words, @Nullable String number) {}
