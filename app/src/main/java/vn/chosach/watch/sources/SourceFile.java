package vn.chosach.watch.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.listings.ListingFile;
import vn.chosach.screening.listings.ListingSink;

/**
 * Reads a file of listings: CSV, JSON lines and XLSX by the engine, a saved page by its structured
 * data. What it is follows from its content, not from its name.
 */
public final class SourceFile {

  private static final int PROBE = 4096;

  /** Largest page that is read, in bytes. */
  private static final int LARGEST_PAGE = 32 << 20;

  private SourceFile() {}

  /**
   * Reads a file.
   *
   * @param address where a page was found; empty when unknown
   * @param mapping role to column name, as told; empty for guesses
   * @param remarks receives what was found out about the file
   * @throws FileRefused if the file as a whole cannot be read
   */
  public static void read(
      Path file,
      String address,
      Map<String, String> mapping,
      ListingSink sink,
      Consumer<String> remarks)
      throws IOException, FileRefused {
    if (!isPage(file)) {
      ListingFile.read(file, mapping, sink, remarks);
      return;
    }
    if (Files.size(file) > LARGEST_PAGE) {
      throw new FileRefused("file.page-is-too-large", LARGEST_PAGE + " bytes");
    }
    List<SavedPage.SavedOffer> offers = SavedPage.read(Files.readAllBytes(file), address);
    if (offers.isEmpty()) {
      throw new FileRefused("file.page-has-no-product", "no JSON-LD, microdata or Open Graph");
    }
    long row = 0;
    for (SavedPage.SavedOffer offer : offers) {
      row++;
      if (offer.listing().title().isEmpty()) {
        sink.refused(row, "row.title-is-missing", offer.particulars().url());
      } else {
        sink.listing(row, offer.listing(), offer.particulars(), offer.remarks());
      }
    }
  }

  /** Whether a file is a saved page. */
  public static boolean isPage(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(PROBE);
    }
    String start =
        new String(head, StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<") && start.contains("<html");
  }
}
