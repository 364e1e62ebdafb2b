package vn.chosach.plans.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage;
import vn.chosach.plans.matters.DirectiveOrigin;
import vn.chosach.plans.papers.PlanPapers;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/** From a plan, a directive or a reminder to the official document, by one button each. */
@Controller
class PlanPaperController {

  private static final String COMMUNES = "BCD389-XA";

  private final Plans plans;
  private final Documents documents;
  private final PlanPapers papers;
  private final PageNames names;
  private final CallController call;

  PlanPaperController(
      Plans plans, Documents documents, PlanPapers papers, PageNames names, CallController call) {
    this.call = call;
    this.plans = plans;
    this.documents = documents;
    this.papers = papers;
    this.names = names;
  }

  @PostMapping(PlanRoutes.PLANS + "/" + PlanRoutes.ID + "/van-ban")
  String plan(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    var member = ActingOfficer.of(viewer);
    PlanFile file =
        plans
            .read(id, member)
            .filter(PlanFile::whole)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return draft(papers.plan(file, member, page), PlanRoutes.PLANS + "/" + id, page, viewer, said);
  }

  @PostMapping(PlanRoutes.MATTERS + "/" + PlanRoutes.ID + "/van-ban")
  String letter(@PathVariable UUID id, Page page, Viewer viewer, FlashMessage.Speaker said) {
    var member = ActingOfficer.of(viewer);
    // Before it is looked up: the answer must not tell whether the matter exists.
    if (!PlanAccessPolicy.directs(member)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    CoordinationItem coordinationItem =
        plans.matters(CoordinationPage.CoordinationQuestion.of(id), member).matters().stream()
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return draft(
        papers.letter(coordinationItem, member, page),
        PlanRoutes.MATTERS + "/" + id,
        page,
        viewer,
        said);
  }

  /** The task opens when this letter is issued (R28). */
  @PostMapping(PlanRoutes.MATTERS + "/soan")
  ModelAndView directive(
      @RequestParam MultiValueMap<String, String> form,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    var member = ActingOfficer.of(viewer);
    if (!PlanAccessPolicy.directs(member)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    Sent sent = Sent.of(form);
    LocalDate by = sent.day("ngay");
    FormErrors errors = call.faults(CoordinationKind.DIRECTIVE, sent, page);
    if (!errors.isEmpty() || by == null) {
      return call.refused(CoordinationKind.DIRECTIVE, sent, errors, page, viewer);
    }
    Drafting drafting =
        papers.directive(
            sent.text("ten"),
            sent.text("loi"),
            addressees(sent, page),
            by,
            sent.id("ke-hoach"),
            sent.id("nhiem-vu"),
            member,
            page);
    String back = PlanRoutes.MATTERS + "/moi?loai=DIRECTIVE";
    return new ModelAndView(draft(drafting, back, page, viewer, said));
  }

  private List<String> addressees(Sent sent, Page page) {
    var keys = new ArrayList<String>();
    for (String key : sent.texts("co-quan")) {
      if (key.equals(COMMUNES)) {
        names.addressees(page).stream()
            .map(vn.chosach.ui.Choice::value)
            .filter(one -> one.startsWith(COMMUNES + "-"))
            .forEach(keys::add);
      } else {
        keys.add(key);
      }
    }
    return keys.stream().distinct().toList();
  }

  /** A thing has one document at a time; who comes second goes on with it. */
  private String draft(
      Drafting drafting, String back, Page page, Viewer viewer, FlashMessage.Speaker said) {
    var scribe = ActingOfficer.of(viewer);
    var documentOrigin = java.util.Objects.requireNonNull(drafting.origin());
    Optional<Document> there =
        documentOrigin.id().startsWith("giao-viec/")
            ? Optional.empty()
            : documents.from(documentOrigin, scribe).stream()
                .filter(one -> one.state().open())
                .findFirst();
    if (there.isPresent()) {
      said.say("plans.said.paper-there");
      return page.redirect("/van-ban/" + there.get().id());
    }
    return switch (documents.draft(drafting, scribe)) {
      case ActOutcome.Done<Document>(Document done) -> {
        said.say("plans.said.drafted");
        yield page.redirect("/van-ban/" + done.id());
      }
      case ActOutcome.Refused<Document> no -> {
        said.say("plans.said.not-drafted", page.t(no.refusal()));
        yield page.redirect(back);
      }
      case ActOutcome.Overtaken<Document> over -> throw new IllegalStateException(over.toString());
      case ActOutcome.Waiting<Document> waiting ->
          throw new IllegalStateException(waiting.toString());
    };
  }

  /** On the page of a letter that gives a task: the task, or that it opens when it is issued. */
  @Component
  static class DirectiveSlot implements PageSlot {

    private final Plans plans;
    private final TemplateEngine templates;

    DirectiveSlot(Plans plans, TemplateEngine templates) {
      this.plans = plans;
      this.templates = templates;
    }

    @Override
    public String slot() {
      return "documents.document.side";
    }

    @Override
    public @Nullable Content content(Page page, Map<String, String> about) {
      Viewer viewer = page.viewer();
      String document = about.get("document");
      var origin =
          DirectiveOrigin.of(
              new DocumentOrigin(about.getOrDefault("room", ""), about.getOrDefault("origin", "")));
      if (viewer == null || document == null || origin.isEmpty()) {
        return null;
      }
      String number =
          plans
              .matters(
                  CoordinationPage.CoordinationQuestion.of(UUID.fromString(document)),
                  ActingOfficer.of(viewer))
              .matters()
              .stream()
              .findFirst()
              .map(CoordinationItem::number)
              .orElse("");
      Map<String, Object> shown =
          Map.of(
              "page",
              page,
              "number",
              number,
              "href",
              PlanRoutes.MATTERS + "/" + document,
              "by",
              page.day(origin.get().by()),
              "issued",
              DocumentState.ISSUED.name().equals(about.get("state")));
      return output -> templates.render("plans/directiveSlot.jte", shown, output);
    }
  }
}
