package vn.chosach.cases.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Workload;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;

/** Việc của tôi: what waits for this officer, the most urgent first. */
@Controller
class MineController {

  private final Cases cases;
  private final ListRows rows;

  MineController(Cases cases, ListRows rows) {
    this.cases = cases;
    this.rows = rows;
  }

  @GetMapping(CaseRoutes.MINE)
  String mine(Page page, Viewer viewer, Model model) {
    Workload load = cases.workload(CaseRoutes.reader(viewer));
    model.addAttribute(
        "mine",
        new MinePage(
            rows.of(load.cases(), page),
            load.count(),
            load.tasks().stream()
                .map(
                    duty ->
                        new MinePage.Duty(
                            duty.number(), duty.title(), Chips.day(duty.due(), false, page)))
                .toList(),
            load.waiting().stream()
                .map(
                    one ->
                        new MinePage.Waiting(
                            one.number(), one.title(), page.t(one.event().textKey())))
                .toList(),
            rows.of(load.unassigned().cases(), page),
            load.unassigned().count()));
    return "cases/mine";
  }
}
