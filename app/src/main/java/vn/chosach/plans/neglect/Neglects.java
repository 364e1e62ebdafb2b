package vn.chosach.plans.neglect;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.neglect.Neglect.NeglectGround;
import vn.chosach.plans.neglect.Neglect.NeglectShown;
import vn.chosach.plans.neglect.Neglect.NeglectState;
import vn.chosach.plans.neglect.NeglectRepository.OverdueThing;

/**
 * Agencies that do not do their duty: begun by the standing office from what is late, heard by a
 * letter, recommended to the competent body by another, followed until its answer (plan III.1).
 */
@Component
public class Neglects {

  private static final int LONGEST = 4_000;
  private static final int MOST_GROUNDS = 50;

  private final NeglectRepository repository;
  private final NeglectTransitions transitions;
  private final NeglectSigning signing;
  private final NeglectLetters letters;
  private final NeglectPolicy policy;
  private final Bodies bodies;
  private final IdSource ids;
  private final InstantSource time;

  Neglects(
      NeglectRepository repository,
      NeglectTransitions transitions,
      NeglectSigning signing,
      NeglectLetters letters,
      NeglectPolicy policy,
      Bodies bodies,
      IdSource ids,
      InstantSource time) {
    this.repository = repository;
    this.transitions = transitions;
    this.signing = signing;
    this.letters = letters;
    this.policy = policy;
    this.bodies = bodies;
    this.ids = ids;
    this.time = time;
  }

  /**
   * One with what an officer may do.
   *
   * @param waiting the letter that waits for its signature
   */
  public record NeglectFile(Neglect of, Set<NeglectEvent> possible, Optional<UUID> waiting) {}

  /** What is late of an agency, and nobody follows yet. */
  public record OverdueAgency(String agency, List<NeglectGround> things) {}

  public boolean desk(ActingOfficer who) {
    return policy.desk(who);
  }

  /** What the standing office could begin with, the longest list first; nothing for others. */
  @Transactional(readOnly = true)
  public List<OverdueAgency> overdue(ActingOfficer who) {
    if (!policy.desk(who)) {
      return List.of();
    }
    return repository.overdue("", bodies.today()).stream()
        .filter(one -> !policy.own(one.agency(), who))
        .collect(Collectors.groupingBy(OverdueThing::agency, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            of ->
                new OverdueAgency(
                    of.getKey(), of.getValue().stream().map(OverdueThing::ground).toList()))
        .sorted((a, b) -> Integer.compare(b.things().size(), a.things().size()))
        .toList();
  }

  /** Those that an officer may know of. */
  @Transactional(readOnly = true)
  public RowSlice<Neglect> page(int offset, int limit, ActingOfficer who) {
    return repository.page(policy.desk(who), bodies.heirs().of(who), offset, limit);
  }

  /** One by its number; empty alike for what is absent and what is not in sight. */
  @Transactional(readOnly = true)
  public Optional<NeglectFile> read(String number, ActingOfficer who) {
    return repository
        .numbered(number)
        .filter(one -> policy.knows(one, who))
        .map(
            one ->
                new NeglectFile(
                    one,
                    transitions.possible(one, who),
                    signing.waitingLetter(one, policy.desk(who), policy.explains(one, who))));
  }

  /**
   * Begins one.
   *
   * @param sources what is late, of {@link #overdue}
   * @return refused with {@code plans.not-yours}, {@code .neglect-own-agency}, {@code
   *     .neglect-grounds-missing}, {@code .neglect-ground-gone}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<Neglect> open(
      String agency, List<UUID> sources, String words, ActingOfficer who) {
    List<NeglectGround> grounds =
        repository.overdue(agency, bodies.today()).stream()
            .filter(one -> !agency.isEmpty() && sources.contains(one.source()))
            .map(OverdueThing::ground)
            .toList();
    Optional<Refusal> refusal =
        when(!policy.desk(who), "plans.not-yours")
            .or(() -> when(policy.own(agency, who), "plans.neglect-own-agency"))
            .or(
                () ->
                    when(
                        sources.isEmpty() || sources.size() > MOST_GROUNDS,
                        "plans.neglect-grounds-missing"))
            .or(
                () ->
                    when(grounds.size() != Set.copyOf(sources).size(), "plans.neglect-ground-gone"))
            .or(() -> unlessWords(words, LONGEST, "plans.words-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = bodies.today();
    var opened =
        new Neglect(
            ids.next(),
            repository.number(today.getYear()),
            agency,
            "",
            null,
            Objects.requireNonNull(who.actor().id()),
            clean(words),
            NeglectState.DRAFT,
            now,
            1,
            grounds,
            List.of());
    repository.add(opened);
    transitions.begun(opened, ids.next(), clean(words), new NeglectShown(null, "", today), who);
    return ActOutcome.done(opened);
  }

  /**
   * An act on one.
   *
   * @param seen version that the page showed
   * @return refused with {@code plans.not-yours}, {@code .not-possible}, {@code
   *     .neglect-own-agency}, {@code .neglect-agency-explains}, {@code .neglect-ends-alone}, as
   *     {@link vn.chosach.officers.SecondPersonPolicy} says, {@code .words-missing}, {@code
   *     .neglect-paper-open}, {@code .neglect-day-past}, {@code .neglect-day-not-over}, {@code
   *     .unknown-agency}, {@code .neglect-body-itself}, {@code .neglect-day-wrong}, {@code
   *     .neglect-paper-unknown}, and as documents refuse a draft
   */
  @Transactional
  public ActOutcome<Neglect> proceed(UUID id, NeglectAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id,
        act.event(),
        seen,
        who,
        held ->
            Effect.unless(
                unlessWords(act.words(), LONGEST, "plans.words-missing"),
                () -> done(act, held.row(), who, held.now())));
  }

