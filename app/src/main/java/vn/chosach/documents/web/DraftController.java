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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.acts.DocumentAuthority;
import vn.chosach.documents.acts.DraftChecks;
import vn.chosach.documents.acts.PaperEffects;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Urgency;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** Drafting and changing a draft. Nothing typed is lost when it is refused. */
@Controller
record DraftController(
    Documents documents,
    DocumentNames names,
    DocumentAuthority authority,
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
  ModelAndView draft(FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    String kind = visit.asked("loai");
    String body = Kinds.of(kind).map(one -> String.join("\n", one.sections())).orElse("");
    List<Choice> agencies = names.agencies(authority.agencies(officer), page);
    return answer(
        form(
                DocumentRoutes.DRAFT,
                page,
                select("loai", "documents.head.kind", kinds(page)).empty(null).open(),
                select("co-quan", "documents.head.agency", agencies).empty(null).open())
            .starting(Map.of("loai", kind, "than", body)),
        sent -> BodyText.drafting(sent, sent.text("loai"), sent.text("co-quan"), null, names),
        List.of(),
        (drafting, sent) -> documents.draft(drafting, officer),
        DocumentRoutes.ALL,
        visit);
  }

  /** Those that no act of another room makes. */
  private List<Choice> kinds(Page page) {
    List<DocumentKind> free =
        Kinds.all().stream().filter(kind -> !effects.bound(kind.code())).toList();
    return Choice.of(free, one -> one.code(), one -> names.kind(one.code(), page));
  }

  @FormMapping(DocumentRoutes.ONE + "/sua")
  ModelAndView revise(@PathVariable UUID id, FormVisit visit, ActingOfficer officer) {
    DocumentFile file = documents.read(id, officer).orElseThrow(Page::absent);
    Drafting now = file.drafting();
    Document document = file.document();
    String paper = DocumentRoutes.page(id);
    return answer(
        form(paper + "/sua", visit.page()).on(document.version()).starting(BodyText.typed(now)),
        sent -> BodyText.drafting(sent, document.kind(), document.agency(), now, names),
        now.content().body(),
        (drafting, sent) -> documents.revise(id, drafting, sent.version(), officer),
        paper,
        visit.offered(file.possible().contains(DocumentEvent.REVISE)));
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

  /** Everything that is wrong is told at once, each fault at its field. */
  private ModelAndView answer(
      FormDefinition form,
      Function<SubmittedForm, Drafting> reads,
      List<Block> before,
      BiFunction<Drafting, SubmittedForm, ActOutcome<Document>> act,
      String back,
      FormVisit visit) {
    return visit.answer(
        form,
        sent -> {
          Drafting drafting = reads.apply(sent);
          checks.faults(drafting).forEach(sent::refused);
          BodyText.missingTable(sent.text("than"), before)
              .map(table -> visit.page().t("documents.draft.no-table", table))
              .ifPresent(why -> sent.wrong("than", why));
          names.unknown("noi-nhan", drafting.recipients()).forEach(sent::refused);
        },
        sent -> act.apply(reads.apply(sent), sent),
        done -> visit.say(DocumentRoutes.page(done.id()), "documents.said.kept"),
        again ->
            new ModelAndView("documents/draft", "form", again)
                .addObject("back", back)
                .addObject("roll", names.roll(visit.page())));
  }
}
