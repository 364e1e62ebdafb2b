package vn.chosach.tips.desk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.journal.reading.ProtectedRead;
import vn.chosach.journal.reading.Readings;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.tips.Revealing;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.tips.integrity.IntegrityTips;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** One tip with its source, and the door behind which its reporter is. */
@Controller
class TipController {

  static final String TIP = "/tiep-nhan/tin/{id}";
  static final String ACCUSED = TIP + "/bi-neu";
  static final String BACK = TIP + "/tra-ve";
  static final String INTEGRITY = "/liem-chinh";
  private static final int SHOWN = 100;

  private final Tips tips;
  private final IntegrityTips integrity;
  private final TipPages pages;
  private final TipSight sight;
  private final Readings readings;

  TipController(
      Tips tips, IntegrityTips integrity, TipPages pages, TipSight sight, Readings readings) {
    this.tips = tips;
    this.integrity = integrity;
    this.pages = pages;
    this.sight = sight;
    this.readings = readings;
  }

  @GetMapping(TIP)
  ModelAndView read(Page page, Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView(
        "tips/tip",
        "tip",
        pages.drawn(found(id, page, viewer), page, viewer, TipPages.TipAsked.NOTHING));
  }

  /** Opens who told it; the answer has no address, so that it is not found in a history. */
  @PostMapping(TIP)
  ModelAndView open(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason) {
    Tip tip = found(id, page, viewer);
    return switch (tips.openReporter(id, viewer.actor(), viewer.roles(), reason)) {
      case Revealing.Revealed revealed ->
          new ModelAndView(
              "tips/tip",
              "tip",
              pages.drawn(
                  tip,
                  page,
                  viewer,
                  new TipPages.TipAsked(revealed.reporter(), Map.of(), FormErrors.none())));
      case Revealing.RevealRefused refused ->
          again(tip, refused.refusal(), Map.of("reason", reason), page, viewer);
    };
  }

  /** An officer of the integrity desk says which agency it accuses; that one sees it no more. */
  @PostMapping(ACCUSED)
  ModelAndView accuse(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String agency,
      FlashMessage.Speaker said) {
    Tip tip = integrity.read(id, viewer.actor(), viewer.roles()).orElseThrow(TipController::absent);
    Optional<Refusal> refused = integrity.accuse(id, agency, viewer.actor(), viewer.roles());
    if (refused.isPresent()) {
      return again(tip, refused.get(), Map.of("agency", agency), page, viewer);
    }
    said.say("tips.integrity.accused.said", tip.number());
    return new ModelAndView(page.redirect("/tiep-nhan/tin/" + id));
  }

  /** An officer of the integrity desk finds that it accuses no office: the common desk sifts it. */
  @PostMapping(BACK)
  ModelAndView handBack(
      Page page,
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      FlashMessage.Speaker said) {
    Tip tip = integrity.read(id, viewer.actor(), viewer.roles()).orElseThrow(TipController::absent);
    Optional<Refusal> refused = integrity.handBack(id, why, viewer.actor(), viewer.roles());
    if (refused.isPresent()) {
      return again(tip, refused.get(), Map.of("why", why), page, viewer);
    }
    said.say("tips.integrity.back.said", tip.number());
    return new ModelAndView(page.redirect(INTEGRITY));
  }

  /** The page once more, with what was typed into the one field of a form and what is wrong. */
  private ModelAndView again(
      Tip tip, Refusal refusal, Map<String, String> typed, Page page, Viewer viewer) {
    String field = typed.keySet().iterator().next();
    FormErrors errors = FormErrors.none().with(field, page.t(refusal));
    var asked = new TipPages.TipAsked(null, typed, errors);
    var view = new ModelAndView("tips/tip", "tip", pages.drawn(tip, page, viewer, asked));
    view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private static ResponseStatusException absent() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** What accuses an officer or an agency; for everyone else it does not exist. */
  @GetMapping(INTEGRITY)
  String integrity(Page page, Viewer viewer, Model model) {
    model.addAttribute("tips", integrity.newest(SHOWN, viewer.actor(), viewer.roles()));
    return "tips/integrity";
  }

  private Tip found(UUID id, Page page, Viewer viewer) {
    // Asked first, so that a foreign tip costs the questions of one that does not exist.
    boolean sorts = sight.sorts(viewer, page.today());
    Tip tip =
        sight
            .of(id, sorts, viewer)
            .or(() -> integrity.read(id, viewer.actor(), viewer.roles()))
            .orElseThrow(TipController::absent);
    readings.note(reading(tip, sorts, viewer), viewer.actor());
    return tip;
  }

  /** On what ground it is read, and whether that is a task: to sort it, or what one entered. */
  private static ProtectedRead reading(Tip tip, boolean sorts, Viewer viewer) {
    boolean unsorted =
        tip.progress().stage() == Stage.RECEIVED || tip.progress().stage() == Stage.SORTING;
    String ground;
    boolean task;
    if (tip.desk() == TipDesk.INTEGRITY) {
      ground = "tip-integrity";
      task = true;
    } else if (viewer.officerId().equals(tip.enteredBy())) {
      ground = "tip-entered";
      task = true;
    } else if (sorts) {
      ground = "tip-duty";
      task = unsorted;
    } else if (viewer.agencyKey().equals(tip.progress().agency())) {
      ground = "tip-agency";
      task = viewer.has(Role.AGENCY_HEAD) || viewer.has(Role.OPERATOR);
    } else {
      ground = "tip-oversight";
      task = false;
    }
    return new ProtectedRead(Tips.SUBJECT, tip.id(), tip.number(), ground, task);
  }
}
