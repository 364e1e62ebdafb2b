package vn.chosach.reports.demands;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.lifecycle.steps.Step.SignedBy.becomes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.directory.Agency;
import vn.chosach.documents.IncomingPapers.ReceivedPaper;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.reports.demands.Demand.DemandState;
import vn.chosach.reports.demands.Demand.DemandWish;
import vn.chosach.reports.demands.DemandPapers.FromBelow;
import vn.chosach.reports.keeping.Asking;
import vn.chosach.reports.keeping.Request;

/**
 * Báo cáo đột xuất theo yêu cầu của cấp trên: a demand stands on a paper of the incoming register,
 * has a day, an hour and a keeper, is passed on where agencies below know the answer, and is
 * answered by a signed report whose receipt is proved.
 */
@Component
public class Demands {

  private static final int LONGEST = 8_000;
  private static final int LONGEST_LINE = 300;

  private final DemandTransitions transitions;
  private final DemandRepository rows;
  private final DemandDesks desks;
  private final DemandClocks clocks;
  private final DemandGrounds grounds;
  private final Asking asking;
  private final IdSource ids;
  private final InstantSource time;

  Demands(
      DemandTransitions transitions,
      DemandRepository rows,
      DemandDesks desks,
      DemandClocks clocks,
      DemandGrounds grounds,
      Asking asking,
      IdSource ids,
      InstantSource time) {
    this.transitions = transitions;
    this.rows = rows;
    this.desks = desks;
    this.clocks = clocks;
    this.grounds = grounds;
    this.asking = asking;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A demand with what an officer can do with it.
   *
   * @param waiting the answer that waits for its signature
   * @param asked names of agencies below that have not sent what they were asked for
   */
  public record DemandFile(
      Demand of,
      Set<DemandEvent> possible,
      Optional<UUID> waiting,
      List<String> asked,
      boolean late) {}

  @Transactional(readOnly = true)
  public RowSlice<Demand> page(boolean open, int offset, int limit, ActingOfficer who) {
    return rows.page(open, desks.mine(who), DemandDesks.leads(who), offset, limit);
  }

  /** One by number; empty alike for one that is absent or of a foreign desk. */
  @Transactional(readOnly = true)
  public Optional<DemandFile> read(String number, ActingOfficer who) {
    return rows.numbered(number)
        .filter(one -> desks.knows(one, who))
        .map(
            one ->
                new DemandFile(
                    one,
                    DemandTransitions.TABLE.stream()
                        .filter(row -> row.from().contains(one.state()))
                        .filter(row -> transitions.may(one, row.who(), who))
                        .map(Transition::event)
                        .filter(event -> event != DemandEvent.PREPARE || unanswered(one, who))
                        .collect(Collectors.toSet()),
                    grounds.waiting(one),
                    grounds.below(one, who).missing(),
                    one.late(time.instant())));
  }

  /** Nothing is signed, or what was signed did not arrive and never will. */
  private boolean unanswered(Demand one, ActingOfficer who) {
    return one.answer() == null || grounds.cameBack(one, who);
  }

  /** Whether an officer enters demands for the own desk. */
  public static boolean enters(ActingOfficer who) {
    return who.hasAny(Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  /** A paper of the own register on which a demand can stand. */
  @Transactional(readOnly = true)
  public Optional<ReceivedPaper> paper(@Nullable UUID incoming, ActingOfficer who) {
    return grounds.paper(incoming, who);
  }

  /**
   * Other papers of who demanded it, from the day of the demand on, in the register of its desk.
   */
  @Transactional(readOnly = true)
  public List<ReceivedPaper> others(Demand one, ActingOfficer who) {
    return grounds.others(one, who);
  }

  /** Bodies on the roll that can demand a report of a desk. */
  @Transactional(readOnly = true)
  public List<Agency> above(String desk) {
    return desks.above(desk);
  }

  /** Officers who can see to a demand of a desk. */
  @Transactional(readOnly = true)
  public List<Officer> staff(String desk) {
    return desks.staff(desk);
  }

  /**
   * Enters a demand from its paper.
   *
   * @return refused with {@code reports.not-yours}, {@code .demand-paper-missing} where the
   *     register of the own desk has no such paper with its file, {@code .demand-not-above} for who
   *     does not stand above the desk, {@code .title-missing}, {@code .demand-due-missing}, {@code
   *     .demand-due-before-paper}, {@code .demand-keeper-unknown} for who does not work there,
   *     {@code .demand-entered-before}
   */
  @Transactional
  public ActOutcome<Demand> enter(DemandWish wish, ActingOfficer who) {
    ReceivedPaper paper = paper(wish.incoming(), who).orElse(null);
    if (!enters(who) || paper == null) {
      return ActOutcome.refused(enters(who) ? "reports.demand-paper-missing" : "reports.not-yours");
    }
    Instant due = wish.dueAt();
    UUID keeper = wish.keeper();
    Optional<Refusal> refusal =
        when(rows.entered(paper.id()), "reports.demand-entered-before")
            .or(
                () ->
                    when(
                        !wish.superior().isEmpty()
                            && above(paper.agency()).stream()
                                .noneMatch(one -> one.key().equals(wish.superior())),
                        "reports.demand-not-above"))
            .or(() -> unlessWords(wish.title(), LONGEST_LINE, "reports.title-missing"))
            .or(() -> when(due == null, "reports.demand-due-missing"))
            .or(
                () ->
                    when(
                        due != null && Vietnam.dayOf(due).isBefore(paper.day()),
                        "reports.demand-due-before-paper"))
            .or(
                () ->
                    when(
                        keeper == null || !desks.works(keeper, paper.agency()),
                        "reports.demand-keeper-unknown"));
    return refusal.isPresent() ? ActOutcome.refused(refusal.get()) : entered(wish, paper, who);
  }

  private ActOutcome<Demand> entered(DemandWish wish, ReceivedPaper paper, ActingOfficer who) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var one =
        new Demand(
            ids.next(),
            rows.number(Vietnam.dayOf(now).getYear()),
            paper.agency(),
            paper.id(),
            paper.number(),
            paper.day(),
            paper.sender(),
            wish.superior().isEmpty() ? null : wish.superior(),
            clean(wish.title()),
            Objects.requireNonNull(wish.dueAt()),
            Objects.requireNonNull(wish.keeper()),
            null,
            null,
            null,
            null,
            DemandState.OPEN,
            now,
            1,
            List.of());
    rows.add(one);
    clocks.start(one);
    transitions.begun(one, ids.next(), "", SignedBy.NONE, who);
    return ActOutcome.done(one);
  }

  /**
   * An act on a demand.
   *
   * @return refused with {@code reports.not-yours}, {@code .demand-not-keeper} and what each act
   *     names
   */
  @Transactional
  public ActOutcome<Demand> proceed(UUID id, DemandAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id, act.event(), seen, who, held -> done(act, held.row(), held.now(), who));
  }

  private Effect<Demand, SignedBy> done(DemandAct act, Demand one, Instant now, ActingOfficer who) {
    return switch (act) {
      case DemandAct.PrepareAnswer(String words, boolean anyway) ->
          prepared(one, words, anyway, now, who);
      case DemandAct.Pass(Request wish) -> passed(one, wish, now, who);
      case DemandAct.ProveReceipt() -> closed(one, who);
      case DemandAct.Entrust(UUID keeper, String words) ->
          Effect.unless(
              when(
                      keeper == null || !desks.works(keeper, one.agency()),
                      "reports.demand-keeper-unknown")
                  .or(() -> unlessWords(words, LONGEST_LINE, "reports.why-missing")),
              () -> {
                clocks.moved(one, Objects.requireNonNull(keeper), clean(words), who.actor());
                return becomes(one.keptBy(Objects.requireNonNull(keeper)), clean(words));
              });
      case DemandAct.Withdraw(UUID paper, String words) ->
          Effect.unless(
              when(
                      others(one, who).stream().noneMatch(it -> it.id().equals(paper)),
                      "reports.demand-withdrawal-unproved")
                  .or(() -> unlessWords(words, LONGEST_LINE, "reports.why-missing"))
                  .or(() -> waiting(one)),
              () -> {
                clocks.fellAway(one, clean(words), who.actor());
                if (one.request() != null) {
                  asking.withdraw(one.request(), clean(words), who, now);
                }
                return becomes(one, clean(words));
              });
    };
  }

  private Optional<Refusal> waiting(Demand one) {
    return when(grounds.waiting(one).isPresent(), "reports.demand-paper-open");
  }

  private Effect<Demand, SignedBy> prepared(
      Demand one, String words, boolean anyway, Instant now, ActingOfficer who) {
    FromBelow below = grounds.below(one, who);
    Optional<Refusal> refusal =
        waiting(one)
            .or(() -> when(!unanswered(one, who), "reports.demand-answered"))
            .or(() -> unlessWords(words, LONGEST, "reports.demand-words-missing"))
            .or(() -> when(!anyway && !below.missing().isEmpty(), "reports.demand-agencies-open"))
            .or(() -> grounds.draw(one, words, below, who, now));
    return Effect.unless(refusal, () -> becomes(one, ""));
  }

  private Effect<Demand, SignedBy> passed(
      Demand one, Request wish, Instant now, ActingOfficer who) {
    UUID id = ids.next();
    Optional<Refusal> refusal =
        when(one.request() != null, "reports.demand-passed-before")
            .or(
                () ->
                    when(
                        wish.dueOn().isAfter(Vietnam.dayOf(one.dueAt())),
                        "reports.demand-due-after"))
            .or(() -> asking.ask(id, wish, who, now));
    return Effect.unless(refusal, () -> becomes(one.passed(id), wish.title()));
  }

  /** The answer went to who demanded it, and its receipt is proved. */
  private Effect<Demand, SignedBy> closed(Demand one, ActingOfficer who) {
    Optional<Instant> sent = grounds.received(one, who);
    return Effect.unless(
        when(sent.isEmpty(), "reports.demand-unproved"),
        () -> {
          clocks.met(one, sent.orElseThrow(), who.actor());
          return becomes(one.sent(sent.orElseThrow()), "");
        });
  }
}
