package vn.chosach.documents.reading;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Draws the PDF of a sheet, tagged for screen readers (PDF/UA), with its font embedded. Liberation
 * Serif stands for Times New Roman: the metrics are the same.
 */
public final class PdfPress {

  private static final String FONTS = "/documents/fonts/LiberationSerif-";

  /** Places in a TrueType file (OpenType specification, table directory). */
  private static final int TABLE_COUNT = 4;

  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;

  /** Tags {@code GSUB}, and one that no reader knows. */
  private static final int SUBSTITUTIONS = 0x47535542;

  private static final int LEFT_OUT = 0x78535542;

  /** As read once; papers that are printed at the same time share them. */
  private static final Map<String, TrueTypeFont> READ = new ConcurrentHashMap<>();

  private static final DocumentBuilderFactory TREES = trees();

  /** Heights of the fonts, so that one that a paper does not use is not put into it. */
  private static final FSDefaultCacheStore HEIGHTS = new FSDefaultCacheStore();

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  private PdfPress() {}

  /**
   * The PDF.
   *
   * @param title of the document, for readers and screen readers
   */
  public static byte[] print(Sheet sheet, String title) {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      new PdfRendererBuilder()
          .useFastMode()
          .usePDDocument(document)
          .useCacheStore(CacheStore.PDF_FONT_METRICS, HEIGHTS)
          .useFont(new Face(document, "Regular"), Markup.FAMILY, 400, FontStyle.NORMAL, true)
          .useFont(new Face(document, "Bold"), Markup.FAMILY, 700, FontStyle.NORMAL, true)
          .useFont(new Face(document, "Italic"), Markup.FAMILY, 400, FontStyle.ITALIC, true)
          .useFont(new Face(document, "BoldItalic"), Markup.FAMILY, 700, FontStyle.ITALIC, true)
          .usePdfUaAccessibility(true)
          .withProducer("Chợ Sạch")
          .withW3cDocument(parsed(Markup.page(sheet, title)), null)
          .toStream(bytes)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The library would seek its reader in all jars, and a second one that turns events to a tree.
   */
  private static Document parsed(String page) throws IOException {
    try {
      return TREES.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException own) {
      throw new IllegalStateException("the program cannot read what it wrote", own);
    }
  }

  private static DocumentBuilderFactory trees() {
    DocumentBuilderFactory trees = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      trees.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      trees.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      trees.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
    return trees;
  }

  /** A font that is put into a document when a letter of it is first set. */
  @SuppressWarnings("NullAway")
  private static final class Face extends PDFontSupplier {

    private final PDDocument document;
    private final String weight;

    private Face(PDDocument document, String weight) {
      super(null);
      this.document = document;
      this.weight = weight;
    }

    @Override
    public PDFont supply() {
      try {
        return PDType0Font.load(document, READ.computeIfAbsent(weight, PdfPress::read), true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static TrueTypeFont read(String weight) {
    try {
      return new TTFParser().parse(new RandomAccessReadBuffer(file(weight)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A font without its table of substitutions. PDFBox would seek ligatures in each piece of text
   * with it, which took more than half of the time of a print; a text with ligatures also cannot be
   * searched for what it says.
   */
  private static byte[] file(String weight) {
    try (InputStream file =
        Objects.requireNonNull(PdfPress.class.getResourceAsStream(FONTS + weight + ".ttf"))) {
      byte[] font = file.readAllBytes();
      ByteBuffer tables = ByteBuffer.wrap(font);
      int count = tables.getShort(TABLE_COUNT);
      for (int at = DIRECTORY; at < DIRECTORY + count * ENTRY; at += ENTRY) {
        if (tables.getInt(at) == SUBSTITUTIONS) {
          tables.putInt(at, LEFT_OUT);
        }
      }
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
