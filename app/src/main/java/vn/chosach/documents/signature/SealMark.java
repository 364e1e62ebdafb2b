package vn.chosach.documents.signature;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.layout.PrintedPaper;

/**
 * What is seen of the digital signature of an agency: the picture of its seal where one lies beside
 * its key, its name and the moment, in red, over a third of the signature to its left (NĐ
 * 30/2020/NĐ-CP, Phụ lục I). It belongs to the tree of the tagged file, so that it is read aloud.
 *
 * @param lines name and moment
 * @param picture PNG of the seal; {@code null} for none
 */
public record SealMark(List<String> lines, byte @Nullable [] picture) {

  private static final float WIDTH = 150;
  private static final float HEIGHT = 62;

  /** So much of it lies left of the signature; the words keep to it. */
  private static final float FREE = 125;

  private static final float WORDS = 92;
  private static final float SIZE = 8;
  private static final float RED = 0.8f;

  /** What it reads to who does not see it. */
  String words() {
    return String.join(", ", lines);
  }

  /** Draws it beside the words of who signed first. */
  void draw(PDDocument document, PDAnnotationWidget widget) throws IOException {
    SignaturePlace place = place(document);
    PDPage page = document.getPage(place.page());
    widget.setPage(page);
    widget.setRectangle(rectangle(page, place));
    widget.setPrinted(true);
    var stream = new PDAppearanceStream(document);
    stream.setBBox(new PDRectangle(WIDTH, HEIGHT));
    stream.setResources(new org.apache.pdfbox.pdmodel.PDResources());
    ink(document, stream);
    var appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(stream);
    widget.setAppearance(appearance);
    told(document, widget, page);
  }

  /** The page on which it will stand, from 0. */
  static int pageOf(PDDocument document) throws IOException {
    return place(document).page();
  }

  /** Whether a mark at this place is no larger than this one and lies where it would be drawn. */
  static boolean isItsPlace(PDDocument document, PDRectangle at) throws IOException {
    SignaturePlace place = place(document);
    PDRectangle own = rectangle(document.getPage(place.page()), place);
    return at.getLowerLeftX() > own.getLowerLeftX() - 1
        && at.getLowerLeftY() > own.getLowerLeftY() - 1
        && at.getUpperRightX() < own.getUpperRightX() + 1
        && at.getUpperRightY() < own.getUpperRightY() + 1;
  }

  private static PDRectangle rectangle(PDPage page, SignaturePlace place) {
    float left = (float) Math.max(0, place.at().getX() - FREE);
    float base = (float) (page.getMediaBox().getHeight() - place.at().getY() - HEIGHT * 2 / 3);
    return new PDRectangle(left, Math.max(0, base), WIDTH, HEIGHT);
  }

  private void ink(PDDocument document, PDAppearanceStream stream) throws IOException {
    PDFont font = font(document);
    try (var ink = new PDPageContentStream(document, stream)) {
      byte[] seal = picture;
      if (seal != null) {
        PDImageXObject image = PDImageXObject.createFromByteArray(document, seal, "seal.png");
        ink.drawImage(image, WIDTH - HEIGHT, 0, HEIGHT, HEIGHT);
      } else {
        ink.setStrokingColor(RED, 0, 0);
        ink.addRect(1, 1, WIDTH - 2, HEIGHT - 2);
        ink.stroke();
      }
      ink.setNonStrokingColor(RED, 0, 0);
      ink.beginText();
      ink.setFont(font, SIZE);
      ink.newLineAtOffset(4, HEIGHT - SIZE - 4);
      for (String line : lines) {
        for (String part : wrapped(line, font)) {
          ink.showText(part);
          ink.newLineAtOffset(0, -SIZE - 2);
        }
      }
      ink.endText();
    }
  }

  private static PDFont font(PDDocument document) throws IOException {
    try (InputStream file =
        SealMark.class.getResourceAsStream("/documents/fonts/LiberationSerif-Regular.ttf")) {
      return PDType0Font.load(document, Objects.requireNonNull(file), true);
    }
  }

  private static List<String> wrapped(String line, PDFont font) throws IOException {
    var parts = new java.util.ArrayList<String>();
    var part = new StringBuilder();
    for (String word : line.split(" ")) {
      String longer = part.isEmpty() ? word : part + " " + word;
      if (!part.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > WORDS) {
        parts.add(part.toString());
        part.setLength(0);
        part.append(word);
      } else {
        part.setLength(0);
        part.append(longer);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /** Its element in the tree of structure (ISO 14289-1, 7.18.1). */
  private void told(PDDocument document, PDAnnotationWidget widget, PDPage page) {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    COSBase numbers =
        root == null || root.getParentTree() == null
            ? null
            : root.getParentTree().getCOSObject().getDictionaryObject(COSName.NUMS);
    if (!(numbers instanceof COSArray places)) {
      return;
    }
    Optional<PDStructureElement> whole =
        root.getKids().stream()
            .filter(PDStructureElement.class::isInstance)
            .map(PDStructureElement.class::cast)
            .findFirst();
    if (whole.isEmpty()) {
      return;
    }
    var element = new PDStructureElement("Form", whole.get());
    element.setPage(page);
    element.setAlternateDescription(words());
    var reference = new PDObjectReference();
    reference.setReferencedObject(widget);
    element.appendKid(reference);
    whole.get().appendKid(element);
    int key = Math.max(0, root.getParentTreeNextKey());
    for (int at = 0; at + 1 < places.size(); at += 2) {
      key = Math.max(key, places.getInt(at) + 1);
    }
    places.add(COSInteger.get(key));
    places.add(element.getCOSObject());
    root.setParentTreeNextKey(key + 1);
    widget.setStructParent(key);
    for (COSDictionary changed :
        List.of(
            root.getCOSObject(), root.getParentTree().getCOSObject(), whole.get().getCOSObject())) {
      changed.setNeedToBeUpdated(true);
    }
  }

  /**
   * Where the words of the first signature begin.
   *
   * @param page from 0
   * @param at from the upper left corner
   */
  private record SignaturePlace(int page, Point2D at) {}

  private static SignaturePlace place(PDDocument document) throws IOException {
    var found = new SignaturePlace[1];
    var search =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            int at = text.indexOf(PrintedPaper.SIGNED_BY.strip());
            if (at >= 0 && at < positions.size()) {
              TextPosition first = positions.get(at);
              found[0] =
                  new SignaturePlace(
                      getCurrentPageNo() - 1,
                      new Point2D.Float(first.getXDirAdj(), first.getYDirAdj()));
            }
          }
        };
    search.getText(document);
    return found[0] == null
        ? new SignaturePlace(document.getNumberOfPages() - 1, new Point2D.Float(WIDTH, WIDTH))
        : found[0];
  }
}
