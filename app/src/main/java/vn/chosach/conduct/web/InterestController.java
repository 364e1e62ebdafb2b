package vn.chosach.conduct.web;

import static vn.chosach.ui.RouteRules.only;
import static vn.chosach.ui.form.FormField.choices;
import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.radios;
import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.conduct.interests.InterestHit.InterestOutcome;
import vn.chosach.conduct.interests.InterestStatement.Interest;
import vn.chosach.conduct.interests.InterestStatement.InterestRelation;
import vn.chosach.conduct.interests.Interests;
import vn.chosach.conduct.interests.Interests.HitFile;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.NavEntry;
import vn.chosach.ui.Page;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Kê khai lợi ích: the own statement, and for the integrity desk what it met. */
@Controller
class InterestController {

  static final String OWN = "/ke-khai-loi-ich";
  static final String DESK = "/liem-chinh/ke-khai";
  private static final String ADD = OWN + "/them";
  private static final String FILE = OWN + "/nop";
  private static final String DROP = OWN + "/bo/" + ConductRoutes.ID;
  private static final String HIT = DESK + "/" + ConductRoutes.ID;

  private static final Role[] READERS = {
    Role.OPERATOR,
    Role.CASE_OFFICER,
    Role.AGENCY_HEAD,
    Role.STANDING_OFFICE,
    Role.COMMITTEE_LEADER,
    Role.INTEGRITY_OFFICER
  };

  private final Interests interests;
  private final InterestPages pages;
  private final FormFlow flow;

  InterestController(Interests interests, InterestPages pages, FormFlow flow) {
    this.interests = interests;
    this.pages = pages;
    this.flow = flow;
  }

  @Bean
  static RouteRules interestRules() {
    return RouteRules.of(
        only(OWN, READERS),
        only(OWN + "/**", READERS),
        only(DESK, Role.INTEGRITY_OFFICER),
        only(DESK + "/**", Role.INTEGRITY_OFFICER));
  }

