package vn.chosach.plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.ActFileAccessPolicy;
import vn.chosach.plans.duties.Indicator;
import vn.chosach.plans.duties.IndicatorQuery;
import vn.chosach.plans.duties.Matrix;
import vn.chosach.plans.duties.MatrixQuery;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.duties.PlanQuery;
import vn.chosach.plans.duties.Proof;
import vn.chosach.plans.duties.Trace;
import vn.chosach.plans.duties.TraceQuery;
import vn.chosach.plans.funding.FundingFile;
import vn.chosach.plans.funding.FundingLedger;
import vn.chosach.plans.funding.LedgerQuery;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.Arrangement;
import vn.chosach.plans.matters.Arrangements;
import vn.chosach.plans.matters.CoordinationPage;
import vn.chosach.plans.matters.CoordinationQuery;

/**
 * The door of the plans: read what a plan asks of whom, count what was done for it, go from a
 * number to what was counted, ask something of agencies and follow it, and the money. Whoever asks
 * sees what membership, agency and role give; anything else does not exist.
 */
@Service
public class Plans {

  private final PlanQuery plans;
  private final Figures figures;
  private final CoordinationQuery matters;
  private final Arrangements arrangements;
  private final LedgerQuery ledger;
  private final PlanActDispatcher doing;

  Plans(
      PlanQuery plans,
      Figures figures,
      CoordinationQuery matters,
      Arrangements arrangements,
      LedgerQuery ledger,
      PlanActDispatcher doing) {
    this.plans = plans;
    this.figures = figures;
    this.matters = matters;
    this.arrangements = arrangements;
    this.ledger = ledger;
    this.doing = doing;
  }

  /** The plans, those of the committee first, the newest term first. */
  @Transactional(readOnly = true)
  public List<Plan> list(ActingOfficer member) {
    return plans.all(member);
  }

  /** A plan with its duties and its differences to the plan above. */
  @Transactional(readOnly = true)
  public Optional<PlanFile> read(UUID plan, ActingOfficer member) {
    return plans.read(plan, member);
  }

  /**
   * Duty by agency in a period. A unit sees its own column; the ranking is for leaders only (R29).
   * Empty for a plan that the member may not read as a whole.
   */
  @Transactional(readOnly = true)
  public Optional<Matrix> matrix(UUID plan, Period period, ActingOfficer member) {
    return figures.matrix().matrix(plan, period, member);
  }

  /**
   * The same of several plans, by their identifiers; those that lie open by title only are left.
   */
  @Transactional(readOnly = true)
  public Map<UUID, Matrix> matrix(List<Plan> several, Period period, ActingOfficer member) {
    return figures.matrix().matrix(several, period, member);
  }

  /** What lies behind the numbers of one duty. */
  @Transactional(readOnly = true)
  public Optional<Trace> trace(UUID duty, Trace.TraceQuestion asked, ActingOfficer member) {
    return figures.traces().trace(duty, asked, member);
  }

  /** Evidence by hand that waits to be accepted, for who directs; at most 100, none for others. */
  @Transactional(readOnly = true)
  public List<Proof> waitingProofs(ActingOfficer member) {
    return figures.traces().waiting(member);
  }

  /**
   * Objective, measure, indicator: what was reached in a reporting year, of the whole province.
   * Empty for a plan that the member may not read as a whole.
   */
  @Transactional(readOnly = true)
  public Optional<List<Indicator>> indicators(UUID plan, Period year, ActingOfficer member) {
    return figures.indicators().of(plan, year, member);
  }

  /** A page of directives, requests, reminders, difficulties, collections and supervision. */
  @Transactional(readOnly = true)
  public CoordinationPage matters(
      CoordinationPage.CoordinationQuestion asked, ActingOfficer member) {
    return matters.page(asked, member);
  }

  /**
   * Rules of coordination in force on a day whose parties include all of these agencies, for
   * whoever routes between them.
   */
  @Transactional(readOnly = true)
  public List<Arrangement> arrangements(LocalDate day, Collection<String> agencies) {
    return arrangements.inForce(day, agencies);
  }

  /** The money of a year: own, or all for the standing office, finance and the auditor (R80). */
  @Transactional(readOnly = true)
  public FundingLedger ledger(FundingLedger.LedgerQuestion asked, ActingOfficer member) {
    return ledger.read(asked, member);
  }

  /** A step of money with its sums, its history and what rests on it, if it is in sight. */
  @Transactional(readOnly = true)
  public Optional<FundingFile> funding(UUID record, ActingOfficer member) {
    return ledger.file(record, member);
  }

  /** Whether a member may open the files of an act, by the identifier of the act. */
  @Transactional(readOnly = true)
  public boolean mayOpen(UUID act, ActingOfficer member) {
    return figures.files().sees(act, member);
  }

  /**
   * Does something, whole or not at all.
   *
   * @return refused with {@code plans.unknown}, {@code .not-yours}, {@code .not-possible}, the
   *     faults of words, days and documents of {@code Checks}, {@code .unknown-agency}, {@code
   *     .actor-missing}, {@code .duty-missing}, {@code .evidence-missing}, {@code .unknown-kind},
   *     {@code .counted-by-program}, {@code .not-its-duty}, {@code .day-outside-term}, {@code
   *     .day-in-future}, {@code .day-in-past}, {@code .document-missing}, {@code
   *     .addressee-missing}, {@code .too-many-agencies}, {@code .already-collected}, {@code
   *     .already-drawn-up}, the faults of money of {@code FundingChecks}, {@code
   *     .secret-holds-sums}, {@code .unknown-exhibit}, {@code .basis-missing}, {@code
   *     .basis-unknown}, {@code .basis-not-in-force}, {@code .document-not-issued}, {@code
   *     .unit-missing}, {@code .value-out-of-range}, {@code .measure-elsewhere}, {@code
   *     .kind-not-counted}, {@code .ref-taken}, {@code .duty-not-chosen}, {@code .not-under-you},
   *     {@code .not-entered-late}, {@code .entered-late}, {@code .day-not-past}, {@code
   *     .not-alike}, the faults of programmes of {@code Programmes}
   */
  @Transactional
  public ActOutcome<UUID> proceed(PlanAct act, ActingOfficer member) {
    ActOutcome<UUID> outcome = doing.take(act, member);
    if (!(outcome instanceof ActOutcome.Done)) {
      // A line of the budget may have been made to be held; nothing of a refused act stays.
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }

  /** What is counted. */
  record Figures(
      MatrixQuery matrix,
      TraceQuery traces,
      IndicatorQuery indicators,
      ActFileAccessPolicy files) {}
}
