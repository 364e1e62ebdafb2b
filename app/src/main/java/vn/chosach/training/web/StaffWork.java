package vn.chosach.training.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.training.Training;
import vn.chosach.training.desk.Attendance;
import vn.chosach.training.desk.ClassRepository.ClassPart;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.training.profile.SkillRepository;
import vn.chosach.ui.Page;

/**
 * Classes to attend and to name somebody for, and proofs of skills that wait for the head. The
 * calendar and the mail of the officer tell the same.
 */
@Component
record StaffWork(
    Training training,
    Attendance attendance,
    SkillRepository claims,
    Officers officers,
    TrainingNames names)
    implements WorkSource {

  private static final int MOST = 50;

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return Stream.concat(classes(officer, page), proofs(officer, page)).toList();
  }

  /** Classes that the officer attends, and invitations that the agency has not answered. */
  private Stream<WorkItem> classes(ActingOfficer officer, Page page) {
    Stream<WorkItem> mine =
        training.page(ClassPart.MINE, 0, MOST, officer).rows().stream()
            .filter(one -> one.state() == ClassState.ANNOUNCED)
            .filter(one -> !page.today().isAfter(one.ends()))
            .map(
                one -> {
                  boolean begun = page.today().isAfter(one.begins());
                  return item(one, "class", begun ? one.ends() : one.begins(), page);
                });
    Stream<WorkItem> invited =
        training.page(ClassPart.AHEAD, 0, MOST, officer).rows().stream()
            .filter(one -> one.state() == ClassState.ANNOUNCED)
            .filter(one -> !page.today().isAfter(one.namesBy()))
            .filter(
                one ->
                    attendance
                        .invitation(one, officer)
                        .filter(it -> it.comes() == null)
                        .isPresent())
            .map(
                one ->
                    item(one, "invited", one.namesBy(), page)
                        .shared(!officer.has(Role.AGENCY_HEAD)));
    return Stream.concat(mine, invited);
  }

  private static WorkItem item(TrainingClass one, String kind, LocalDate last, Page page) {
    return WorkItem.until(
        kind + ":" + one.id(),
        page.t("training.work." + kind),
        one.number(),
        one.title(),
        last.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant(),
        page.t("training.work." + kind + ".why"),
        TrainingRoutes.page(one.number()));
  }

  private Stream<WorkItem> proofs(ActingOfficer officer, Page page) {
    if (!officer.has(Role.AGENCY_HEAD)) {
      return Stream.empty();
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
                        .shared(true));
  }
}
