package vn.chosach.publicity.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.publicity.PublicationList;
import vn.chosach.publicity.Publications;
import vn.chosach.ui.Page;

/** What one head took off the public pages, until another one looked at why. */
@Component
record WithdrawalWork(Publications publications) implements WorkSource {

  private static final Role[] LOOKERS = {
    Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER
  };

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return officer.hasAny(LOOKERS)
        ? publications.withdrawn(officer).stream().map(one -> item(one, page)).toList()
        : List.of();
  }

  private static WorkItem item(PublicationList.Entry one, Page page) {
    return WorkItem.waiting(
        "withdrawn:" + one.edition().id(),
        page.t("publicity.work.withdrawn"),
        "",
        one.edition().shown().title(),
        Objects.requireNonNullElse(one.edition().hands().endReason(), ""),
        PublicityRoutes.DESK + "/" + one.publication().id());
  }
}
