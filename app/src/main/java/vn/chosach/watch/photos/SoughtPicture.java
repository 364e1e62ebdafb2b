package vn.chosach.watch.photos;

import java.util.UUID;

/**
 * A listing that shows what an alert shows.
 *
 * @param number of the alert
 * @param rule of the alert
 * @param version of the rule that is live; 0 while it is not
 * @param measure legal measure of the alert
 * @param distance bits of 256 that differ
 */
public record SoughtPicture(
    UUID alert,
    long number,
    String product,
    String rule,
    int version,
    String measure,
    int distance) {}
