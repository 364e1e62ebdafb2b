package vn.chosach.training.yearly;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.lifecycle.steps.Step.SignedBy.becomes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.life.YearPlan;
import vn.chosach.training.life.YearPlan.YearPlanClass;
import vn.chosach.training.life.YearPlan.YearPlanLine;
import vn.chosach.training.life.YearPlanAct;
import vn.chosach.training.life.YearPlanState;

/**
 * Yearly plans of classes: drawn up from gaps and stated needs, in force by the signature of the
 * head. A signed plan is known to every officer, a draft to the agency that draws it up.
 */
@Component
public class YearPlans {

  private static final int MOST_LINES = 100;
  private static final int MOST_PEOPLE = 5_000;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST = 2_000;

  private final YearPlanTransitions transitions;
  private final YearPlanRepository repository;
  private final YearPlanSigning signing;
  private final YearPlanPapers papers;
  private final Agencies agencies;
  private final IdSource ids;
  private final InstantSource time;

  YearPlans(
      YearPlanTransitions transitions,
      YearPlanRepository repository,
      YearPlanSigning signing,
      YearPlanPapers papers,
      Agencies agencies,
      IdSource ids,
      InstantSource time) {
    this.transitions = transitions;
    this.repository = repository;
    this.signing = signing;
    this.papers = papers;
    this.agencies = agencies;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A plan with what became of its classes.
   *
   * @param classes by line; a line that no class carries out is missing
   * @param free lines that the reader's agency can open a class from
   * @param waiting the paper that waits for its signature; for the own agency
   * @param draws whether the reader works on it
   */
  public record YearPlanFile(
      YearPlan of,
      Map<UUID, YearPlanClass> classes,
      List<YearPlanLine> free,
      Optional<UUID> waiting,
      boolean draws) {}

  @Transactional(readOnly = true)
  public RowSlice<YearPlan> page(int offset, int limit, ActingOfficer who) {
    return repository.page(transitions.agencies(who), offset, limit);
  }

  /** A plan by number; empty for one that is absent, or not signed and of another agency. */
  @Transactional(readOnly = true)
  public Optional<YearPlanFile> read(String number, ActingOfficer who) {
    return repository
        .numbered(number)
        .filter(one -> one.state() == YearPlanState.ADOPTED || own(one, who))
        .map(
            one ->
                new YearPlanFile(
                    one,
                    repository.classes(one.id()).stream()
                        .collect(Collectors.toMap(YearPlanClass::line, Function.identity())),
                    plans(who) ? repository.free(one.id(), transitions.agencies(who)) : List.of(),
                    own(one, who)
                        ? signing.waiting(one.id()).map(paper -> paper.document())
                        : Optional.empty(),
                    transitions.draws(one, who)));
  }

  private boolean own(YearPlan one, ActingOfficer who) {
    return transitions.agencies(who).contains(one.agency());
  }

  /** A line of a signed plan from which the agency of an officer can open a class. */
  @Transactional(readOnly = true)
  public Optional<YearPlanLine> free(UUID line, ActingOfficer who) {
    return repository.free(null, transitions.agencies(who)).stream()
        .filter(one -> one.id().equals(line))
        .findFirst();
  }

  /** Who draws plans up. */
  public static boolean plans(ActingOfficer who) {
    return YearPlanTransitions.plans(who);
  }

  /**
   * Begins a plan as a draft of the own agency.
   *
   * @param year this year or the next
   * @return refused with {@code training.not-yours}, {@code .title-missing}, {@code .year-wrong}
   */
  @Transactional
  public ActOutcome<YearPlan> open(int year, String title, ActingOfficer who) {
    if (!plans(who)) {
      return ActOutcome.refused("training.not-yours");
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    int current = Vietnam.dayOf(now).getYear();
    Optional<Refusal> refusal =
        unlessWords(title, LONGEST_LINE, "training.title-missing")
            .or(() -> when(year < current || year > current + 1, "training.year-wrong"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var opened =
        new YearPlan(
            ids.next(),
            repository.number(year),
            year,
            clean(title),
            who.agency(),
            YearPlanState.DRAFT,
            now,
            1,
            null,
            null,
            List.of(),
            List.of());
    repository.add(opened);
    transitions.begun(opened, ids.next(), "", SignedBy.NONE, who);
    return ActOutcome.done(opened);
  }

  /**
   * An act on a draft.
   *
   * @return refused with {@code training.not-yours}, {@code .not-possible}, {@code .paper-open},
   *     {@code .no-lines}, {@code .words-missing}, and for a line {@code .too-many-lines}, {@code
   *     .title-missing}, {@code .kind-missing}, {@code .quarter-missing}, {@code
   *     .people-out-of-range}, {@code .unknown-unit}, {@code .skill-missing}, {@code
   *     .unknown-need}, {@code .why-planned-missing}, {@code .unknown-line}
   */
  @Transactional
  public ActOutcome<YearPlan> proceed(UUID id, YearPlanAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id, act.event(), seen, who, held -> done(act, held.row(), who, held.now()));
  }

  private Effect<YearPlan, SignedBy> done(
      YearPlanAct act, YearPlan one, ActingOfficer who, Instant now) {
    Optional<Refusal> open = when(signing.waiting(one.id()).isPresent(), "training.paper-open");
    return switch (act) {
      case YearPlanAct.AddLine line ->
          Effect.unless(
              open.or(() -> faults(line, one, now)),
              () -> {
                var lines = new ArrayList<>(one.lines());
                lines.add(kept(line));
                return becomes(one.of(lines), clean(line.title()));
              });
      case YearPlanAct.DropLine(UUID line) ->
          Effect.unless(
              open.or(() -> when(one.line(line).isEmpty(), "training.unknown-line")),
              () ->
                  becomes(
                      one.of(one.lines().stream().filter(each -> !each.id().equals(line)).toList()),
                      one.line(line).orElseThrow().title()));
      case YearPlanAct.PreparePlan prepare ->
          Effect.unless(
              open.or(() -> when(one.lines().isEmpty(), "training.no-lines"))
                  .or(() -> papers.draw(one, who, now)),
              () -> becomes(one, ""));
      case YearPlanAct.DropPlan(var words) ->
          Effect.unless(
              open.or(() -> unlessWords(words, LONGEST, "training.words-missing")),
              () -> becomes(one, clean(words)));
    };
  }

  private Optional<Refusal> faults(YearPlanAct.AddLine line, YearPlan one, Instant now) {
    String skill = line.skill();
    UUID need = line.need();
    return when(one.lines().size() >= MOST_LINES, "training.too-many-lines")
        .or(() -> unlessWords(line.title(), LONGEST_LINE, "training.title-missing"))
        .or(() -> when(line.kind() == null, "training.kind-missing"))
        .or(() -> when(line.quarter() < 1 || line.quarter() > 4, "training.quarter-missing"))
        .or(
            () ->
                when(
                    line.people() < 1 || line.people() > MOST_PEOPLE,
                    "training.people-out-of-range"))
        .or(
            () ->
                when(
                    agencies.asOf(line.holder(), Vietnam.dayOf(now)).isEmpty(),
                    "training.unknown-unit"))
        .or(
            () ->
                when(skill != null && !repository.known("skill", skill), "training.skill-missing"))
        .or(() -> when(need != null && !repository.known("need", need), "training.unknown-need"))
        .or(() -> unlessWords(line.why(), LONGEST, "training.why-planned-missing"));
  }

  private YearPlanLine kept(YearPlanAct.AddLine line) {
    return new YearPlanLine(
        ids.next(),
        clean(line.title()),
        Objects.requireNonNull(line.kind()),
        line.quarter(),
        line.people(),
        line.holder(),
        line.skill(),
        line.need(),
        clean(line.why()));
  }
}
