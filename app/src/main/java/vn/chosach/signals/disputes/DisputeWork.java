package vn.chosach.signals.disputes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officers;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/**
 * Reporters who do not agree, on the first page of the heads who answer them; on that of leaders of
 * the committee where no head can.
 */
@Component
record DisputeWork(Disputes disputes, DisputeClocks clocks, Officers officers, Heirs heirs)
    implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!officer.hasAny(Role.AGENCY_HEAD, Role.COMMITTEE_LEADER)) {
      return List.of();
    }
    return disputes.waiting(officer).stream()
        .filter(one -> heirs.act(one.agency(), officer) && !one.concluded() || nobodyElse(one))
        .map(one -> item(one, page))
        .toList();
  }

  private boolean nobodyElse(Dispute one) {
    return one.concluded()
        || heirs.actors(one.agency()).stream()
            .flatMap(agency -> officers.working(agency, Role.AGENCY_HEAD).stream())
            .allMatch(head -> one.decidedBy(head.id()));
  }

  private WorkItem item(Dispute one, Page page) {
    String key = "dispute:" + one.id();
    String verb = page.t("signals.dispute.button");
    String title = page.t("signals.dispute.title");
    String why = page.t("signals.dispute.asked", page.moment(one.askedAt()));
    String there = DisputeClocks.page(one.signal());
    return Optional.ofNullable(one.clock())
        .flatMap(clock -> clocks.due(one))
        .map(due -> WorkItem.until(key, verb, one.number(), title, due, why, there))
        .orElseGet(() -> WorkItem.waiting(key, verb, one.number(), title, why, there));
  }
}
