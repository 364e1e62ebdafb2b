package vn.chosach.watch.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.Role;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;
import vn.chosach.watch.rules.RuleDesk;
import vn.chosach.watch.rules.RuleLine;
import vn.chosach.watch.rules.RuleOutcome;
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

  @GetMapping(WatchRoutes.RULES + "/moi")
  ModelAndView fresh(
      Page page, Viewer viewer, @RequestParam(name = "noi-dung", defaultValue = "") String begun) {
    needChange(viewer);
    return write(begun, "", RulePages.EMPTY, HttpStatus.OK, page);
  }

  @PostMapping(WatchRoutes.RULES + "/moi")
  ModelAndView enter(
      Page page, Viewer viewer, FlashMessage.Speaker said, @RequestParam Map<String, String> sent) {
    needChange(viewer);
    String text = sent.getOrDefault("noi-dung", "");
    String why = sent.getOrDefault("ly-do", "");
    return switch (desk.enter(text, why, viewer.actor())) {
      case RuleOutcome.RuleDone done -> {
        said.say("watch.said.rule-entered", done.name(), done.version());
        yield new ModelAndView(
            page.redirect(address(done.kind(), done.name()) + "/ban/" + done.version()));
      }
      case RuleOutcome.Defective defective ->
          write(
              text,
              why,
              pages.problems(defective.defects(), page),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page);
      case RuleOutcome.RuleRefused refused ->
          write(
              text,
              why,
              List.of(page.t(refused.refusal())),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page);
    };
  }

  @GetMapping(ONE)
  ModelAndView one(@PathVariable String kind, @PathVariable String name, Page page, Viewer viewer) {
    return one(kind, name, null, HttpStatus.OK, page, viewer);
  }

  @GetMapping(ONE + "/sua")
  ModelAndView change(
      @PathVariable String kind, @PathVariable String name, Page page, Viewer viewer) {
    needChange(viewer);
    return write(newest(sheet(kind, name)), "", RulePages.EMPTY, HttpStatus.OK, page);
  }

  @PostMapping(ONE + "/tat")
  ModelAndView switchOff(
      @PathVariable String kind,
      @PathVariable String name,
      Page page,
      Viewer viewer,
      FlashMessage.Speaker said,
      @RequestParam(name = "ly-do", defaultValue = "") String why) {
    needChange(viewer);
    return switch (desk.switchOff(kind, name, why, viewer.actor())) {
      case RuleOutcome.RuleDone done -> {
        said.say("watch.said.rule-off", done.name());
        yield new ModelAndView(page.redirect(address(kind, name)));
      }
      case RuleOutcome.Defective defective -> throw new IllegalStateException("writes no text");
      case RuleOutcome.RuleRefused refused ->
          one(
              kind,
              name,
              page.t(refused.refusal()),
              HttpStatus.UNPROCESSABLE_CONTENT,
              page,
              viewer);
    };
  }

  private ModelAndView one(
      String kind,
      String name,
      @Nullable String error,
      HttpStatus status,
      Page page,
      Viewer viewer) {
    var view = new ModelAndView("watch/rule", status);
    view.addObject("rule", pages.one(sheet(kind, name), error, mayChange(viewer), page));
    return view;
  }

  private static ModelAndView write(
      String text, String why, List<String> problems, HttpStatus status, Page page) {
    var view = new ModelAndView("watch/ruleText", status);
    view.addObject(
        "form",
        new RuleView.RuleViewForm(
            text.isEmpty() ? page.t("watch.rule.example") : text, why, problems));
    return view;
  }

  private RuleSheet sheet(String kind, String name) {
    Optional<RuleSheet> sheet = desk.sheet(kind, name);
    return sheet.orElseThrow(Page::absent);
  }

  private static String newest(RuleSheet sheet) {
    return sheet.versions().getFirst().text();
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
