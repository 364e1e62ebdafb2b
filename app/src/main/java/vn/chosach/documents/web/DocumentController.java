package vn.chosach.documents.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Documents;
import vn.chosach.documents.PackageOutcome;
import vn.chosach.documents.Printed;
import vn.chosach.documents.incoming.Receipts;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/** One document: page, acts, downloads, proof of receipt. */
@Controller
record DocumentController(Documents documents, Receipts receipts, DocumentPages pages) {

  @GetMapping(DocumentRoutes.ONE)
  ModelAndView show(@PathVariable UUID id, Page page, Viewer viewer) {
    return view(
        id, FormErrors.none(), DocumentPage.DocumentSent.NOTHING, HttpStatus.OK, page, viewer);
  }

  @GetMapping(DocumentRoutes.ONE + "/tai/{format:docx|pdf|xlsx}")
  ResponseEntity<byte[]> download(
      @PathVariable UUID id, @PathVariable String format, Viewer viewer) {
    Printed.Format wanted =
        Arrays.stream(Printed.Format.values())
            .filter(one -> one.ending().equals(format))
            .findFirst()
            .orElseThrow(DocumentController::absent);
    Printed printed =
        documents
            .printed(id, wanted, ActingOfficer.of(viewer))
            .orElseThrow(DocumentController::absent);
    return DocumentListController.file(printed.bytes(), printed.name(), printed.type());
  }

  /** The package for the exchange between agencies. */
  @GetMapping(DocumentRoutes.ONE + "/tai/edxml")
  Object pack(@PathVariable UUID id, Page page, Viewer viewer) {
    return switch (documents.pack(id, ActingOfficer.of(viewer))) {
      case PackageOutcome.Packed packed ->
          DocumentListController.file(packed.bytes(), packed.name(), "application/xml");
      case PackageOutcome.PackageEntered never -> throw new IllegalStateException(never.toString());
      case PackageOutcome.PackageRefused no ->
          view(
              id,
              FormErrors.none().with("noi-nhan", page.t(no.refusal())),
              DocumentPage.DocumentSent.NOTHING,
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
    };
  }

  @PostMapping(DocumentRoutes.ONE + "/lam/{slug:[a-z-]{2,20}}")
  ModelAndView act(
      @PathVariable UUID id,
      @PathVariable String slug,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    DocumentEvent event = DocumentActPaths.event(slug).orElseThrow(DocumentController::absent);
    var scribe = ActingOfficer.of(viewer);
    String seen = sent.getOrDefault("ban", "");
    int version = seen.matches("[1-9]\\d{0,6}") ? Integer.parseInt(seen) : 0;
    String words = sent.getOrDefault("ly-do", "").strip();
    ActOutcome<Document> outcome;
    if (event == DocumentEvent.CORRECT) {
      outcome = documents.correct(id, null, words, version, scribe);
    } else {
      DocumentAct act = act(event, words, sent);
      if (act == null) {
        throw absent();
      }
      outcome = documents.proceed(id, act, version, scribe);
    }
    return switch (outcome) {
      case ActOutcome.Done<Document>(Document done) -> {
        said.say("documents.said.done", page.t(event.textKey()));
        yield new ModelAndView(page.redirect(DocumentRoutes.page(done.id())));
      }
      case ActOutcome.Refused<Document> no ->
          view(
              id,
              FormErrors.none().with(slug, page.t(no.refusal())),
              new DocumentPage.DocumentSent(slug, sent),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
      case ActOutcome.Overtaken<Document> overtaken ->
          view(
              id,
              FormErrors.none().with(slug, page.t("documents.overtaken")),
              new DocumentPage.DocumentSent(slug, sent),
              HttpStatus.CONFLICT,
              page,
              viewer);
      case ActOutcome.Waiting<Document> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  @PostMapping(DocumentRoutes.ONE + "/noi-nhan/{delivery:" + SentId.FORM + "}")
  ModelAndView deliver(
      @PathVariable UUID id,
      @PathVariable UUID delivery,
      @RequestParam(name = "tinh-trang", defaultValue = "") String state,
      @RequestParam(name = "ly-do", defaultValue = "") String words,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    var next =
        Arrays.stream(DocumentFile.DeliveryState.values())
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElseThrow(DocumentController::absent);
    var refused = receipts.record(delivery, next, words, ActingOfficer.of(viewer));
    if (refused.isPresent()) {
      return view(
          id,
          FormErrors.none().with("noi-nhan", page.t(refused.get())),
          new DocumentPage.DocumentSent(delivery.toString(), Map.of("ly-do", words)),
          HttpStatus.UNPROCESSABLE_CONTENT,
          page,
          viewer);
    }
    said.say("documents.said.done", page.t(next.textKey()));
    return new ModelAndView(page.redirect(DocumentRoutes.page(id)));
  }

  private @Nullable DocumentAct act(DocumentEvent event, String words, Map<String, String> sent) {
    return switch (event) {
      case ASK_OPINIONS ->
          new DocumentAct.AskOpinions(pages.asked(sent.getOrDefault("co-quan", "")));
      case GIVE_OPINION ->
          new DocumentAct.GiveOpinion(sent.getOrDefault("dong-y", "").equals("true"), words);
      case SUBMIT -> new DocumentAct.Submit(SentId.of(sent.get("quyen-ky")).orElse(SentId.NONE));
      case ISSUE -> {
        String years = sent.getOrDefault("so-nam", "").strip();
        yield new DocumentAct.Issue(
            sent.getOrDefault("ma-ho-so", ""),
            years.isEmpty() ? null : years.matches("\\d{1,3}") ? Integer.valueOf(years) : -1);
      }
      case SEND_BACK, NUMBER, VOID, DROP -> new DocumentAct.Plainly(event, words);
      case DRAFT, REVISE, SIGN, AFFIX, CORRECT, REPLACE -> null;
    };
  }

  private ModelAndView view(
      UUID id,
      FormErrors errors,
      DocumentPage.DocumentSent sent,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    var scribe = ActingOfficer.of(viewer);
    DocumentFile file = documents.read(id, scribe).orElseThrow(DocumentController::absent);
    var view = new ModelAndView("documents/document", status);
    view.addObject("view", pages.of(file, errors, sent, scribe, page));
    return view;
  }

  static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
