package vn.chosach.cases.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.CaseAuthority;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.life.Checklist.ChecklistLine;
import vn.chosach.cases.web.forms.CaseNames;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Page;
import vn.chosach.ui.Tone;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.NextSteps.NextStep;
import vn.chosach.ui.stages.StageRail;

/** Where a case stands on its way, and what may come next by the table of its life. */
@Component
record CaseCourse(CaseNames names, AvailableActs acts, Cases cases) {

  private static final Set<CaseState> USUAL =
      EnumSet.of(
          CaseState.VERIFYING,
          CaseState.PLANNED,
          CaseState.INSPECTED,
          CaseState.EXPLAINING,
          CaseState.FINED,
          CaseState.EXECUTED,
          CaseState.CLOSED);

  StageRail rail(Dossier dossier, Page page) {
    CaseState here = dossier.file().state();
    List<CaseState> passed =
        dossier.moments().stream()
            .flatMap(moment -> moment.changes().stream())
            .filter(delta -> delta.what().equals("state"))
            .flatMap(delta -> Stream.of(delta.from(), delta.to()))
            .filter(name -> name != null)
            .map(CaseState::valueOf)
            .toList();
    return StageRail.of(
        Arrays.asList(CaseState.values()),
        USUAL,
        here,
        passed,
        !here.open(),
        state -> page.t(state.textKey()));
  }

  NextSteps next(Dossier dossier, ActingOfficer reader, Page page) {
    CaseFile file = dossier.file();
    CaseView.Chip due = file.state().open() ? Chips.next(file.nextDue(), page) : null;
    List<CaseEvent> ahead = acts.ahead(dossier, reader, page);
    Map<CaseEvent, List<ChecklistLine>> lists = cases.checklists(ahead, file, reader);
    return new NextSteps(
        ahead.stream()
            .map(
                event ->
                    new NextStep(
                        page.t("cases.act." + event.path()),
                        acts.may(event, dossier, reader, page)
                            ? AvailableActs.link(event, dossier, page).href()
                            : null,
                        who(event, file, page),
                        needs(event, file, page),
                        missing(lists.getOrDefault(event, List.of()), page)))
            .toList(),
        due == null ? null : due.text(),
        due == null ? Tone.NONE : due.tone());
  }

  /** A kind of the timeline: a section of the page, or a step of the case. */
  static String kind(String kind, Page page) {
    return page.t(
        switch (kind) {
          case "buoc" -> "ui.stages.moved";
          case "khac" -> "ui.stages.other";
          case "dien-bien" -> "cases.kind.note";
          case "tom-tat" -> "cases.kind.file";
          case "nguoi-gui" -> "cases.shown.title";
          default -> "cases.section." + kind;
        });
  }

  /** Who does it, or prepares the paper that does it. */
  private String who(CaseEvent event, CaseFile file, Page page) {
    CaseAuthority who =
        CaseLifeCycle.row(file.state(), event.has(CaseTrait.PAPER) ? CaseEvent.PREPARE : event)
            .orElseThrow()
            .who();
    String leading = names.agency(file.access().agency(), page);
    return switch (who) {
      case HANDLER, PROGRAM -> names.officer(file.access().officer(), page) + ", " + leading;
      case HEAD -> page.t("cases.next.head", leading);
      case DECIDER -> page.t("cases.next.head", names.agency(file.decides(), page));
      case DRAFTER ->
          file.above()
              ? names.agency(file.decides(), page)
              : names.officer(file.access().officer(), page) + ", " + leading;
      case READER, WORKER -> leading;
    };
  }

  /** What must be in order before; that the reader has no conflict is asked when they act. */
  private static String missing(List<ChecklistLine> lines, Page page) {
    return lines.stream()
        .filter(line -> !line.done() && !line.key().equals("statement-missing"))
        .map(line -> page.t("cases.check." + line.key()))
        .collect(Collectors.joining("; "));
  }

  private static String needs(CaseEvent event, CaseFile file, Page page) {
    var row = CaseLifeCycle.row(file.state(), event).orElseThrow();
    return Stream.of(
            event.has(CaseTrait.PAPER) ? "signature" : "",
            event.has(CaseTrait.TWO) ? "second_person" : "",
            row.needs().contains(vn.chosach.lifecycle.Transition.TransitionNeed.WORDS)
                ? "words"
                : "")
        .filter(one -> !one.isEmpty())
        .map(one -> page.t("ui.stages.need." + one))
        .collect(Collectors.joining(", "));
  }
}
