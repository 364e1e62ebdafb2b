package vn.chosach.reports.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.ReportLifeCycle;
import vn.chosach.reports.keeping.ReportState;
import vn.chosach.reports.keeping.Sheet;
import vn.chosach.reports.paper.ReportNames;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.stages.KindTabs;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.NextSteps.NextStep;
import vn.chosach.ui.stages.StageRail;

/** Where a report stands on its way to whom it is for, and whose turn it is. */
@Component
record ReportCourse(ReportNames names) {

  private static final List<ReportState> ORDER =
      List.of(
          ReportState.DRAFT,
          ReportState.FROZEN,
          ReportState.SIGNED,
          ReportState.SENT,
          ReportState.RETURNED,
          ReportState.ACCEPTED);

  private static final Set<ReportState> USUAL =
      EnumSet.complementOf(EnumSet.of(ReportState.RETURNED));

  StageRail rail(Sheet sheet, Page page) {
    ReportState here = sheet.report().state();
    return StageRail.of(
        ORDER,
        USUAL,
        here,
        sheet.steps().stream()
            .flatMap(
                step -> ReportLifeCycle.TABLE.stream().filter(row -> row.event() == step.event()))
            .flatMap(
                row ->
                    Stream.concat(
                        row.from().size() == 1 ? row.from().stream() : Stream.of(),
                        row.to().stream()))
            .toList(),
        here == ReportState.ACCEPTED,
        state -> page.t(state.textKey()));
  }

  NextSteps next(Sheet sheet, Page page) {
    ReportState here = sheet.report().state();
    LocalDate due = sheet.report().dueOn();
    boolean owed = here != ReportState.SENT && here != ReportState.ACCEPTED;
    return new NextSteps(
        ReportLifeCycle.TABLE.stream()
            .filter(row -> row.from().contains(here) && !row.to().isEmpty())
            .filter(row -> row.event() != Event.CORRECT || here == ReportState.RETURNED)
            .map(
                row ->
                    new NextStep(
                        page.t(row.event().textKey()),
                        sheet.possible().contains(row.event()) ? "#viec" : null,
                        switch (row.who()) {
                          case AUTHOR, EXPLAINER -> agency(sheet, page);
                          case HEAD -> page.t("reports.next.head", agency(sheet, page));
                          case RECEIVER -> page.t("reports.next.receiver");
                        },
                        ""))
            .toList(),
        owed ? page.day(due) : null,
        owed && due.isBefore(page.today()) ? Tone.LATE : Tone.WEEK);
  }

  KindTabs<String> trail(Sheet sheet, Function<Sheet.SheetStep, String> words, Page page) {
    KindTabs<Sheet.SheetStep> found =
        KindTabs.moved(sheet.steps(), step -> moves(step.event()), "h-vet", page);
    return new KindTabs<>(found.lines().stream().map(words).toList(), found.tabs());
  }

  private static boolean moves(Event event) {
    return event == Event.OPEN
        || ReportLifeCycle.TABLE.stream()
            .anyMatch(row -> row.event() == event && !row.to().isEmpty());
  }

  private String agency(Sheet sheet, Page page) {
    return names.agency(sheet.report().agency(), sheet.report().days().to(), page);
  }
}
