package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an XLSX workbook (ECMA-376). Document types and external entities are off; a part
 * that unpacks to more than {@link #PART_LIMIT} bytes, or to more than {@link #MOST_PACKED} times
 * its size in the file, is refused.
 */
final class XlsxPackage {

  /** Largest unpacked part in bytes. */
  static final long PART_LIMIT = 1L << 30;

  /** How much denser than this no sheet of real listings is packed. */
  static final int MOST_PACKED = 100;

  private static final long UNSUSPECTED = 32L << 20;
  private static final int CELL_LIMIT = 12_000_000;
  private static final int STRINGS_LIMIT = 128 << 20;
  private static final int OVERHEAD = 28;
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final ZipFile zip;

  XlsxPackage(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * The first sheet that is not hidden, in the order in which the workbook shows them.
   *
   * @throws FileRefused if the zip holds no sheet
   */
  ZipEntry sheet() throws IOException, FileRefused, XMLStreamException {
    for (String target : targets()) {
      String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      ZipEntry sheet = zip.getEntry(path);
      if (sheet != null) {
        return sheet;
      }
    }
    ZipEntry first = zip.getEntry("xl/worksheets/sheet1.xml");
    return first != null
        ? first
        : zip.stream()
            .filter(entry -> entry.getName().startsWith("xl/worksheets/"))
            .filter(entry -> entry.getName().endsWith(".xml"))
            .findFirst()
            .map(ZipEntry.class::cast)
            .orElseThrow(() -> new FileRefused("file.is-no-workbook", zip.getName()));
  }

  private List<String> targets() throws IOException, FileRefused, XMLStreamException {
    ZipEntry book = zip.getEntry("xl/workbook.xml");
    ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
    List<String> targets = new ArrayList<>();
    if (book == null || relations == null) {
      return targets;
    }
    Map<String, String> byId = new HashMap<>();
    each(
        relations,
        "Relationship",
        xml ->
            byId.put(
                String.valueOf(xml.getAttributeValue(null, "Id")),
                String.valueOf(xml.getAttributeValue(null, "Target"))));
    each(
        book,
        "sheet",
        xml -> {
          String target = byId.get(String.valueOf(xml.getAttributeValue(RELATIONSHIPS, "id")));
          String state = xml.getAttributeValue(null, "state");
          if (target != null && (state == null || state.equals("visible"))) {
            targets.add(target);
          }
        });
    return targets;
  }

  private interface Element {
    void take(XMLStreamReader xml);
  }

  private void each(ZipEntry part, String name, Element element)
      throws IOException, FileRefused, XMLStreamException {
    try (InputStream in = open(part)) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
          element.take(xml);
        }
      }
    }
  }

  /** The strings that the cells share; none if the workbook keeps them in the cells. */
  List<String> strings() throws IOException, FileRefused, XMLStreamException {
    ZipEntry part = zip.getEntry("xl/sharedStrings.xml");
    List<String> strings = new ArrayList<>();
    if (part == null) {
      return strings;
    }
    long size = 0;
    try (InputStream in = open(part)) {
      XMLStreamReader xml = reader(in);
      StringBuilder text = new StringBuilder();
      boolean phonetic = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic = true;
            case "t" -> {
              String piece = text(xml);
              if (!phonetic) {
                text.append(piece);
              }
            }
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          if (xml.getLocalName().equals("si")) {
            strings.add(text.toString());
            size += text.length() + OVERHEAD;
          } else if (xml.getLocalName().equals("rPh")) {
            phonetic = false;
          }
        }
        if (size > STRINGS_LIMIT || text.length() > CELL_LIMIT) {
          throw tooLarge(part.getName());
        }
      }
    }
    return strings;
  }

  /** The text up to the end of the element that has just begun. */
  static String text(XMLStreamReader xml) throws XMLStreamException, FileRefused {
    @Nullable StringBuilder pieces = null;
    String text = "";
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (!xml.isCharacters()) {
        continue;
      }
      if (text.isEmpty()) {
        text = xml.getText();
        continue;
      }
      pieces = pieces == null ? new StringBuilder(text) : pieces;
      pieces.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      if (pieces.length() > CELL_LIMIT) {
        throw tooLarge("a cell");
      }
    }
    return pieces == null ? text : pieces.toString();
  }

  static FileRefused tooLarge(String what) {
    return new FileRefused("file.zip-unpacks-too-large", what);
  }

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  InputStream open(ZipEntry part) throws IOException, FileRefused {
    long limit =
        Math.min(PART_LIMIT, Math.max(UNSUSPECTED, MOST_PACKED * part.getCompressedSize()));
    if (part.getSize() > limit) {
      throw tooLarge(part.getName());
    }
    return new Bounded(zip.getInputStream(part), limit);
  }

  /** Stops a part that unpacks to more than its header says. */
  private static final class Bounded extends InputStream {

    private final InputStream in;
    private long left;

    Bounded(InputStream in, long limit) {
      this.in = in;
      left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int from, int size) throws IOException {
      int read = in.read(into, from, size);
      count(Math.max(0, read));
      return read;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new ZipException("part unpacks to far more than it says or than it holds");
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
