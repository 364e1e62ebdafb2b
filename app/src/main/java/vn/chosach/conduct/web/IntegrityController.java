package vn.chosach.conduct.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.Conduct;
import vn.chosach.conduct.IntegrityAct;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.IntegrityWish;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Tip;
import vn.chosach.tips.integrity.IntegrityTips;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.ui.form.SubmittedForm;

/** Integrity cases: list, opening, page, acts. For whoever may not know a case it is absent. */
@Controller
record IntegrityController(Conduct conduct, IntegrityPages pages, IntegrityTips tips) {

  private static final String OPEN = ConductRoutes.CASES + "/mo";
  private static final String ONE = ConductRoutes.CASES + "/" + ConductRoutes.ID;

  @GetMapping(ConductRoutes.CASES)
  ModelAndView list(Page page, Viewer viewer) {
    return new ModelAndView(
        "conduct/cases", "cases", pages.rows(conduct.cases(ActingOfficer.of(viewer)), page));
  }

  @FormMapping(OPEN)
  ModelAndView open(FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    Optional<Tip> tip =
        SentId.of(visit.value("tin")).flatMap(id -> tips.read(id, viewer.actor(), viewer.roles()));
    String lede =
        page.t("conduct.open.lede")
            + tip.map(one -> " " + page.t("conduct.open.from", one.number())).orElse("");
    return visit.answer(
        FormDefinition.of(
                OPEN,
                "conduct.open.title",
                hidden("tin", tip.map(one -> one.id().toString()).orElse("")),
                line("ten", "conduct.field.title", 200).missing("conduct.title-missing"),
                select("co-quan", "conduct.field.agency", pages.agencies(page))
                    .hint("conduct.field.agency.hint")
                    .missing("conduct.unknown-agency"),
                line("can-bo", "conduct.field.accused", 200).optional(),
                day("ngay", "conduct.field.happened")
                    .hint("conduct.field.happened.hint")
                    .within(null, page.today())
                    .optional(),
                words("noi-dung", "conduct.field.how", 4000).missing("conduct.words-missing"))
            .mending(Map.of("conduct.own-agency", "co-quan", "conduct.in-future", "ngay")),
        sent ->
            conduct.open(
                new IntegrityWish(
                    tip.map(Tip::id).orElse(null),
                    new Accusation(
                        sent.text("ten"),
                        sent.text("co-quan"),
                        sent.text("can-bo"),
                        sent.dayIfAny("ngay"),
                        ""),
                    page.now(),
                    sent.text("noi-dung")),
                ActingOfficer.of(viewer)),
        done -> visit.say(ConductRoutes.CASES + "/" + done, "conduct.said.opened"),
        new FormPage(page.t("conduct.open.title"), lede, ConductRoutes.CASES));
  }

  @GetMapping(ONE)
  ModelAndView show(@PathVariable UUID id, FormVisit visit, ActingOfficer desk) {
    return sheet(id, visit, desk);
  }

  @PostMapping(ONE + "/lam/{act:[a-z-]{2,40}}")
  ModelAndView sheet(@PathVariable UUID id, FormVisit visit, ActingOfficer desk) {
    Page page = visit.page();
    IntegrityCase one = conduct.read(id, desk).orElseThrow(Page::absent);
    return visit.among(
        forms ->
            new ModelAndView("conduct/case", "forms", forms)
                .addObject("one", pages.one(conduct.read(id, desk).orElse(one), desk, page)),
        PageForm.each(
            Stream.of(IntegrityEvent.values()),
            event ->
                new PageForm<>(
                    pages.form(event, one, page),
                    sent -> conduct.proceed(id, wanted(event, sent), sent.version(), desk),
                    done ->
                        visit.say(next(id, desk), "conduct.said.done", page.t(event.textKey())))));
  }

  /** Whoever ruled themselves out sees the case no more. */
  private String next(UUID id, ActingOfficer desk) {
    return conduct.read(id, desk).isEmpty() ? ConductRoutes.CASES : ConductRoutes.CASES + "/" + id;
  }

  private static IntegrityAct wanted(IntegrityEvent event, SubmittedForm sent) {
    return new IntegrityAct(
        event,
        sent.text("noi-dung"),
        sent.text("noi-nhan"),
        sent.dayIfAny("truoc-ngay"),
        sent.text("loi"));
  }
}
