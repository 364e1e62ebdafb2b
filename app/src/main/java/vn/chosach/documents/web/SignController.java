package vn.chosach.documents.web;

import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.secret;
import static vn.chosach.ui.form.FormField.tick;
import static vn.chosach.ui.form.FormField.words;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.acts.PaperEffects;
import vn.chosach.documents.acts.PaperTasks;
import vn.chosach.documents.acts.SignaturePreview;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

/** Ký: the pages as they will be signed, a typed confirmation, and the next one that waits. */
@Controller
record SignController(
    Documents documents, SignaturePreview preview, PaperEffects effects, PaperTasks tasks) {

  private static final String CONFIRM = "xac-nhan";
  private static final String SEEN = "ban-xem";
  private static final String PIN = "ma-pin";
  private static final String RULES = "da-doi-chieu";
  private static final String WORDS = "ly-do";

  /** What is typed, without marks and in small letters. */
  private static final String WORD = "ky";

  /** Legible on a telephone, and small enough to be sent. */
  private static final float DOTS_PER_INCH = 110;

  @FormMapping(DocumentRoutes.ONE + "/ky")
  ModelAndView sign(@PathVariable UUID id, FormVisit visit, ActingOfficer signer) {
    Page page = visit.page();
    DocumentFile file = documents.read(id, signer).orElseThrow(Page::absent);
    PaperEffects.OwedAnswers owed = effects.owed(id, page.today());
    visit.offered(file.possible().contains(DocumentEvent.SIGN));
    return visit.answer(
        form(file, owed),
        sent ->
            Refusal.when(!Folding.fold(sent.text(CONFIRM)).equals(WORD), "documents.not-confirmed")
                .ifPresent(sent::refused),
        sent ->
            documents.proceed(
                id,
                new DocumentAct.Sign(
                    sent.text(SEEN), sent.text(PIN).strip(), sent.text(WORDS), sent.tick(RULES)),
                sent.version(),
                signer),
        done -> visit.say(next(done, signer), "documents.sign.done", called(done)),
        form -> view(file, owed, signer, page).addObject("form", form));
  }

  /** The registry uses the key of the agency, behind the signature and the number. */
  @FormMapping(DocumentRoutes.ONE + "/dong-dau")
  ModelAndView affix(@PathVariable UUID id, FormVisit visit, ActingOfficer clerk) {
    Page page = visit.page();
    DocumentFile file = documents.read(id, clerk).orElseThrow(Page::absent);
    Document document = file.document();
    String paper = DocumentRoutes.page(id);
    return visit
        .offered(file.possible().contains(DocumentEvent.AFFIX))
        .answer(
            FormDefinition.of(
                    paper + "/dong-dau",
                    "documents.event.affix",
                    secret(PIN, "documents.seal.pin")
                        .hint("documents.sign.pin.hint")
                        .mends("documents.wrong-pin")
                        .given(preview.asksForPinOf(document.agency())))
                .on(document.version()),
            sent ->
                documents.proceed(
                    id, new DocumentAct.Affix(sent.text(PIN).strip()), sent.version(), clerk),
            done -> visit.say(paper, "documents.seal.done"),
            new FormPage(
                page.t("documents.seal.title", String.valueOf(document.number())),
                page.t("documents.seal.lede", document.subject()),
                paper));
  }

  /** A page of the document as it would be printed now. */
  @GetMapping(DocumentRoutes.ONE + "/trang/{sheet:[1-9]\\d{0,2}}")
  ResponseEntity<byte[]> sheet(
      @PathVariable UUID id, @PathVariable int sheet, ActingOfficer reader) {
    try (PDDocument document = printed(id, reader);
        var bytes = new ByteArrayOutputStream()) {
      if (sheet > document.getNumberOfPages()) {
        throw Page.absent();
      }
      BufferedImage picture =
          new PDFRenderer(document).renderImageWithDPI(sheet - 1, DOTS_PER_INCH, ImageType.GRAY);
      ImageIO.write(picture, "png", bytes);
      return ResponseEntity.ok()
          .contentType(MediaType.IMAGE_PNG)
          .cacheControl(CacheControl.noStore())
          .body(bytes.toByteArray());
    } catch (IOException own) {
      throw new UncheckedIOException(own);
    }
  }

  private String next(Document done, ActingOfficer signer) {
    return tasks.toSign(signer, 1).stream()
        .findFirst()
        .map(one -> DocumentRoutes.page(one.id()) + "/ky")
        .orElseGet(() -> DocumentRoutes.page(done.id()));
  }

  /** The certificate, and whether an authority will stamp; nothing without a certificate. */
  private List<Fact> pen(UUID document, Page page) {
    return preview.certificate(document).stream()
        .flatMap(
            one ->
                Stream.of(
                    Fact.of(page.t("documents.signature"), one.subject()),
                    Fact.of(page.t("documents.signature.issuer"), one.issuer()),
                    Fact.of(page.t("documents.signature.serial"), one.serial()),
                    Fact.of(page.t("documents.certificate.until"), page.moment(one.validTo())),
                    Fact.of(
                        page.t("documents.signature.stamp"),
                        page.t(
                            preview.stamped()
                                ? "documents.signature.stamp.yes"
                                : "documents.signature.no-stamp"))))
        .toList();
  }

  private static String called(Document done) {
    return Objects.requireNonNullElse(done.number(), done.subject());
  }

  private FormDefinition form(DocumentFile file, PaperEffects.OwedAnswers owed) {
    UUID id = file.document().id();
    boolean pin = preview.asksForPin(id);
    return FormDefinition.of(
            DocumentRoutes.page(id) + "/ky",
            "documents.sign.go",
            hidden(SEEN, preview.hash(id)),
            secret(PIN, "documents.sign.pin").hinted().mends("documents.wrong-pin").given(pin),
            tick(RULES, "documents.rules.confirmed")
                .mends("documents.rule-unconfirmed")
                .given(!owed.unconfirmed().isEmpty()),
            words(WORDS, "documents.doubts.answer", 1000)
                .rows(2)
                .optional()
                .mends("documents.doubt-unanswered")
                .given(!owed.doubts().isEmpty()),
            line(CONFIRM, "documents.sign.confirm", 20).hinted().missing("documents.not-confirmed"))
        .on(file.document().version());
  }

  private ModelAndView view(
      DocumentFile file, PaperEffects.OwedAnswers owed, ActingOfficer signer, Page page) {
    Document document = file.document();
    UUID id = document.id();
    try (PDDocument printed = printed(id, signer)) {
      return new ModelAndView(
          "documents/sign",
          "sign",
          new DocumentPage.SigningPage(
              document,
              DocumentRoutes.page(id),
              printed.getNumberOfPages(),
              file.binds(),
              told(owed.unconfirmed(), page),
              told(owed.doubts(), page),
              pen(id, page)));
    } catch (IOException own) {
      throw new UncheckedIOException(own);
    }
  }

  private PDDocument printed(UUID id, ActingOfficer reader) throws IOException {
    Printed pdf = documents.printed(id, Printed.Format.PDF, reader).orElseThrow(Page::absent);
    return Loader.loadPDF(pdf.bytes());
  }

  private static List<String> told(List<Refusal> lines, Page page) {
    return lines.stream().map(page::t).toList();
  }
}
