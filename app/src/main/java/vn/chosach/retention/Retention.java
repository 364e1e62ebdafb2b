package vn.chosach.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.retention.acts.Erasing;
import vn.chosach.retention.acts.Holds;
import vn.chosach.retention.acts.Proposing;
import vn.chosach.retention.acts.RetentionRepository;
import vn.chosach.retention.acts.RetentionRules;
import vn.chosach.retention.acts.Sweeping;

/** The door of retention: propose an erasure, sign it, hold a record, look at what stays. */
@Service
public class Retention {

  private final Proposing proposing;
  private final Erasing erasing;
  private final Holds holds;
  private final RetentionRepository repository;
  private final Sweeping sweeping;

  Retention(
      Proposing proposing,
      Erasing erasing,
      Holds holds,
      RetentionRepository repository,
      Sweeping sweeping) {
    this.sweeping = sweeping;
    this.proposing = proposing;
    this.erasing = erasing;
    this.holds = holds;
    this.repository = repository;
  }

  /** All rules, of all days. */
  public List<RetentionRule> rules() {
    return RetentionRules.all();
  }

  /** For how many years a rule of a day keeps a kind of record; 0 without one. */
  public int years(RecordKind kind, LocalDate day) {
    return RetentionRules.of(kind, day).map(RetentionRule::years).orElse(0);
  }

  /** Proposals that wait for signatures, the oldest first, at most 200. */
  @Transactional(readOnly = true)
  public List<ErasureProposal> waiting() {
    return repository.open();
  }

  /** How many proposals wait, also beyond those. */
  @Transactional(readOnly = true)
  public int waitingInAll() {
    return repository.waiting();
  }

  /**
   * Stubs, the newest first, at most 200, and how many there are.
   *
   * @param number of the record that was erased; empty for all
   */
  @Transactional(readOnly = true)
  public RowSlice<Stub> stubs(String number) {
    return repository.stubs(number);
  }

  /** Holds in force, the oldest first. */
  @Transactional(readOnly = true)
  public List<Hold> held() {
    return holds.all();
  }

  /**
   * Proposes everything whose term is over. What was denied within a year is not proposed again.
   *
   * @param actor the program at night, or who asks for the run by hand
   * @return how many proposals are new
   */
  @Transactional
  public int propose(Actor actor) {
    return proposing.expired(actor);
  }

  /**
   * Erases what its rule lets the program erase by itself: what is past its term and no task,
   * judgement or hold needs. Each batch is a transaction of its own with its act.
   *
   * @return how many records went
   */
  public int sweep() {
    return sweeping.run();
  }

  /**
   * Proposes one record by hand; the proposal is the first signature.
   *
   * @return refused with {@code retention.not-yours}, {@code retention.unknown}, {@code
   *     retention.proposed-already}, {@code retention.held}, {@code retention.still-open}, {@code
   *     retention.case-stays}, {@code retention.words-missing}, {@code retention.basis-missing} or
   *     {@code retention.too-long}
   */
  @Transactional
  public ActOutcome<UUID> propose(ErasureWish wish, Actor actor, Set<Role> roles) {
    return proposing.one(wish, actor, roles);
  }

  /**
   * Signs a proposal, or denies it and so ends it. With the signature of a second agency the
   * content is erased in the same act.
   *
   * @return refused with {@code retention.not-yours}, {@code retention.settled}, {@code
   *     retention.same-person}, {@code retention.same-agency}, {@code retention.held}, {@code
   *     retention.still-open}, {@code retention.words-missing}, {@code retention.too-long} or for
   *     what stands against the erasure
   */
  @Transactional
  public ActOutcome<UUID> answer(
      UUID proposal, boolean agreed, String words, Actor actor, Set<Role> roles) {
    return erasing.answer(proposal, agreed, words, actor, roles);
  }

  /**
   * Holds a record, so that nothing erases it.
   *
   * @return refused with {@code retention.not-yours}, {@code retention.unknown}, {@code
   *     retention.held}, {@code retention.words-missing}, {@code retention.basis-missing} or {@code
   *     retention.too-long}
   */
  @Transactional
  public ActOutcome<UUID> keep(
      RecordKind kind, String number, String reason, String basis, Actor actor, Set<Role> roles) {
    return holds.hold(kind, number, reason, basis, actor, roles);
  }

  /**
   * Ends a hold, as the first or the second of two officers of the agency that holds.
   *
   * @return waiting for the second; or refused with {@code retention.not-yours}, {@code
   *     retention.settled} also for a hold of another agency, {@code
   *     retention.release-second-person}, {@code retention.release-without-holder}, {@code
   *     retention.words-missing}, or by the rules of second persons
   */
  @Transactional
  public ActOutcome<UUID> end(UUID hold, String words, Actor actor, Set<Role> roles) {
    return holds.release(hold, words, actor, roles);
  }
}
