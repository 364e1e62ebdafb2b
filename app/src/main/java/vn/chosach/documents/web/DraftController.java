package vn.chosach.documents.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.acts.DraftChecks;
import vn.chosach.documents.acts.PaperEffects;
import vn.chosach.documents.acts.PaperSight;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Urgency;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Drafting and changing a draft. Nothing typed is lost when it is refused. */
@Controller
record DraftController(
    Documents documents,
    DocumentNames names,
    PaperSight sight,
    DraftChecks checks,
    PaperEffects effects) {

  @GetMapping(DocumentRoutes.DRAFT)
  ModelAndView blank(
      @RequestParam(name = "loai", defaultValue = "") String kind, Page page, Viewer viewer) {
    var values = new HashMap<String, String>();
    values.put("loai", kind);
    Kinds.of(kind).ifPresent(one -> values.put("than", String.join("\n", one.sections())));
    return form(null, values, FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(DocumentRoutes.DRAFT)
  ModelAndView draft(
      @RequestParam Map<String, String> sent, Page page, Viewer viewer, FlashMessage.Speaker said) {
    Drafting drafting =
        drafting(sent, null, sent.getOrDefault("loai", ""), sent.getOrDefault("co-quan", ""));
    FormErrors errors = errors(drafting, sent, List.of(), page);
    return errors.isEmpty()
        ? answer(
            null, documents.draft(drafting, ActingOfficer.of(viewer)), sent, page, viewer, said)
        : form(null, sent, errors, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
  }

  @GetMapping(DocumentRoutes.ONE + "/sua")
  ModelAndView change(@PathVariable UUID id, Page page, Viewer viewer) {
    DocumentFile file = open(id, viewer);
    Drafting now = file.drafting();
    Urgency urgency = now.urgency();
    var values = new HashMap<String, String>();
    values.put("trich-yeu", now.subject());
    values.put("kinh-gui", String.join("\n", now.addressees()));
    values.put("can-cu", String.join("\n", now.content().basis()));
    values.put("than", BodyText.write(now.content().body()));
    values.put("noi-nhan", BodyText.recipientLines(now.recipients()));
    values.put("khan", urgency == null ? "" : urgency.name());
    values.put("ban", Integer.toString(file.document().version()));
    return form(id, values, FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(DocumentRoutes.ONE + "/sua")
  ModelAndView revise(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    DocumentFile file =
        documents.read(id, ActingOfficer.of(viewer)).orElseThrow(DocumentController::absent);
    Drafting drafting =
        drafting(sent, file.drafting(), file.document().kind(), file.document().agency());
    FormErrors errors = errors(drafting, sent, file.drafting().content().body(), page);
    if (!errors.isEmpty()) {
      return form(id, sent, errors, HttpStatus.UNPROCESSABLE_CONTENT, page, viewer);
    }
    return answer(
        id,
        documents.revise(id, drafting, version(sent), ActingOfficer.of(viewer)),
        sent,
        page,
        viewer,
        said);
  }

  /** Everything that is wrong at once, each fault at its field. */
  private FormErrors errors(
      Drafting drafting, Map<String, String> sent, List<Block> before, Page page) {
    FormErrors errors = FormErrors.none();
    for (Refusal fault : checks.faults(drafting)) {
      errors = errors.with(field(fault), page.t(fault));
    }
    Optional<String> table = BodyText.missingTable(sent.getOrDefault("than", ""), before);
    if (table.isPresent()) {
      errors = errors.with("than", page.t("documents.draft.no-table", table.get()));
    }
    for (String unknown : names.unknown(drafting.recipients())) {
      errors =
          errors.with(
              "noi-nhan", page.t(Refusal.of("documents.unknown-agency", "agency", unknown)));
    }
    return errors;
  }

  private static String field(Refusal fault) {
    return switch (fault.code()) {
      case "documents.unknown-kind" -> "loai";
      case "documents.subject-missing", "documents.subject-too-long" -> "trich-yeu";
      case "documents.addressee-missing" -> "kinh-gui";
      case "documents.list-too-long", "documents.recipient-name" -> "noi-nhan";
      case "documents.body-missing", "documents.secret" -> "than";
      case "documents.not-yours", "documents.unknown-agency" -> "co-quan";
      default -> "form";
    };
  }

  private DocumentFile open(UUID id, Viewer viewer) {
    return documents
        .read(id, ActingOfficer.of(viewer))
        .filter(file -> file.possible().contains(DocumentEvent.REVISE))
        .orElseThrow(DocumentController::absent);
  }

  private ModelAndView answer(
      @Nullable UUID id,
      ActOutcome<Document> outcome,
      Map<String, String> sent,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    return switch (outcome) {
      case ActOutcome.Done<Document>(Document done) -> {
        said.say("documents.said.kept");
        yield new ModelAndView(page.redirect(DocumentRoutes.page(done.id())));
      }
      case ActOutcome.Refused<Document> no ->
          form(
              id,
              sent,
              FormErrors.none().with("form", page.t(no.refusal())),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
      case ActOutcome.Overtaken<Document> overtaken ->
          form(
              id,
              onTop(sent, overtaken.version()),
              FormErrors.none().with("form", page.t("documents.overtaken")),
              HttpStatus.CONFLICT,
              page,
              viewer);
      case ActOutcome.Waiting<Document> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  /** The form again, from the version that the officer is told of now. */
  private static Map<String, String> onTop(Map<String, String> sent, int version) {
    var values = new HashMap<>(sent);
    values.put("ban", Integer.toString(version));
    return values;
  }

  private Drafting drafting(
      Map<String, String> sent, @Nullable Drafting before, String kind, String agency) {
    List<Block> old = before == null ? List.of() : before.content().body();
    return new Drafting(
        kind,
        agency,
        subject(sent.getOrDefault("trich-yeu", "").strip(), kind),
        BodyText.listed(sent.getOrDefault("kinh-gui", "")),
        new Content(
            BodyText.lines(sent.getOrDefault("can-cu", "")),
            BodyText.read(sent.getOrDefault("than", ""), old),
            before == null ? List.of() : before.content().annexes()),
        names.keyed(BodyText.recipients(sent.getOrDefault("noi-nhan", ""))),
        Choice.named(Urgency.values(), sent.getOrDefault("khan", "")),
        before == null ? null : before.origin());
  }

  private static String subject(String typed, String kind) {
    return Kinds.of(kind).filter(one -> one.shape() == DocumentKind.Shape.LETTER).isPresent()
        ? BodyText.withoutAbout(typed)
        : typed;
  }

  private static int version(Map<String, String> sent) {
    String seen = sent.getOrDefault("ban", "");
    return seen.matches("[1-9]\\d{0,6}") ? Integer.parseInt(seen) : 0;
  }

  private ModelAndView form(
      @Nullable UUID id,
      Map<String, String> values,
      FormErrors errors,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    String here = id == null ? DocumentRoutes.DRAFT : DocumentRoutes.page(id) + "/sua";
    var view = new ModelAndView("documents/draft", status);
    view.addObject(
        "form",
        new DraftPage(
            here,
            id == null ? DocumentRoutes.ALL : DocumentRoutes.page(id),
            id == null,
            Kinds.all().stream()
                .filter(documentKind -> id != null || !effects.bound(documentKind.code()))
                .map(
                    documentKind ->
                        Choice.of(documentKind.code(), names.kind(documentKind.code(), page)))
                .toList(),
            sight.agencies(ActingOfficer.of(viewer)).stream()
                .map(key -> Choice.of(key, names.agency(key, page)))
                .toList(),
            Arrays.stream(Urgency.values())
                .map(one -> Choice.of(one.name(), page.t(one.textKey())))
                .toList(),
            names.roll(page),
            values,
            version(values),
            errors));
    return view;
  }
}
