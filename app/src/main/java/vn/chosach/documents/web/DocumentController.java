package vn.chosach.documents.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Documents;
import vn.chosach.documents.PackageOutcome;
import vn.chosach.documents.Printed;
import vn.chosach.documents.incoming.Receipts;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.ui.form.SubmittedForm;

/** One document: page, acts, downloads, proof of receipt. */
@Controller
record DocumentController(
    Documents documents, Receipts receipts, DocumentPages pages, DocumentForms acts) {

  /** Acts that have their form on the page of a document. */
  private static final Set<DocumentEvent> HERE =
      EnumSet.complementOf(
          EnumSet.of(
              DocumentEvent.DRAFT,
              DocumentEvent.REVISE,
              DocumentEvent.SIGN,
              DocumentEvent.AFFIX,
              DocumentEvent.REPLACE));

  @GetMapping(DocumentRoutes.ONE)
  ModelAndView show(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return page(id, visit, viewer);
  }

  @PostMapping({
    DocumentRoutes.ONE + "/lam/{slug:[a-z-]{2,20}}",
    DocumentRoutes.ONE + "/noi-nhan/{delivery:" + SentId.FORM + "}"
  })
  ModelAndView act(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return page(id, visit, viewer);
  }

  @GetMapping(DocumentRoutes.ONE + "/tai/{format:docx|pdf|xlsx}")
  ResponseEntity<byte[]> download(
      @PathVariable UUID id, @PathVariable String format, Viewer viewer) {
    Printed.Format wanted =
        Arrays.stream(Printed.Format.values())
            .filter(one -> one.ending().equals(format))
            .findFirst()
            .orElseThrow(Page::absent);
    Printed printed =
        documents.printed(id, wanted, ActingOfficer.of(viewer)).orElseThrow(Page::absent);
    return DocumentListController.file(printed.bytes(), printed.name(), printed.type());
  }

  /** The package for the exchange between agencies. */
  @GetMapping(DocumentRoutes.ONE + "/tai/edxml")
  Object pack(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return switch (documents.pack(id, ActingOfficer.of(viewer))) {
      case PackageOutcome.Packed packed ->
          DocumentListController.file(packed.bytes(), packed.name(), "application/xml");
      case PackageOutcome.PackageEntered never -> throw new IllegalStateException(never.toString());
      case PackageOutcome.PackageRefused no -> {
        ModelAndView view = page(id, visit, viewer);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield view.addObject(
            "errors", FormErrors.none().with("noi-nhan", visit.page().t(no.refusal())));
      }
    };
  }

  private ModelAndView page(UUID id, FormVisit visit, Viewer viewer) {
    ActingOfficer scribe = ActingOfficer.of(viewer);
    Page page = visit.page();
    DocumentFile file = documents.read(id, scribe).orElseThrow(Page::absent);
    String here = DocumentRoutes.page(id);
    var forms = new ArrayList<PageForm<?>>();
    for (DocumentEvent event : HERE) {
      forms.add(
          new PageForm<>(
              acts.form(event, file, page),
              sent ->
                  event == DocumentEvent.CORRECT
                      ? documents.correct(id, null, sent.text("ly-do"), sent.version(), scribe)
                      : documents.proceed(id, act(event, sent), sent.version(), scribe),
              done ->
                  visit.say(
                      DocumentRoutes.page(done.id()),
                      "documents.said.done",
                      page.t(event.textKey()))));
    }
    for (DocumentFile.Delivery one : file.deliveries()) {
      forms.add(
          new PageForm<>(
              DocumentForms.delivering(here, one, page),
              sent -> {
                var next = sent.choice("tinh-trang", DocumentFile.DeliveryState.class);
                return ActOutcome.unless(
                    receipts.record(one.id(), next, sent.text("ly-do"), scribe), next);
              },
              next -> visit.say(here, "documents.said.done", page.t(next.textKey()))));
    }
    return visit.among(
        drawn ->
            new ModelAndView("documents/document", "forms", drawn)
                .addObject("errors", drawn.errors())
                .addObject(
                    "view",
                    pages.of(
                        visit.sent() ? documents.read(id, scribe).orElseThrow(Page::absent) : file,
                        scribe,
                        page)),
        forms);
  }

  private DocumentAct act(DocumentEvent event, SubmittedForm sent) {
    return switch (event) {
      case ASK_OPINIONS -> new DocumentAct.AskOpinions(pages.asked(sent.text("co-quan")));
      case GIVE_OPINION -> new DocumentAct.GiveOpinion(sent.tick("dong-y"), sent.text("ly-do"));
      case SUBMIT -> new DocumentAct.Submit(sent.id("quyen-ky"));
      case ISSUE -> new DocumentAct.Issue(sent.text("ma-ho-so"), sent.numberIfAny("so-nam"));
      case SEND_BACK, VOID, DROP -> new DocumentAct.Plainly(event, sent.text("ly-do"));
      case NUMBER -> new DocumentAct.Plainly(event, "");
      case DRAFT, REVISE, SIGN, AFFIX, CORRECT, REPLACE ->
          throw new IllegalArgumentException(event.name());
    };
  }
}
