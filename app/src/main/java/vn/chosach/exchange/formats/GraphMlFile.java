package vn.chosach.exchange.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import vn.chosach.exchange.formats.ReadPicture.Gathering;
import vn.chosach.subjects.sharing.SharedPicture;
import vn.chosach.subjects.sharing.SharedPicture.SharedThing;
import vn.chosach.subjects.sharing.SharedPicture.SharedTie;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;
import vn.chosach.subjects.sharing.SharedPictures;
import vn.chosach.ui.SentId;

/**
 * GraphML: nodes with kind and name, directed edges with role and confidence, and the terms as data
 * of the graph. No external entity is read and no document type.
 */
final class GraphMlFile {

  private static final String SPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String KIND = "kind";
  private static final String LABEL = "label";
  private static final String ROLE = "role";
  private static final String CONFIDENCE = "confidence";

  private GraphMlFile() {}

  static byte[] write(SharedPicture picture, ShareTerms terms) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(SPACE);
      key(xml, KIND, "node");
      key(xml, LABEL, "node");
      key(xml, ROLE, "edge");
      key(xml, CONFIDENCE, "edge");
      for (String name : terms.parts().keySet()) {
        key(xml, name, "graph");
      }
      xml.writeStartElement("graph");
      xml.writeAttribute("edgedefault", "directed");
      for (var part : terms.parts().entrySet()) {
        data(xml, part.getKey(), part.getValue());
      }
      for (SharedThing one : picture.things()) {
        xml.writeStartElement("node");
        xml.writeAttribute("id", one.id().toString());
        data(xml, KIND, one.kind().name());
        data(xml, LABEL, one.name());
        xml.writeEndElement();
      }
      for (SharedTie tie : picture.ties()) {
        xml.writeStartElement("edge");
        xml.writeAttribute("source", tie.from().toString());
        xml.writeAttribute("target", tie.to().toString());
        data(xml, ROLE, tie.role());
        if (!tie.confidence().isEmpty()) {
          data(xml, CONFIDENCE, tie.confidence());
        }
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write a graph", e);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static void key(XMLStreamWriter xml, String name, String of) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", name);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", "string");
  }

  private static void data(XMLStreamWriter xml, String key, String value)
      throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  static Optional<ReadPicture> read(String text) {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml =
          factory.createXMLStreamReader(new StringReader(text.replace("\uFEFF", "").strip()));
      var reading = new GraphReader(xml);
      while (xml.hasNext()) {
        reading.take(xml.next());
      }
      return reading.graph ? Optional.of(reading.all.done()) : Optional.empty();
    } catch (XMLStreamException broken) {
      return Optional.empty();
    }
  }

  /** Reads element by element; what a tool adds for its drawing is passed over. */
  private static final class GraphReader {

    private final XMLStreamReader xml;
    private final Gathering all = new Gathering();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private String key = "";
    private String node = "";
    private String source = "";
    private String target = "";
    private boolean graph;

    private GraphReader(XMLStreamReader xml) {
      this.xml = xml;
    }

    void take(int event) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml.getLocalName());
      } else if (event == XMLStreamConstants.CHARACTERS && !key.isEmpty()) {
        said.merge(key, xml.getText(), String::concat);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }

    private void start(String element) {
      switch (element) {
        case "graph" -> graph = true;
        case "key" -> names.put(attribute("id"), attribute("attr.name"));
        case "data" -> key = names.getOrDefault(attribute("key"), "");
        case "node" -> {
          said.clear();
          node = attribute("id");
        }
        case "edge" -> {
          said.clear();
          source = attribute("source");
          target = attribute("target");
        }
        default -> key = "";
      }
    }

    private void end(String element) {
      switch (element) {
        case "data" -> {
          if (node.isEmpty() && source.isEmpty()) {
            all.term(key, said.getOrDefault(key, ""));
          }
          key = "";
        }
        case "node" -> {
          kind(said.getOrDefault(KIND, ""))
              .ifPresentOrElse(
                  kind -> all.thing(id(node), kind, said.getOrDefault(LABEL, "")),
                  () -> all.left(node + " " + said.getOrDefault(LABEL, "")));
          node = "";
        }
        case "edge" -> {
          all.tie(
              id(source),
              id(target),
              said.getOrDefault(ROLE, ""),
              said.getOrDefault(CONFIDENCE, ""));
          source = "";
        }
        default -> key = "";
      }
    }

    private String attribute(String name) {
      return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private static Optional<ThingKind> kind(String name) {
      for (ThingKind one : ThingKind.values()) {
        if (one.name().equals(name)) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }

    private static UUID id(String said) {
      return SentId.of(said).orElseGet(() -> SharedPictures.named("graphml|" + said));
    }
  }
}
