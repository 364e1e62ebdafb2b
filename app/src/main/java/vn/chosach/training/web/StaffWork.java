package vn.chosach.training.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.ui.Page;

/** Proofs of skills that wait for the head to look at them. */
@Component
record StaffWork(SkillRepository claims, Officers officers, TrainingNames names)
    implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!officer.has(Role.AGENCY_HEAD)) {
      return List.of();
    }
    List<UUID> colleagues =
        officers.working(officer.agency(), null).stream()
            .map(Officer::id)
            .filter(id -> !id.equals(officer.actor().id()))
            .toList();
    return new LinkedHashSet<>(claims.waiting(colleagues))
        .stream()
            .map(
                one ->
                    WorkItem.waiting(
                            "skill-claims:" + one,
                            page.t("training.work.proof"),
                            "",
                            names.officer(one, page),
                            page.t("training.work.proof.why"),
                            StaffRoutes.profile(one))
                        .shared(true))
            .toList();
  }
}
