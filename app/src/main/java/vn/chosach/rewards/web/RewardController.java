package vn.chosach.rewards.web;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.rewards.Rewards;
import vn.chosach.rewards.Rewards.NominationFile;
import vn.chosach.rewards.desk.NominationRepository.NominationPart;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormFlow.FlowAnswer;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** Khen thưởng: nominations, results that nobody considered, and who was praised. */
@Controller
class RewardController {

  private final Rewards rewards;
  private final RewardPages pages;
  private final RewardForms forms;
  private final FormFlow flow;

  RewardController(Rewards rewards, RewardPages pages, RewardForms forms, FormFlow flow) {
    this.rewards = rewards;
    this.pages = pages;
    this.forms = forms;
    this.flow = flow;
  }

  @GetMapping(RewardRoutes.LIST)
  ModelAndView list(
      Page page,
      Viewer viewer,
      @RequestParam(name = "phan", defaultValue = "") String asked,
      @RequestParam(name = "trang", defaultValue = "") String at) {
    NominationPart part =
        Arrays.stream(NominationPart.values())
            .filter(one -> one.name().equalsIgnoreCase(asked))
            .findFirst()
            .orElse(NominationPart.OPEN);
    return new ModelAndView(
        "rewards/list", "list", pages.list(part, at, ActingOfficer.of(viewer), page));
  }

  @GetMapping(RewardRoutes.GAPS)
  ModelAndView gaps(Page page, Viewer viewer) {
    return new ModelAndView("rewards/gaps", "gaps", pages.gaps(ActingOfficer.of(viewer), page));
  }

  @GetMapping(RewardRoutes.OPENING)
  ModelAndView opening(
      Page page, Viewer viewer, @RequestParam(name = "co-quan", defaultValue = "") String agency) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    return opening(forms.opening(agency(agency, officer), page).blank(page), page);
  }

  @PostMapping(RewardRoutes.OPENING)
  ModelAndView open(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    String asked = values.getFirst("co-quan");
    SubmittedForm sent =
        forms.opening(agency(asked == null ? "" : asked, officer), page).read(values, page);
    return flow.answer(
        sent,
        () -> rewards.open(RewardForms.wish(sent), officer),
        FlowAnswer.of(
            done -> {
              said.say("rewards.said.opened", done.number());
              return RewardRoutes.one(done.number());
            },
            again -> opening(again, page)));
  }

  /** The standing office puts people of other agencies forward; others, their own. */
  private static String agency(String asked, ActingOfficer officer) {
    return !asked.isEmpty() && officer.has(Role.STANDING_OFFICE) ? asked : officer.agency();
  }

  private static ModelAndView opening(FormView form, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t("rewards.open"))
        .addObject("back", RewardRoutes.LIST);
  }

  @GetMapping(RewardRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, Viewer viewer) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    return new ModelAndView("rewards/one", "one", pages.one(file(number, officer), page));
  }

  @GetMapping(RewardRoutes.ACT)
  ModelAndView form(
      @PathVariable String number, @PathVariable String slug, Page page, Viewer viewer) {
    NominationFile file = file(number, ActingOfficer.of(viewer));
    RewardDeed deed =
        RewardDeed.of(slug).filter(one -> one.open(file)).orElseThrow(RewardRoutes::absent);
    return acting(forms.of(deed, file, page).blank(page), deed, number, page);
  }

  @PostMapping(RewardRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    ActingOfficer officer = ActingOfficer.of(viewer);
    NominationFile file = file(number, officer);
    RewardDeed deed = RewardDeed.of(slug).orElseThrow(RewardRoutes::absent);
    SubmittedForm sent = forms.of(deed, file, page).read(values, page);
    return flow.answer(
        sent,
        () -> rewards.proceed(file.of().id(), RewardForms.act(deed, sent), sent.version(), officer),
        FlowAnswer.of(
            done -> {
              said.say("rewards.said." + deed.slug());
              return RewardRoutes.one(number);
            },
            again -> acting(again, deed, number, page)));
  }

  private static ModelAndView acting(FormView form, RewardDeed deed, String number, Page page) {
    return new ModelAndView("ui/formPage", "form", form)
        .addObject("title", page.t(deed.textKey()) + " · " + number)
        .addObject("back", RewardRoutes.one(number));
  }

  @GetMapping(RewardRoutes.PUBLISHED)
  ModelAndView published(Page page, @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView("rewards/published", "list", pages.published(at, page));
  }

  private NominationFile file(String number, ActingOfficer officer) {
    return rewards.read(number, officer).orElseThrow(RewardRoutes::absent);
  }
}