  @Bean
  static NavEntry ownInterestsEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.ADMINISTRATION, 72, OWN, "conduct.interest.title", Set.of(READERS));
  }

  @Bean
  static NavEntry interestHitsEntry() {
    return new NavEntry(
        NavEntry.NavEntryGroup.RECORDS,
        13,
        DESK,
        "conduct.interest.desk.title",
        Set.of(Role.INTEGRITY_OFFICER));
  }

  @GetMapping(OWN)
  ModelAndView own(Page page, Viewer viewer) {
    return new ModelAndView("conduct/interests", "own", pages.own(ActingOfficer.of(viewer), page));
  }

  @GetMapping(ADD)
  ModelAndView adding(Page page) {
    return drawn(form(page).blank(page), "conduct.interest.add", page);
  }

  private static FormDefinition form(Page page) {
    return FormDefinition.of(
            ADD,
            "conduct.interest.add",
            select(
                "quan-he",
                "conduct.interest.relation",
                choices(page, InterestRelation.class, InterestRelation::textKey)),
            line("ten", "conduct.interest.name").most(200),
            line("dien-thoai", "conduct.interest.phone").most(30).optional(),
            line("ma-so-thue", "conduct.interest.tax-code").most(30).optional(),
            line("gian-hang", "conduct.interest.shop")
                .hint("conduct.interest.shop.hint")
                .most(200)
                .optional())
        .mending(
            Map.of(
                "conduct.interest-relation-missing", "quan-he",
                "conduct.interest-name-missing", "ten"));
  }

  @PostMapping(ADD)
  ModelAndView add(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = form(page).read(values, page);
    return flow.answer(
        sent,
        () ->
            interests.add(
                sent.choiceIfAny("quan-he", InterestRelation.class),
                new Interest(
                    new UUID(0, 0),
                    InterestRelation.OTHER,
                    sent.text("ten"),
                    sent.text("dien-thoai"),
                    sent.text("ma-so-thue"),
                    sent.text("gian-hang")),
                ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say("conduct.interest.said.added");
              return OWN;
            },
            again -> drawn(again, "conduct.interest.add", page)));
  }

  @GetMapping(DROP)
  ModelAndView dropping(@PathVariable UUID id, Page page, Viewer viewer) {
    if (!interests.states(id, ActingOfficer.of(viewer))) {
      throw Page.absent();
    }
    return drawn(dropping(id).blank(page), "conduct.interest.drop", page);
  }

  private static FormDefinition dropping(UUID id) {
    return FormDefinition.of(
            OWN + "/bo/" + id,
            "conduct.interest.drop",
            words("noi-dung", "conduct.interest.why").most(4000).rows(2))
        .mending(Map.of("conduct.words-missing", "noi-dung"));
  }

  @PostMapping(DROP)
  ModelAndView drop(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = dropping(id).read(values, page);
    return flow.answer(
        sent,
        () -> interests.drop(id, sent.text("noi-dung"), ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say("conduct.interest.said.dropped");
              return OWN;
            },
            again -> drawn(again, "conduct.interest.drop", page)));
  }

  @GetMapping(FILE)
  ModelAndView filing(Page page) {
    return drawn(
        FormDefinition.of(FILE, "conduct.interest.file").blank(page),
        "conduct.interest.file",
        page);
  }

  @PostMapping(FILE)
  ModelAndView file(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    SubmittedForm sent = FormDefinition.of(FILE, "conduct.interest.file").read(values, page);
    return flow.answer(
        sent,
        () -> interests.file(ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say("conduct.interest.said.filed", String.valueOf(done.year()));
              return OWN;
            },
            again -> drawn(again, "conduct.interest.file", page)));
  }

  private static ModelAndView drawn(FormView form, String title, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(title))
        .addObject("back", OWN);
  }

  @GetMapping(DESK)
  ModelAndView desk(
      Page page, Viewer viewer, @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView("conduct/hits", "desk", pages.desk(at, ActingOfficer.of(viewer), page));
  }

  @GetMapping(HIT)
  ModelAndView hit(@PathVariable UUID id, Page page, Viewer viewer) {
    HitFile file = found(id, viewer);
    return hit(file, file.of().outcome() == null ? judging(id, page).blank(page) : null, page);
  }

  private ModelAndView hit(HitFile file, @Nullable FormView form, Page page) {
    return new ModelAndView("conduct/hit", "hit", pages.hit(file, form, page));
  }

  private static FormDefinition judging(UUID id, Page page) {
    return FormDefinition.of(
            DESK + "/" + id,
            "conduct.interest.judge",
            radios(
                "ket-qua",
                "conduct.interest.outcome",
                choices(page, InterestOutcome.class, InterestOutcome::textKey)),
            words("noi-dung", "conduct.field.words").most(4000).rows(3))
        .mending(
            Map.of(
                "conduct.interest-outcome-missing", "ket-qua",
                "conduct.words-missing", "noi-dung"));
  }

  @PostMapping(HIT)
  ModelAndView judge(
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    HitFile file = found(id, viewer);
    SubmittedForm sent = judging(id, page).read(values, page);
    return flow.answer(
        sent,
        () ->
            interests.judge(
                id,
                sent.choiceIfAny("ket-qua", InterestOutcome.class),
                sent.text("noi-dung"),
                ActingOfficer.of(viewer)),
        FlowAnswer.of(
            done -> {
              said.say(
                  done.outcome() == null
                      ? "conduct.interest.said.looked-at"
                      : "conduct.interest.said.judged");
              return done.outcome() == InterestOutcome.CASE ? ConductRoutes.CASES + "/mo" : DESK;
            },
            again -> hit(file, again, page)));
  }

  private HitFile found(UUID id, Viewer viewer) {
    return interests
        .hit(id, ActingOfficer.of(viewer))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
