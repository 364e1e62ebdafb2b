package vn.chosach.ui;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.chosach.kernel.Vietnam;

/**
 * RSS 2.0 of what everyone may read; the writer escapes whatever stands in a title.
 *
 * @param path of the list that it follows, without language prefix
 */
public record RssFeed(String title, String path, String description, List<FeedItem> items) {

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  public RssFeed {
    items = List.copyOf(items);
  }

  /** One entry. */
  public record FeedItem(String title, String path, Instant at, String description) {}

  /** As it is sent, in the language of a page. */
  public String written(Page page) {
    var out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("channel");
      element(xml, "title", title);
      element(xml, "link", page.visit().origin() + page.href(path));
      element(xml, "description", description);
      element(xml, "language", page.lang().tag());
      for (FeedItem item : items) {
        String address = page.visit().origin() + page.href(item.path());
        xml.writeStartElement("item");
        element(xml, "title", item.title());
        element(xml, "link", address);
        element(xml, "guid", address);
        element(xml, "pubDate", RFC_822.format(item.at().atZone(Vietnam.ZONE)));
        element(xml, "description", item.description());
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException defect) {
      throw new IllegalStateException("the feed of " + path + " cannot be written", defect);
    }
    return out.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
