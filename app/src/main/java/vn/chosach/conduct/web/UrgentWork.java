package vn.chosach.conduct.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.officers.AccountRequest;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.urgent.UrgentAct;
import vn.chosach.officers.urgent.UrgentActs;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/**
 * What was done to an account at once, until two auditors or integrity officers looked, before all
 * else that waits, for what waits stands by its key; and that an administrator goes, where only the
 * integrity desk could agree.
 */
@Component
record UrgentWork(UrgentActs urgent, AccountRequests requests) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return Stream.concat(
            urgent.waiting(officer.actor(), officer.roles()).stream().map(one -> item(one, page)),
            requests.inPlace(officer).stream().map(one -> item(one, page)))
        .toList();
  }

  private static WorkItem item(AccountRequest one, Page page) {
    return WorkItem.waiting(
        "in-place:" + one.id(),
        page.t("conduct.work.in-place"),
        "",
        one.reason(),
        page.moment(one.asked().at()),
        ConductRoutes.ACCOUNTS);
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
