package vn.chosach.tips.form;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Page;

/** The receipt as a PDF on A5, tagged for screen readers (PDF/UA). */
@Component
public class TicketDocument {

  /** Begins the end of a PDF. */
  private static final String START = "startxref";

  private static final String FAMILY = "Be Vietnam Pro";

  /** Where the style sheet lies. */
  private static final String FOLDER =
      String.valueOf(TicketDocument.class.getResource("/tips/receipt.css"));

  private final TemplateEngine templates;

  TicketDocument(TemplateEngine templates) {
    this.templates = templates;
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  /** The receipt; its leaf stands in it in letters too, so that the page of checks takes it. */
  byte[] draw(ReceiptCookie.Receipt receipt, Page page) {
    var xhtml = new StringOutput();
    ReceiptPage shown = ReceiptPage.of(receipt, page);
    templates.render("tips/receiptDocument.jte", Map.of("page", page, "receipt", shown), xhtml);
    byte[] pdf = print(xhtml.toString());
    return shown.leaf().isEmpty() ? pdf : marked(pdf, "chosach-leaf " + shown.leaf());
  }

  /** A comment behind the end that every reader passes over, then the same end again. */
  public static byte[] marked(byte[] pdf, String comment) {
    String whole = new String(pdf, StandardCharsets.ISO_8859_1);
    String end = whole.substring(whole.lastIndexOf(START));
    return (whole + "\n%" + comment + "\n" + end).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Prints XHTML that names the style sheet {@code receipt.css}, with the fonts of the receipt. */
  public byte[] print(String xhtml) {
    var bytes = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(font(400), FAMILY, 400, FontStyle.NORMAL, true)
          .useFont(font(700), FAMILY, 700, FontStyle.NORMAL, true)
          .usePdfUaAccessibility(true)
          .withProducer("Chợ Sạch")
          .withHtmlContent(xhtml, FOLDER)
          .toStream(bytes)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static FSSupplier<InputStream> font(int weight) {
    return () ->
        Objects.requireNonNull(
            TicketDocument.class.getResourceAsStream(
                "/ui/lettering/be-vietnam-pro-" + weight + ".ttf"));
  }
}
