package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chosach.catalogue.DayText;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.directory.Competences;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.lists.DeskList;
import vn.chosach.ui.lists.ListTable;

/** The roll as of a day, one body with its whole history, and the rules of a day. */
@Controller
record RollController(
    Agencies agencies,
    Competences competences,
    Names names,
    RuleLines lines,
    DeskList<Agency> rollList) {

  @GetMapping(DirectoryRoutes.ROLL)
  String roll(
      Page page, Model model, @RequestParam(name = "ngay", defaultValue = "") String dayText) {
    model.addAttribute("table", ListTable.of(rollList, page));
    model.addAttribute("day", DayText.read(dayText).orElseGet(page::today));
    model.addAttribute("errors", dayErrors(page, dayText));
    return "directory/roll";
  }

  @GetMapping("/co-quan/{key}")
  String agency(Page page, Model model, @PathVariable("key") String key) {
    var history = agencies.history(key).orElseThrow(Page::absent);
    model.addAttribute(
        "agency",
        new AgencyView(
            history,
            agencies.carriedOn(key, page.today()),
            mentioned(history, page),
            lines.of(page, competences.ledBy(key)),
            offered(page, key, agencies.asOf(key, page.today()).isPresent())));
    return "directory/agency";
  }

  @GetMapping("/quan-tri/tham-quyen")
  String rules(
      Page page, Model model, @RequestParam(name = "ngay", defaultValue = "") String dayText) {
    LocalDate day = DayText.read(dayText).orElseGet(page::today);
    model.addAttribute("day", day);
    model.addAttribute("errors", dayErrors(page, dayText));
    model.addAttribute("rules", lines.of(page, competences.rules(day)));
    return "directory/rules";
  }

  private static FormErrors dayErrors(Page page, String dayText) {
    return dayText.isBlank() || DayText.read(dayText).isPresent()
        ? FormErrors.none()
        : FormErrors.none().with("ngay", page.t("directory.finder.day-unreadable"));
  }

  private Map<String, String> mentioned(AgencyHistory history, Page page) {
    var keys = new ArrayList<String>();
    history.versions().forEach(version -> add(keys, version.parentKey()));
    history.predecessors().forEach(link -> keys.add(link.fromKey()));
    history.successors().forEach(link -> keys.add(link.toKey()));
    history.roles().forEach(role -> keys.addAll(List.of(role.agencyKey(), role.committeeKey())));
    var named = new LinkedHashMap<String, String>();
    keys.forEach(key -> named.computeIfAbsent(key, k -> names.body(k, page.today(), page.lang())));
    return named;
  }

  private static void add(List<String> keys, @Nullable String key) {
    if (key != null) {
      keys.add(key);
    }
  }

  private List<Choice> offered(Page page, String key, boolean inBeing) {
    Viewer viewer = page.viewer();
    return viewer != null && (viewer.has(Role.ADMINISTRATOR) || viewer.has(Role.STANDING_OFFICE))
        ? Choice.of(
            AgencyForms.fitting(inBeing), act -> act.address(key), act -> page.t(act.text()))
        : List.of();
  }
}
