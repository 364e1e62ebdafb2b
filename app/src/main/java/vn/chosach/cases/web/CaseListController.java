package vn.chosach.cases.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.web.forms.CaseActForms;
import vn.chosach.cases.web.forms.DuplicateLines;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.asking.Occasion;
import vn.chosach.ui.Page;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.ListTable;

/** The list of cases, and how one is opened by hand. */
@Controller
record CaseListController(
    Cases cases, CaseActForms forms, CaseDeskList list, DuplicateLines duplicates) {

  @GetMapping(CaseRoutes.CASES)
  ModelAndView list(Page page) {
    return new ModelAndView("cases/list", "table", ListTable.of(list, page))
        .addObject("states", FormField.choices(page, CaseState::textKey))
        .addObject("areas", list.names().communes(page));
  }

  @GetMapping(CaseRoutes.CASES + "/mo")
  ModelAndView form(Page page) {
    return opening(forms.opening(CaseRoutes.CASES + "/mo", page).blank(page), List.of(), page);
  }

  @PostMapping(CaseRoutes.CASES + "/mo")
  ModelAndView open(FormVisit visit, ActingOfficer reader) {
    Page page = visit.page();
    var asked =
        duplicates.ask(
            visit,
            forms.opening(CaseRoutes.CASES + "/mo", page),
            Occasion.OPENING,
            null,
            List.of("ten", "ly-do"),
            reader);
    SubmittedForm sent = asked.sent();
    var wish =
        new CaseOpening(
            sent.text("ten"),
            sent.textIfAny("hang"),
            sent.textIfAny("hanh-vi"),
            sent.textIfAny("xa"),
            sent.moment("luc"),
            asked.kept(sent.text("ly-do"), page));
    return visit.answer(
        sent,
        () -> cases.open(wish, reader),
        file -> visit.say(CaseRoutes.page(file.number()), "cases.said.opened", file.number()),
        again -> opening(again, asked.lines(), page));
  }

  private static ModelAndView opening(FormView form, List<String> elsewhere, Page page) {
    return new ModelAndView("ui/formPage")
        .addObject("form", form)
        .addObject("title", page.t("cases.open.title"))
        .addObject("told", elsewhere)
        .addObject("back", CaseRoutes.CASES);
  }
}
