package vn.chosach.cases.web;

import static vn.chosach.ui.form.FormField.select;
import static vn.chosach.ui.form.FormField.words;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.cases.Cases;
import vn.chosach.cases.acts.Successions.Orphaned;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;

/** Cases of agencies that ended, and how they go on. */
@Controller
record SuccessionController(Cases cases, CaseNames names) {

  static final String PATH = CaseRoutes.CASES + "/ke-tuc";

  @GetMapping(PATH)
  ModelAndView list(FormVisit visit, Viewer viewer) {
    return show("", visit, viewer);
  }

  @PostMapping(PATH + "/{agency}")
  ModelAndView move(@PathVariable String agency, FormVisit visit, Viewer viewer) {
    return show(agency, visit, viewer);
  }

  private ModelAndView show(String sent, FormVisit visit, Viewer viewer) {
    Page page = visit.page();
    ActingOfficer officer = ActingOfficer.of(viewer);
    var orphaned = cases.orphaned(sent, officer);
    return visit.among(
        forms ->
            new ModelAndView("cases/succession", "forms", forms)
                .addObject("rows", orphaned.stream().map(one -> row(one, page)).toList()),
        PageForm.each(orphaned.stream(), one -> form(one, visit, officer)));
  }

  private SuccessionRow row(Orphaned one, Page page) {
    return new SuccessionRow(
        one.agency(),
        names.agencyEver(one.agency(), page),
        one.cases(),
        one.successors().isEmpty());
  }

  private PageForm<?> form(Orphaned one, FormVisit visit, ActingOfficer officer) {
    Page page = visit.page();
    List<Choice> heirs = Choice.of(one.successors(), key -> key, key -> names.agency(key, page));
    return new PageForm<>(
        FormDefinition.of(
            PATH + "/" + one.agency(),
            "cases.succession.move",
            select("den", "cases.succession.to", heirs).empty(null).open().later(),
            words("ly-do", "cases.field.reason").rows(2).later()),
        sent ->
            cases
                .succeed(one.agency(), sent.text("den"), sent.text("ly-do"), officer)
                .map(done -> Map.entry(done, sent.text("den"))),
        done ->
            visit.say(
                PATH,
                "cases.said.succeeded",
                done.getKey().moved(),
                done.getKey().left(),
                names.agency(done.getValue(), page)));
  }
}
