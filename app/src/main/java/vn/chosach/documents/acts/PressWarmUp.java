package vn.chosach.documents.acts;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.TableCell;
import vn.chosach.documents.layout.Filling;
import vn.chosach.documents.layout.ShippedTemplates;
import vn.chosach.documents.reading.PdfPress;
import vn.chosach.documents.reading.SheetReader;

/**
 * Prints a made document beside the start, so that the first official does not wait while libraries
 * and fonts are loaded. Nothing of it is kept; a failure here would show again, with its reason,
 * when somebody prints.
 */
@Component
class PressWarmUp {

  private static final Logger LOG = LoggerFactory.getLogger(PressWarmUp.class);

  /** The first pages of visitors come before. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Some pages, so that what is often run is compiled. */
  private static final int ROWS = 120;

  private final boolean wanted;

  PressWarmUp(@Value("${chosach.documents.warm-up:true}") boolean wanted) {
    this.wanted = wanted;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (wanted) {
      Thread.ofPlatform()
          .name("press-warm-up")
          .daemon(true)
          .priority(Thread.MIN_PRIORITY)
          .start(PressWarmUp::warm);
    }
  }

  private static void warm() {
    try {
      Thread.sleep(PAUSE);
      for (DocumentKind.Shape shape : DocumentKind.Shape.values()) {
        ShippedTemplates.of(shape);
      }
      print();
      print();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (SheetReader.Unreadable | RuntimeException notNow) {
      // Nobody waits for this document; a defect shows again, with its reason, when somebody
      // prints.
      LOG.warn("the first document will wait for its libraries", notNow);
    }
  }

  static void print() throws SheetReader.Unreadable {
    DocumentKind report = Kinds.of(Kinds.PERIODIC_REPORT).orElseThrow();
    var figures =
        new Block.Figures(
            "",
            List.of(Block.BlockColumn.words("Lực lượng", 3), Block.BlockColumn.figures("Số vụ", 1)),
            Collections.nCopies(ROWS, List.of(TableCell.text("Chi cục"), TableCell.count(1250))));
    byte[] docx =
        Filling.of(
            ShippedTemplates.of(report.shape()), TemplateTrial.paper(report, List.of(figures)));
    PdfPress.print(SheetReader.read(docx), "In thử");
  }
}
