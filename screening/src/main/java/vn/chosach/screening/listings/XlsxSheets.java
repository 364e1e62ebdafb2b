package vn.chosach.screening.listings;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which part of an XLSX workbook is the sheet that a person sees first. */
final class XlsxSheets {

  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final ZipFile zip;

  XlsxSheets(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * The first sheet that is not hidden, in the order in which the workbook shows them.
   *
   * @throws FileRefused if the zip holds no sheet
   */
  ZipEntry first() throws IOException, FileRefused, XMLStreamException {
    for (String target : targets()) {
      String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      ZipEntry sheet = zip.getEntry(path);
      if (sheet != null) {
        return sheet;
      }
    }
    ZipEntry usual = zip.getEntry("xl/worksheets/sheet1.xml");
    return usual != null
        ? usual
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
    try (InputStream in = XlsxPart.unpacked(zip, part)) {
      XMLStreamReader xml = XlsxPart.reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
          element.take(xml);
        }
      }
    }
  }
}
