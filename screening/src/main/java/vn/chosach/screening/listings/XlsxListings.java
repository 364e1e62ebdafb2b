package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Listing;

/**
 * The first sheet of an XLSX workbook (ECMA-376), read as a stream. Document types and external
 * entities are off; a part that unpacks to more than {@link XlsxPart#LIMIT} bytes is refused, and
 * so is a row longer than one of a CSV file may be. What is too long is never held whole. Rows are
 * numbered as the sheet numbers them; empty ones are passed over.
 */
final class XlsxListings {

  /** Columns of a sheet; cells behind the last one are passed over. */
  private static final int COLUMNS = 16_384;

  private final Map<String, String> told;
  private final ListingSink sink;
  private final Consumer<String> remarks;
  private final List<String> row = new ArrayList<>();
  private final List<String> odd = new ArrayList<>();
  private Columns columns = Columns.of(new String[0], Map.of());
  private final StringBuilder cell = new StringBuilder();
  private boolean headed;
  private boolean tooLong;
  private int length;
  private int width = COLUMNS;
  private long sheetRow;
  private long headerRow;

  XlsxListings(Map<String, String> told, ListingSink sink, Consumer<String> remarks) {
    this.told = told;
    this.sink = sink;
    this.remarks = remarks;
  }

  void read(Path file) throws IOException, FileRefused {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> strings = List.of();
      ZipEntry shared = zip.getEntry("xl/sharedStrings.xml");
      if (shared != null) {
        strings = XlsxPart.strings(zip, shared);
      }
      sheet(zip, new XlsxSheets(zip).first(), strings);
    } catch (ZipException e) {
      throw new FileRefused("file.zip-is-broken", String.valueOf(e.getMessage()));
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof ZipException bomb) {
        throw new FileRefused("file.zip-is-broken", String.valueOf(bomb.getMessage()));
      }
      throw new FileRefused("file.xml-is-broken", String.valueOf(e.getMessage()));
    }
    if (!headed) {
      throw new FileRefused("file.has-no-header", "no row names the columns");
    }
  }

  private void sheet(ZipFile zip, ZipEntry entry, List<String> strings)
      throws IOException, FileRefused, XMLStreamException {
    try (InputStream in = XlsxPart.unpacked(zip, entry)) {
      XMLStreamReader xml = XlsxPart.reader(in);
      String type = "";
      int place = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "row" -> {
              row.clear();
              length = 0;
              tooLong = false;
              place = 0;
              sheetRow = number(xml.getAttributeValue(null, "r"));
            }
            case "c" -> {
              String kind = xml.getAttributeValue(null, "t");
              type = kind == null ? "" : kind;
              place = place(xml.getAttributeValue(null, "r"), place);
              cell.setLength(0);
            }
            case "v", "t" -> read(xml, type, strings);
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          if (xml.getLocalName().equals("c")) {
            put(place);
            place++;
          } else if (xml.getLocalName().equals("row")) {
            endRow();
          }
        }
      }
    }
  }

  /** The number that the sheet gives a row, if it is one that can come next. */
  private long number(@Nullable String given) {
    if (given != null && given.matches("[0-9]{1,9}")) {
      long number = Long.parseLong(given);
      if (number > sheetRow) {
        return number;
      }
    }
    return sheetRow + 1;
  }

  private static int place(@Nullable String reference, int otherwise) {
    if (reference == null) {
      return otherwise;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
    }
    return column > 0 && column <= COLUMNS ? column - 1 : otherwise;
  }

  private static String value(String type, String raw, List<String> strings) {
    if (type.equals("e")) {
      return ""; // an error such as #N/A
    }
    if (!type.equals("s")) {
      return raw;
    }
    try {
      int index = Integer.parseInt(raw.strip());
      return index >= 0 && index < strings.size() ? strings.get(index) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private void read(XMLStreamReader xml, String type, List<String> strings)
      throws XMLStreamException {
    var raw = new StringBuilder();
    boolean whole = XlsxPart.text(xml, raw, CsvScanner.ROW_LIMIT - length);
    String value = value(type, raw.toString(), strings);
    if (!whole || length + value.length() > CsvScanner.ROW_LIMIT) {
      tooLong = true;
      return;
    }
    length += value.length();
    cell.append(value);
  }

  /** What stands beside the columns that the header names is left out. */
  private void put(int place) {
    if (cell.isEmpty() || place >= width) {
      return;
    }
    while (row.size() <= place) {
      row.add("");
    }
    row.set(place, cell.toString());
    cell.setLength(0);
  }

  private void endRow() throws FileRefused {
    if (!tooLong && row.stream().allMatch(String::isBlank)) {
      return;
    }
    if (!headed) {
      headed = true;
      headerRow = sheetRow;
      width = row.size();
      sink.header(List.copyOf(row));
      columns = Columns.of(row.toArray(new String[0]), told);
      if (!columns.hasTitle()) {
        throw new FileRefused("file.has-no-title-column", Arrays.toString(row.toArray()));
      }
      remarks.accept("columns " + columns);
      sink.columns(columns.inWords());
      if (!columns.doubled().isEmpty()) {
        remarks.accept("columns-doubled " + String.join(", ", columns.doubled()));
      }
      return;
    }
    long number = sheetRow - headerRow;
    odd.clear();
    if (tooLong) {
      sink.refused(number, "row.is-too-long", "more than " + CsvScanner.ROW_LIMIT + " characters");
      return;
    }
    Listing listing = columns.listing(row, number, odd);
    if (listing.title().isEmpty()) {
      String start = String.join(" | ", row);
      sink.refused(
          number, "row.title-is-missing", start.substring(0, Math.min(80, start.length())));
    } else {
      sink.listing(number, listing, columns.particulars(row), List.copyOf(odd));
    }
  }
}
