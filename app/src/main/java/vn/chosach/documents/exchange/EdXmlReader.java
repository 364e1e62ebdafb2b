package vn.chosach.documents.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.chosach.kernel.Refusal;

/** Reads a package. Nothing outside of it is ever fetched; what is too large is not unpacked. */
final class EdXmlReader {

  /** Largest package and largest sum of its files in bytes. */
  public static final int MOST = 30_000_000;

  private static final int MOST_FAULTS = 20;
  private static final Schema SCHEMA = schema();

  private EdXmlReader() {}

  /** What came of reading. */
  public sealed interface Read {
    record Whole(Parcel parcel) implements Read {}

    /**
     * {@code documents.package-too-large}, {@code .package-doctype}, {@code .package-broken},
     * {@code .package-invalid} with the fault, {@code .package-file-missing}, {@code
     * .package-file-broken}.
     */
    record ReadRefused(Refusal refusal) implements Read {}
  }

  public static Read read(byte[] bytes) {
    if (bytes.length > MOST) {
      return refused("documents.package-too-large");
    }
    try {
      var builder = parser().newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      Document document = builder.parse(new ByteArrayInputStream(bytes));
      List<String> faults = faults(document);
      return faults.isEmpty()
          ? parcel(document.getDocumentElement())
          : new Read.ReadRefused(Refusal.of("documents.package-invalid", "fault", part(faults)));
    } catch (SAXException wrong) {
      String why = Objects.requireNonNullElse(wrong.getMessage(), "");
      if (why.contains("DOCTYPE")) {
        return refused("documents.package-doctype");
      }
      return refused("documents.package-broken");
    } catch (IOException brokenText) {
      // The bytes are in memory: they are no text of the encoding that they name.
      return refused("documents.package-broken");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Read parcel(Element root) {
    Element header = one(root, "MessageHeader");
    var files = new ArrayList<Parcel.Enclosure>();
    int left = MOST;
    for (Element reference : all(root, "Reference")) {
      String id = text(reference, "ContentId");
      Element attachment =
          all(root, "Attachment").stream()
              .filter(one -> text(one, "ContentId").equals(id))
              .findFirst()
              .orElse(null);
      String name = text(reference, "AttachmentName").replaceAll("[/\\\\]", "_");
      if (attachment == null) {
        return new Read.ReadRefused(Refusal.of("documents.package-file-missing", "file", name));
      }
      byte[] file = unzipped(text(attachment, "Content"), left);
      if (file == null) {
        return new Read.ReadRefused(Refusal.of("documents.package-file-broken", "file", name));
      }
      left -= file.length;
      files.add(new Parcel.Enclosure(name, text(reference, "ContentType"), file));
    }
    LocalDate day;
    try {
      day = LocalDate.parse(text(header, "PromulgationDate"), EdXml.DAY);
    } catch (DateTimeParseException noDay) {
      return new Read.ReadRefused(
          Refusal.of("documents.package-invalid", "fault", "PromulgationDate"));
    }
    List<Element> signer = all(header, "FullName");
    return new Read.Whole(
        new Parcel(
            organ(one(header, "From")),
            all(header, "To").stream().map(EdXmlReader::organ).toList(),
            text(header, "DocumentId"),
            text(header, "CodeNumber"),
            text(header, "CodeNotation"),
            text(header, "Place"),
            day,
            Integer.parseInt(text(header, "Type").strip()),
            text(header, "TypeName"),
            text(header, "Subject"),
            signer.isEmpty() ? null : signer.getFirst().getTextContent(),
            files));
  }

  private static byte @Nullable [] unzipped(String base64, int left) {
    try (var zip =
        new ZipInputStream(new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)))) {
      if (zip.getNextEntry() == null) {
        return null;
      }
      byte[] file = zip.readNBytes(left + 1);
      return file.length > left ? null : file;
    } catch (IOException | IllegalArgumentException broken) {
      return null;
    }
  }

  private static Parcel.Organ organ(Element organ) {
    return new Parcel.Organ(text(organ, "OrganId"), text(organ, "OrganName"));
  }

  private static List<Element> all(Element inside, String name) {
    var nodes = inside.getElementsByTagNameNS(EdXml.NAMESPACE, name);
    var all = new ArrayList<Element>();
    for (int at = 0; at < nodes.getLength(); at++) {
      all.add((Element) nodes.item(at));
    }
    return all;
  }

  private static Element one(Element inside, String name) {
    return all(inside, name).getFirst();
  }

  private static String text(Element inside, String name) {
    return one(inside, name).getTextContent();
  }

  private static DocumentBuilderFactory parser() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setExpandEntityReferences(false);
    return factory;
  }

  private static Schema schema() {
    try (var file = EdXmlReader.class.getResourceAsStream("/documents/edxml.xsd")) {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new StreamSource(file));
    } catch (IOException | SAXException e) {
      throw new IllegalStateException("the schema of packages", e);
    }
  }

  /** What speaks against the form, as the schema words it; a bad value is named in two messages. */
  private static List<String> faults(Document document) throws SAXException, IOException {
    var faults = new ArrayList<String>();
    var validator = SCHEMA.newValidator();
    validator.setErrorHandler(
        new Strict() {
          @Override
          public void error(SAXParseException fault) {
            if (faults.size() < MOST_FAULTS) {
              faults.add(Objects.requireNonNullElse(fault.getMessage(), ""));
            }
          }
        });
    validator.validate(new DOMSource(document));
    return faults;
  }

  /** The parts of the package that the first message with a name is about, by their names. */
  private static String part(List<String> faults) {
    return faults.stream().flatMap(EdXmlReader::parts).findFirst().orElse("edXML");
  }

  private static Stream<String> parts(String why) {
    Matcher expected = EXPECTED.matcher(why);
    if (expected.find()) {
      return Stream.of(
          NAME.matcher(expected.group(1))
              .results()
              .map(name -> name.group(1))
              .distinct()
              .collect(Collectors.joining(", ")));
    }
    Matcher element = ELEMENT.matcher(why);
    return element.find() ? Stream.of(element.group(1)) : Stream.empty();
  }

  private static final Pattern EXPECTED = Pattern.compile("One of '(.*)' is expected");
  private static final Pattern NAME = Pattern.compile("(?::|^|, )(\\w+)(?=[,}]|$)");
  private static final Pattern ELEMENT = Pattern.compile("element '(?:\\w+:)?(\\w+)'");

  /** Every fault of form ends the reading; nothing is printed beside the log. */
  private static class Strict extends org.xml.sax.helpers.DefaultHandler {
    @Override
    public void error(SAXParseException fault) throws SAXException {
      throw fault;
    }
  }

  private static Read refused(String code) {
    return new Read.ReadRefused(Refusal.of(code));
  }
}
