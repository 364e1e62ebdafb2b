package vn.chosach.conduct.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.urgent.UrgentAct;
import vn.chosach.officers.urgent.UrgentActs;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/**
 * What was done to an account at once, until two auditors or integrity officers looked; before all
 * else that waits, for what waits stands by its key.
 */
@Component
record UrgentWork(UrgentActs urgent) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return urgent.waiting(officer.actor(), officer.roles()).stream()
        .map(one -> item(one, page))
        .toList();
  }

  private static WorkItem item(UrgentAct one, Page page) {
    return WorkItem.waiting(
        "0-urgent-act:" + one.id(),
        page.t(one.until() == null ? "conduct.work.returned" : "conduct.work.locked"),
        "",
        one.reason(),
        page.moment(one.at()),
        ConductRoutes.ACCOUNTS);
  }
}
