package vn.chosach.referrals.asking;

import java.time.Instant;
import java.util.UUID;

/**
 * Who asked about a subject that the own agency holds.
 *
 * @param number of the record; empty for an entry of the register
 * @param path page of the record; empty for none
 * @param silent whether the asker learnt nothing of it
 * @param asking key of the agency that asked
 * @param shown the subject, with the middle hidden where it points at a person
 * @param seen whether somebody of the agency noted it
 */
public record ToldEntry(
    UUID id,
    Instant at,
    String number,
    String path,
    boolean silent,
    Occasion occasion,
    UUID askedBy,
    String asking,
    String kind,
    String shown,
    boolean seen) {}
