package vn.chosach.tips.mail;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/** Letters that became no report, for whoever takes reports in. */
@Component
record UnreadMailWork(UnreadMails mails) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!officer.hasAny(Role.OPERATOR)) {
      return List.of();
    }
    return mails.waiting().stream()
        .limit(1)
        .map(
            oldest ->
                WorkItem.waiting(
                    "unread-mail:" + oldest.id(),
                    page.t("tips.work.unread"),
                    "",
                    page.t("tips.unread.title"),
                    page.t("tips.unread.open", mails.count()),
                    UnreadMailController.UNREAD))
        .toList();
  }
}
