package vn.chosach.documents.web;

import static vn.chosach.ui.form.FormField.press;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.DocumentFile.DeliveryState;
import vn.chosach.documents.incoming.Arrival;
import vn.chosach.documents.incoming.IncomingFiles;
import vn.chosach.documents.incoming.IncomingRegister;
import vn.chosach.documents.incoming.Receipts;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Attachment;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;

/** One incoming document: what came, its files, and how far it is handled. */
@Controller
record IncomingOneController(IncomingFiles incoming, Receipts receipts, DocumentNames names) {

  private static final String ONE = DocumentRoutes.IN + "/{id:" + SentId.FORM + "}";

  @GetMapping(ONE)
  ModelAndView show(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return handling(id, visit, viewer);
  }

  /** As it came, as an attachment that can run nothing. */
  @GetMapping(ONE + "/tep/{place:[0-9]{1,2}}")
  ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int place, Viewer viewer) {
    Arrival.File file =
        incoming.file(id, place, ActingOfficer.of(viewer)).orElseThrow(Page::absent);
    return Attachment.of("application/octet-stream", file.name()).body(file.bytes());
  }

  @PostMapping(ONE + "/buoc")
  ModelAndView handle(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    return handling(id, visit, viewer);
  }

  private ModelAndView handling(UUID id, FormVisit visit, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    Page page = visit.page();
    String here = DocumentRoutes.IN + "/" + id;
    IncomingFiles.Read read = incoming.read(id, officer).orElseThrow(Page::absent);
    return visit.answer(
        FormDefinition.of(
            here + "/buoc",
            "documents.in.handling",
            press(
                    "tinh-trang",
                    Arrays.stream(DeliveryState.values())
                        .filter(next -> read.own() && !read.voided())
                        .filter(next -> read.line().state().leadsTo(next))
                        .map(next -> Choice.of(next.name(), page.t(next.textKey())))
                        .toList())
                .open()),
        sent -> {
          DeliveryState next = sent.choice("tinh-trang", DeliveryState.class);
          return ActOutcome.unless(receipts.handle(id, next, officer), next);
        },
        next -> visit.say(here, "documents.said.done", page.t(next.textKey())),
        form ->
            new ModelAndView("documents/incomingOne", "form", form)
                .addObject("one", one(here, read, page)));
  }

  private IncomingPage.IncomingOne one(String here, IncomingFiles.Read read, Page page) {
    IncomingRegister.IncomingRegisterLine line = read.line();
    String subject = line.subject() == null ? page.t(line.secrecy().textKey()) : line.subject();
    var row =
        new IncomingPage.IncomingRow(
            here,
            line.number(),
            page.day(line.receivedOn()),
            line.sender(),
            line.theirNumber(),
            page.day(line.theirDay()),
            subject,
            names.agency(line.agency(), page),
            DocumentNames.tone(line.state()),
            page.t(line.state().textKey()));
    var document = read.document();
    return new IncomingPage.IncomingOne(
        here,
        subject,
        row,
        facts(row, page),
        read.files().stream()
            .map(
                file ->
                    new IncomingPage.File(
                        here + "/tep/" + file.place(),
                        file.name(),
                        page.t("documents.size", Math.max(1, file.size() / 1024)),
                        file.sha256()))
            .toList(),
        document == null || !read.own() ? null : DocumentRoutes.page(document),
        read.voided(),
        read.own());
  }

  private static List<Fact> facts(IncomingPage.IncomingRow row, Page page) {
    return List.of(
        Fact.of(page.t("documents.in.number"), Integer.toString(row.number())),
        Fact.of(page.t("documents.in.receiver"), row.agency()),
        Fact.of(page.t("documents.in.received"), row.received()),
        Fact.of(page.t("documents.in.sender"), row.sender()),
        Fact.of(page.t("documents.head.number"), row.theirNumber()),
        Fact.of(page.t("documents.head.day"), row.day()));
  }
}
