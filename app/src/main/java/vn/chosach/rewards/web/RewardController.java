package vn.chosach.rewards.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowDeed;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.rewards.Rewards;
import vn.chosach.rewards.Rewards.NominationFile;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormVisit;

/** Khen thưởng: nominations, results that nobody considered, and who was praised. */
@Controller
record RewardController(Rewards rewards, RewardPages pages, RewardForms forms) {

  @GetMapping(RewardRoutes.LIST)
  ModelAndView list(Page page) {
    return pages.shown("rewards/list", page);
  }

  @GetMapping(RewardRoutes.GAPS)
  ModelAndView gaps(Page page, ActingOfficer officer) {
    return new ModelAndView("rewards/gaps", "gaps", pages.gaps(officer, page));
  }

  @FormMapping(RewardRoutes.OPENING)
  ModelAndView open(
      @RequestParam(name = "co-quan", defaultValue = "") String agency,
      FormVisit visit,
      ActingOfficer officer) {
    return visit.answer(
        forms.opening(agency(agency, officer), visit.page()),
        sent -> rewards.open(RewardForms.wish(sent), officer),
        done -> visit.say(RewardRoutes.one(done.number()), "rewards.said.opened", done.number()),
        visit.titled("rewards.open", RewardRoutes.LIST));
  }

  /** The standing office puts people of other agencies forward; others, their own. */
  private static String agency(String asked, ActingOfficer officer) {
    return !asked.isEmpty() && officer.has(Role.STANDING_OFFICE) ? asked : officer.agency();
  }

  @GetMapping(RewardRoutes.ONE)
  ModelAndView one(@PathVariable String number, Page page, ActingOfficer officer) {
    return new ModelAndView("rewards/one", "one", pages.one(file(number, officer), page));
  }

  @FormMapping(RewardRoutes.ACT)
  ModelAndView act(
      @PathVariable String number,
      @PathVariable String slug,
      FormVisit visit,
      ActingOfficer officer) {
    NominationFile file = file(number, officer);
    RewardDeed deed = RowDeed.of(RewardDeed.values(), slug);
    String row = RewardRoutes.one(number);
    return visit
        .offered(deed.open(file))
        .answer(
            forms.of(deed, file, visit.page()),
            sent ->
                rewards.proceed(
                    file.of().id(), RewardForms.act(deed, sent), sent.version(), officer),
            done -> visit.say(row, "rewards.said." + slug),
            deed.titled(number, row, visit.page()));
  }

  @GetMapping(RewardRoutes.PUBLISHED)
  ModelAndView published(Page page, @RequestParam(name = "trang", defaultValue = "") String at) {
    return new ModelAndView("rewards/published", "list", pages.published(at, page));
  }

  private NominationFile file(String number, ActingOfficer officer) {
    return rewards.read(number, officer).orElseThrow(Page::absent);
  }
}
