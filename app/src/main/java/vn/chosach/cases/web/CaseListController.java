package vn.chosach.cases.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.CaseList;
import vn.chosach.cases.CaseQuestion;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.web.forms.CaseActForms;
import vn.chosach.cases.web.forms.DuplicateLines;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.asking.Occasion;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.SubmittedForm;

/** The list of cases, and how one is opened by hand. */
@Controller
class CaseListController {

  private static final int ROWS = 25;

  private final Cases cases;
  private final CaseActForms forms;
  private final FormFlow flow;
  private final CaseListViews views;
  private final DuplicateLines duplicates;

  CaseListController(
      Cases cases,
      CaseActForms forms,
      FormFlow flow,
      CaseListViews views,
      DuplicateLines duplicates) {
    this.duplicates = duplicates;
    this.cases = cases;
    this.forms = forms;
    this.flow = flow;
    this.views = views;
  }

  @GetMapping(CaseRoutes.CASES)
  String list(
      Page page,
      Viewer viewer,
      Model model,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "giai-doan", defaultValue = "") String state,
      @RequestParam(name = "cua-toi", defaultValue = "") String mine,
      @RequestParam(name = "trang", defaultValue = "1") String sheet) {
    int at = sheet.matches("[1-9]\\d{0,4}") ? Integer.parseInt(sheet) : 1;
    var question =
        new CaseQuestion(
            words.length() > 200 ? words.substring(0, 200) : words,
            state(state),
            mine.equals("1"),
            !words.isBlank(),
            (at - 1) * ROWS,
            ROWS);
    CaseList found = cases.list(question, ActingOfficer.of(viewer));
    model.addAttribute(
        "list",
        new ListPage(
            views.of(found.cases(), page),
            found.count(),
            question.words(),
            state,
            question.mine(),
            states(page),
            pager(question, state, at, found.count(), page)));
    return "cases/list";
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

  private static @Nullable CaseState state(String name) {
    return Arrays.stream(CaseState.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<Choice> states(Page page) {
    return Arrays.stream(CaseState.values())
        .map(state -> Choice.of(state.name(), page.t(state.textKey())))
        .toList();
  }

  private static @Nullable Pager pager(
      CaseQuestion question, String state, int at, int count, Page page) {
    String query =
        CaseRoutes.CASES
            + "?tim="
            + URLEncoder.encode(question.words(), StandardCharsets.UTF_8)
            + "&giai-doan="
            + URLEncoder.encode(state, StandardCharsets.UTF_8)
            + (question.mine() ? "&cua-toi=1" : "")
            + "&trang=";
    return new ListSheet(at, ROWS).pager(count, one -> query + one, page);
  }
}
