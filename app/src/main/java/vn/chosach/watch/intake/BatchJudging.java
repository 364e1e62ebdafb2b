package vn.chosach.watch.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.chosach.journal.Sha256;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening;
import vn.chosach.watch.rules.Books;
import vn.chosach.watch.rules.RuleBookEdition;

/**
 * Screens the batches of one import, each by the book of its moment and with what is known of its
 * sellers, and takes the digests of what they say. One thread at a time.
 */
final class BatchJudging {

  private static final int DIGEST = 16;

  private final Sellers sellers;
  private final Books books;
  private RuleBookEdition ruleBookEdition;
  private Screener screener;
  private final MessageDigest sha = Sha256.begin();

  BatchJudging(Sellers sellers, Books books) {
    this.sellers = sellers;
    this.books = books;
    ruleBookEdition = books.today();
    screener = new Screener(ruleBookEdition.rules());
  }

  /**
   * Rows as they were read.
   *
   * @param after the checkpoint that they follow
   * @param last the checkpoint that they make
   */
  record RowsRead(
      UUID intake, List<FoundListing> found, List<RefusedRow> refused, long after, long last) {}

  /** Screens a batch; who offers and was never met is written down. */
  WritingLane.Task judge(RowsRead read) {
    RuleBookEdition now = books.today();
    if (now.state() != ruleBookEdition.state() || !now.day().equals(ruleBookEdition.day())) {
      ruleBookEdition = now;
      screener = new Screener(now.rules());
    }
    Map<Sellers.Key, Sellers.Known> known = sellers.meet(read.found);
    List<Batch.Judged> judged = new ArrayList<>(read.found.size());
    Map<String, Long> fired = new TreeMap<>();
    for (FoundListing one : read.found) {
      Screening screening = screener.screen(withSeller(one, known));
      for (Screening.Reason reason : screening.reasons()) {
        fired.merge(reason.rule(), 1L, Long::sum);
      }
      long words = ListingRepository.words(one.listing(), screener.folded());
      judged.add(new Batch.Judged(one, screening, words, digest(one)));
    }
    var batch =
        new Batch(
            read.intake,
            ruleBookEdition.state(),
            judged,
            read.refused,
            read.after,
            read.last,
            fired);
    return new WritingLane.Task(batch, known);
  }

  private static Listing withSeller(
      FoundListing foundListing, Map<Sellers.Key, Sellers.Known> known) {
    Listing listing = foundListing.listing();
    Sellers.Known seller = foundListing.seller() == null ? null : known.get(foundListing.seller());
    return seller == null
        ? listing
        : listing.withSellerState(seller.state(listing.sellerState().official()));
  }

  private byte[] digest(FoundListing found) {
    Listing listing = found.listing();
    for (String part :
        List.of(
            listing.title(),
            listing.description(),
            listing.brand(),
            listing.category(),
            listing.seller(),
            Long.toString(listing.price()),
            found.particulars().picture())) {
      sha.update(part.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
    }
    return Arrays.copyOf(sha.digest(), DIGEST);
  }
}
