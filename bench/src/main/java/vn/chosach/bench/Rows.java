package vn.chosach.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;

/** The real rows, read once. */
final class Rows {

  /** Every made thing comes from this seed. */
  static final long SEED = 389;

  private Rows() {}

  static Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path beside = at.resolve("shared/data/listings");
      if (Files.isDirectory(beside)) {
        return beside;
      }
    }
    throw new IllegalStateException("../shared/data/listings was not found beside the project");
  }

  static List<Listing> all() throws IOException, FileRefused {
    List<Listing> rows = new ArrayList<>();
    ListingSink sink =
        new ListingSink() {
          @Override
          public void listing(long row, Listing listing, List<String> remarks) {
            rows.add(listing);
          }

          @Override
          public void refused(long row, String code, String detail) {}
        };
    try (Stream<Path> files = Files.list(folder().resolve("tiki-fashion-2023"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        ListingFile.read(file, Map.of(), sink, remark -> {});
      }
    }
    ListingFile.read(
        folder().resolve("shopee-vn-2023/derived_listings.csv"), Map.of(), sink, remark -> {});
    return rows;
  }

  static String text(Listing listing) {
    return listing.title() + " " + listing.description();
  }

  static long bytes(List<String> texts) {
    return texts.stream().mapToLong(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
  }
}
