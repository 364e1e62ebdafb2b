package vn.chosach.watch.web;

import static vn.chosach.ui.form.FormField.line;
import static vn.chosach.ui.form.FormField.source;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormField;
import vn.chosach.ui.form.FormMapping;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.watch.rules.RuleDesk;
import vn.chosach.watch.rules.RuleLine;
import vn.chosach.watch.rules.RuleSheet;

/** Rules of the watch: list, history, a new version, switched off. */
@Controller
record WatchRuleController(RuleDesk desk, RulePages pages, DeskList<RuleLine> ruleList) {

  static final String ONE =
      WatchRoutes.RULES + "/{kind:rule|list|kind|norm}/{name:[a-z0-9.-]{1,100}}";

  static String address(String kind, String name) {
    return WatchRoutes.RULES + "/" + kind + "/" + name;
  }

  @GetMapping(WatchRoutes.RULES)
  ModelAndView list(Page page, Viewer viewer) {
    return new ModelAndView("watch/rules", "table", ListTable.of(ruleList, page))
        .addObject("rules", pages.list(desk.list(), mayChange(viewer), page));
  }

  @FormMapping(WatchRoutes.RULES + "/moi")
  ModelAndView enter(FormVisit visit, Viewer viewer) {
    needChange(viewer);
    String begun = visit.asked("noi-dung");
    return write(
        begun.isEmpty() ? visit.page().t("watch.rule.example") : begun,
        WatchRoutes.RULES + "/moi",
        visit,
        viewer);
  }

  @FormMapping(ONE + "/sua")
  ModelAndView change(
      @PathVariable String kind, @PathVariable String name, FormVisit visit, Viewer viewer) {
    needChange(viewer);
    String newest = sheet(kind, name).versions().getFirst().text();
    return write(newest, address(kind, name) + "/sua", visit, viewer);
  }

  private ModelAndView write(String text, String here, FormVisit visit, Viewer viewer) {
    return visit.answer(
        FormDefinition.of(
            here,
            "watch.rule.enter",
            source("noi-dung", "watch.rule.text").hinted().start(text),
            why("watch.rule.why")),
        sent -> desk.enter(sent.text("noi-dung"), sent.text("ly-do"), viewer.actor()),
        done -> {
          visit.say(here, "watch.said.rule-entered", done.name(), done.version());
          return address(done.kind(), done.name()) + "/ban/" + done.version();
        },
        form ->
            visit
                .titled("watch.rule.write", WatchRoutes.RULES)
                .apply(form)
                .addObject("alsoCss", "/watch/desk.css")
                .addObject(
                    "told", form.errors().isEmpty() ? List.of() : faults(form, visit.page())));
  }

  private List<String> faults(FormView form, Page page) {
    return pages.problems(desk.check(form.inputs().getFirst().value()), page);
  }

  static FormField why(String label) {
    return line("ly-do", label, 2_000).missing("watch.why-missing");
  }

  @GetMapping(ONE)
  ModelAndView one(
      @PathVariable String kind, @PathVariable String name, FormVisit visit, Viewer viewer) {
    return show(kind, name, visit, viewer);
  }

  @PostMapping(ONE + "/tat")
  ModelAndView switchOff(
      @PathVariable String kind, @PathVariable String name, FormVisit visit, Viewer viewer) {
    needChange(viewer);
    return show(kind, name, visit, viewer);
  }

  private ModelAndView show(String kind, String name, FormVisit visit, Viewer viewer) {
    String here = address(kind, name);
    return visit.among(
        forms ->
            new ModelAndView("watch/rule", "forms", forms)
                .addObject("rule", pages.one(sheet(kind, name), mayChange(viewer), visit.page())),
        List.of(
            new PageForm<>(
                FormDefinition.of(here + "/tat", "watch.rule.off.go", why("watch.rule.why")),
                sent -> desk.switchOff(kind, name, sent.text("ly-do"), viewer.actor()),
                done -> visit.say(here, "watch.said.rule-off", done.name()),
                done -> visit.say(here, "watch.said.rule-asked"))));
  }

  private RuleSheet sheet(String kind, String name) {
    return desk.sheet(kind, name).orElseThrow(Page::absent);
  }

  static boolean mayChange(Viewer viewer) {
    return viewer.has(Role.AGENCY_HEAD) || viewer.has(Role.STANDING_OFFICE);
  }

  static void needChange(Viewer viewer) {
    if (!mayChange(viewer)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
