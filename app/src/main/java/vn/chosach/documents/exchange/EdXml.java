package vn.chosach.documents.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.chosach.documents.layout.Letters;

/** Writes a package of QCVN 102:2016/BTTTT: header, manifest, each file zipped in base 64. */
final class EdXml {

  static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
  static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd").withResolverStyle(ResolverStyle.STRICT);

  private final XMLStreamWriter xml;

  private EdXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  public static byte[] write(Parcel parcel) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(NAMESPACE);
      new EdXml(xml).parcel(parcel);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write a package", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void parcel(Parcel parcel) throws XMLStreamException {
    open("edXML");
    xml.writeDefaultNamespace(NAMESPACE);
    open("edXMLEnvelope");
    open("edXMLHeader");
    header(parcel);
    close();
    open("edXMLBody");
    open("Manifest");
    for (int at = 0; at < parcel.files().size(); at++) {
      open("Reference");
      said("ContentId", "cid:" + (at + 1));
      said("ContentType", parcel.files().get(at).type());
      said("AttachmentName", parcel.files().get(at).name());
      close();
    }
    close();
    close();
    close();
    open("AttachmentEncoded");
    for (int at = 0; at < parcel.files().size(); at++) {
      open("Attachment");
      said("ContentId", "cid:" + (at + 1));
      said("Content", Base64.getEncoder().encodeToString(zipped(parcel.files().get(at))));
      close();
    }
    close();
    close();
  }

  private void header(Parcel parcel) throws XMLStreamException {
    open("MessageHeader");
    organ("From", parcel.from());
    for (Parcel.Organ to : parcel.to()) {
      organ("To", to);
    }
    said("DocumentId", parcel.documentId());
    open("Code");
    said("CodeNumber", parcel.number());
    said("CodeNotation", parcel.notation());
    close();
    open("PromulgationInfo");
    said("Place", parcel.place());
    said("PromulgationDate", DAY.format(parcel.day()));
    close();
    open("DocumentType");
    said("Type", Integer.toString(parcel.type()));
    said("TypeName", parcel.typeName());
    close();
    said("Subject", parcel.subject());
    String signer = parcel.signer();
    if (signer != null) {
      open("SignerInfo");
      said("FullName", signer);
      close();
    }
    close();
  }

  private void organ(String name, Parcel.Organ organ) throws XMLStreamException {
    open(name);
    said("OrganId", organ.id());
    said("OrganName", organ.name());
    close();
  }

  private void said(String name, String value) throws XMLStreamException {
    open(name);
    xml.writeCharacters(Letters.visible(value));
    close();
  }

  private void open(String name) throws XMLStreamException {
    xml.writeStartElement(NAMESPACE, name);
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  private static byte[] zipped(Parcel.Enclosure file) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(file.name()));
      new ByteArrayInputStream(file.bytes()).transferTo(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
