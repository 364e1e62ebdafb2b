package vn.chosach.watch.sources;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Refusal;

/**
 * Reads site maps as sitemaps.org 0.9 has them: a map of pages, an index of maps, packed or not.
 * Each map is fetched under the rules of a page. Everything is bounded: maps, pages, unpacked size
 * and time; document types and entities are not read. A part of an index that fails costs its own
 * pages only.
 */
record SiteMaps(PageFetch pages, InstantSource time) {

  static final int MOST_PAGES = 2_000;
  static final int MOST_MAPS = 20;
  static final int LARGEST = 32 << 20;

  private static final int LONGEST_ADDRESS = 2_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** What came of it. */
  sealed interface Read {

    /** Pages in the order of the map; {@code from} is where the map was in the end. */
    record ReadPages(String from, Set<String> addresses, boolean cut) implements Read {}

    /** Not read. */
    record Refused(Refusal refusal) implements Read {}
  }

  /** Addresses of one map. */
  private record Parsed(boolean index, List<String> addresses) {}

  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;

    Unreadable(String code) {
      super(code);
      this.code = code;
    }
  }

  /**
   * Reads a map with what it refers to.
   *
   * @return refused as {@link PageFetch#fetch} refuses its first page, or with {@code
   *     watch.map-malformed}, {@code watch.map-too-large}, {@code watch.map-names-no-page}
   */
  Read read(String address) {
    Instant until = time.instant().plus(LONGEST);
    Set<String> found = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>(Set.of(address));
    var waiting = new ArrayDeque<String>(Set.of(address));
    String from = null;
    Refusal first = null;
    boolean cut = false;
    while (!waiting.isEmpty() && found.size() < MOST_PAGES) {
      if (seen.size() - waiting.size() >= MOST_MAPS || time.instant().isAfter(until)) {
        break;
      }
      Refusal refusal = null;
      switch (pages.fetch(waiting.remove())) {
        case PageFetch.Fetched.Page page -> {
          from = from == null ? page.address() : from;
          try {
            Parsed map = parse(unpacked(page.body()));
            (map.index ? map.addresses.stream().filter(seen::add) : map.addresses.stream())
                .forEach(map.index ? waiting::add : found::add);
          } catch (Unreadable unreadable) {
            refusal = Refusal.of(unreadable.code);
          }
        }
        case PageFetch.Fetched.Refused refused -> refusal = refused.refusal();
      }
      cut |= refusal != null;
      first = first == null ? refusal : first;
    }
    if (found.isEmpty() || from == null) {
      return new Read.Refused(first == null ? Refusal.of("watch.map-names-no-page") : first);
    }
    Set<String> kept = new LinkedHashSet<>(found.stream().limit(MOST_PAGES).toList());
    return new Read.ReadPages(from, kept, cut || !waiting.isEmpty() || kept.size() < found.size());
  }

  private static byte[] unpacked(byte[] body) throws Unreadable {
    boolean packed = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
    if (!packed) {
      return body;
    }
    var out = new ByteArrayOutputStream();
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        if (out.size() > LARGEST) {
          throw new Unreadable("watch.map-too-large");
        }
      }
    } catch (IOException broken) {
      throw new Unreadable("watch.map-malformed");
    }
    return out.toByteArray();
  }

  private static Parsed parse(byte[] xml) throws Unreadable {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      try {
        return parse(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException malformed) {
      throw new Unreadable("watch.map-malformed");
    }
  }

  /**
   * The first {@code loc} of each {@code url} or {@code sitemap}, in the words of the map itself.
   */
  private static Parsed parse(XMLStreamReader reader) throws XMLStreamException, Unreadable {
    List<String> addresses = new ArrayList<>();
    String root = null;
    String space = null;
    String parent = "";
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = reader.getLocalName();
      if (root == null) {
        root = name;
        space = reader.getNamespaceURI();
        if (!root.equals("urlset") && !root.equals("sitemapindex")) {
          throw new Unreadable("watch.map-malformed");
        }
      } else if (!Objects.equals(space, reader.getNamespaceURI())) {
        // A picture or a film of the page has an address of its own.
        continue;
      } else if (name.equals("url") || name.equals("sitemap")) {
        parent = name;
      } else if (name.equals("loc") && !parent.isEmpty()) {
        String address = clean(text(reader));
        if (address != null && addresses.size() <= MOST_PAGES) {
          addresses.add(address);
        }
        parent = "";
      }
    }
    if (root == null) {
      throw new Unreadable("watch.map-malformed");
    }
    return new Parsed(root.equals("sitemapindex"), addresses);
  }

  private static String text(XMLStreamReader reader) throws XMLStreamException {
    return reader.getElementText().strip();
  }

  private static @Nullable String clean(String address) {
    return address.length() <= LONGEST_ADDRESS && address.matches("https?://[^\\s\\p{Cntrl}]+")
        ? address
        : null;
  }
}
