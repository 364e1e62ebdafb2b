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
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import vn.chosach.ui.Page;

/** The receipt as a PDF on A5, tagged for screen readers (PDF/UA). */
@Component
public class TicketDocument {

  private static final String FAMILY = "Be Vietnam Pro";

  /** Where the style sheet lies. */
  private static final String FOLDER =
      String.valueOf(TicketDocument.class.getResource("/tips/receipt.css"));

  private final TemplateEngine templates;

  TicketDocument(TemplateEngine templates) {
    this.templates = templates;
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  byte[] draw(ReceiptCookie.Receipt receipt, Page page) {
    var xhtml = new StringOutput();
    templates.render(
        "tips/receiptDocument.jte",
        Map.of("page", page, "receipt", ReceiptPage.of(receipt, null)),
        xhtml);
    return print(xhtml.toString());
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
                "/tips/fonts/be-vietnam-pro-" + weight + ".ttf"));
  }
}
