package vn.chosach.watch.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.watch.rules.RuleDesk;
import vn.chosach.watch.rules.RuleOutcome;
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
      Page page,
      Viewer viewer) {
    return version(kind, name, version, null, page, viewer);
  }

  @PostMapping(VERSION)
  ModelAndView publish(
      @PathVariable String kind,
      @PathVariable String name,
      @PathVariable int version,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam(name = "ly-do", defaultValue = "") String why) {
    WatchRuleController.needChange(viewer);
    return switch (desk.publish(kind, name, version, why, viewer.actor())) {
      case RuleOutcome.RuleDone done -> {
        said.say("watch.said.rule-live", done.name(), done.version());
        yield new ModelAndView(page.redirect(WatchRuleController.address(kind, name)));
      }
      case RuleOutcome.Defective defective -> throw new IllegalStateException("was checked before");
      case RuleOutcome.RuleRefused refused ->
          version(kind, name, version, page.t(refused.refusal()), page, viewer);
    };
  }

  @PostMapping(VERSION + "/thu-het")
  ModelAndView ask(
      @PathVariable String kind,
      @PathVariable String name,
      @PathVariable int version,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    WatchRuleController.needChange(viewer);
    RuleOutcome outcome = runs.ask(kind, name, version, viewer.actor());
    return back(outcome, "watch.said.trial-asked", kind, name, version, page, viewer, said);
  }

  @PostMapping(VERSION + "/dung-thu")
  ModelAndView stop(
      @PathVariable String kind,
      @PathVariable String name,
      @PathVariable int version,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    WatchRuleController.needChange(viewer);
    RuleOutcome outcome = runs.cancel(kind, name, version, viewer.actor());
    return back(outcome, "watch.said.trial-stopped", kind, name, version, page, viewer, said);
  }

  @PostMapping(VERSION + "/tu-choi")
  ModelAndView decline(
      @PathVariable String kind,
      @PathVariable String name,
      @PathVariable int version,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam(name = "ly-do", defaultValue = "") String why) {
    WatchRuleController.needChange(viewer);
    RuleOutcome outcome = proposals.decline(kind, name, version, why, viewer.actor());
    return back(outcome, "watch.said.rule-declined", kind, name, version, page, viewer, said);
  }

  private ModelAndView back(
      RuleOutcome outcome,
      String words,
      String kind,
      String name,
      int version,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said) {
    return switch (outcome) {
      case RuleOutcome.RuleDone done -> {
        said.say(words);
        yield new ModelAndView(
            page.redirect(WatchRuleController.address(kind, name) + "/ban/" + version));
      }
      case RuleOutcome.Defective defective -> throw new IllegalStateException("writes no text");
      case RuleOutcome.RuleRefused refused ->
          version(kind, name, version, page.t(refused.refusal()), page, viewer);
    };
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
      String kind, String name, int version, @Nullable String error, Page page, Viewer viewer) {
    RuleSheet sheet = desk.sheet(kind, name).orElseThrow(Page::absent);
    TrialRun run = runs.newest(kind, name, version).orElse(null);
    Trial quick = null;
    if (run == null || unread(run)) {
      Optional<Trial> tried = desk.tryOut(kind, name, version);
      quick = tried.orElseThrow(Page::absent);
    }
    var view =
        new ModelAndView(
            "watch/ruleVersion", error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    view.addObject("waits", proposals.waits(kind, name, version));
    view.addObject("declined", proposals.declined(kind, name, version));
    view.addObject(
        "trial",
        pages.page(
            sheet,
            version,
            run,
            quick,
            desk.findings(kind, name, version),
            error,
            WatchRuleController.mayChange(viewer),
            page));
    return view;
  }
}
