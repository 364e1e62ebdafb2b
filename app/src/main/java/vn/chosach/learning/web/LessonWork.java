package vn.chosach.learning.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.learning.life.Lesson;
import vn.chosach.learning.life.LessonEdition;
import vn.chosach.learning.life.LessonState;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.ui.Page;

/**
 * What others of the agency wrote and waits for a second person; what must be read again within two
 * weeks, or should have been; and, in one line, what came with the program and nobody confirmed.
 */
@Component
record LessonWork(LessonDeskPages desk) implements WorkSource {

  private static final int AHEAD = 14;

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    List<Lesson> own = desk.own(officer);
    return Stream.of(
            own.stream()
                .filter(one -> LessonDeed.APPROVE.open(one, officer, desk.heirs()))
                .map(one -> waiting(one, page)),
            own.stream()
                .filter(one -> one.state() == LessonState.SHOWN && !one.shownText().shipped())
                .filter(one -> LearningPages.due(one.shownText(), page.today(), AHEAD))
                .map(one -> review(one, page)),
            shipped(own, page))
        .flatMap(part -> part)
        .toList();
  }

  private static WorkItem waiting(Lesson one, Page page) {
    return WorkItem.waiting(
            "lesson:" + one.id() + ":" + one.version(),
            page.t("learning.work.approve"),
            "",
            one.newest().in(page.lang()).title(),
            page.t("learning.work.approve.why"),
            LearningRoutes.desk(one.slug()))
        .shared(true);
  }

  private static WorkItem review(Lesson one, Page page) {
    LessonEdition text = one.shownText();
    return WorkItem.until(
            "lesson-review:" + one.id(),
            page.t("learning.work.review"),
            "",
            text.in(page.lang()).title(),
            end(text.reviewBy()),
            page.t("learning.work.review.why", page.day(text.reviewBy())),
            LearningRoutes.desk(one.slug()))
        .shared(true);
  }

  /** One line for all of them, which ends with the first day of review. */
  private static Stream<WorkItem> shipped(List<Lesson> own, Page page) {
    List<Lesson> all =
        own.stream()
            .filter(one -> one.state() == LessonState.SHOWN && one.shownText().shipped())
            .toList();
    return all.stream()
        .map(one -> one.shownText().reviewBy())
        .min(LocalDate::compareTo)
        .map(
            first ->
                WorkItem.until(
                        "lessons-shipped",
                        page.t("learning.work.confirm"),
                        "",
                        page.t("learning.work.confirm.title", all.size()),
                        end(first),
                        page.t("learning.work.confirm.why"),
                        LearningRoutes.DESK)
                    .shared(true))
        .stream();
  }

  private static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
  }
}
