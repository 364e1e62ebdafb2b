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
 * The first sheet of an XLSX workbook, read as a stream. Rows are numbered as the sheet numbers
 * them; empty ones are passed over.
 */
final class XlsxRows {

  private static final int MOST_COLUMNS = 16_384;

  private final Map<String, String> told;
  private final ListingSink sink;
  private final Consumer<String> remarks;
  private final List<String> row = new ArrayList<>();
  private final List<String> odd = new ArrayList<>();
  private Columns columns = Columns.of(new String[0], Map.of());
  private int width = MOST_COLUMNS;
  private long size;
  private boolean headed;
  private long sheetRow;
  private long headerRow;

  XlsxRows(Map<String, String> told, ListingSink sink, Consumer<String> remarks) {
    this.told = told;
    this.sink = sink;
    this.remarks = remarks;
  }

  void read(Path file) throws IOException, FileRefused {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      XlsxPackage parts = new XlsxPackage(zip);
      List<String> strings = parts.strings();
      ZipEntry sheet = parts.sheet();
      try (InputStream in = parts.open(sheet)) {
        rows(XlsxPackage.reader(in), strings);
      }
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

  private void rows(XMLStreamReader xml, List<String> strings)
      throws FileRefused, XMLStreamException {
    String type = "";
    int place = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "row" -> {
            row.clear();
            size = 0;
            place = 0;
            sheetRow = number(xml.getAttributeValue(null, "r"));
          }
          case "c" -> {
            String kind = xml.getAttributeValue(null, "t");
            type = kind == null ? "" : kind;
            place = place(xml.getAttributeValue(null, "r"), place);
          }
          case "v", "t" -> put(place, value(type, XlsxPackage.text(xml), strings));
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          place++;
        } else if (xml.getLocalName().equals("row")) {
          endRow();
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
    return column > 0 && column <= MOST_COLUMNS ? column - 1 : otherwise;
  }

  private static String value(String type, String raw, List<String> strings) {
    if (type.equals("e")) {
      return "";
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

  /** What stands beside the columns that the header names is left out. */
  private void put(int place, String value) throws FileRefused {
    if (place >= width) {
      return;
    }
    while (row.size() <= place) {
      row.add("");
    }
    row.set(place, row.get(place).isEmpty() ? value : row.get(place) + value);
    size += value.length();
    if (size > CsvScanner.ROW_LIMIT) {
      throw XlsxPackage.tooLarge("row " + sheetRow);
    }
  }

  private void endRow() throws FileRefused {
    if (row.stream().allMatch(String::isBlank)) {
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
      if (!columns.doubled().isEmpty()) {
        remarks.accept("columns-doubled " + String.join(", ", columns.doubled()));
      }
      return;
    }
    long number = sheetRow - headerRow;
    odd.clear();
    String[] cells = row.toArray(new String[0]);
    Listing listing = columns.listing(cells, number, odd);
    if (listing.title().isEmpty()) {
      String start = String.join(" | ", row);
      sink.refused(
          number, "row.title-is-missing", start.substring(0, Math.min(80, start.length())));
    } else {
      sink.listing(number, listing, columns.particulars(cells), List.copyOf(odd));
    }
  }
}
