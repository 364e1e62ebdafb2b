package vn.chosach.watch.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to decide.
 *
 * @param hit the flagged listing
 * @param event keep, drop, merge or case
 * @param reason one of the codes of the event
 * @param words own words, at most 2,000 characters
 * @param into flagged listing to merge into; {@code null} for the others
 * @param about number of the case; {@code null} for the others
 * @param seen version that the page showed
 */
public record Decision(
    UUID hit,
    ReviewEvent event,
    String reason,
    String words,
    @Nullable UUID into,
    @Nullable String about,
    int seen) {}
