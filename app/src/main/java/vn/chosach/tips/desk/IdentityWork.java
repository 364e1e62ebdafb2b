package vn.chosach.tips.desk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.tips.opening.IdentityOpening;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.ui.Page;

/** Wishes to open identities for who decides on them, openings for who looks at them. */
@Component
record IdentityWork(IdentityOpenings openings) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!officer.hasAny(Role.AGENCY_HEAD, Role.INTEGRITY_OFFICER)) {
      return List.of();
    }
    return Stream.concat(
            openings.toDecide(officer.actor(), officer.roles()).stream()
                .map(one -> item(one, "consents", IdentityController.CONSENTS, page)),
            openings.told(officer.actor(), officer.roles()).stream()
                .filter(one -> one.reviewedAt() == null)
                .filter(one -> !one.officer().equals(officer.actor().id()))
                .filter(
                    one -> one.decidedBy() == null || !one.decidedBy().equals(officer.actor().id()))
                .map(one -> item(one, "openings", IdentityController.OPENINGS, page)))
        .toList();
  }

  private static WorkItem item(IdentityOpening one, String what, String href, Page page) {
    return WorkItem.waiting(
        "identity-" + what + ":" + one.id(),
        page.t("tips.work." + what),
        one.number(),
        page.t("tips.desk.tip.title", one.number()),
        page.t(one.purpose().textKey()),
        href);
  }
}
