package vn.chosach.officers.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.AccountRequest;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/** Requests of administrators that wait for a second one of another agency (decision 0042). */
@Component
record AccountWork(AccountRequests requests, Heirs heirs) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return officer.has(Role.ADMINISTRATOR)
        ? requests.waiting().stream()
            .filter(one -> !heirs.one(one.asked().agency(), officer.agency()))
            .filter(one -> !one.takesFrom(officer.actor().id()))
            .map(one -> item(one, page))
            .toList()
        : List.of();
  }

  private static WorkItem item(AccountRequest one, Page page) {
    return WorkItem.waiting(
        "account-request:" + one.id(),
        page.t("officers.work.account-request"),
        "",
        one.reason(),
        page.moment(one.asked().at()),
        RequestsController.PATH);
  }
}
