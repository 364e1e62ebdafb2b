package vn.chosach.outreach.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.desk.OutreachItemRepository.OutreachItemPart;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.ui.Page;

/** What others of the agency recorded, and waits for a second person. */
@Component
record OutreachWork(Outreach outreach) implements WorkSource {

  private static final int MOST = 100;

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return outreach.items(OutreachItemPart.WAITING, 0, MOST, officer).rows().stream()
        .filter(one -> OutreachDeed.CONFIRM.open(one, officer))
        .map(one -> item(one, page))
        .toList();
  }

  private static WorkItem item(OutreachItem one, Page page) {
    return WorkItem.waiting(
            "outreach-item:" + one.id(),
            page.t("outreach.work.confirm"),
            one.number(),
            one.title(),
            page.day(one.day()),
            OutreachRoutes.item(one.number()))
        .shared(true);
  }
}
