package vn.chosach.referrals.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something handed over, without its words.
 *
 * @param id identifier
 * @param number as people say it, {@code CG-2026-15}
 * @param purpose why
 * @param subject what; {@code null} when the letter says it all
 * @param sender key of the agency that hands over
 * @param sentBy officer who sent it; {@code null} for the program
 * @param sentAt when
 * @param answerBy last day for the answer, set by the sender
 * @param follows referral that it follows
 * @param version rises with each act; acts carry the version that the page showed
 * @param parties keys of the sender and of all receivers
 */
public record Referral(
    UUID id,
    String number,
    Purpose purpose,
    @Nullable Subject subject,
    String sender,
    @Nullable UUID sentBy,
    Instant sentAt,
    @Nullable LocalDate answerBy,
    @Nullable UUID follows,
    int version,
    List<String> parties) {

  public Referral {
    parties = List.copyOf(parties);
  }
}
