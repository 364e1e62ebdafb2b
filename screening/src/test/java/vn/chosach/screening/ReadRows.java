package vn.chosach.screening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;

/** What came out of a file of listings: rows and refusals with their row numbers, and remarks. */
final class ReadRows implements ListingSink {

  final List<Listing> listings = new ArrayList<>();
  final List<String> rows = new ArrayList<>();
  final List<String> refused = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();
  final List<String> about = new ArrayList<>();

  /** Writes a file of these bytes into the folder and reads it. */
  static ReadRows of(Path folder, byte[] content) throws Exception {
    Path file = folder.resolve("listings");
    Files.write(file, content);
    ReadRows read = new ReadRows();
    ListingFile.read(file, Map.of(), read, read.about::add);
    return read;
  }

  @Override
  public void listing(long row, Listing listing, List<String> odd) {
    listings.add(listing);
    rows.add(row + ":" + listing.title());
    remarks.addAll(odd);
  }

  @Override
  public void refused(long row, String code, String detail) {
    refused.add(row + ":" + code);
  }
}
