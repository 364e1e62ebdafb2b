package vn.chosach.watch.web;

import static vn.chosach.watch.web.WatchRuleController.why;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.FormVisit;
import vn.chosach.ui.form.PageForm;
import vn.chosach.ui.form.PageForms;
import vn.chosach.watch.rules.RuleDesk;
import vn.chosach.watch.rules.RuleProposals;
import vn.chosach.watch.rules.RuleSheet;
import vn.chosach.watch.rules.Trial;
import vn.chosach.watch.rules.TrialRun;
import vn.chosach.watch.rules.TrialRuns;

/** A version before it goes live: what it would change, on the newest listings or on all. */
@Controller
record TrialController(RuleDesk desk, RuleProposals proposals, TrialRuns runs, TrialPages pages) {

  private static final String VERSION = WatchRuleController.ONE + "/ban/{version:[0-9]{1,6}}";

  @GetMapping(VERSION)
  ModelAndView version(
      @PathVariable String kind,
      @PathVariable String name,
      @PathVariable int version,
      FormVisit visit,
      Viewer viewer) {
    return show(kind, name, version, visit, viewer);
  }

  @PostMapping({VERSION, VERSION + "/thu-het", VERSION + "/dung-thu", VERSION + "/tu-choi"})
  ModelAndView act(
      @PathVariable String kind,
      @PathVariable String name,
      @PathVariable int version,
      FormVisit visit,
      Viewer viewer) {
    WatchRuleController.needChange(viewer);
    return show(kind, name, version, visit, viewer);
  }

  private ModelAndView show(String kind, String name, int version, FormVisit visit, Viewer viewer) {
    String rule = WatchRuleController.address(kind, name);
    String here = rule + "/ban/" + version;
    Actor actor = viewer.actor();
    return visit.among(
        forms -> version(kind, name, version, forms, visit.page(), viewer),
        List.of(
            new PageForm<>(
                FormDefinition.of(here, "watch.trial.publish.go", why("watch.rule.why")),
                sent -> desk.publish(kind, name, version, sent.text("ly-do"), actor),
                done -> visit.say(rule, "watch.said.rule-live", done.name(), done.version()),
                done -> visit.say(rule, "watch.said.rule-asked")),
            new PageForm<>(
                FormDefinition.of(here + "/thu-het", "watch.trial.start"),
                sent -> runs.ask(kind, name, version, actor),
                done -> visit.say(here, "watch.said.trial-asked")),
            new PageForm<>(
                FormDefinition.of(here + "/dung-thu", "watch.trial.stop"),
                sent -> runs.cancel(kind, name, version, actor),
                done -> visit.say(here, "watch.said.trial-stopped")),
            new PageForm<>(
                FormDefinition.of(
                    here + "/tu-choi", "watch.trial.decline.go", why("watch.trial.decline.why")),
                sent -> proposals.decline(kind, name, version, sent.text("ly-do"), actor),
                done -> visit.say(here, "watch.said.rule-declined"))));
  }

  /** Whether a trial ended without anything to read. */
  private static boolean unread(TrialRun run) {
    return switch (run.state()) {
      case WAITING, RUNNING, DONE -> false;
      case CANCELLED -> run.done() == 0;
      case FAILED -> true;
    };
  }

  private ModelAndView version(
      String kind, String name, int version, PageForms forms, Page page, Viewer viewer) {
    RuleSheet sheet = desk.sheet(kind, name).orElseThrow(Page::absent);
    TrialRun run = runs.newest(kind, name, version).orElse(null);
    Trial quick = null;
    if (run == null || unread(run)) {
      Optional<Trial> tried = desk.tryOut(kind, name, version);
      quick = tried.orElseThrow(Page::absent);
    }
    return new ModelAndView("watch/ruleVersion", "forms", forms)
        .addObject("waits", proposals.waits(kind, name, version))
        .addObject("declined", proposals.declined(kind, name, version))
        .addObject(
            "trial",
            pages.page(
                sheet,
                version,
                run,
                quick,
                desk.findings(kind, name, version),
                WatchRuleController.mayChange(viewer),
                page));
  }
}
