package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Effect.Nothing;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.figures.Col;
import vn.chosach.reports.figures.FigureCell;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.forms.FormLine;

/** What a person may do with a report, and what that makes of it. */
@Component
public class ReportHandler {

  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_PART = 20_000;

  private final EditionRepository editions;
  private final Figuring figuring;
  private final ReportCommittee committee;
  private final FormBook forms;
  private final ReportTransitions transitions;
  private final Reconciling reconciling;
  private final InstantSource time;
  private final IdSource ids;

  ReportHandler(
      EditionRepository editions,
      Figuring figuring,
      ReportCommittee committee,
      FormBook forms,
      ReportTransitions transitions,
      Reconciling reconciling,
      InstantSource time,
      IdSource ids) {
    this.editions = editions;
    this.figuring = figuring;
    this.committee = committee;
    this.forms = forms;
    this.transitions = transitions;
    this.reconciling = reconciling;
    this.time = time;
    this.ids = ids;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<Report> take(UUID id, ReportAct reportAct, int seen, ActingOfficer reader) {
    return transitions.act(
        new Transitions.ActWish<>(id, seen, reportAct.event(), reader),
        held ->
            switch (reportAct) {
              case ReportAct.ReportActStep step ->
                  step(held.row(), step, held.transition().after(held.row().state()), reader);
              case ReportAct.Write write -> write(held.row(), write);
              case ReportAct.Fill fill -> fill(held.row(), fill, reader.actor());
              case ReportAct.Adjust adjust -> adjust(held.row(), adjust, reader.actor());
              case ReportAct.Explain explain -> explain(held.row(), explain, reader.actor());
            });
  }

  private Effect<Report, Nothing> step(
      Report report, ReportAct.ReportActStep step, ReportState to, ActingOfficer reader) {
    String words = Folding.nfc(step.words()).strip();
    Optional<Refusal> refusal =
        words.length() > LONGEST_REASON
            ? Optional.of(Refusal.of("reports.words-too-long"))
            : stands(report, step.event(), words, reader.actor());
    if (refusal.isPresent()) {
      return Effect.refused(refusal.get());
    }
    Instant now = now();
    boolean freezes = step.event() == Event.FREEZE || step.event() == Event.CORRECT;
    int edition = report.edition() + (freezes ? 1 : 0);
    if (freezes) {
      freeze(report, edition, words, now, reader.actor());
    }
    if (step.event() == Event.SEND && report.sentAt() == null) {
      committee.stop(report, now, reader.actor());
    }
    if (step.event() == Event.RETURN) {
      return Effect.becomes(report.returned(committee.again(report, reader.actor())), words);
    }
    return Effect.becomes(
        report.moved(to, edition, step.event() == Event.SEND ? now : null), words);
  }

  private Optional<Refusal> stands(Report report, Event event, String words, Actor actor) {
    boolean needsWords = event == Event.RETURN || event == Event.CORRECT;
    if (needsWords && words.isEmpty()) {
      return Optional.of(Refusal.of("reports.words-missing"));
    }
    if (event == Event.FREEZE && !Vietnam.dayOf(now()).isAfter(report.days().to())) {
      return Optional.of(Refusal.of("reports.cutoff-ahead", "date", report.days().to().toString()));
    }
    if (event == Event.SIGN && Objects.equals(frozenBy(report), actor.id())) {
      return Optional.of(Refusal.of("reports.second-person"));
    }
    if (event == Event.SIGN) {
      UUID frozen = frozenBy(report);
      return transitions.beside(report, frozen, actor);
    }
    return Optional.empty();
  }

  private @Nullable UUID frozenBy(Report report) {
    return editions.editions(report.id()).getLast().frozenBy();
  }

  private void freeze(Report report, int edition, String words, Instant now, Actor actor) {
    List<FigureCell> cells = figuring.live(report, form(report), transitions.province(report), now);
    editions.freeze(report, edition, now, actor, words);
    editions.cells(report.id(), edition, cells);
  }

  private vn.chosach.reports.forms.ReportForm form(Report report) {
    return forms.version(report.form(), report.formVersion()).orElseThrow();
  }

  private Effect<Report, Nothing> write(Report report, ReportAct.Write write) {
    Map<ReportPart, String> words =
        write.words().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, one -> Folding.nfc(one.getValue()).strip()));
    if (words.values().stream().anyMatch(text -> text.length() > LONGEST_PART)) {
      return Effect.refused("reports.part-too-long");
    }
    editions.write(report.id(), words);
    return same(report, "");
  }

  private Effect<Report, Nothing> adjust(Report report, ReportAct.Adjust adjust, Actor actor) {
    String reason = Folding.nfc(adjust.reason()).strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return Effect.refused("reports.words-missing");
    }
    Long becomes = adjust.becomes();
    if (becomes != null && becomes < 0) {
      return Effect.refused("reports.amount-negative");
    }
    if (form(report).lines().stream()
        .noneMatch(formLine -> formLine.code().equals(adjust.line()))) {
      return Effect.refused("reports.cell-unknown");
    }
    return becomes(
        report, adjust.col(), Collections.singletonMap(adjust.line(), becomes), reason, actor);
  }

  private Effect<Report, Nothing> fill(Report report, ReportAct.Fill fill, Actor actor) {
    if (transitions.province(report)) {
      // What stands there is the sum of the agencies, and goes on with them.
      return Effect.refused("reports.typed-by-agencies");
    }
    String source = Folding.nfc(fill.source()).strip();
    if (source.isEmpty() || source.length() > LONGEST_REASON) {
      return Effect.refused("reports.words-missing");
    }
    Set<String> typed =
        form(report).lines().stream()
            .filter(FormLine::typed)
            .map(FormLine::code)
            .collect(Collectors.toUnmodifiableSet());
    if (!typed.containsAll(fill.figures().keySet())) {
      return Effect.refused("reports.cell-unknown");
    }
    if (fill.figures().values().stream().anyMatch(figure -> figure < 0)) {
      return Effect.refused("reports.amount-negative");
    }
    return becomes(report, Col.NOW, fill.figures(), source, actor);
  }

  /** Writes down each cell that becomes another. */
  private Effect<Report, Nothing> becomes(
      Report report, Col col, Map<String, @Nullable Long> figures, String reason, Actor actor) {
    Instant now = now();
    boolean changed = false;
    for (FigureCell cell : figuring.live(report, form(report), transitions.province(report), now)) {
      if (cell.col() == col
          && figures.containsKey(cell.line())
          && !Objects.equals(cell.amount(), figures.get(cell.line()))) {
        changed = true;
        editions.adjust(
            ids.next(),
            report.id(),
            new Sheet.Adjustment(
                cell.line(),
                col,
                cell.amount(),
                figures.get(cell.line()),
                reason,
                actor.id(),
                actor.agency(),
                now));
      }
    }
    return changed ? same(report, reason) : Effect.refused("reports.nothing-changed");
  }

  private Effect<Report, Nothing> explain(Report report, ReportAct.Explain explain, Actor actor) {
    String words = Folding.nfc(explain.words()).strip();
    if (words.isEmpty() || words.length() > LONGEST_REASON) {
      return Effect.refused("reports.words-missing");
    }
    ReportDifference found =
        reconciling.of(report).stream()
            .filter(one -> one.isOf(explain.line(), explain.col()))
            .findFirst()
            .orElse(null);
    if (found == null) {
      return Effect.refused("reports.no-difference");
    }
    if (!Objects.equals(found.counted(), explain.counted())) {
      return Effect.refused("reports.difference-moved");
    }
    if (found.explained()) {
      return Effect.refused("reports.explained-before");
    }
    editions.explain(
        ids.next(),
        new ReportDifference.Explanation(
            report.id(),
            report.edition(),
            found.line(),
            found.col(),
            found.reported(),
            found.counted(),
            words,
            actor.id(),
            actor.agency(),
            now()));
    return same(report, words);
  }

  private static Effect<Report, Nothing> same(Report report, String words) {
    return Effect.becomes(report.moved(report.state(), report.edition(), null), words);
  }

  /** The database keeps microseconds. */
  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
