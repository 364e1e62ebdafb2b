package vn.chosach.documents.reading;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/**
 * Draws the PDF of a sheet, tagged for screen readers (PDF/UA), with its font embedded. Liberation
 * Serif stands for Times New Roman: the metrics are the same.
 */
public final class PdfPress {

  private static final String FONTS = "/documents/fonts/LiberationSerif-";

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
    try {
      new PdfRendererBuilder()
          .useFastMode()
          .useFont(font("Regular"), Markup.FAMILY, 400, FontStyle.NORMAL, true)
          .useFont(font("Bold"), Markup.FAMILY, 700, FontStyle.NORMAL, true)
          .useFont(font("Italic"), Markup.FAMILY, 400, FontStyle.ITALIC, true)
          .useFont(font("BoldItalic"), Markup.FAMILY, 700, FontStyle.ITALIC, true)
          .usePdfUaAccessibility(true)
          .withProducer("Chợ Sạch")
          .withHtmlContent(Markup.page(sheet, title), null)
          .toStream(bytes)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static FSSupplier<InputStream> font(String weight) {
    return () ->
        Objects.requireNonNull(PdfPress.class.getResourceAsStream(FONTS + weight + ".ttf"));
  }
}
