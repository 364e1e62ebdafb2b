package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One part of an XLSX workbook, unpacked and read as a stream. What unpacks to too much is refused
 * before it is held.
 */
final class XlsxPart {

  /** Largest unpacked part in bytes. */
  static final long LIMIT = 1L << 30;

  private static final int STRINGS_LIMIT = 128 << 20;

  /** What a string takes beside its characters, counted in characters; else empty ones are free. */
  private static final int STRING_COST = 16;

  private XlsxPart() {}

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // A text that is put together by the parser is held whole before anybody can measure it.
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory.createXMLStreamReader(in);
  }

  static InputStream unpacked(ZipFile zip, ZipEntry entry) throws IOException, FileRefused {
    if (entry.getSize() > LIMIT) {
      throw new FileRefused("file.zip-unpacks-too-large", entry.getName());
    }
    return new Bounded(zip.getInputStream(entry));
  }

  /** The texts that cells of the kind {@code s} name by their place. */
  static List<String> strings(ZipFile zip, ZipEntry entry)
      throws IOException, FileRefused, XMLStreamException {
    List<String> strings = new ArrayList<>();
    long size = 0;
    try (InputStream in = unpacked(zip, entry)) {
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
              var piece = new StringBuilder();
              if (!text(xml, piece, STRINGS_LIMIT - size)) {
                throw new FileRefused("file.zip-unpacks-too-large", entry.getName());
              }
              if (!phonetic) {
                text.append(piece);
                size += piece.length();
              }
            }
            default -> {}
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          if (xml.getLocalName().equals("si")) {
            strings.add(text.toString());
            size += STRING_COST;
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

  /**
   * Appends the text of an element; false when it is longer than allowed, then its end is left out.
   */
  static boolean text(XMLStreamReader xml, StringBuilder into, long most)
      throws XMLStreamException {
    boolean whole = true;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        return whole;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw new XMLStreamException("an element inside a text", xml.getLocation());
      }
      if (xml.hasText()
          && event != XMLStreamConstants.COMMENT
          && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
        whole &= into.length() + (long) xml.getTextLength() <= most;
        if (whole) {
          into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
      }
    }
  }

  /** Stops a part that unpacks to more than its header says. */
  private static final class Bounded extends InputStream {

    private final InputStream in;
    private long left = LIMIT;

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
        throw new ZipException("part unpacks to more than " + LIMIT + " bytes");
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
