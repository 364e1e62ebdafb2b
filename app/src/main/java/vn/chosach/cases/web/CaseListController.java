package vn.chosach.cases.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.chosach.cases.forms.Sent;
import vn.chosach.cases.life.CaseOutcome;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Opening;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.ListSheet;
import vn.chosach.ui.Page;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Said;
import vn.chosach.ui.Viewer;

/** The list of cases, and how one is opened by hand. */
@Controller
class CaseListController {

  private static final int ROWS = 25;

  private final Cases cases;
  private final CaseForms forms;
  private final ListRows rows;

  CaseListController(Cases cases, CaseForms forms, ListRows rows) {
    this.cases = cases;
    this.forms = forms;
    this.rows = rows;
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
            rows.of(found.cases(), page),
            found.count(),
            question.words(),
            state,
            question.mine(),
            states(page),
            pager(question, state, at, found.count(), page)));
    return "cases/list";
  }

  @GetMapping(CaseRoutes.CASES + "/mo")
  String form(Page page, Model model) {
    model.addAttribute("form", opening(Sent.nothing(page), page));
    return "cases/act";
  }

  @PostMapping(CaseRoutes.CASES + "/mo")
  ModelAndView open(
      @RequestParam MultiValueMap<String, String> values,
      Page page,
      Viewer viewer,
      Said.Speaker said) {
    var sent = new Sent(values, page);
    var received = sent.moment("luc");
    if (sent.errors().isEmpty()) {
      var wish =
          new Opening(
              sent.text("ten"),
              code(sent.text("hang")),
              code(sent.text("hanh-vi")),
              code(sent.text("xa")),
              received,
              sent.text("ly-do"));
      switch (cases.open(wish, ActingOfficer.of(viewer))) {
        case CaseOutcome.Done done -> {
          said.say("cases.said.opened", done.file().number());
          return new ModelAndView(page.redirect(CaseRoutes.page(done.file().number())));
        }
        case CaseOutcome.Refused refused ->
            sent.refused(refused.refusal(), forms.opening(sent, page));
        case CaseOutcome.Waiting waiting -> throw new IllegalStateException("needs one person");
        case CaseOutcome.Overtaken overtaken -> throw new IllegalStateException("is new");
        case CaseOutcome.Overlapping overlapping -> throw new IllegalStateException("no plan");
      }
    } else {
      sent.nameEmpty(forms.opening(sent, page));
    }
    var view = new ModelAndView("cases/act", HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject("form", opening(sent, page));
    return view;
  }

  private ActPage opening(Sent sent, Page page) {
    return new ActPage(
        "",
        "",
        "mo",
        page.t("cases.open.title"),
        "",
        "",
        0,
        forms.opening(sent, page),
        List.of(),
        sent.errors(),
        List.of(),
        List.of(),
        ActPage.Preview.NONE);
  }

  private static @Nullable String code(String text) {
    return text.isEmpty() ? null : text;
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
