package vn.chosach.publicity.web;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.ui.Page;

/** RSS 2.0 of what everyone may read; the writer escapes whatever stands in a title. */
@Component
class Feed {

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  private final PublicPages pages;

  Feed(PublicPages pages) {
    this.pages = pages;
  }

  String of(PublicationKind publicationKind, List<PublicationList.Entry> entries, Page page) {
    var out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("channel");
      element(xml, "title", page.t("publicity." + name(publicationKind) + ".title"));
      element(xml, "link", page.visit().origin() + page.href(publicationKind.path()));
      element(xml, "description", page.t("publicity." + name(publicationKind) + ".lede"));
      element(xml, "language", page.lang().tag());
      for (PublicationList.Entry entry : entries) {
        item(xml, entry, page);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException defect) {
      throw new IllegalStateException(
          "the feed of " + publicationKind + " cannot be written", defect);
    }
    return out.toString();
  }

  private void item(XMLStreamWriter xml, PublicationList.Entry entry, Page page)
      throws XMLStreamException {
    PublicView.Card card = pages.card(entry, page);
    Instant at = Objects.requireNonNull(entry.edition().hands().publishedAt());
    String address = page.visit().origin() + page.href(card.href());
    xml.writeStartElement("item");
    element(xml, "title", card.title());
    element(xml, "link", address);
    element(xml, "guid", address);
    element(xml, "pubDate", RFC_822.format(at.atZone(Vietnam.ZONE)));
    element(xml, "description", card.label() + ". " + card.text());
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  static String name(PublicationKind publicationKind) {
    return switch (publicationKind) {
      case CASE -> "cases";
      case ALERT -> "alerts";
    };
  }
}
