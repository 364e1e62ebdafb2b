package vn.chosach.deadlines.web;

import org.jspecify.annotations.Nullable;

/**
 * How an officer is reminded outside the desk.
 *
 * @param since day and time since which a calendar address is in force; {@code null} without one
 * @param once the address, on the one page that shows it; {@code null} on any other
 * @param mailPossible whether this installation sends mail
 * @param mailing address to which the daily mail goes; {@code null} without a wish
 */
public record RemindingPage(
    @Nullable String since,
    @Nullable String once,
    boolean mailPossible,
    @Nullable String mailing) {}
