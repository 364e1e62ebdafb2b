package vn.chosach.subjects.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.sheets.SheetDesk;
import vn.chosach.subjects.watching.WatchDesk;
import vn.chosach.ui.Page;

/**
 * Judgements of others that wait for a second officer who sees both cases, hits of own watches, and
 * sheets that nobody has read for the own agency.
 */
@Component
record SubjectWork(Subjects subjects, WatchDesk watches, SheetDesk sheets) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!Visibility.works(officer)) {
      return List.of();
    }
    return Stream.of(judgements(officer, page), hits(officer, page), sheets(officer, page))
        .flatMap(items -> items)
        .toList();
  }

  private Stream<WorkItem> judgements(ActingOfficer officer, Page page) {
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
                    .shared(true));
  }

  /** Without what is watched: that leaves the house by no mail. */
  private Stream<WorkItem> hits(ActingOfficer officer, Page page) {
    return watches.fresh(officer).stream()
        .map(
            one ->
                WorkItem.waiting(
                    "subjects-watch:" + one.id(),
                    page.t("subjects.work.hit"),
                    one.number(),
                    one.byWhat(),
                    page.t("subjects.work.hit.why", page.moment(one.at())),
                    SubjectRoutes.watch(one.watch())));
  }

  private Stream<WorkItem> sheets(ActingOfficer officer, Page page) {
    return sheets.page(0, 25, officer).rows().stream()
        .filter(one -> one.recipient().equals(officer.agency()) && one.open(page.today()))
        .filter(
            one ->
                sheets.read(one.number(), officer).stream().allMatch(f -> f.readings().isEmpty()))
        .map(
            one ->
                WorkItem.waiting(
                        "subjects-sheet:" + one.id(),
                        page.t("subjects.work.sheet"),
                        one.number(),
                        one.purpose(),
                        page.t("subjects.work.sheet.why", page.day(one.until())),
                        SubjectRoutes.sheet(one.number()))
                    .shared(true));
  }
}
