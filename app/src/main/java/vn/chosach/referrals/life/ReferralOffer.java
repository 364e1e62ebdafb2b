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
 * @param named papers of parts of the file by name; none where they are counted only
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
    @Nullable UUID follows,
    Map<FilePart, List<String>> named) {

  public ReferralOffer {
    receivers = receivers.stream().distinct().toList();
    parts = Map.copyOf(parts);
    items = List.copyOf(items);
    named = Map.copyOf(named);
  }

  /** Of a file whose papers are counted and not named. */
  public ReferralOffer(
      Purpose purpose,
      @Nullable Subject subject,
      List<String> receivers,
      String title,
      String words,
      @Nullable LocalDate answerBy,
      Map<FilePart, Integer> parts,
      List<String> items,
      @Nullable UUID follows) {
    this(purpose, subject, receivers, title, words, answerBy, parts, items, follows, Map.of());
  }

  /** The same with the papers of its parts by name. */
  public ReferralOffer naming(Map<FilePart, List<String>> papers) {
    return new ReferralOffer(
        purpose, subject, receivers, title, words, answerBy, parts, items, follows, papers);
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
