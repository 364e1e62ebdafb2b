package vn.chosach.watch.review;

import java.util.UUID;

/**
 * A verdict that was given.
 *
 * @param number of the flagged listing
 * @param state as it stands now; disputed when a second officer must decide
 */
public record ReviewDone(UUID hit, String number, ReviewState state) {}
