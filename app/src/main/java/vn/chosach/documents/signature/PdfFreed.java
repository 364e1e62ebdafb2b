package vn.chosach.documents.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Whether an update says of objects that they are no more. The library that reads PDF passes over
 * such lines, and readers that show a file heed them.
 */
final class PdfFreed {

  private static final Pattern LINE = Pattern.compile("(\\d{10}) (\\d{5}) ([nf])");
  private static final Pattern WIDTHS = Pattern.compile("/W ?\\[ ?(\\d) (\\d) (\\d) ?]");
  private static final Pattern RANGES = Pattern.compile("/Index ?\\[([\\d ]+)]");
  private static final Pattern DATA = Pattern.compile(">>\\s*stream\\r?\\n");
  private static final String NONE = "0000000000 65535 f";

  private PdfFreed() {}

  /**
   * @param at where the last table of references begins
   * @throws IOException if it is written in a way that is not known here
   */
  static boolean anything(byte[] pdf, int at) throws IOException {
    String text = new String(pdf, at, pdf.length - at, ISO_8859_1);
    if (text.startsWith("xref")) {
      Matcher lines = LINE.matcher(text.substring(0, text.indexOf("trailer")));
      boolean any = false;
      while (lines.find()) {
        any |= lines.group(3).equals("f") && !lines.group().equals(NONE);
      }
      return any;
    }
    Matcher data = DATA.matcher(text);
    Matcher widths = WIDTHS.matcher(text);
    Matcher ranges = RANGES.matcher(text);
    if (!data.find()
        || !widths.find()
        || !ranges.find()
        || !text.contains("/FlateDecode")
        || text.contains("/DecodeParms")) {
      throw new IOException("a table of references of an unknown form");
    }
    byte[] packed = text.substring(data.end()).getBytes(ISO_8859_1);
    try (var rows = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return freed(
          rows,
          Integer.parseInt(widths.group(1)),
          Integer.parseInt(widths.group(2)) + Integer.parseInt(widths.group(3)),
          ranges.group(1).strip().split(" +"));
    }
  }

  private static boolean freed(InflaterInputStream rows, int kind, int rest, String[] ranges)
      throws IOException {
    for (int i = 0; i + 1 < ranges.length; i += 2) {
      int first = Integer.parseInt(ranges[i]);
      for (int n = 0; n < Integer.parseInt(ranges[i + 1]); n++) {
        byte[] head = rows.readNBytes(kind);
        boolean free = kind > 0;
        for (byte one : head) {
          free &= one == 0;
        }
        if (head.length != kind || rows.readNBytes(rest).length != rest) {
          throw new IOException("a table of references that is cut off");
        }
        if (free && first + n != 0) {
          return true;
        }
      }
    }
    return false;
  }
}
