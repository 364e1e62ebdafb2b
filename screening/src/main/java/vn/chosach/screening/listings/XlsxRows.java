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
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.chosach.screening.Listing;

/**
 * The first sheet of an XLSX workbook (ECMA-376), read as a stream. Document types and external
 * entities are off; a part that unpacks to more than {@link #PART_LIMIT} bytes is refused.
 */
final class XlsxRows {

  /** Largest unpacked part in bytes. */
  static final long PART_LIMIT = 1L << 30;

  private static final int STRINGS_LIMIT = 128 << 20;

  private final Map<String, String> told;
  private final ListingSink sink;
  private final Consumer<String> remarks;
  private final List<String> row = new ArrayList<>();
  private final List<String> odd = new ArrayList<>();
  private Columns columns = Columns.of(new String[0], Map.of());
  private boolean headed;
  private long number;

  XlsxRows(Map<String, String> told, ListingSink sink, Consumer<String> remarks) {
    this.told = told;
    this.sink = sink;
    this.remarks = remarks;
  }

  void read(Path file) throws IOException, FileRefused {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> strings = List.of();
      ZipEntry shared = zip.getEntry("xl/sharedStrings.xml");
      if (shared != null) {
        strings = strings(zip, shared);
      }
      ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
      if (sheet == null) {
        sheet =
            zip.stream()
                .filter(entry -> entry.getName().startsWith("xl/worksheets/"))
                .filter(entry -> entry.getName().endsWith(".xml"))
                .findFirst()
                .orElseThrow(() -> new FileRefused("file.is-no-workbook", file.toString()));
      }
      sheet(zip, sheet, strings);
    } catch (ZipException e) {
      throw new FileRefused("file.zip-is-broken", String.valueOf(e.getMessage()));
    } catch (XMLStreamException e) {
      throw new FileRefused("file.xml-is-broken", String.valueOf(e.getMessage()));
    }
    if (!headed) {
      throw new FileRefused("file.has-no-header", file.toString());
    }
  }

  private static XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(in);
  }

  private static InputStream part(ZipFile zip, ZipEntry entry) throws IOException, FileRefused {
    if (entry.getSize() > PART_LIMIT) {
      throw new FileRefused("file.zip-unpacks-too-large", entry.getName());
    }
    return new Bounded(zip.getInputStream(entry));
  }

  private static List<String> strings(ZipFile zip, ZipEntry entry)
      throws IOException, FileRefused, XMLStreamException {
    List<String> strings = new ArrayList<>();
    long size = 0;
    try (InputStream in = part(zip, entry)) {
      XMLStreamReader xml = open(in);
      StringBuilder text = new StringBuilder();
      boolean phonetic = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> {
              String piece = xml.getElementText();
              if (!phonetic) {
                text.append(piece);
              }
            }
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          if (xml.getLocalName().equals("si")) {
            strings.add(text.toString());
            size += text.length();
            if (size > STRINGS_LIMIT) {
              throw new FileRefused("file.zip-unpacks-too-large", entry.getName());
            }
          } else if (xml.getLocalName().equals("rPh")) {
            phonetic = false;
          }
        }
      }
    }
    return strings;
  }

  private void sheet(ZipFile zip, ZipEntry entry, List<String> strings)
      throws IOException, FileRefused, XMLStreamException {
    try (InputStream in = part(zip, entry)) {
      XMLStreamReader xml = open(in);
      String type = "";
      int place = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "row" -> {
              row.clear();
              place = 0;
            }
            case "c" -> {
              String kind = xml.getAttributeValue(null, "t");
              type = kind == null ? "" : kind;
              place = place(xml.getAttributeValue(null, "r"), place);
            }
            case "v", "t" -> {
              put(place, value(type, xml.getElementText(), strings));
            }
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
  }

  private static int place(@Nullable String reference, int otherwise) {
    if (reference == null) {
      return otherwise;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
    }
    return column > 0 && column <= 16_384 ? column - 1 : otherwise;
  }

  private static String value(String type, String raw, List<String> strings) {
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

  private void put(int place, String value) {
    while (row.size() <= place) {
      row.add("");
    }
    row.set(place, row.get(place) + value);
  }

  private void endRow() throws FileRefused {
    if (!headed) {
      if (row.stream().allMatch(String::isBlank)) {
        return;
      }
      headed = true;
      sink.header(List.copyOf(row));
      columns = Columns.of(row.toArray(new String[0]), told);
      if (!columns.hasTitle()) {
        throw new FileRefused("file.has-no-title-column", Arrays.toString(row.toArray()));
      }
      remarks.accept("columns " + columns);
      return;
    }
    number++;
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

  /** Stops a part that unpacks to more than its header says. */
  private static final class Bounded extends InputStream {

    private final InputStream in;
    private long left = PART_LIMIT;

    Bounded(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int size) throws IOException {
      int read = in.read(into, from, size);
      count(read);
      return read;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new ZipException("part unpacks to more than " + PART_LIMIT + " bytes");
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
