package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Office;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Unspent;
import vn.chosach.vault.Vault;

/** Accountants and heads of account for tests, and the steps of money in short. */
@Component
public class MoneyDesk {

  /** Also right on a Saturday, and for an amount that other tests make unusual. */
  public static final String ANSWER = "Làm ngoài giờ theo lịch trực";

  private final Plans plans;
  private final Documents documents;
  private final Office office;
  private final Vault vault;

  MoneyDesk(Plans plans, Documents documents, Office office, Vault vault) {
    this.vault = vault;
    this.plans = plans;
    this.documents = documents;
    this.office = office;
  }

  /** The two persons of an agency, and the right under which the second one signs. */
  public record Unit(String agency, ActingOfficer accountant, ActingOfficer head, UUID right) {}

  public Unit unit(String agency) {
    ActingOfficer accountant = office.officer(agency, Role.CASE_OFFICER);
    ActingOfficer head = office.officer(agency, Role.AGENCY_HEAD);
    given(accountant, MoneyOffice.ACCOUNTANT);
    given(head, MoneyOffice.ACCOUNT_HEAD);
    return new Unit(agency, accountant, head, office.right(head, null));
  }

  /** An office as the program gives it. */
  public UUID given(ActingOfficer officer, MoneyOffice what) {
    return done(
        new FundingAct.Appoint(
            officer.agency(),
            Office.id(officer),
            what,
            office.today().minusYears(1),
            null,
            PlanPaper.numbered("12/QĐ-BN")),
        ActingOfficer.PROGRAM);
  }

  /** Somebody of the agency that finances. */
  public ActingOfficer finance() {
    return office.officer("STC-AG", Role.CASE_OFFICER);
  }

  public UUID done(FundingAct act, ActingOfficer by) {
    ActOutcome<UUID> outcome = plans.proceed(new PlanAct.Fund(act), by);
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  /** The reason of a refusal, without the name of the room. */
  public String refused(FundingAct act, ActingOfficer by) {
    return switch (plans.proceed(new PlanAct.Fund(act), by)) {
      case ActOutcome.Refused<UUID> no -> bare(no.refusal().code());
      case ActOutcome.Done<UUID>(UUID done) -> "done";
      case ActOutcome.Overtaken<UUID> late -> "overtaken";
      case ActOutcome.Waiting<UUID> waiting -> throw new AssertionError(waiting);
    };
  }

  private static String bare(String code) {
    return code.replaceFirst("^plans\\.", "");
  }

  public UUID paper(UUID record, Unit unit) {
    return Objects.requireNonNull(plans.funding(record, unit.head()).orElseThrow().paper());
  }

  /** Submitted by the accountant and signed by the head of account. */
  public String sign(UUID record, Unit unit) {
    return sign(record, unit, unit.head(), unit.right());
  }

  /** The reason why it is not signed, or {@code signed}. */
  public String sign(UUID record, Unit unit, ActingOfficer signer, UUID right) {
    UUID paper = paper(record, unit);
    ActOutcome<Document> submitted =
        documents.proceed(paper, new DocumentAct.Submit(right), 0, unit.accountant());
    return submitted instanceof ActOutcome.Refused<Document> no
        ? bare(no.refusal().code())
        : signSubmitted(paper, signer);
  }

  public String signSubmitted(UUID paper, ActingOfficer signer) {
    ActOutcome<Document> signed =
        documents.proceed(paper, new DocumentAct.Plainly(DocumentEvent.SIGN, ""), 0, signer);
    return signed instanceof ActOutcome.Refused<Document> no ? bare(no.refusal().code()) : "signed";
  }

  public UUID signed(FundingAct.Preparation act, Unit unit) {
    UUID record = done(act, unit.accountant());
    assertThat(sign(record, unit)).isEqualTo("signed");
    return record;
  }

  public FundingAct.MoneyStep step(UUID record, FundingEvent event, String words) {
    return new FundingAct.MoneyStep(record, event, version(record), words, Map.of());
  }

  private int version(UUID record) {
    return plans
        .funding(record, office.officer("SCT-AG", Role.STANDING_OFFICE))
        .orElseThrow()
        .record()
        .version();
  }

  /** An estimate that finance left as it was asked. */
  public UUID estimate(Unit unit, int year, FundingSource source, Map<Spending, Dong> amounts) {
    UUID estimate =
        signed(new FundingAct.Estimate(year, source, amounts, "Kiểm tra dịp Tết", ANSWER), unit);
    done(appraise(estimate, amounts), finance());
    return estimate;
  }

  public FundingAct.MoneyStep appraise(UUID estimate, Map<Spending, Dong> amounts) {
    return new FundingAct.MoneyStep(
        estimate, FundingEvent.APPRAISE, version(estimate), "Giảm theo khả năng", amounts);
  }

  public FundingAct.Allocate allocate(UUID estimate, Map<Spending, Dong> amounts) {
    return new FundingAct.Allocate(estimate, amounts, "Giao theo dự toán", ANSWER);
  }

  /** From the estimate to an allocation of the same sums. */
  public UUID allocated(Unit unit, int year, FundingSource source, Map<Spending, Dong> amounts) {
    return signed(allocate(estimate(unit, year, source, amounts), amounts), unit);
  }

  public FundingAct.Commit commit(UUID allocation, Spending spending, long amount, FundingTie tie) {
    boolean secret = spending.secret();
    return new FundingAct.Commit(
        allocation,
        spending,
        new Dong(amount),
        office.today(),
        tie,
        secret ? "" : "Thuê xe kiểm tra",
        secret ? "" : ANSWER);
  }

  public UUID committed(
      Unit unit, UUID allocation, Spending spending, long amount, FundingTie tie) {
    UUID commitment = done(commit(allocation, spending, amount, tie), unit.accountant());
    done(step(commitment, FundingEvent.APPROVE, ""), unit.head());
    return commitment;
  }

  public FundingAct.Pay pay(UUID commitment, long amount) {
    return pay(commitment, amount, office.today());
  }

  public FundingAct.Pay pay(UUID commitment, long amount, LocalDate on) {
    return new FundingAct.Pay(
        commitment, new Dong(amount), on, "Hợp tác xã vận tải thử", "Tiền xe", ANSWER);
  }

  public FundingAct.Settle settle(
      int year, FundingSource source, @org.jspecify.annotations.Nullable Unspent unspent) {
    return new FundingAct.Settle(
        year, source, unspent, unspent == null ? "" : "Hai cuộc kiểm tra hoãn");
  }

  /** A duty of an issued plan that an agency carries. */
  public UUID duty(String agency) {
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    LocalDate today = office.today();
    UUID plan =
        plan(
            new PlanAct.DrawUp(
                "", "Kế hoạch thử", today, today.plusDays(90), List.of(), null, false, true),
            standing);
    UUID duty =
        plan(
            new PlanAct.Write(
                plan,
                1,
                new DutyText(
                    "I.9",
                    "I",
                    "Kiểm tra kho",
                    "",
                    "",
                    agency,
                    List.of(),
                    Frequency.YEAR,
                    null,
                    null,
                    List.of("training")),
                "",
                PlanPaper.NONE),
            standing);
    plan(new PlanAct.IssuePlan(plan, 2, today, PlanDesk.paper("9/KH-BCĐ389", vault)), standing);
    return duty;
  }

  private UUID plan(PlanAct act, ActingOfficer by) {
    ActOutcome<UUID> outcome = plans.proceed(act, by);
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  public static Map<Spending, Dong> of(Spending spending, long amount) {
    return new EnumMap<>(Map.of(spending, new Dong(amount)));
  }
}
