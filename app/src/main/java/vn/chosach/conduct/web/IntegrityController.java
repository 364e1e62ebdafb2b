package vn.chosach.conduct.web;

import java.time.LocalDate;
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

  @GetMapping(OPEN)
  ModelAndView opening(Page page, Viewer viewer, @RequestParam(defaultValue = "") String tin) {
    return opening(tin, IntegrityPage.IntegrityForm.EMPTY, HttpStatus.OK, page, viewer);
  }

  @PostMapping(OPEN)
  ModelAndView open(
      Page page, Viewer viewer, @RequestParam Map<String, String> sent, FlashMessage.Speaker said) {
    String tin = sent.getOrDefault("tin", "");
    Optional<LocalDate> happened = day(sent, "ngay");
    if (happened.isEmpty() && !sent.getOrDefault("ngay", "").isBlank()) {
      return again(tin, sent, "ngay", page.t("conduct.day-unreadable"), page, viewer);
    }
    var about =
        new Accusation(
            sent.getOrDefault("ten", ""),
            sent.getOrDefault("co-quan", ""),
            sent.getOrDefault("can-bo", ""),
            happened.orElse(null),
            "");
    var wish =
        new IntegrityWish(
            tip(tin, viewer).map(Tip::id).orElse(null),
            about,
            page.now(),
            sent.getOrDefault("noi-dung", ""));
    return switch (conduct.open(wish, ActingOfficer.of(viewer))) {
      case ActOutcome.Done<UUID>(UUID done) -> {
        said.say("conduct.said.opened");
        yield new ModelAndView(page.redirect(ConductRoutes.CASES + "/" + done));
      }
      case ActOutcome.Refused<UUID> no ->
          again(tin, sent, "form", page.t(no.refusal()), page, viewer);
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
      case ActOutcome.Overtaken<UUID> overtaken ->
          throw new IllegalStateException(overtaken.toString());
    };
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
            day(sent, "truoc-ngay").orElse(null),
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

  private ModelAndView again(
      String tin, Map<String, String> sent, String field, String wrong, Page page, Viewer viewer) {
    return opening(
        tin,
        new IntegrityPage.IntegrityForm(sent, FormErrors.none().with(field, wrong)),
        HttpStatus.UNPROCESSABLE_CONTENT,
        page,
        viewer);
  }

  private ModelAndView opening(
      String tin, IntegrityPage.IntegrityForm form, HttpStatus status, Page page, Viewer viewer) {
    Tip tip = tip(tin, viewer).orElse(null);
    var view =
        new ModelAndView(
            "conduct/open",
            "open",
            new IntegrityPage.Opening(
                tip == null ? null : tip.id().toString(),
                tip == null ? null : tip.number(),
                pages.agencies(page),
                form));
    view.setStatus(status);
    return view;
  }

  private Optional<Tip> tip(String id, Viewer viewer) {
    return SentId.of(id).flatMap(tip -> tips.read(tip, viewer.actor(), viewer.roles()));
  }

  private IntegrityCase found(UUID id, ActingOfficer desk) {
    return conduct.read(id, desk).orElseThrow(IntegrityController::absent);
  }

  private static Optional<LocalDate> day(Map<String, String> sent, String field) {
    return Optional.ofNullable(SentDay.of(sent.get(field)));
  }

  private static int version(Map<String, String> sent) {
    String version = sent.getOrDefault("ban", "");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
