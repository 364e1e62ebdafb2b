package vn.chosach.watch.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.ListingSink;
import vn.chosach.watch.sources.AddressIntake.Fetched;

/**
 * The pages that a file names, one address a line, fetched one after the other. The row of a
 * listing is the line of its page. A page that cannot be fetched or offers nothing is a refused row
 * with its reason, and the next one follows.
 *
 * @param fetch gives a page, or why there is none
 * @param pause called before each page; may end the reading by an exception
 */
public record NamedPages(Function<String, Fetched> fetch, Runnable pause) {

  /**
   * Reads them.
   *
   * @param behind so many pages are passed over
   */
  public void read(Path file, long behind, ListingSink sink) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long row = 0;
      for (String address = lines.readLine(); address != null; address = lines.readLine()) {
        row++;
        if (row > behind) {
          pause.run();
          page(row, address, sink);
        }
      }
    }
  }

  private void page(long row, String address, ListingSink sink) {
    switch (fetch.apply(address)) {
      case Fetched.FetchedRefused refused ->
          sink.refused(row, refused.refusal().code().replaceFirst("^watch\\.", "page."), address);
      case Fetched.Page page -> {
        List<SavedPage.SavedOffer> offers =
            SavedPage.read(page.body(), page.address()).stream()
                .filter(offer -> !offer.listing().title().isEmpty())
                .toList();
        if (offers.isEmpty()) {
          sink.refused(row, "page.has-no-product", address);
        }
        for (SavedPage.SavedOffer offer : offers) {
          Listing listing = placed(offer.listing(), page.platform());
          sink.listing(row, listing, offer.particulars(), offer.remarks());
        }
      }
    }
  }

  private static Listing placed(Listing listing, String platform) {
    return new Listing(
        listing.id(),
        listing.title(),
        listing.description(),
        listing.brand(),
        listing.category(),
        listing.seller(),
        platform,
        listing.price(),
        listing.sellerState());
  }
}
