package vn.chosach.signals.disputes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.reminding.Ladder;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.signals.searching.SignalRowSecurity;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Happening.HappeningKind;
import vn.chosach.tips.ReporterWrote;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;

/**
 * A reporter who does not agree with a decision is answered by somebody other than who decided, one
 * above, before a clock ends (Luật Tiếp công dân 42/2013/QH13 art. 28). What is still sifted goes
 * to another officer of the desk, without a dispute of this kind; what is about an officer goes to
 * the integrity desk as a report of its own.
 */
@Component
public class Disputes {

  /** What its clocks run for. */
  static final String SUBJECT = "dispute";

  private static final int LONGEST = 4_000;

  private final DisputeRepository rows;
  private final DisputeClocks clocks;
  private final Tips tips;
  private final SecondPersonPolicy seconds;
  private final SignalRowSecurity rowSecurity;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Disputes(
      DisputeRepository rows,
      DisputeClocks clocks,
      Tips tips,
      SecondPersonPolicy seconds,
      SignalRowSecurity rowSecurity,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.rows = rows;
    this.clocks = clocks;
    this.tips = tips;
    this.seconds = seconds;
    this.rowSecurity = rowSecurity;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  @Bean
  static Ladder remindersOfDisputes() {
    return new Ladder(SUBJECT);
  }

  @ApplicationModuleListener
  void on(ReporterWrote wrote) {
    if (wrote.kind() != HappeningKind.DISPUTED) {
      return;
    }
    rowSecurity.ofTheProgram();
    var reporter = new Actor(Actor.ActorKind.CITIZEN, wrote.tipId(), null);
    for (DisputeRepository.DecidedSignal one : rows.decided(wrote.tipId())) {
      UUID id = ids.next();
      Instant asked = asked(wrote, one);
      if (rows.add(id, one, wrote.happeningId(), asked)) {
        clocks
            .start(one.signal(), one.number(), one.agency(), asked, reporter)
            .ifPresent(clock -> rows.wind(id, clock));
        journal.append(
            Act.of(reporter, "signals.disputed", "signal", one.signal())
                .with(Map.of("dispute", id.toString(), "agency", one.agency())));
      }
    }
  }

  /**
   * When the reporter first wrote since it was decided: what is heard late or in another order is
   * read and counted from its own day all the same.
   */
  private Instant asked(ReporterWrote wrote, DisputeRepository.DecidedSignal one) {
    return tips.history(wrote.tipId()).stream()
        .filter(happened -> happened.kind() == HappeningKind.DISPUTED)
        .filter(
            happened ->
                happened.id().equals(wrote.happeningId()) || happened.at().isAfter(one.since()))
        .map(Happening::at)
        .min(Instant::compareTo)
        .orElseGet(this::now);
  }

  /**
   * A report left for the integrity desk, whose list of work counts what its reporter disputes: no
   * clock on a board tells of it meanwhile. The program looks.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void left(UUID signal, Actor actor) {
    Dispute open = rows.hold(signal).orElse(null);
    UUID clock = open == null ? null : open.clock();
    if (open != null && clock != null) {
      clocks.withdraw(clock, actor);
      rows.wind(open.id(), null);
    }
  }

  /** It came back, and waits for the same as before, from when its reporter wrote. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void back(UUID signal, Actor actor) {
    rows.hold(signal)
        .ifPresent(
            open ->
                clocks
                    .start(signal, open.number(), open.agency(), open.askedAt(), actor)
                    .ifPresent(clock -> rows.wind(open.id(), clock)));
  }

  /** What waits for an answer about a signal that the reader sees. */
  @Transactional(readOnly = true)
  public Optional<Dispute> of(UUID signal, ActingOfficer reader) {
    rowSecurity.of(reader);
    return rows.open(signal);
  }

  /** All that the officer may answer, what was asked first at the top. */
  @Transactional(readOnly = true)
  public List<Dispute> waiting(ActingOfficer officer) {
    rowSecurity.of(officer);
    return rows.waiting().stream().filter(one -> one.isFor(officer, rowSecurity.heirs())).toList();
  }

  /**
   * What is answered.
   *
   * @param words what the reporter wrote since, oldest first
   * @param reopens whether the report can be opened again
   * @param due until when; {@code null} when no rule says it
   */
  public record DisputeWords(List<String> words, boolean reopens, @Nullable Instant due) {}

  /** Of a dispute that is for the reader. */
  @Transactional(readOnly = true)
  public DisputeWords words(Dispute dispute) {
    return new DisputeWords(
        said(dispute).toList(),
        tip(dispute).filter(this::canReopen).isPresent(),
        clocks.due(dispute).orElse(null));
  }

  /**
   * Answers the reporter, and opens the report again for somebody else if it was answered before.
   *
   * @return refused with {@code signals.no-dispute}, {@code .dispute-not-yours}, {@code
   *     .dispute-words}, {@code .dispute-reopen}, or what stands against a second person
   */
  @Transactional
  public ActOutcome<UUID> answer(UUID signal, String words, boolean again, ActingOfficer officer) {
    rowSecurity.of(officer);
    Dispute dispute = rows.hold(signal).orElse(null);
    if (dispute == null) {
      return ActOutcome.refused("signals.no-dispute");
    }
    Optional<Refusal> refusal = refusal(dispute, words, officer);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    var word = new Word(ids.next(), HappeningKind.TOLD, words, null, null);
    ActOutcome<UUID> told = tips.say(dispute.tip(), word, officer.actor());
    boolean done = told instanceof ActOutcome.Done;
    if (!done || again && !reopened(dispute)) {
      status.rollbackToSavepoint(before);
      return done ? ActOutcome.refused("signals.dispute-reopen") : told;
    }
    status.releaseSavepoint(before);
    Instant now = now();
    rows.answered(dispute.id(), officer.actor().id(), again, now);
    UUID clock = dispute.clock();
    if (clock != null) {
      clocks.stop(new ClockId(clock), now, officer.actor());
    }
    journal.append(
        Act.of(officer.actor(), "signals.dispute-answered", "signal", signal)
            .with(Map.of("dispute", dispute.id().toString(), "reopened", String.valueOf(again))));
    return ActOutcome.done(signal);
  }

  private Optional<Refusal> refusal(Dispute dispute, String words, ActingOfficer officer) {
    return Refusal.when(!dispute.isFor(officer, rowSecurity.heirs()), "signals.dispute-not-yours")
        .or(() -> Refusal.unlessWords(words, LONGEST, "signals.dispute-words"))
        .or(
            () ->
                seconds.beside(
                    officer.actor(), List.of(dispute.decider()), "signal", dispute.signal()));
  }

  /** The reporter asked that it be looked at again: so it is, as if the reporter opened it. */
  private boolean reopened(Dispute dispute) {
    Tip tip = tip(dispute).orElse(null);
    if (tip == null) {
      return false;
    }
    String asked = said(dispute).reduce((one, next) -> next).orElse("-");
    var reporter = new Actor(Actor.ActorKind.CITIZEN, dispute.tip(), null);
    return tips.move(
            dispute.tip(),
            TipStep.REOPEN,
            tip.progress().version(),
            new TipNotice(
                asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked, null, null),
            reporter,
            Set.of())
        instanceof TipMoveOutcome.TipMoved;
  }

  private boolean canReopen(Tip tip) {
    return tip.progress().stage() == Stage.ANSWERED
        && !Vietnam.dayOf(now()).isAfter(tip.progress().reopenUntil());
  }

  private Optional<Tip> tip(Dispute dispute) {
    return tips.read(List.of(dispute.tip()), TipDesk.SIFTING).stream().findFirst();
  }

  private Stream<String> said(Dispute dispute) {
    return tips.history(dispute.tip()).stream()
        .filter(one -> one.kind() == HappeningKind.DISPUTED)
        .filter(
            one -> one.id().equals(dispute.happening()) || !one.at().isBefore(dispute.askedAt()))
        .map(Happening::words);
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
