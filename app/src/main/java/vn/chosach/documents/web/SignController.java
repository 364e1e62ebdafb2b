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
import org.springframework.web.bind.annotation.PostMapping;
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
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Ký: the pages as they will be signed, a typed confirmation, and the next one that waits. */
@Controller
record SignController(
    Documents documents, SignaturePreview preview, PaperEffects effects, PaperTasks tasks) {

  private static final String SIGN = DocumentRoutes.ONE + "/ky";
  private static final String SEAL = DocumentRoutes.ONE + "/dong-dau";
  private static final String CONFIRM = "xac-nhan";
  private static final String SEEN = "ban-xem";
  private static final String PIN = "ma-pin";
  private static final String RULES = "da-doi-chieu";
  private static final String WORDS = "ly-do";

  /** What is typed, without marks and in small letters. */
  private static final String WORD = "ky";

  /** Legible on a telephone, and small enough to be sent. */
  private static final float DOTS_PER_INCH = 110;

  @GetMapping(SIGN)
  ModelAndView show(@PathVariable UUID id, Page page, Viewer viewer) {
    DocumentFile file = file(id, viewer);
    PaperEffects.OwedAnswers owed = owed(file, page);
    return view(file, owed, form(file, owed, page).blank(page), viewer, page);
  }

  @PostMapping(SIGN)
  ModelAndView sign(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    ActingOfficer signer = ActingOfficer.of(viewer);
    DocumentFile file = documents.read(id, signer).orElseThrow(DocumentController::absent);
    SubmittedForm sent = visit.read(form(file, owed(file, page), page));
    if (!sent.text(CONFIRM).isEmpty() && !Folding.fold(sent.text(CONFIRM)).equals(WORD)) {
      sent.wrong(CONFIRM, page.t("documents.sign.not-confirmed"));
    }
    return visit.answer(
        sent,
        () ->
            documents.proceed(
                id,
                new DocumentAct.Sign(
                    sent.text(SEEN), sent.text(PIN).strip(), sent.text(WORDS), sent.tick(RULES)),
                sent.version(),
                signer),
        done ->
            visit.say(
                next(done, signer),
                "documents.sign.done",
                Objects.requireNonNullElse(done.number(), done.subject())),
        again -> view(file, owed(file, page), again, viewer, page));
  }

  @GetMapping(SEAL)
  ModelAndView seal(@PathVariable UUID id, Page page, Viewer viewer) {
    DocumentFile file = toSeal(id, viewer);
    return sealing(file, sealForm(file).blank(page), page);
  }

  /** The registry uses the key of the agency, behind the signature and the number. */
  @PostMapping(SEAL)
  ModelAndView affix(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    ActingOfficer clerk = ActingOfficer.of(viewer);
    DocumentFile file = documents.read(id, clerk).orElseThrow(DocumentController::absent);
    return visit.answer(
        sealForm(file),
        sent ->
            documents.proceed(
                id, new DocumentAct.Affix(sent.text(PIN).strip()), sent.version(), clerk),
        done -> visit.say(DocumentRoutes.page(id), "documents.seal.done"),
        again -> sealing(file, again, visit.page()));
  }

  private DocumentFile toSeal(UUID id, Viewer viewer) {
    return documents
        .read(id, ActingOfficer.of(viewer))
        .filter(file -> file.possible().contains(DocumentEvent.AFFIX))
        .orElseThrow(DocumentController::absent);
  }

  private FormDefinition sealForm(DocumentFile file) {
    Document document = file.document();
    return FormDefinition.of(
            DocumentRoutes.page(document.id()) + "/dong-dau",
            "documents.event.affix",
            secret(PIN, "documents.seal.pin")
                .hint("documents.sign.pin.hint")
                .mends("documents.wrong-pin")
                .given(preview.asksForPinOf(document.agency())))
        .on(document.version());
  }

  private static ModelAndView sealing(DocumentFile file, FormView form, Page page) {
    Document document = file.document();
    return new FormPage(
            page.t("documents.seal.title", String.valueOf(document.number())),
            page.t("documents.seal.lede", document.subject()),
            DocumentRoutes.page(document.id()))
        .apply(form);
  }

  /** A page of the document as it would be printed now. */
  @GetMapping(DocumentRoutes.ONE + "/trang/{sheet:[1-9]\\d{0,2}}")
  ResponseEntity<byte[]> sheet(@PathVariable UUID id, @PathVariable int sheet, Viewer viewer) {
    byte[] pdf =
        documents
            .printed(id, Printed.Format.PDF, ActingOfficer.of(viewer))
            .orElseThrow(DocumentController::absent)
            .bytes();
    try (PDDocument document = Loader.loadPDF(pdf);
        var bytes = new ByteArrayOutputStream()) {
      if (sheet > document.getNumberOfPages()) {
        throw DocumentController.absent();
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

  private DocumentFile file(UUID id, Viewer viewer) {
    return documents
        .read(id, ActingOfficer.of(viewer))
        .filter(file -> file.possible().contains(DocumentEvent.SIGN))
        .orElseThrow(DocumentController::absent);
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

  private PaperEffects.OwedAnswers owed(DocumentFile file, Page page) {
    return effects.owed(file.document().id(), page.today());
  }

  private FormDefinition form(DocumentFile file, PaperEffects.OwedAnswers owed, Page page) {
    UUID id = file.document().id();
    return FormDefinition.of(
            DocumentRoutes.page(id) + "/ky",
            "documents.sign.go",
            hidden(SEEN, preview.hash(id)),
            secret(PIN, "documents.sign.pin")
                .hinted()
                .mends("documents.wrong-pin")
                .given(preview.asksForPin(id)),
            tick(RULES, "documents.rules.confirmed")
                .mends("documents.rule-unconfirmed")
                .given(!owed.unconfirmed().isEmpty()),
            words(WORDS, "documents.doubts.answer")
                .most(1000)
                .rows(2)
                .optional()
                .mends("documents.doubt-unanswered")
                .given(!owed.doubts().isEmpty()),
            line(CONFIRM, "documents.sign.confirm").hinted().most(20))
        .on(file.document().version());
  }

  private ModelAndView view(
      DocumentFile file, PaperEffects.OwedAnswers owed, FormView form, Viewer viewer, Page page) {
    Document document = file.document();
    byte[] pdf =
        documents
            .printed(document.id(), Printed.Format.PDF, ActingOfficer.of(viewer))
            .orElseThrow(DocumentController::absent)
            .bytes();
    try (PDDocument printed = Loader.loadPDF(pdf)) {
      List<Fact> pen = pen(document.id(), page);
      return new ModelAndView("documents/sign")
          .addObject(
              "sign",
              new DocumentPage.SigningPage(
                  document,
                  DocumentRoutes.page(document.id()),
                  printed.getNumberOfPages(),
                  file.binds(),
                  told(owed.unconfirmed(), page),
                  told(owed.doubts(), page),
                  pen,
                  pen.isEmpty(),
                  Objects.requireNonNull(form)));
    } catch (IOException own) {
      throw new UncheckedIOException(own);
    }
  }

  private static List<String> told(List<Refusal> lines, Page page) {
    return lines.stream().map(page::t).toList();
  }
}
