package vn.chosach.documents.web;

import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
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
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Drafting and changing a draft. Nothing typed is lost when it is refused. */
@Controller
record DraftController(
    Documents documents,
    DocumentNames names,
    PaperSight sight,
    DraftChecks checks,
    PaperEffects effects) {

  private static final Map<String, String> MENDS =
      Map.of(
          "documents.unknown-kind", "loai",
          "documents.subject-missing", "trich-yeu",
          "documents.subject-too-long", "trich-yeu",
          "documents.addressee-missing", "kinh-gui",
          "documents.list-too-long", "noi-nhan",
          "documents.recipient-name", "noi-nhan",
          "documents.body-missing", "than",
          "documents.secret", "than",
          "documents.not-yours", "co-quan",
          "documents.unknown-agency", "co-quan");

  @FormMapping(DocumentRoutes.DRAFT)
  ModelAndView draft(FormVisit visit, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    Page page = visit.page();
    List<DocumentKind> free =
        Kinds.all().stream().filter(kind -> !effects.bound(kind.code())).toList();
    String kind = visit.asked("loai");
    String body = Kinds.of(kind).map(one -> String.join("\n", one.sections())).orElse("");
    return answer(
        form(
                DocumentRoutes.DRAFT,
                page,
                select(
                        "loai",
                        "documents.head.kind",
                        Choice.of(free, one -> one.code(), one -> names.kind(one.code(), page)))
                    .empty(null)
                    .open(),
                select(
                        "co-quan",
                        "documents.head.agency",
                        Choice.of(
                            sight.agencies(officer), key -> key, key -> names.agency(key, page)))
                    .empty(null)
                    .open())
            .starting(Map.of("loai", kind, "than", body)),
        sent -> drafting(sent, null, sent.text("loai"), sent.text("co-quan")),
        List.of(),
        (drafting, sent) -> documents.draft(drafting, officer),
        DocumentRoutes.ALL,
        visit);
  }

  @FormMapping(DocumentRoutes.ONE + "/sua")
  ModelAndView revise(@PathVariable UUID id, FormVisit visit, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    DocumentFile file = documents.read(id, officer).orElseThrow(Page::absent);
    visit.offered(file.possible().contains(DocumentEvent.REVISE));
    Drafting now = file.drafting();
    Urgency urgency = now.urgency();
    Document document = file.document();
    return answer(
        form(DocumentRoutes.page(id) + "/sua", visit.page())
            .on(document.version())
            .starting(
                Map.of(
                    "trich-yeu", now.subject(),
                    "kinh-gui", String.join("\n", now.addressees()),
                    "can-cu", String.join("\n", now.content().basis()),
                    "than", BodyText.write(now.content().body()),
                    "noi-nhan", BodyText.recipientLines(now.recipients()),
                    "khan", urgency == null ? "" : urgency.name())),
        sent -> drafting(sent, now, document.kind(), document.agency()),
        now.content().body(),
        (drafting, sent) -> documents.revise(id, drafting, sent.version(), officer),
        DocumentRoutes.page(id),
        visit);
  }

  /** The words of a draft, below what a new one chooses first. */
  private static FormDefinition form(String address, Page page, FormField... first) {
    return FormDefinition.of(address, "documents.draft.keep", first)
        .and(
            line("trich-yeu", "documents.head.subject", 500).later(),
            words("kinh-gui", "documents.draft.addressees").hinted().rows(2).optional(),
            words("can-cu", "documents.draft.basis").hinted().rows(2).optional(),
            words("than", "documents.draft.body").hinted().rows(16).later(),
            words("noi-nhan", "documents.section.deliveries")
                .hint("documents.draft.recipients.hint")
                .rows(6)
                .optional(),
            select("khan", "documents.draft.urgency", choices(page, Urgency::textKey))
                .empty("documents.urgency.none")
                .open()
                .optional())
        .mending(MENDS);
  }

  private ModelAndView answer(
      FormDefinition form,
      Function<SubmittedForm, Drafting> reads,
      List<Block> before,
      BiFunction<Drafting, SubmittedForm, ActOutcome<Document>> act,
      String back,
      FormVisit visit) {
    FlowAnswer<Document> answer =
        FlowAnswer.of(
            done -> visit.say(DocumentRoutes.page(done.id()), "documents.said.kept"),
            again ->
                new ModelAndView("documents/draft", "form", again)
                    .addObject("back", back)
                    .addObject("roll", names.roll(visit.page())));
    if (!visit.sent()) {
      return answer.again().apply(visit.blank(form));
    }
    SubmittedForm sent = visit.read(form);
    Drafting drafting = reads.apply(sent);
    tell(sent, drafting, before, visit.page());
    return visit.answer(sent, () -> act.apply(drafting, sent), answer);
  }

  /** Everything that is wrong at once, each fault at its field. */
  private void tell(SubmittedForm sent, Drafting drafting, List<Block> before, Page page) {
    checks.faults(drafting).forEach(sent::refused);
    BodyText.missingTable(sent.text("than"), before)
        .ifPresent(table -> sent.wrong("than", page.t("documents.draft.no-table", table)));
    for (String unknown : names.unknown(drafting.recipients())) {
      Refusal fault = Refusal.of("documents.unknown-agency", "agency", unknown);
      sent.refused(new ActOutcome.FieldRefusal("noi-nhan", fault));
    }
  }

  private Drafting drafting(
      SubmittedForm sent, @Nullable Drafting before, String kind, String agency) {
    List<Block> old = before == null ? List.of() : before.content().body();
    return new Drafting(
        kind,
        agency,
        subject(sent.text("trich-yeu"), kind),
        BodyText.listed(sent.text("kinh-gui")),
        new Content(
            BodyText.lines(sent.text("can-cu")),
            BodyText.read(sent.text("than"), old),
            before == null ? List.of() : before.content().annexes()),
        names.keyed(BodyText.recipients(sent.text("noi-nhan"))),
        sent.choiceIfAny("khan", Urgency.class),
        before == null ? null : before.origin());
  }

  private static String subject(String typed, String kind) {
    return Kinds.of(kind).filter(one -> one.shape() == DocumentKind.Shape.LETTER).isPresent()
        ? BodyText.withoutAbout(typed)
        : typed;
  }
}
