package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.InputStream;
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
      if (opened.shape() == OpenedFile.Shape.WORKBOOK) {
        new XlsxListings(told, sink, remarks).read(file);
        return;
      }
      ListingReader rows = rows(opened, told, sink, remarks);
      boolean more = true;
      while (more) {
        more = rows.next();
      }
    }
  }

  /**
   * Opens a text that lies anywhere, CSV or JSON as its content shows; a workbook is refused, since
   * it cannot be read as a stream.
   *
   * @param in is closed with the reader, or when the text is refused
   * @param name of the text, for refusals
   */
  public static ListingReader open(
      InputStream in,
      String name,
      Map<String, String> told,
      ListingSink sink,
      Consumer<String> remarks)
      throws IOException, FileRefused {
    OpenedFile opened = OpenedFile.of(in, name);
    try {
      return rows(opened, told, sink, remarks);
    } catch (IOException | FileRefused | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static ListingReader rows(
      OpenedFile opened, Map<String, String> told, ListingSink sink, Consumer<String> remarks)
      throws IOException, FileRefused {
    if (opened.charset() != StandardCharsets.UTF_8) {
      remarks.accept("encoding " + opened.charset());
    }
    return switch (opened.shape()) {
      case WORKBOOK -> throw new FileRefused("file.is-a-workbook", "save it as csv or jsonl");
      case JSON -> new JsonListings(opened.reader(), told, sink);
      case TABLE -> new CsvListings(opened.reader(), told, sink, remarks);
    };
  }
}
