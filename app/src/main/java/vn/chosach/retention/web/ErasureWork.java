package vn.chosach.retention.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.Retention;
import vn.chosach.ui.Page;

/** Proposals to erase that another agency signed and that wait for a second one. */
@Component
record ErasureWork(Retention retention, Agencies agencies) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (officer.roles().stream().noneMatch(RetentionPages.SIGNERS::contains)) {
      return List.of();
    }
    return retention.waiting().stream()
        .filter(one -> !one.held() && one.signatures().size() == 1)
        .filter(one -> !one.signatures().getFirst().of(officer.agency(), agencies, page.today()))
        .map(one -> item(one, page))
        .toList();
  }

  private static WorkItem item(ErasureProposal one, Page page) {
    return WorkItem.waiting(
        "erasure:" + one.id(),
        page.t("retention.work.sign"),
        one.number(),
        page.t(one.kind().textKey()),
        page.t(one.ground().textKey()),
        RetentionRoutes.DESK);
  }
}
