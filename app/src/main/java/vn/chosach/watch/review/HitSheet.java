package vn.chosach.watch.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.rules.RuleField;

/**
 * A flagged listing with all that a reviewer needs.
 *
 * @param line as it stands in lists
 * @param version rises with each change
 * @param screening number of the newest screening
 * @param mergedInto number of the flagged listing it was merged into
 * @param offer the listing as it was seen last
 * @param reasons why, heaviest first; they add up to the score
 * @param history what the listing was before, newest first
 * @param seller who offers it, {@code null} when the source names nobody
 * @param group same text, photo or words at other sellers, at most 20 of {@code groupSize}
 * @param others other flagged listings of the seller, at most 10
 * @param prices what it is compared with, {@code null} when nothing comparable is known
 * @param removals that it was gone and came back, and that it brought back another one
 * @param contacts other sellers who give the same telephone number or account
 * @param verdicts what officers decided, newest first
 */
public record HitSheet(
    HitLine line,
    int version,
    int screening,
    Instant flaggedAt,
    @Nullable String mergedInto,
    HitSheetOffer offer,
    List<Why> reasons,
    List<Earlier> history,
    @Nullable SellerCard seller,
    List<Like> group,
    int groupSize,
    List<HitLine> others,
    @Nullable Prices prices,
    List<Removal> removals,
    List<Contact> contacts,
    List<Verdict> verdicts) {

  /** The listing itself. */
  public record HitSheetOffer(
      UUID listing,
      String item,
      String title,
      String description,
      String brand,
      String category,
      String url,
      String picture,
      Instant firstSeen,
      Instant lastSeen,
      Instant since,
      @Nullable Instant removedAt) {}

  /** What authentic goods of a mark cost; {@code sample} is 0 for an estimate. */
  public record Norm(String brand, String kind, long low, int sample) {}

  /**
   * One reason; {@code first} is -1 when no words gave it.
   *
   * @param facts figures behind it as the engine worded them
   * @param norm what the price was compared with, {@code null} when it was not
   */
  public record Why(
      String rule,
      int version,
      int weight,
      RuleField field,
      int first,
      int past,
      String words,
      String title,
      String facts,
      String law,
      @Nullable Norm norm) {}

  /** What the listing was until a moment. */
  public record Earlier(
      Instant since, Instant until, String title, @Nullable Long price, String seller) {}

  /**
   * The seller.
   *
   * @param listings how many are known
   * @param elsewhere names of the same shop on other platforms
   */
  public record SellerCard(
      UUID id,
      String name,
      String platform,
      Instant firstSeen,
      boolean official,
      int strikes,
      int suspects,
      long listings,
      long dropped,
      long kept,
      long cased,
      List<String> elsewhere) {}

  /** A listing that is alike; {@code by} is TEXT or PHOTO. */
  public record Like(HitLine line, String by) {}

  /**
   * What the price is compared with.
   *
   * @param what the mark, or the category
   * @param kind code of the kind of goods; empty for a category
   * @param low price below which authentic goods are rarely sold; {@code null} when not known
   * @param median of authentic goods, or of the stored listings
   * @param sample number of prices behind the norm; 0 for an estimate, -1 for stored listings
   * @param stored prices of stored listings of the same category, rising
   */
  public record Prices(
      String what, String kind, @Nullable Long low, long median, int sample, List<Long> stored) {}

  /**
   * That a listing was seen to be gone, and came back.
   *
   * @param gone number of the removed listing
   * @param backAt when it was seen again; {@code null} while it stays down
   * @param back number of what it was seen again as, when that was flagged
   * @param own whether the sheet is about the removed one; else about what brought it back
   */
  public record Removal(
      String gone, Instant at, @Nullable Instant backAt, @Nullable String back, boolean own) {

    /** Whole days that it stayed down; -1 while it does. */
    public long days() {
      return backAt == null ? -1 : Duration.between(at, backAt).toDays();
    }
  }

  /**
   * A seller who gives the same telephone number or account as the one of the sheet.
   *
   * @param kind PHONE or BANK_ACCOUNT
   * @param line the flagged listing of that seller, the highest score first
   */
  public record Contact(String kind, HitLine line) {}

  /** One decision. */
  public record Verdict(
      Instant at,
      UUID officer,
      String agency,
      ReviewEvent event,
      String reason,
      @Nullable String words,
      @Nullable String about,
      boolean undone) {}
}
