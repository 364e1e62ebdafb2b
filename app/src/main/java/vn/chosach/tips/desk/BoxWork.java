package vn.chosach.tips.desk;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/** Openings of boxes that wait: for the second person, or for their letters to be entered. */
@Component
record BoxWork(Boxes boxes) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!officer.hasAny(Role.OPERATOR)) {
      return List.of();
    }
    return boxes.openings().stream()
        .filter(one -> one.waiting() > 0 || !one.confirmed())
        .filter(one -> one.confirmed() || Objects.equals(one.witnessId(), officer.actor().id()))
        .map(
            one ->
                WorkItem.waiting(
                    "box-opening:" + one.id(),
                    page.t(one.confirmed() ? "tips.work.letters" : "tips.work.witness"),
                    one.box(),
                    page.t("tips.desk.box.since", page.moment(one.openedAt())),
                    page.t("tips.desk.box.waiting", one.waiting()),
                    BoxController.BOXES))
        .toList();
  }
}
