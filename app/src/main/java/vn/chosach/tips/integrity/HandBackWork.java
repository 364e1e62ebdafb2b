package vn.chosach.tips.integrity;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/** Reports that go back to the common inbox once an officer of another agency agrees. */
@Component
record HandBackWork(KeptReports reports) implements WorkSource {

  private static final String PAGE = "/tiep-nhan/tin/";

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return reports.toAgree(officer).stream().map(one -> item(one, page)).toList();
  }

  private static WorkItem item(KeptReports.AskedBack one, Page page) {
    return WorkItem.waiting(
        "hand-back:" + one.id(),
        page.t("tips.work.hand-back"),
        one.number(),
        page.t("tips.desk.tip.title", one.number()),
        page.t("tips.work.hand-back.since", page.moment(one.since())),
        PAGE + one.id());
  }
}
