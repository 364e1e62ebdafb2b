package vn.chosach.officers.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.approvals.ApprovalRequest;
import vn.chosach.approvals.Approvals;
import vn.chosach.approvals.ApprovedForm;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/** Changes of the whole installation that wait for somebody of another agency (decision 0113). */
@Component
record ApprovalWork(Approvals approvals, Heirs heirs) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return officer.has(Role.ADMINISTRATOR) || officer.has(Role.STANDING_OFFICE)
        ? approvals.waiting().stream()
            .filter(one -> !heirs.one(one.askedAgency(), officer.agency()))
            .map(one -> item(one, page))
            .toList()
        : List.of();
  }

  private WorkItem item(ApprovalRequest one, Page page) {
    return WorkItem.waiting(
        "approval:" + one.id(),
        page.t("officers.work.approval"),
        "",
        approvals.form(one, page).map(ApprovedForm::title).orElse(""),
        page.moment(one.askedAt()),
        "/quan-tri/de-nghi/" + one.id());
  }
}
