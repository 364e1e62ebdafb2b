package vn.chosach.cases.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.web.forms.CaseActForms;
import vn.chosach.cases.web.forms.DuplicateLines;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.asking.Occasion;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;
import vn.chosach.ui.lists.ListTable;

/** The list of cases, and how one is opened by hand. */
@Controller
record CaseListController(
    Cases cases, CaseActForms forms, FormFlow flow, CaseDeskList list, DuplicateLines duplicates) {

  @GetMapping(CaseRoutes.CASES)
  ModelAndView list(Page page) {
    return new ModelAndView("cases/list", "table", ListTable.of(list, page))
        .addObject("states", FormField.choices(page, CaseState.class, one -> one.textKey()))
        .addObject("areas", list.names().communes(page));
  }

  @GetMapping(CaseRoutes.CASES + "/mo")
  ModelAndView form(Page page) {
    return opening(forms.opening(CaseRoutes.CASES + "/mo", page).blank(page), List.of(), page);
  }

  @PostMapping(CaseRoutes.CASES + "/mo")
  ModelAndView open(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    ActingOfficer reader = ActingOfficer.of(viewer);
    boolean answers = values.containsKey(DuplicateLines.ANSWER.name());
    var plain = forms.opening(CaseRoutes.CASES + "/mo", page);
    SubmittedForm first = (answers ? plain.and(DuplicateLines.ANSWER) : plain).read(values, page);
    List<String> elsewhere =
        first.inOrder()
            ? duplicates.before(
                Occasion.OPENING, null, first.text("ten") + " " + first.text("ly-do"), reader, page)
            : List.of();
    SubmittedForm sent =
        answers || elsewhere.isEmpty()
            ? first
            : plain.and(DuplicateLines.ANSWER).read(values, page);
    var wish =
        new CaseOpening(
            sent.text("ten"),
            sent.textIfAny("hang"),
            sent.textIfAny("hanh-vi"),
            sent.textIfAny("xa"),
            sent.moment("luc"),
            answers
                ? DuplicateLines.kept(
                    sent.text("ly-do"), elsewhere, sent.text(DuplicateLines.ANSWER.name()), page)
                : sent.text("ly-do"));
    return flow.answer(
        sent,
        () -> cases.open(wish, reader),
        FormFlow.FlowAnswer.of(
            file -> {
              said.say("cases.said.opened", file.number());
              return CaseRoutes.page(file.number());
            },
            again -> opening(again, elsewhere, page)));
  }

  private static ModelAndView opening(FormView form, List<String> elsewhere, Page page) {
    return new ModelAndView("ui/formPage")
        .addObject("form", form)
        .addObject("title", page.t("cases.open.title"))
        .addObject("told", elsewhere)
        .addObject("back", CaseRoutes.CASES);
  }
}
