package vn.chosach.conduct.web;

import static vn.chosach.ui.form.FormField.day;
import static vn.chosach.ui.form.FormField.hidden;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.Conduct;
import vn.chosach.conduct.IntegrityAct;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.IntegrityWish;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Tip;
import vn.chosach.tips.integrity.IntegrityTips;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormPage;
import vn.chosach.ui.form.FormVisit;

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
    String lede = page.t("conduct.open.lede");
    return visit.answer(
        opening(tip.map(one -> one.id().toString()).orElse(""), page),
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
        new FormPage(
            page.t("conduct.open.title"),
            tip.map(one -> lede + " " + page.t("conduct.open.from", one.number())).orElse(lede),
            ConductRoutes.CASES));
  }

  private FormDefinition opening(String tip, Page page) {
    return FormDefinition.of(
            OPEN,
            "conduct.open.title",
            hidden("tin", tip).optional(),
            line("ten", "conduct.field.title").missing("conduct.title-missing").most(200),
            select("co-quan", "conduct.field.agency", pages.agencies(page))
                .hint("conduct.field.agency.hint")
                .empty("conduct.choose")
                .missing("conduct.unknown-agency"),
            line("can-bo", "conduct.field.accused").most(200).optional(),
            day("ngay", "conduct.field.happened")
                .hint("conduct.field.happened.hint")
                .within(null, page.today())
                .optional(),
            words("noi-dung", "conduct.field.how").missing("conduct.words-missing").most(4000))
        .mending(
            Map.of(
                "conduct.unknown-agency", "co-quan",
                "conduct.own-agency", "co-quan",
                "conduct.in-future", "ngay"));
  }

  @GetMapping(ONE)
  ModelAndView show(@PathVariable UUID id, Page page, Viewer viewer) {
    ActingOfficer desk = ActingOfficer.of(viewer);
    return shown(found(id, desk), desk, IntegrityPage.IntegrityForm.EMPTY, HttpStatus.OK, page);
  }

  @PostMapping(ONE + "/lam/{act:[a-z-]{2,40}}")
  ModelAndView act(
      @PathVariable UUID id,
      @PathVariable String act,
      Page page,
      Viewer viewer,
      @RequestParam Map<String, String> sent,
      FlashMessage.Speaker said) {
    ActingOfficer desk = ActingOfficer.of(viewer);
    IntegrityCase one = found(id, desk);
    IntegrityEvent event =
        Arrays.stream(IntegrityEvent.values())
            .filter(known -> known.slug().equals(act))
            .findFirst()
            .orElseThrow(IntegrityController::absent);
    var wanted =
        new IntegrityAct(
            event,
            sent.getOrDefault("noi-dung", ""),
            sent.getOrDefault("noi-nhan", ""),
            SentDay.of(sent.get("truoc-ngay")),
            sent.getOrDefault("loi", ""));
    return switch (conduct.proceed(id, wanted, version(sent), desk)) {
      case ActOutcome.Done<UUID>(UUID done) -> {
        said.say("conduct.said.done", page.t(event.textKey()));
        boolean gone = conduct.read(id, desk).isEmpty();
        yield new ModelAndView(
            page.redirect(gone ? ConductRoutes.CASES : ConductRoutes.CASES + "/" + id));
      }
      case ActOutcome.Refused<UUID> no ->
          shown(
              conduct.read(id, desk).orElse(one),
              desk,
              new IntegrityPage.IntegrityForm(
                  with(sent, event), FormErrors.none().with("form", page.t(no.refusal()))),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page);
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
      case ActOutcome.Overtaken<UUID> overtaken ->
          shown(
              conduct.read(id, desk).orElse(one),
              desk,
              new IntegrityPage.IntegrityForm(
                  with(sent, event),
                  FormErrors.none().with("form", page.t(Refusal.of("conduct.overtaken")))),
              HttpStatus.CONFLICT,
              page);
    };
  }

  private static Map<String, String> with(Map<String, String> sent, IntegrityEvent event) {
    var all = new java.util.HashMap<>(sent);
    all.put("viec", event.slug());
    return all;
  }

  private ModelAndView shown(
      IntegrityCase one,
      ActingOfficer desk,
      IntegrityPage.IntegrityForm form,
      HttpStatus status,
      Page page) {
    var view = new ModelAndView("conduct/case", "one", pages.one(one, desk, form, page));
    view.setStatus(status);
    return view;
  }

  private IntegrityCase found(UUID id, ActingOfficer desk) {
    return conduct.read(id, desk).orElseThrow(IntegrityController::absent);
  }

  private static int version(Map<String, String> sent) {
    String version = sent.getOrDefault("ban", "");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
