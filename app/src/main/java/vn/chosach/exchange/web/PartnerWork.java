package vn.chosach.exchange.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.PartnerQuery;
import vn.chosach.exchange.partners.PartnerQuery.PartnerWait;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/** Partners and keys that wait for a second officer. */
@Component
record PartnerWork(PartnerQuery query) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!officer.hasAny(Role.ADMINISTRATOR, Role.AGENCY_HEAD)) {
      return List.of();
    }
    return query.waiting(officer).stream().map(one -> item(one.of(), one.what(), page)).toList();
  }

  private static WorkItem item(Partner one, PartnerWait what, Page page) {
    String key = "exchange.partner-wait." + what.name().toLowerCase(Locale.ROOT);
    return WorkItem.waiting(
        "partner:" + one.id() + ":" + what,
        page.t(key),
        one.number(),
        one.name(),
        page.t(key + ".why"),
        ExchangeRoutes.partner(one.number()));
  }
}
