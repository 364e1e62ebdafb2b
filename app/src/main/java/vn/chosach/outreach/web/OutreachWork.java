package vn.chosach.outreach.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.outreach.Outreach;
import vn.chosach.outreach.desk.OutreachItemRepository.OutreachItemPart;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.movement.MovementGaps;
import vn.chosach.outreach.movement.MovementGaps.MovementLack;
import vn.chosach.ui.Page;

/** What waits for a second person of the agency, and what a movement at the base still lacks. */
@Component
record OutreachWork(Outreach outreach, MovementGaps gaps, Heirs heirs) implements WorkSource {

  private static final int MOST = 100;

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return Stream.concat(
            outreach.items(OutreachItemPart.WAITING, 0, MOST, officer).rows().stream()
                .filter(one -> OutreachDeed.CONFIRM.open(one, officer, heirs))
                .map(one -> item(one, page)),
            gaps.of(officer).stream().map(one -> lack(one, officer, page)))
        .toList();
  }

  /** What the agency owes a movement, or whom the police has to remind. */
  private static WorkItem lack(MovementLack one, ActingOfficer officer, Page page) {
    String work = "outreach.work." + one.what();
    String why =
        one.period() == null
            ? page.t(work + ".why", one.unregistered(), one.silent())
            : page.t(work + ".why", OutreachNames.period(one.period(), one.line().pace(), page));
    return WorkItem.waiting(
            "movement-" + one.what() + ":" + one.plan().id(),
            page.t(work),
            one.plan().number(),
            one.plan().title(),
            why,
            OutreachRoutes.movement(String.valueOf(one.line().campaign())))
        .shared(!officer.has(Role.AGENCY_HEAD));
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
