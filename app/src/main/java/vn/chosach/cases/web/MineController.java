package vn.chosach.cases.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Workload;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockQuery;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.Lane;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.Viewer;

/** Việc của tôi: what waits for this officer, the most urgent first. */
@Controller
class MineController {

  /** Clocks whose arithmetic is shown; further ones are a page away. */
  private static final int EXPLAINED = 200;

  private static final String NONE = "none";

  private final Cases cases;
  private final CaseListViews views;
  private final Clocks clocks;

  MineController(Cases cases, CaseListViews views, Clocks clocks) {
    this.cases = cases;
    this.views = views;
    this.clocks = clocks;
  }

  @GetMapping(CaseRoutes.MINE)
  String mine(Page page, Viewer viewer, Model model) {
    Workload load = cases.workload(ActingOfficer.of(viewer));
    model.addAttribute(
        "mine",
        new MinePage(
            lanes(load.cases(), clocks(viewer), page),
            load.count(),
            load.tasks().stream()
                .map(
                    duty ->
                        new MinePage.MineDuty(
                            duty.number(), duty.title(), Chips.day(duty.due(), false, page)))
                .toList(),
            load.waiting().stream()
                .map(
                    one ->
                        new MinePage.MineWaiting(
                            one.number(), one.title(), page.t(one.event().textKey())))
                .toList(),
            views.of(load.unassigned().cases(), page),
            load.unassigned().count()));
    return "cases/mine";
  }

  private List<MinePage.MineGroup> lanes(
      List<CaseFile> files, Map<String, ClockExplanation> known, Page page) {
    Map<String, List<CaseFile>> byLane =
        files.stream().collect(Collectors.groupingBy(file -> lane(file.nextDue(), page)));
    return Stream.of("late", "today", "week", "later", NONE)
        .filter(byLane::containsKey)
        .map(
            key ->
                new MinePage.MineGroup(
                    key,
                    key.equals(NONE) ? Tone.NONE : Tone.valueOf(key.toUpperCase(Locale.ROOT)),
                    views.of(Objects.requireNonNull(byLane.get(key)), known, page)))
        .toList();
  }

  private static String lane(@Nullable Instant due, Page page) {
    if (due == null) {
      return NONE;
    }
    if (due.isBefore(page.now())) {
      return "late";
    }
    // The last moment of a day is the midnight after it.
    LocalDate day = Vietnam.dayOf(due.minusNanos(1));
    LocalDate sunday = page.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return !day.isAfter(page.today()) ? "today" : day.isAfter(sunday) ? "later" : "week";
  }

  /** By number of the case, the next clock that runs for the officer. */
  private Map<String, ClockExplanation> clocks(Viewer viewer) {
    return clocks
        .page(new ClockQuery(null, viewer.officerId(), Lane.RUNNING, null, EXPLAINED))
        .clocks()
        .stream()
        .collect(
            Collectors.toMap(
                one -> CaseClocks.number(one.clock()),
                Function.identity(),
                (first, later) -> first));
  }
}
