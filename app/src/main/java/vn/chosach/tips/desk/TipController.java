package vn.chosach.tips.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Areas;
import vn.chosach.journal.reading.Reading;
import vn.chosach.journal.reading.Readings;
import vn.chosach.kernel.Role;
import vn.chosach.tips.Desk;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Revealing;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.vault.Vault;

/** One tip with its source, and the door behind which its reporter is. */
@Controller
class TipController {

  static final String TIP = "/tiep-nhan/tin/{id}";
  static final String INTEGRITY = "/liem-chinh";
  private static final int SHOWN = 100;

  private final Tips tips;
  private final Origins origins;
  private final Vault vault;
  private final Areas areas;
  private final Agencies agencies;
  private final Readings readings;

  TipController(
      Tips tips, Origins origins, Vault vault, Areas areas, Agencies agencies, Readings readings) {
    this.tips = tips;
    this.origins = origins;
    this.vault = vault;
    this.areas = areas;
    this.agencies = agencies;
    this.readings = readings;
  }

  @GetMapping(TIP)
  ModelAndView read(Page page, Viewer viewer, @PathVariable UUID id) {
    return new ModelAndView(
        "tips/tip", "tip", drawn(found(id, page, viewer), page, null, "", FormErrors.none()));
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
              "tips/tip", "tip", drawn(tip, page, revealed.reporter(), reason, FormErrors.none()));
      case Revealing.Refused refused -> {
        FormErrors errors = FormErrors.none().with("reason", page.t(refused.refusal()));
        var view = new ModelAndView("tips/tip", "tip", drawn(tip, page, null, reason, errors));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield view;
      }
    };
  }

  /** What accuses an officer or an agency; for everyone else it does not exist. */
  @GetMapping(INTEGRITY)
  String integrity(Page page, Viewer viewer, Model model) {
    model.addAttribute("tips", tips.newest(Desk.INTEGRITY, null, SHOWN));
    return "tips/integrity";
  }

  private Tip found(UUID id, Page page, Viewer viewer) {
    // Asked first, so that a foreign tip costs the questions of one that does not exist.
    boolean sorts = viewer.has(Role.OPERATOR) && sorts(viewer, page);
    Tip tip =
        desks(viewer)
            .map(desk -> tips.read(List.of(id), desk))
            .flatMap(List::stream)
            .filter(one -> one.desk() == Desk.INTEGRITY || mayRead(one, sorts, viewer))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    readings.note(reading(tip, sorts, viewer), viewer.actor());
    return tip;
  }

  /** On what ground it is read, and whether that is a task: to sort it, or what one entered. */
  private static Reading reading(Tip tip, boolean sorts, Viewer viewer) {
    boolean unsorted =
        tip.progress().stage() == Stage.RECEIVED || tip.progress().stage() == Stage.SORTING;
    String ground;
    boolean task;
    if (tip.desk() == Desk.INTEGRITY) {
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
    return new Reading(Tips.SUBJECT, tip.id(), tip.number(), ground, task);
  }

  private static Stream<Desk> desks(Viewer viewer) {
    return viewer.has(Role.INTEGRITY_OFFICER)
        ? Stream.of(Desk.SIFTING, Desk.INTEGRITY)
        : Stream.of(Desk.SIFTING);
  }

  /**
   * The standing office reads all; the duty desk of the standing agency what it sorts, an officer
   * on duty elsewhere what that officer entered; and whoever has it later, what lies with the own
   * agency.
   */
  private static boolean mayRead(Tip tip, boolean sorts, Viewer viewer) {
    if (viewer.has(Role.STANDING_OFFICE)
        || sorts
        || viewer.has(Role.OPERATOR) && viewer.officerId().equals(tip.enteredBy())) {
      return true;
    }
    return viewer.agencyKey().equals(tip.progress().agency())
        && (viewer.has(Role.OPERATOR)
            || viewer.has(Role.CASE_OFFICER)
            || viewer.has(Role.AGENCY_HEAD));
  }

  private boolean sorts(Viewer viewer, Page page) {
    return agencies
        .standingAgency(page.today())
        .filter(standing -> standing.agencyKey().equals(viewer.agencyKey()))
        .isPresent();
  }

  private TipPage drawn(
      Tip tip, Page page, @Nullable Reporter reporter, String reason, FormErrors errors) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of(page.t("tips.desk.channel"), page.t(tip.channel().textKey())));
    facts.add(Fact.of(page.t("tips.desk.received"), page.moment(tip.receivedAt())));
    facts.add(Fact.of(page.t("tips.desk.entered-at"), page.moment(tip.enteredAt())));
    facts.add(Fact.of(page.t("tips.desk.stage"), page.t(tip.progress().stage().textKey())));
    Optional.ofNullable(tip.area())
        .flatMap(areas::area)
        .ifPresent(
            area -> facts.add(Fact.of(page.t("tips.form.area"), area.fullName().in(page.lang()))));
    origins
        .of(tip.id())
        .ifPresent(
            origin -> {
              add(facts, page.t("tips.desk.source"), origin.source());
              add(facts, page.t("tips.desk.reference"), origin.reference());
              if (origin.sender() != Origin.Sender.NO_MAIL) {
                add(facts, page.t("tips.desk.sender"), page.t(origin.sender().textKey()));
              }
              add(facts, page.t("tips.desk.remark"), origin.remark());
            });
    return new TipPage(tip, facts, vault.files(tip.id()).size(), reporter, reason, errors);
  }

  private static void add(List<Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(Fact.of(name, vn.chosach.tips.Shown.of(value).text()));
    }
  }
}
