package vn.chosach.referrals.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to hand something over.
 *
 * @param purpose why
 * @param subject what; {@code null} when the letter says it all
 * @param receivers keys of the receiving agencies, 1 to 20
 * @param title what it is about, 1 to 200 characters
 * @param words the letter, 1 to 4,000 characters
 * @param answerBy last day for the answer; {@code null} for none but that of the law
 * @param parts parts of the file with their number of sheets, for an investigating body
 * @param items what is asked for, item by item, at most 20 of at most 300 characters
 * @param follows referral that it follows; {@code null} for none
 */
public record ReferralOffer(
    Purpose purpose,
    @Nullable Subject subject,
    List<String> receivers,
    String title,
    String words,
    @Nullable LocalDate answerBy,
    Map<FilePart, Integer> parts,
    List<String> items,
    @Nullable UUID follows) {

  public ReferralOffer {
    receivers = receivers.stream().distinct().toList();
    parts = Map.copyOf(parts);
    items = List.copyOf(items);
  }

  /** A plain letter. */
  public static ReferralOffer of(
      Purpose purpose,
      @Nullable Subject subject,
      List<String> receivers,
      String title,
      String words,
      @Nullable LocalDate answerBy) {
    return new ReferralOffer(
        purpose, subject, receivers, title, words, answerBy, Map.of(), List.of(), null);
  }
}
