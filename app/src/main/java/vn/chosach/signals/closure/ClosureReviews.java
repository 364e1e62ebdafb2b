package vn.chosach.signals.closure;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.closure.ClosureReviewRepository.WaitingClosures;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.searching.SignalRowSecurity;

/**
 * What one officer ended by words alone is looked at by a second one, who agrees or opens it again:
 * else one person could make a report disappear, and only its reporter could object. The reporter
 * is told at once; what is opened again is told as what is taken back.
 */
@Component
public class ClosureReviews {

  private static final int LONGEST = 2_000;

  private final ClosureReviewRepository rows;
  private final Signals signals;
  private final SecondPersonPolicy seconds;
  private final SignalRowSecurity rowSecurity;
  private final Journal journal;
  private final InstantSource time;

  ClosureReviews(
      ClosureReviewRepository rows,
      Signals signals,
      SecondPersonPolicy seconds,
      SignalRowSecurity rowSecurity,
      Journal journal,
      InstantSource time) {
    this.rows = rows;
    this.signals = signals;
    this.seconds = seconds;
    this.rowSecurity = rowSecurity;
    this.journal = journal;
    this.time = time;
  }

  /** Of a signal that the reader sees and that is still ended; empty when no second one is due. */
  @Transactional(readOnly = true)
  public Optional<ClosureReview> of(UUID signal, ActingOfficer reader) {
    rowSecurity.of(reader);
    return rows.newest(signal);
  }

  /** Those that the officer looks at, the oldest first, at most 200. */
  @Transactional(readOnly = true)
  public List<ClosureReview> waiting(ActingOfficer officer) {
    rowSecurity.of(officer);
    return rows.waiting(officer.actor().id()).stream()
        .filter(one -> one.isFor(officer, rowSecurity.heirs()))
        .toList();
  }

  /** The same counted, by agency and by who ended them, the oldest first. */
  @Transactional(readOnly = true)
  List<WaitingClosures> tally(ActingOfficer officer) {
    rowSecurity.of(officer);
    return rows.tally(officer.actor().id()).stream()
        .filter(
            one ->
                officer.has(Role.STANDING_OFFICE) || rowSecurity.heirs().act(one.agency(), officer))
        .toList();
  }

  /**
   * The second officer agrees, or opens the report again.
   *
   * @param words why, for the office alone, at most 2,000 characters; needed to open it again
   * @return refused with {@code signals.no-closure}, {@code .closure-not-yours}, {@code
   *     .closure-words}, what stands against a second person, or against taking the act back
   */
  @Transactional
  public ActOutcome<UUID> answer(UUID signal, boolean agreed, String words, ActingOfficer officer) {
    rowSecurity.of(officer);
    ClosureReview review = rows.hold(signal).orElse(null);
    if (review == null) {
      return ActOutcome.refused("signals.no-closure");
    }
    Optional<Refusal> refusal = refusal(review, agreed, words, officer);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    rows.answered(review.act(), officer.actor().id(), agreed, now);
    Optional<ActOutcome<SignalActed>> stopped = written(review, agreed, words, officer);
    if (stopped.isPresent()) {
      status.rollbackToSavepoint(before);
      return stopped.get().map(acted -> signal);
    }
    status.releaseSavepoint(before);
    journal.append(
        Act.of(officer.actor(), "signals.closure-reviewed", "signal", signal)
            .with(Map.of("act", review.act().toString(), "agreed", String.valueOf(agreed))));
    return ActOutcome.done(signal);
  }

  /**
   * What is said stands in the history, and the act is taken back; the outcome of what could not.
   */
  private Optional<ActOutcome<SignalActed>> written(
      ClosureReview review, boolean agreed, String words, ActingOfficer officer) {
    return Optional.of(words)
        .filter(said -> !said.isBlank())
        .map(said -> remarked(review.signal(), said, officer))
        .filter(outcome -> !(outcome instanceof ActOutcome.Done))
        .or(
            () ->
                Optional.of(review.act())
                    .filter(act -> !agreed)
                    .map(act -> signals.undo(act, officer))
                    .filter(outcome -> !(outcome instanceof ActOutcome.Done)));
  }

  private ActOutcome<SignalActed> remarked(UUID signal, String words, ActingOfficer officer) {
    return signals
        .read(signal, officer)
        .map(
            sheet ->
                signals.handle(
                    signal, new DeskAct.Comment(words), sheet.signal().version(), officer))
        .orElseGet(() -> ActOutcome.refused("signals.unknown"));
  }

  private Optional<Refusal> refusal(
      ClosureReview review, boolean agreed, String words, ActingOfficer officer) {
    return Refusal.when(!review.isFor(officer, rowSecurity.heirs()), "signals.closure-not-yours")
        .or(
            () ->
                agreed && words.length() <= LONGEST
                    ? Optional.empty()
                    : Refusal.unlessWords(words, LONGEST, "signals.closure-words"))
        .or(
            () ->
                seconds.beside(
                    officer.actor(), List.of(review.decider()), "signal", review.signal()));
  }
}
