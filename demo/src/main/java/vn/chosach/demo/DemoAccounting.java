package vn.chosach.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.Spending;

/** The three persons of the money of an agency at work: accountant, head of account, finance. */
final class DemoAccounting {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final String DUTY = "Việc làm theo lịch trực, có phân công";

  private final Plans plans;
  private final Documents documents;
  private final DemoSigning signing;
  private final StagedTime time;
  private final DemoMembers cast;

  /** As they are today: what is played as of an earlier day asks for roles of today. */
  private final Map<String, ActingOfficer> members = new HashMap<>();

  DemoAccounting(
      Plans plans, Documents documents, DemoSigning signing, StagedTime time, DemoMembers cast) {
    this.plans = plans;
    this.documents = documents;
    this.signing = signing;
    this.time = time;
    this.cast = cast;
  }

  ActingOfficer member(String account) {
    return members.computeIfAbsent(account, cast::member);
  }

  static FundingAct.Allocate allocate(UUID estimate, Map<Spending, Dong> sums, String words) {
    return new FundingAct.Allocate(estimate, sums, words, "");
  }

  static FundingAct.Commit commit(
      UUID allocation, Spending spending, long amount, LocalDate on, FundingTie tie, String words) {
    return new FundingAct.Commit(
        allocation, spending, new Dong(amount), on, tie, words, answer(on));
  }

  static FundingAct.Pay pay(
      UUID commitment, long amount, LocalDate on, String payee, String words) {
    return new FundingAct.Pay(commitment, new Dong(amount), on, payee, words, answer(on));
  }

  /** A day of a weekend is explained. */
  private static String answer(LocalDate on) {
    return on.getDayOfWeek().getValue() > 5 ? DUTY : "";
  }

  UUID prepared(FundingAct.Preparation act) {
    return cast.done(new PlanAct.Fund(act), member("qltt.ketoan"));
  }

  UUID signed(FundingAct.Preparation act) {
    UUID record = prepared(act);
    UUID paper = submit(record);
    done(
        documents.proceed(
            paper, new DocumentAct.Plainly(DocumentEvent.SIGN, ""), 0, member("qltt.truong")));
    return record;
  }

  UUID submit(UUID record) {
    ActingOfficer accountant = member("qltt.ketoan");
    UUID paper = Objects.requireNonNull(plans.funding(record, accountant).orElseThrow().paper());
    done(
        documents.proceed(
            paper, new DocumentAct.Submit(signing.right(member("qltt.truong"))), 0, accountant));
    return paper;
  }

  UUID committed(FundingAct.Commit act) {
    UUID record = prepared(act);
    return cast.done(
        new PlanAct.Fund(new FundingAct.MoneyStep(record, FundingEvent.APPROVE, 1, "", Map.of())),
        member("qltt.truong"));
  }

  UUID appraise(UUID estimate, Map<Spending, Dong> sums, String words) {
    return cast.done(
        new PlanAct.Fund(new FundingAct.MoneyStep(estimate, FundingEvent.APPRAISE, 2, words, sums)),
        member("tai.chinh"));
  }

  private static void done(ActOutcome<?> outcome) {
    if (!(outcome instanceof ActOutcome.Done<?>)) {
      throw new IllegalStateException(outcome.toString());
    }
  }

  /** That day, or today when the year has not come so far. */
  LocalDate day(int year, int month, int day) {
    LocalDate wanted = LocalDate.of(year, month, day);
    return wanted.isAfter(cast.today()) ? cast.today() : wanted;
  }

  UUID at(int year, int month, int day, Supplier<UUID> act) {
    Instant wanted =
        LocalDate.of(year, month, day).atTime(MORNING).atZone(Vietnam.ZONE).toInstant();
    return wanted.isAfter(time.instant()) ? act.get() : time.at(wanted, act);
  }
}
