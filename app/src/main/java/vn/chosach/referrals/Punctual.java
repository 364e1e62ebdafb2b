package vn.chosach.referrals;

import java.time.Instant;

/**
 * A first answer of a receiver that came in time.
 *
 * @param number of the referral, as people say it
 * @param agency key of the agency that answered
 * @param at when
 */
public record Punctual(String number, String agency, Instant at) {}
