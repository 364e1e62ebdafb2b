package vn.chosach.referrals.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.referrals.asking.DuplicateChecks;
import vn.chosach.referrals.asking.ToldEntry;
import vn.chosach.referrals.life.ReferralAccessPolicy;
import vn.chosach.ui.Page;

/** Others asked about what the agency holds, and nobody of it has noted that yet. */
@Component
record AskedWork(DuplicateChecks duplicates, PartyNames names) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return ReferralAccessPolicy.office(officer)
        ? duplicates.told(true, officer).stream().map(one -> item(one, page)).toList()
        : List.of();
  }

  private WorkItem item(ToldEntry one, Page page) {
    return new WorkItem(
        "referrals-told:" + one.id(),
        page.t("referrals.told.work"),
        one.number(),
        names.agency(one.asking(), page),
        null,
        false,
        page.t(one.occasion().textKey()),
        ReferralRoutes.DESK + "/hoi#da-hoi",
        one.at(),
        true);
  }
}
