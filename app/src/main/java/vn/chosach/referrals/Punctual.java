package vn.chosach.referrals;

import java.time.Instant;
import java.util.UUID;

/**
 * A first answer of a receiver that came in time.
 *
 * @param referral what was answered
 * @param number of the referral, as people say it
 * @param agency key of the agency that answered
 * @param at when
 */
public record Punctual(UUID referral, String number, String agency, Instant at) {}
