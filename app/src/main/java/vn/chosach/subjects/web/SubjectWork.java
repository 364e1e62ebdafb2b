package vn.chosach.subjects.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.subjects.Subjects;
import vn.chosach.ui.Page;

/** Judgements of others that wait for a second officer who sees both cases. */
@Component
record SubjectWork(Subjects subjects) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!Visibility.works(officer)) {
      return List.of();
    }
    return subjects.waiting(officer).stream()
        .filter(one -> !one.officer().equals(officer.actor().id()))
        .map(
            one ->
                WorkItem.waiting(
                        "subjects-judgement:" + one.id(),
                        page.t("subjects.work.confirm"),
                        one.number(),
                        page.t("subjects.queue.title"),
                        page.day(Vietnam.dayOf(one.since())),
                        SubjectRoutes.pair(one.leftId(), one.rightId()))
                    .shared(true))
        .toList();
  }
}
