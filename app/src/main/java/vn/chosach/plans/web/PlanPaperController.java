package vn.chosach.plans.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.web.util.UriComponentsBuilder;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.duties.Matrix;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.duties.PlanSigning;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanEvent;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage.CoordinationQuestion;
import vn.chosach.plans.matters.DirectiveOrigin;
import vn.chosach.plans.matters.OrderFigures;
import vn.chosach.plans.matters.UnopenedLetter;
import vn.chosach.plans.matters.UnopenedLetters;
import vn.chosach.plans.papers.ClosingReports;
import vn.chosach.plans.papers.PlanPapers;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;

/** From a plan, a directive or a reminder to the official document, by one button each. */
@Controller
record PlanPaperController(
    Plans plans,
    Documents documents,
    PlanPapers papers,
    ClosingReports closing,
    PlanSigning signing,
    CallController call,
    OrderFigures figures,
    UnopenedLetters unopened) {

  @PostMapping(PlanRoutes.PLANS + "/" + PlanRoutes.ID + "/van-ban")
  ModelAndView plan(@PathVariable UUID id, FormVisit visit, ActingOfficer member) {
    Page page = visit.page();
    PlanFile file = plans.read(id, member).filter(PlanFile::whole).orElseThrow(Page::absent);
    Period year = Period.yearOf(file.plan().firstDay());
    Drafting words =
        papers.plan(file, plans.indicators(id, year, member).orElse(List.of()), member, page);
    return draft(
        words,
        () -> signing.draw(id, PlanEvent.ISSUE, words, member),
        PlanRoutes.PLANS + "/" + id,
        visit,
        member);
  }

  /** The report whose signature closes the plan. */
  @PostMapping(PlanRoutes.PLANS + "/" + PlanRoutes.ID + "/tong-ket")
  ModelAndView closing(@PathVariable UUID id, FormVisit visit, ActingOfficer member) {
    Page page = visit.page();
    PlanFile file = plans.read(id, member).filter(PlanFile::whole).orElseThrow(Page::absent);
    LocalDate last =
        file.plan().lastDay().isBefore(page.today()) ? file.plan().lastDay() : page.today();
    List<Matrix> years =
        Stream.iterate(
                Period.yearOf(file.plan().firstDay()),
                year -> !year.from().isAfter(last),
                year -> Period.yearOf(year.to().plusDays(1)))
            .flatMap(year -> plans.matrix(id, year, member).stream())
            .toList();
    Drafting words = closing.of(file, years, member, page);
    return draft(
        words,
        () -> signing.draw(id, PlanEvent.CLOSE, words, member),
        PlanRoutes.PLANS + "/" + id,
        visit,
        member);
  }

  @PostMapping(PlanRoutes.MATTERS + "/" + PlanRoutes.ID + "/van-ban")
  ModelAndView letter(@PathVariable UUID id, FormVisit visit, ActingOfficer member) {
    // Before it is looked up: the answer must not tell whether the matter exists.
    if (!PlanAccessPolicy.directs(member)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    CoordinationItem item =
        plans.matters(CoordinationQuestion.of(id), member).matters().stream()
            .findFirst()
            .orElseThrow(Page::absent);
    Drafting words = papers.letter(item, member, visit.page());
    return draft(
        words, () -> documents.draft(words, member), PlanRoutes.MATTERS + "/" + id, visit, member);
  }

  /** The task opens, or the agency is pressed, when this letter is issued (R28, R29). */
  @PostMapping(PlanRoutes.MATTERS + "/soan")
  ModelAndView directive(
      @RequestParam MultiValueMap<String, String> form, FormVisit visit, ActingOfficer member) {
    Page page = visit.page();
    CoordinationKind kind =
        CoordinationKind.REMINDER.name().equals(form.getFirst("loai"))
            ? CoordinationKind.REMINDER
            : CoordinationKind.DIRECTIVE;
    if (!call.begins(kind, member, page)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    SubmittedForm sent = call.forms().begun(kind, form, page, member).read(form, page);
    if (sent.tick("xem")) {
      return call.preview(kind, sent, page);
    }
    return visit.answer(
        sent,
        () -> drafted(kind, sent, member, page),
        done -> visit.say("/van-ban/" + done.id(), "plans.said.drafted"),
        again -> call.again(kind, again, page));
  }

  /** The letter says what figures it asks for; an answer to it tells them. */
  private ActOutcome<Document> drafted(
      CoordinationKind kind, SubmittedForm sent, ActingOfficer member, Page page) {
    Optional<List<OrderFigures.AskedFigure>> asked = OrderFigures.read(sent.text("so-lieu"));
    if (asked.isEmpty()) {
      return ActOutcome.refused("plans.figure-unread");
    }
    String lines =
        asked.get().stream()
            .map(one -> one.line() + ". " + one.name() + " (" + one.unit() + ")")
            .collect(Collectors.joining("\n"));
    Drafting letter =
        papers.directive(
            kind,
            sent.text("ten"),
            lines.isEmpty()
                ? sent.text("loi")
                : sent.text("loi")
                    + "\n"
                    + PlanPapers.vietnamese(page).t("plans.order.figures")
                    + "\n"
                    + lines,
            call.addressees(sent, page),
            sent.day("ngay"),
            sent.idIfAny("ke-hoach"),
            sent.idIfAny("nhiem-vu"),
            sent.idIfAny("theo"),
            member,
            page);
    return figures.draft(letter, asked.get(), member);
  }

  /** The task of a letter that opened none was given otherwise. */
  @PostMapping(PlanRoutes.MATTERS + "/" + PlanRoutes.ID + "/giao-cach-khac")
  ModelAndView otherwise(@PathVariable UUID id, FormVisit visit, ActingOfficer member) {
    return visit.press(
        "/van-ban/" + id,
        sent -> unopened.settle(id, sent.text("loi"), member),
        done -> visit.say("/van-ban/" + done, "plans.said.given-otherwise"),
        "loi");
  }

  /** A thing has one document at a time; who comes second goes on with it. */
  private ModelAndView draft(
      Drafting drafting,
      Supplier<ActOutcome<Document>> draw,
      String back,
      FormVisit visit,
      ActingOfficer scribe) {
    Optional<Document> there =
        documents.from(Objects.requireNonNull(drafting.origin()), scribe).stream()
            .filter(one -> one.state().open())
            .findFirst();
    return visit.press(
        back,
        sent -> there.map(ActOutcome::done).orElseGet(draw),
        done ->
            visit.say(
                "/van-ban/" + done.id(),
                there.isPresent() ? "plans.said.paper-there" : "plans.said.drafted"));
  }

  /** On the page of a letter that gives a task: the task, or that it opens when it is issued. */
  @Component
  static class DirectiveSlot implements PageSlot {

    /** In these a letter opens no task any more. */
    private static final Set<String> GONE =
        Stream.of(DocumentState.REPLACED, DocumentState.VOIDED, DocumentState.DROPPED)
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet());

    private final Plans plans;
    private final UnopenedLetters unopened;
    private final CallController call;
    private final TemplateEngine templates;

    DirectiveSlot(
        Plans plans, UnopenedLetters unopened, CallController call, TemplateEngine templates) {
      this.plans = plans;
      this.unopened = unopened;
      this.call = call;
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
      ActingOfficer member = ActingOfficer.of(viewer);
      UUID letter = UUID.fromString(document);
      String why = unopened.of(letter).map(one -> page.t(one.why())).orElse("");
      CoordinationKind kind = origin.get().kind();
      Optional<UnopenedLetter> own = unopened.of(letter, member);
      String begin =
          own.filter(any -> call.begins(kind, member, page))
              .map(one -> begun(one, origin.get(), page))
              .orElse("");
      String number =
          plans.matters(CoordinationQuestion.of(letter), member).matters().stream()
              .findFirst()
              .map(CoordinationItem::number)
              .orElse("");
      if (number.isEmpty() && why.isEmpty() && GONE.contains(about.getOrDefault("state", ""))) {
        return null;
      }
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
              "why",
              why,
              "begin",
              begin,
              "otherwise",
              own.isPresent() ? PlanRoutes.MATTERS + "/" + document + "/giao-cach-khac" : "",
              "nobody",
              about.getOrDefault("carriers", "").isEmpty(),
              "issued",
              DocumentState.ISSUED.name().equals(about.get("state")));
      return output -> templates.render("plans/directiveSlot.jte", shown, output);
    }

    /** The form of the task with what its letter says already. */
    private static String begun(UnopenedLetter one, DirectiveOrigin origin, Page page) {
      var told = UriComponentsBuilder.fromPath(PlanRoutes.MATTERS + "/moi");
      told.queryParam("loai", origin.kind());
      told.queryParam("van-ban", one.document());
      told.queryParam("ten", "{title}");
      if (!origin.by().isBefore(page.today())) {
        told.queryParam("ngay", origin.by());
      }
      told.queryParamIfPresent("ke-hoach", Optional.ofNullable(origin.plan()));
      told.queryParamIfPresent("nhiem-vu", Optional.ofNullable(origin.duty()));
      told.queryParamIfPresent("theo", Optional.ofNullable(origin.follows()));
      return told.encode().buildAndExpand(one.title()).toUriString();
    }
  }
}