  private Effect<Neglect, NeglectShown> done(
      NeglectAct act, Neglect one, ActingOfficer who, Instant now) {
    LocalDate today = bodies.today();
    return switch (act.event()) {
      case PREPARE_HEARING ->
          Effect.unless(
              asks(act, one).or(() -> letters.draw(one, NeglectEvent.HEAR, act, who, now)),
              () -> becomes(one, act, today));
      case PREPARE ->
          Effect.unless(
              asks(act, one)
                  .or(() -> when(!bodies.known(act.body(), today), "plans.unknown-agency"))
                  .or(() -> when(act.body().equals(one.agency()), "plans.neglect-body-itself"))
                  .or(() -> letters.draw(one, NeglectEvent.RECOMMEND, act, who, now)),
              () -> becomes(one, act, today));
      case PREPARE_REMINDER -> {
        var again = NeglectAct.letter(act.event(), act.words(), one.body(), act.until());
        yield Effect.unless(
            asks(again, one)
                .or(() -> when(!over(one, today), "plans.neglect-day-not-over"))
                .or(() -> letters.draw(one, NeglectEvent.REMIND, again, who, now)),
            () -> becomes(one, act, today));
      }
      case PREPARE_EXPLANATION ->
          Effect.unless(
              when(signing.waiting(one.id()).isPresent(), "plans.neglect-paper-open")
                  .or(() -> letters.draw(one, NeglectEvent.EXPLAIN, act, who, now)),
              () -> becomes(one, act, today));
      case SILENT ->
          Effect.unless(
              when(!over(one, today), "plans.neglect-day-not-over"),
              () -> {
                signing.overtake(one.id());
                return becomes(one.asked("", null), act, today);
              });
      case RECEIVE ->
          Effect.unless(
              shown(act, NeglectEvent.HEAR, one, who, today),
              () -> {
                signing.overtake(one.id());
                return received(one.asked("", null), act);
              });
      case ANSWER ->
          Effect.unless(
              shown(act, NeglectEvent.RECOMMEND, one, who, today),
              () -> received(one.asked(one.body(), null), act));
      case ACCEPT, CLOSE, WITHDRAW ->
          Effect.unless(
              when(signing.waiting(one.id()).isPresent(), "plans.neglect-paper-open"),
              () -> becomes(one.asked(one.body(), null), act, today));
      case OPEN, HEAR, EXPLAIN, RECOMMEND, REMIND -> Effect.refused("plans.not-possible");
    };
  }

  /** A letter leaves time to answer, and waits for its signature alone. */
  private Optional<Refusal> asks(NeglectAct act, Neglect one) {
    LocalDate until = act.until();
    return when(signing.waiting(one.id()).isPresent(), "plans.neglect-paper-open")
        .or(() -> when(until == null || !until.isAfter(bodies.today()), "plans.neglect-day-past"));
  }

  private static boolean over(Neglect one, LocalDate today) {
    LocalDate until = one.until();
    return until != null && today.isAfter(until);
  }

  /** What came in is a paper of the register, of a day between the letter and today. */
  private Optional<Refusal> shown(
      NeglectAct act, NeglectEvent after, Neglect one, ActingOfficer who, LocalDate today) {
    LocalDate asked = Objects.requireNonNull(one.step(after).orElseThrow().facts().day());
    LocalDate day = act.day();
    return when(day == null || day.isAfter(today) || day.isBefore(asked), "plans.neglect-day-wrong")
        .or(() -> letters.unknown(act.paper(), who));
  }

  private static Effect<Neglect, NeglectShown> received(Neglect after, NeglectAct act) {
    return new Effect.Becomes<>(
        after, null, clean(act.words()), new NeglectShown(null, act.paper().strip(), act.day()));
  }

  private static Effect<Neglect, NeglectShown> becomes(
      Neglect after, NeglectAct act, LocalDate today) {
    return new Effect.Becomes<>(after, null, clean(act.words()), new NeglectShown(null, "", today));
  }
}
