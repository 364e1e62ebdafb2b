package vn.chosach.cases.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.acts.Successions;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Cases of agencies that ended, and how they go on. */
@Controller
record SuccessionController(Cases cases, CaseNames names) {

  static final String PATH = CaseRoutes.CASES + "/ke-tuc";

  @GetMapping(PATH)
  ModelAndView list(Page page, Viewer viewer) {
    return view(FormErrors.none(), HttpStatus.OK, page, viewer);
  }

  @PostMapping(PATH)
  ModelAndView move(
      @RequestParam(name = "tu", defaultValue = "") String from,
      @RequestParam(name = "den", defaultValue = "") String to,
      @RequestParam(name = "ly-do", defaultValue = "") String words,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    return switch (cases.succeed(from, to, words, ActingOfficer.of(viewer))) {
      case Successions.SuccessionMoved.SuccessionDone done -> {
        said.say("cases.said.succeeded", done.moved(), done.left(), names.agency(to, page));
        yield new ModelAndView(page.redirect(PATH));
      }
      case Successions.SuccessionMoved.SuccessionRefused refused ->
          view(
              FormErrors.none().with("ly-do-" + from, page.t(refused.refusal())),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
    };
  }

  private ModelAndView view(FormErrors errors, HttpStatus status, Page page, Viewer viewer) {
    List<SuccessionRow> rows =
        cases.orphaned(ActingOfficer.of(viewer)).stream()
            .map(
                one ->
                    new SuccessionRow(
                        one.agency(),
                        names.agencyEver(one.agency(), page),
                        one.cases(),
                        one.successors().stream()
                            .map(key -> Choice.of(key, names.agency(key, page)))
                            .toList()))
            .toList();
    var view = new ModelAndView("cases/succession", status);
    view.addObject("rows", rows);
    view.addObject("errors", errors);
    return view;
  }
}
