package vn.chosach.screening.listings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** A file of listings: XLSX, JSON or CSV, as its content shows. */
public final class ListingFile {

  private ListingFile() {}

  /**
   * Reads a file as a stream.
   *
   * @param told column mapping, role to column name
   * @param remarks receives what was found out about the file, such as its encoding
   * @throws FileRefused if the file as a whole cannot be read
   */
  public static void read(
      Path file, Map<String, String> told, ListingSink sink, Consumer<String> remarks)
      throws IOException, FileRefused {
    try (OpenedFile opened = OpenedFile.of(file)) {
      if (opened.charset() != StandardCharsets.UTF_8) {
        remarks.accept("encoding " + opened.charset());
      }
      switch (opened.shape()) {
        case WORKBOOK -> new XlsxListings(told, sink, remarks).read(file);
        case JSON -> new JsonListings(told, sink).read(opened.reader());
        case TABLE -> new CsvListings(told, sink, remarks).read(opened.reader());
      }
    }
  }
}
