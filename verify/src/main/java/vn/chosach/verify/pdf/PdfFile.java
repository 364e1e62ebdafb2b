package vn.chosach.verify.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import vn.chosach.verify.pdf.PdfValue.PdfNumber;
import vn.chosach.verify.pdf.PdfValue.PdfReference;
import vn.chosach.verify.pdf.PdfValue.PdfRow;
import vn.chosach.verify.pdf.PdfValue.PdfStream;
import vn.chosach.verify.pdf.PdfValue.PdfTable;

/** A PDF with its tables of references (ISO 32000-1, 7.5), read as its last one says. */
final class PdfFile {

  private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,9})\\s+%%EOF\\s*$");
  private static final int END_WITHIN = 100;
  private static final int MOST_UPDATES = 50;
  private static final int MOST_OBJECTS = 500_000;
  private static final int MOST_UNPACKED = 50_000_000;

  private final byte[] bytes;
  private final List<PdfUpdate> updates = new ArrayList<>();
  private final Map<Integer, PdfPlace> places = new TreeMap<>();
  private final Map<Integer, PdfValue> read = new HashMap<>();
  private final Map<Integer, byte[]> opened = new HashMap<>();
  private final Set<Integer> reading = new HashSet<>();

  /**
   * Where an object lies.
   *
   * @param at byte in the file, or place in the stream {@code within}
   * @param within number of the stream that holds it; 0 when it lies in the file itself
   * @param free whether there is none
   */
  record PdfPlace(int at, int within, int generation, boolean free) {}

  /**
   * A table of references with its trailer.
   *
   * @param at where it begins
   * @param ends byte behind its trailer or stream
   */
  record PdfUpdate(int at, int ends, Map<Integer, PdfPlace> places, PdfTable trailer) {}

  /**
   * @throws IOException if it is anything that this reader does not know
   */
  PdfFile(byte[] bytes) throws IOException {
    this.bytes = bytes;
    int tail = Math.max(0, bytes.length - END_WITHIN);
    Matcher end = END.matcher(new String(bytes, tail, bytes.length - tail, ISO_8859_1));
    if (!end.find()) {
      throw new IOException("it does not end as a PDF does");
    }
    int at = Integer.parseInt(end.group(1));
    while (at >= 0) {
      PdfUpdate update = update(at);
      updates.add(update);
      update.places().forEach(places::putIfAbsent);
      int before = number(update.trailer().get("Prev"), -1);
      if (before >= at || updates.size() > MOST_UPDATES || places.size() > MOST_OBJECTS) {
        throw new IOException("tables of references without end");
      }
      at = before;
    }
  }

  /** The newest first. */
  List<PdfUpdate> updates() {
    return updates;
  }

  PdfTable trailer() {
    return updates.getFirst().trailer();
  }

  Map<Integer, PdfPlace> places() {
    return places;
  }

  boolean has(int number) {
    PdfPlace place = places.get(number);
    return place != null && !place.free();
  }

  PdfValue at(PdfValue value) throws IOException {
    PdfValue found = value;
    for (int steps = 0; found instanceof PdfReference reference; steps++) {
      if (steps > MOST_UPDATES) {
        throw new IOException("references in a ring");
      }
      found = object(reference.number());
    }
    return found;
  }

  PdfValue object(int number) throws IOException {
    PdfPlace place = places.get(number);
    if (place == null || place.free()) {
      return PdfValue.NOTHING;
    }
    PdfValue known = read.get(number);
    if (known == null) {
      if (!reading.add(number)) {
        throw new IOException("object " + number + " is needed to read itself");
      }
      known = place.within() == 0 ? lying(number, place).value() : packed(number, place);
      reading.remove(number);
      read.put(number, known);
    }
    return known;
  }

  /**
   * An object with the byte behind it.
   *
   * @param value what it is
   */
  record PdfLying(PdfValue value, int ends) {}

  PdfLying lying(int number, PdfPlace place) throws IOException {
    var syntax = new PdfSyntax(bytes, place.at());
    if (syntax.whole() != number || syntax.whole() != place.generation()) {
      throw new IOException("another object lies where " + number + " should");
    }
    syntax.demand("obj");
    PdfValue value = syntax.value();
    syntax.blanks();
    if (syntax.next("stream")) {
      if (!(value instanceof PdfTable table)) {
        throw new IOException("a stream that says nothing of itself");
      }
      if (!syntax.next("\r\n") && !syntax.next("\n")) {
        throw new IOException("a stream that does not begin");
      }
      value = new PdfStream(table, syntax.raw(number(at(table.get("Length")), -1)));
      syntax.demand("endstream");
    }
    syntax.demand("endobj");
    return new PdfLying(value, syntax.at());
  }

  private PdfValue packed(int number, PdfPlace place) throws IOException {
    PdfPlace around = places.get(place.within());
    if (around == null
        || around.free()
        || around.within() != 0
        || !(object(place.within()) instanceof PdfStream stream)) {
      throw new IOException("no stream holds object " + number);
    }
    byte[] plain = opened.get(place.within());
    if (plain == null) {
      plain = unpacked(stream);
      opened.put(place.within(), plain);
    }
    var heads = new PdfSyntax(plain, 0);
    int first = number(at(stream.table().get("First")), -1);
    int count = number(at(stream.table().get("N")), 0);
    for (int i = 0; i < count; i++) {
      int of = heads.whole();
      int begins = heads.whole();
      if (i == place.at() && of == number) {
        return new PdfSyntax(plain, first + begins).value();
      }
    }
    throw new IOException("object " + number + " is not in its stream");
  }

  private PdfUpdate update(int at) throws IOException {
    var syntax = new PdfSyntax(bytes, at);
    PdfUpdate update = syntax.next("xref") ? table(at, syntax) : stream(at);
    for (String unknown : List.of("Encrypt", "XRefStm")) {
      if (update.trailer().values().containsKey(unknown)) {
        throw new IOException("a file with " + unknown);
      }
    }
    return update;
  }

  private static PdfUpdate table(int at, PdfSyntax syntax) throws IOException {
    var places = new TreeMap<Integer, PdfPlace>();
    while (!syntax.blanks().next("trailer")) {
      int first = syntax.whole();
      int count = syntax.whole();
      for (int i = 0; i < count; i++) {
        int where = syntax.whole();
        int generation = syntax.whole();
        boolean free = syntax.blanks().next("f");
        if (!free) {
          syntax.demand("n");
        }
        put(places, first + i, new PdfPlace(where, 0, generation, free));
      }
    }
    PdfTable trailer = syntax.table();
    return new PdfUpdate(at, syntax.at(), places, trailer);
  }

  private PdfUpdate stream(int at) throws IOException {
    var head = new PdfSyntax(bytes, at);
    PdfLying lying = lying(head.whole(), new PdfPlace(at, 0, head.whole(), false));
    if (!(lying.value() instanceof PdfStream stream) || !stream.table().is("Type", "XRef")) {
      throw new IOException("no table of references at byte " + at);
    }
    PdfTable table = stream.table();
    int[] widths = numbers(table.get("W"));
    int[] ranges =
        table.values().containsKey("Index")
            ? numbers(table.get("Index"))
            : new int[] {0, number(table.get("Size"), 0)};
    if (widths.length != 3 || ranges.length % 2 != 0) {
      throw new IOException("a table of references that is none");
    }
    var rows = new ByteArrayInputStream(unpacked(stream));
    var places = new TreeMap<Integer, PdfPlace>();
    for (int range = 0; range < ranges.length; range += 2) {
      for (int i = 0; i < ranges[range + 1]; i++) {
        int kind = widths[0] == 0 ? 1 : field(rows, widths[0]);
        int second = field(rows, widths[1]);
        int third = field(rows, widths[2]);
        put(
            places,
            ranges[range] + i,
            switch (kind) {
              case 0 -> new PdfPlace(0, 0, third, true);
              case 1 -> new PdfPlace(second, 0, third, false);
              case 2 -> new PdfPlace(third, second, 0, false);
              default -> throw new IOException("a reference of an unknown kind");
            });
      }
    }
    return new PdfUpdate(at, lying.ends(), places, table);
  }

  private static void put(Map<Integer, PdfPlace> places, int number, PdfPlace place)
      throws IOException {
    if (places.put(number, place) != null || places.size() > MOST_OBJECTS) {
      throw new IOException("object " + number + " stands twice in a table of references");
    }
  }

  private static int field(ByteArrayInputStream rows, int width) throws IOException {
    long value = 0;
    for (int i = 0; i < width; i++) {
      int one = rows.read();
      value = value << 8 | one;
      if (one < 0 || value > Integer.MAX_VALUE) {
        throw new IOException("a table of references that is cut off");
      }
    }
    return (int) value;
  }

  private byte[] unpacked(PdfStream stream) throws IOException {
    byte[] raw = stream.bytes().getBytes(ISO_8859_1);
    PdfTable table = stream.table();
    if (table.values().containsKey("DecodeParms")) {
      throw new IOException("a packing that this reader does not know");
    }
    if (!table.values().containsKey("Filter")) {
      return raw;
    }
    if (!table.is("Filter", "FlateDecode")
        && !table.get("Filter").equals(new PdfRow(List.of(new PdfValue.PdfName("FlateDecode"))))) {
      throw new IOException("a packing that this reader does not know");
    }
    try (var in = new InflaterInputStream(new ByteArrayInputStream(raw))) {
      byte[] plain = in.readNBytes(MOST_UNPACKED);
      if (plain.length == MOST_UNPACKED) {
        throw new IOException("a stream without end");
      }
      return plain;
    }
  }

  private static int[] numbers(PdfValue value) throws IOException {
    if (!(value instanceof PdfRow row)) {
      throw new IOException("no row of numbers");
    }
    int[] numbers = new int[row.values().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(row.values().get(i), -1);
      if (numbers[i] < 0) {
        throw new IOException("no row of numbers");
      }
    }
    return numbers;
  }

  /** Of a value that is a whole number and not negative; else the other. */
  static int number(@Nullable PdfValue value, int otherwise) {
    try {
      return value instanceof PdfNumber number && number.value().signum() >= 0
          ? number.value().intValueExact()
          : otherwise;
    } catch (ArithmeticException notWhole) {
      return otherwise;
    }
  }
}
