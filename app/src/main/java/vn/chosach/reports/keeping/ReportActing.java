package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.reports.figures.Cell;
import vn.chosach.reports.forms.FormBook;

/** Does what a person wants with a report, or says why not. One of two at once wins. */
@Component
public class ReportActing {

  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_PART = 20_000;

  private final ReportRows reports;
  private final EditionRows editions;
  private final Figuring figuring;
  private final ReportCommittee committee;
  private final FormBook forms;
  private final ReportTools tools;

  ReportActing(
      ReportRows reports,
      EditionRows editions,
      Figuring figuring,
      ReportCommittee committee,
      FormBook forms,
      ReportTools tools) {
    this.reports = reports;
    this.editions = editions;
    this.figuring = figuring;
    this.committee = committee;
    this.forms = forms;
    this.tools = tools;
  }

  /** Time, identifiers, and who signs beside whom. */
  @Component
  record ReportTools(InstantSource time, IdSource ids, SecondPersonPolicy seconds) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public ReportOutcome take(UUID id, Deed deed, int seen, ActingOfficer reader) {
    Report report = reports.hold(id).orElse(null);
    if (report == null || !Who.sees(report.agency(), reader)) {
      return ReportOutcome.refused("reports.unknown");
    }
    if (report.version() != seen) {
      return new ReportOutcome.Overtaken(report, reports.steps(id, seen));
    }
    boolean province = committee.province(report.agency(), report.days().to());
    LifeCycle.Row row = LifeCycle.row(report.state(), deed.event()).orElse(null);
    if (row == null) {
      return ReportOutcome.refused("reports.not-possible");
    }
    if (!row.who().may(report, province, reader)) {
      return ReportOutcome.refused("reports.not-yours");
    }
    return switch (deed) {
      case Deed.Step step -> step(report, step, row, province, reader.actor());
      case Deed.Write write -> write(report, write, reader.actor());
      case Deed.Adjust adjust -> adjust(report, adjust, province, reader.actor());
    };
  }

  private ReportOutcome step(
      Report report, Deed.Step step, LifeCycle.Row row, boolean province, Actor actor) {
    String words = Folding.nfc(step.words()).strip();
    Optional<Refusal> refusal =
        words.length() > LONGEST_REASON
            ? Optional.of(Refusal.of("reports.words-too-long"))
            : stands(report, step.event(), words, actor);
    if (refusal.isPresent()) {
      return new ReportOutcome.Refused(refusal.get());
    }
    Instant now = now();
    boolean freezes = step.event() == Event.FREEZE || step.event() == Event.CORRECT;
    int edition = report.edition() + (freezes ? 1 : 0);
    if (freezes) {
      freeze(report, edition, province, words, now, actor);
    }
    Report after =
        report.moved(
            Objects.requireNonNull(row.to()), edition, step.event() == Event.SEND ? now : null);
    reports.write(after);
    reports.step(after, step.event(), actor, now, words);
    if (step.event() == Event.SEND && report.sentAt() == null) {
      committee.stop(report, now, actor);
    }
    return new ReportOutcome.Done(after);
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
      return tools
          .seconds()
          .beside(actor, frozen == null ? List.of() : List.of(frozen), "report", report.id());
    }
    return Optional.empty();
  }

  private @Nullable UUID frozenBy(Report report) {
    return editions.editions(report.id()).getLast().frozenBy();
  }

  private void freeze(
      Report report, int edition, boolean province, String words, Instant now, Actor actor) {
    List<Cell> cells = figuring.live(report, form(report), province, now);
    editions.freeze(report, edition, now, actor, words);
    editions.cells(report.id(), edition, cells);
  }

  private vn.chosach.reports.forms.Form form(Report report) {
    return forms.version(report.form(), report.formVersion()).orElseThrow();
  }

  private ReportOutcome write(Report report, Deed.Write write, Actor actor) {
    Map<Part, String> words =
        write.words().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, one -> Folding.nfc(one.getValue()).strip()));
    if (words.values().stream().anyMatch(text -> text.length() > LONGEST_PART)) {
      return ReportOutcome.refused("reports.part-too-long");
    }
    editions.write(report.id(), words);
    return done(report, Event.WRITE, actor, "");
  }

  private ReportOutcome adjust(Report report, Deed.Adjust adjust, boolean province, Actor actor) {
    String reason = Folding.nfc(adjust.reason()).strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return ReportOutcome.refused("reports.words-missing");
    }
    Long becomes = adjust.becomes();
    if (becomes != null && becomes < 0) {
      return ReportOutcome.refused("reports.amount-negative");
    }
    if (form(report).lines().stream().noneMatch(line -> line.code().equals(adjust.line()))) {
      return ReportOutcome.refused("reports.cell-unknown");
    }
    Cell now =
        figuring.live(report, form(report), province, now()).stream()
            .filter(cell -> cell.line().equals(adjust.line()) && cell.col() == adjust.col())
            .findFirst()
            .orElseThrow();
    if (Objects.equals(now.amount(), becomes)) {
      return ReportOutcome.refused("reports.nothing-changed");
    }
    editions.adjust(
        tools.ids().next(),
        report.id(),
        new Sheet.Adjustment(
            adjust.line(),
            adjust.col(),
            now.amount(),
            becomes,
            reason,
            actor.id(),
            actor.agency(),
            now()));
    return done(report, Event.ADJUST, actor, reason);
  }

  private ReportOutcome done(Report report, Event event, Actor actor, String words) {
    Report after = report.moved(report.state(), report.edition(), null);
    reports.write(after);
    reports.step(after, event, actor, now(), words);
    return new ReportOutcome.Done(after);
  }

  /** The database keeps microseconds. */
  private Instant now() {
    return tools.time().instant().truncatedTo(ChronoUnit.MICROS);
  }
}
