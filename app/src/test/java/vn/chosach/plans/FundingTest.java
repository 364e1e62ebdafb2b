package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.documents.Documents;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.MoneyDesk.Unit;
import vn.chosach.plans.funding.FundingFile;
import vn.chosach.plans.funding.FundingLedger;
import vn.chosach.plans.funding.FundingLedger.LedgerLine;
import vn.chosach.plans.funding.FundingLedger.LedgerQuestion;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.MoneyOffice;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Unspent;

/**
 * Money moves by records of the agency that holds it: prepared by its accountant, bound by the
 * signature of its head of account, within what the step before left, and by nobody else.
 */
class FundingTest extends PlanDesk {

  private static final FundingSource SECTOR = FundingSource.SECTOR;
  private static final FundingSource LOCAL = FundingSource.LOCAL_COMMITTEE;
  private static final FundingSource PROVINCE = FundingSource.PROVINCIAL_COMMITTEE;
  private static final FundingSource OTHER = FundingSource.OTHER_LAWFUL;

  @Autowired Office office;
  @Autowired MoneyDesk desk;
  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Journal journal;

  private int year;

  @BeforeEach
  void thisYear() {
    year = today.getYear();
  }

  @Test
  void money_goes_from_the_estimate_to_the_settlement_and_the_year_is_closed() {
    Unit unit = desk.unit("SYT-AG");
    Map<Spending, Dong> asked = MoneyDesk.of(Spending.INSPECTION, 180_000_000);
    UUID estimate =
        desk.done(
            new FundingAct.Estimate(year, SECTOR, asked, "Kiểm tra mỹ phẩm", MoneyDesk.ANSWER),
            unit.accountant());
    assertThat(line(unit)).as("a draft counts for nothing").isNull();
    assertThat(desk.sign(estimate, unit)).isEqualTo("signed");
    desk.done(
        desk.appraise(estimate, MoneyDesk.of(Spending.INSPECTION, 150_000_000)), desk.finance());
    UUID allocation =
        desk.signed(desk.allocate(estimate, MoneyDesk.of(Spending.INSPECTION, 140_000_000)), unit);
    UUID commitment =
        desk.committed(unit, allocation, Spending.INSPECTION, 90_000_000, duty("SYT-AG"));
    UUID payment = desk.signed(desk.pay(commitment, 60_000_000), unit);
    LedgerLine line = Objects.requireNonNull(line(unit));
    assertThat(line.estimated()).isEqualTo(new Dong(150_000_000));
    assertThat(line.allocated()).isEqualTo(new Dong(140_000_000));
    assertThat(line.committed()).isEqualTo(new Dong(90_000_000));
    assertThat(line.paid()).isEqualTo(new Dong(60_000_000));
    assertThat(line.left()).isEqualTo(new Dong(50_000_000));
    assertThat(line.settled()).as("nothing is not zero").isNull();
    FundingFile paid = file(payment, unit);
    assertThat(paid.record().approvedBy()).isEqualTo(Office.id(unit.head()));
    assertThat(paid.record().paperNumber()).isNotBlank();
    assertThat(words(payment, unit))
        .anyMatch(text -> text.contains("60.000.000 đồng (bằng chữ: Sáu mươi triệu đồng)"));

    assertThat(desk.refused(desk.settle(year, SECTOR, Unspent.CARRY_OVER), unit.accountant()))
        .isEqualTo("year-runs");
    clock.move(Duration.ofDays(400));
    assertThat(desk.refused(desk.pay(commitment, 1_000_000), unit.accountant()))
        .as("a year that is over is only settled")
        .isEqualTo("year-over");
    assertThat(desk.refused(desk.settle(year, SECTOR, null), unit.accountant()))
        .isEqualTo("unspent-missing");
    UUID settlement = desk.signed(desk.settle(year, SECTOR, Unspent.CARRY_OVER), unit);
    assertThat(Objects.requireNonNull(line(unit)).settled()).isEqualTo(new Dong(60_000_000));
    assertThat(file(settlement, unit).after().getFirst().state()).isEqualTo(FundingState.APPROVED);
    LedgerLine next =
        plans.ledger(new LedgerQuestion(year + 1, "SYT-AG", null), unit.head()).lines().getFirst();
    assertThat(next.allocated()).as("carried over").isEqualTo(new Dong(80_000_000));
    assertThat(desk.refused(desk.pay(commitment, 1_000_000), unit.accountant()))
        .isEqualTo("year-closed");
    assertThat(desk.refused(desk.settle(year, SECTOR, Unspent.CANCEL), unit.accountant()))
        .isEqualTo("year-closed");
  }

  @Test
  void nobody_of_another_agency_moves_its_money_whatever_the_role() {
    Unit unit = desk.unit("STP-AG");
    Unit other = desk.unit("SXD-AG");
    Map<Spending, Dong> sums = MoneyDesk.of(Spending.OUTREACH, 50_000_000);
    UUID estimate = desk.estimate(unit, year, SECTOR, sums);
    for (ActingOfficer one :
        List.of(
            OFFICE,
            LEADER,
            AUDITOR,
            office.officer("STP-AG", Role.AGENCY_HEAD),
            office.officer("BCD389-AG", Role.ADMINISTRATOR),
            desk.finance(),
            unit.head())) {
      assertThat(desk.refused(desk.allocate(estimate, sums), one))
          .as(one.toString())
          .isEqualTo("accountant-only");
    }
    assertThat(desk.refused(desk.allocate(estimate, sums), other.accountant()))
        .as("an accountant, but of another agency")
        .isEqualTo("estimate-missing");
    UUID allocation = desk.done(desk.allocate(estimate, sums), unit.accountant());
    assertThat(desk.sign(allocation, unit, other.head(), other.right()))
        .as("the head of account of another agency")
        .isEqualTo("documents.no-signing-right");
    ActingOfficer second = office.officer("STP-AG", Role.AGENCY_HEAD);
    assertThat(desk.sign(allocation, unit, second, office.right(second, null)))
        .as("a head of the agency with a right to sign, but not its account")
        .isEqualTo("account-head-only");
    assertThat(desk.sign(allocation, unit)).isEqualTo("signed");
    UUID commitment =
        desk.done(
            desk.commit(allocation, Spending.OUTREACH, 10_000_000, duty("STP-AG")),
            unit.accountant());
    for (ActingOfficer one : List.of(OFFICE, second, unit.accountant())) {
      assertThat(desk.refused(desk.step(commitment, FundingEvent.APPROVE, ""), one))
          .as(one.toString())
          .isEqualTo("account-head-only");
    }
    assertThat(desk.refused(desk.step(commitment, FundingEvent.APPROVE, ""), other.head()))
        .as("out of sight")
        .isEqualTo("unknown");
    assertThat(plans.funding(commitment, other.head())).isEmpty();
    assertThat(plans.ledger(LedgerQuestion.of(year), other.head()).lines())
        .noneMatch(one -> one.agency().equals("STP-AG"));
    assertThat(plans.ledger(LedgerQuestion.of(year), desk.finance()).lines())
        .anyMatch(one -> one.agency().equals("STP-AG"));
  }

  @Test
  void who_prepares_never_approves() {
    Unit unit = desk.unit("SKHCN-AG");
    Map<Spending, Dong> sums = MoneyDesk.of(Spending.EQUIPMENT, 30_000_000);
    UUID estimate =
        desk.done(
            new FundingAct.Estimate(year, SECTOR, sums, "Máy đo", MoneyDesk.ANSWER),
            unit.accountant());
    assertThat(desk.sign(estimate, unit, unit.accountant(), office.right(unit.accountant(), null)))
        .isEqualTo("documents.four-eyes");
    assertThat(desk.sign(estimate, unit)).isEqualTo("signed");
    assertThat(desk.refused(desk.appraise(estimate, sums), unit.head())).isEqualTo("finance-only");
    desk.done(desk.appraise(estimate, sums), desk.finance());
    UUID allocation = desk.signed(desk.allocate(estimate, sums), unit);
    UUID commitment =
        desk.done(
            desk.commit(allocation, Spending.EQUIPMENT, 5_000_000, duty("SKHCN-AG")),
            unit.accountant());
    assertThat(
            desk.refused(
                appointment(unit.accountant(), MoneyOffice.ACCOUNT_HEAD, office.paper()),
                unit.head()))
        .as("both offices at once")
        .isEqualTo("one-office");
    UUID right =
        jdbc.sql("SELECT id FROM plans.money_right WHERE officer = :id")
            .param("id", Office.id(unit.accountant()))
            .query((row, n) -> row.getObject("id", UUID.class))
            .single();
    desk.done(new FundingAct.EndOffice(right, "Chuyển việc"), unit.head());
    desk.given(unit.accountant(), MoneyOffice.ACCOUNT_HEAD);
    assertThat(desk.refused(desk.step(commitment, FundingEvent.APPROVE, ""), unit.accountant()))
        .as("the accountant of before, head of account today")
        .isEqualTo("same-person");
    assertThat(desk.refused(desk.allocate(estimate, sums), unit.accountant()))
        .as("an office that ended")
        .isEqualTo("accountant-only");
    desk.done(desk.step(commitment, FundingEvent.APPROVE, ""), unit.head());
  }

  @Test
  void no_step_goes_beyond_the_one_before_nor_without_it() {
    Unit unit = desk.unit("SVHTTDL-AG");
    Map<Spending, Dong> sums = MoneyDesk.of(Spending.OUTREACH, 100_000_000);
    UUID estimate =
        desk.signed(
            new FundingAct.Estimate(year, SECTOR, sums, "Tuyên truyền", MoneyDesk.ANSWER), unit);
    ActingOfficer accountant = unit.accountant();
    assertThat(desk.refused(desk.allocate(estimate, sums), accountant))
        .as("not appraised yet")
        .isEqualTo("estimate-missing");
    desk.done(desk.appraise(estimate, MoneyDesk.of(Spending.OUTREACH, 80_000_000)), desk.finance());
    assertThat(desk.refused(desk.allocate(estimate, sums), accountant))
        .as("more than finance left")
        .isEqualTo("beyond-estimate");
    assertThat(
            desk.refused(
                desk.allocate(estimate, MoneyDesk.of(Spending.REWARD, 1_000_000)), accountant))
        .as("a kind that was not estimated")
        .isEqualTo("beyond-estimate");
    UUID draft =
        desk.done(desk.allocate(estimate, MoneyDesk.of(Spending.OUTREACH, 70)), accountant);
    FundingTie tie = duty("SVHTTDL-AG");
    assertThat(desk.refused(desk.commit(draft, Spending.OUTREACH, 10, tie), accountant))
        .as("a decision that nobody signed")
        .isEqualTo("allocation-missing");
    documents.proceed(
        desk.paper(draft, unit),
        new DocumentAct.Plainly(DocumentEvent.DROP, "Sai số"),
        0,
        accountant);
    UUID allocation =
        desk.signed(desk.allocate(estimate, MoneyDesk.of(Spending.OUTREACH, 70_000_000)), unit);
    assertThat(
            desk.refused(desk.commit(allocation, Spending.OUTREACH, 70_000_001, tie), accountant))
        .isEqualTo("beyond-allocation");
    UUID commitment =
        desk.done(desk.commit(allocation, Spending.OUTREACH, 40_000_000, tie), accountant);
    assertThat(
            desk.refused(desk.commit(allocation, Spending.OUTREACH, 30_000_001, tie), accountant))
        .as("what waits for its second person is taken")
        .isEqualTo("beyond-allocation");
    assertThat(desk.refused(desk.pay(commitment, 1_000_000), accountant))
        .as("not approved yet")
        .isEqualTo("commitment-missing");
    assertThat(desk.refused(desk.pay(UUID.randomUUID(), 1_000_000), accountant))
        .as("a payment without a commitment")
        .isEqualTo("commitment-missing");
    assertThat(desk.refused(desk.pay(allocation, 1_000_000), accountant))
        .isEqualTo("commitment-missing");
    desk.done(desk.step(commitment, FundingEvent.APPROVE, ""), unit.head());
    assertThat(desk.refused(desk.pay(commitment, 40_000_001), accountant))
        .isEqualTo("beyond-commitment");
    assertThat(desk.refused(new FundingAct.TakeBack(allocation, "Không cần nữa"), accountant))
        .as("an allocation with a commitment")
        .isEqualTo("has-commitments");
    UUID payment = desk.done(desk.pay(commitment, 40_000_000), accountant);
    assertThat(desk.refused(desk.step(commitment, FundingEvent.ANNUL, "Thôi"), unit.head()))
        .isEqualTo("has-payments");
    assertThat(desk.refused(desk.step(payment, FundingEvent.SIGN, ""), unit.head()))
        .as("a click is no signature")
        .isEqualTo("by-its-paper");
    documents.proceed(
        desk.paper(payment, unit),
        new DocumentAct.Plainly(DocumentEvent.DROP, "Chưa có hóa đơn"),
        0,
        accountant);
    desk.done(desk.step(commitment, FundingEvent.ANNUL, "Hủy hợp đồng"), unit.head());
    UUID back = desk.signed(new FundingAct.TakeBack(allocation, "Không cần nữa"), unit);
    assertThat(Objects.requireNonNull(file(back, unit).before()).state())
        .isEqualTo(FundingState.ANNULLED);
    assertThat(desk.refused(desk.commit(allocation, Spending.OUTREACH, 10, tie), accountant))
        .as("an annulled allocation")
        .isEqualTo("allocation-missing");
  }

  @Test
  void a_wrong_payment_is_undone_by_a_signed_paper_and_only_once() {
    Unit unit = desk.unit("STP-AG");
    ActingOfficer accountant = unit.accountant();
    UUID allocation =
        desk.allocated(unit, year, SECTOR, MoneyDesk.of(Spending.OUTREACH, 50_000_000));
    UUID commitment =
        desk.committed(unit, allocation, Spending.OUTREACH, 50_000_000, duty("STP-AG"));
    UUID payment = desk.signed(desk.pay(commitment, 30_000_000), unit);
    assertThat(desk.refused(desk.pay(commitment, 50_000_000), accountant))
        .isEqualTo("beyond-commitment");
    assertThat(desk.refused(new FundingAct.Refund(commitment, "Chi nhầm"), accountant))
        .as("only what was paid comes back")
        .isEqualTo("payment-missing");
    assertThat(desk.refused(new FundingAct.Refund(payment, ""), accountant))
        .isEqualTo("words-missing");
    assertThat(desk.refused(new FundingAct.Refund(payment, "Chi nhầm"), unit.head()))
        .isEqualTo("accountant-only");
    UUID refund = desk.done(new FundingAct.Refund(payment, "Chi nhầm người nhận"), accountant);
    assertThat(file(payment, unit).record().state())
        .as("until it is signed")
        .isEqualTo(FundingState.APPROVED);
    assertThat(desk.refused(new FundingAct.Refund(payment, "Chi nhầm"), accountant))
        .isEqualTo("being-refunded");
    documents.proceed(
        desk.paper(refund, unit),
        new DocumentAct.Plainly(DocumentEvent.DROP, "Ghi sai lý do"),
        0,
        accountant);
    UUID signed = desk.signed(new FundingAct.Refund(payment, "Chi nhầm người nhận"), unit);
    assertThat(Objects.requireNonNull(file(signed, unit).before()).state())
        .isEqualTo(FundingState.ANNULLED);
    assertThat(desk.refused(new FundingAct.Refund(payment, "Lần nữa"), accountant))
        .isEqualTo("payment-missing");
    desk.signed(desk.pay(commitment, 50_000_000), unit);
  }

  @Test
  void two_payments_at_once_cannot_together_exceed_the_commitment() {
    Unit unit = desk.unit("SNNMT-AG");
    UUID allocation =
        desk.allocated(unit, year, SECTOR, MoneyDesk.of(Spending.INSPECTION, 100_000_000));
    UUID commitment =
        desk.committed(unit, allocation, Spending.INSPECTION, 100_000_000, duty("SNNMT-AG"));
    List<CompletableFuture<String>> both =
        IntStream.range(0, 4)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> desk.refused(desk.pay(commitment, 60_000_000), unit.accountant())))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(
            "done", "beyond-commitment", "beyond-commitment", "beyond-commitment");
    assertThat(file(commitment, unit).after()).hasSize(1);
  }

  @Test
  void the_database_takes_no_step_that_binds_without_its_paper_nor_by_one_person() {
    String row =
        """
        INSERT INTO plans.money_record
          (id, number, stage, year, agency, source, state, version, on_day, tie, words, answer,
           payee, prepared_by, prepared_at, approved_by, paper_number, paper_day, document)
        VALUES (gen_random_uuid(), gen_random_uuid()::text, 'ESTIMATE', 2026, 'SCT-AG', 'SECTOR',
                'APPROVED', 1, '2026-03-02', 'NONE', '', '', '', :one, now(), :two, %s)
        """;
    UUID one = UUID.randomUUID();
    assertThatThrownBy(
            () ->
                jdbc.sql(row.formatted("NULL, NULL, NULL"))
                    .param("one", one)
                    .param("two", UUID.randomUUID())
                    .update())
        .hasMessageContaining("binds_by_its_paper");
    assertThatThrownBy(
            () ->
                jdbc.sql(row.formatted("'1/TTr', '2026-03-02', gen_random_uuid()"))
                    .param("one", one)
                    .param("two", one)
                    .update())
        .hasMessageContaining("two_persons");
  }

  @Test
  void where_there_is_one_head_a_clerk_records_the_office_and_finance_confirms_it() {
    ActingOfficer head = office.officer("SKHCN-AG", Role.AGENCY_HEAD);
    ActingOfficer clerk = office.officer("SKHCN-AG", Role.CASE_OFFICER);
    UUID right = desk.done(appointment(head, MoneyOffice.ACCOUNT_HEAD, office.paper()), clerk);
    var confirm = new FundingAct.ConfirmOffice(right);
    assertThat(desk.refused(confirm, head)).as("the own office").isEqualTo("same-person");
    assertThat(desk.refused(confirm, clerk)).isEqualTo("same-person");
    assertThat(desk.refused(confirm, office.officer("SKHCN-AG", Role.CASE_OFFICER)))
        .isEqualTo("not-yours");
    desk.done(confirm, office.officer("STC-AG", Role.AGENCY_HEAD));
    assertThat(desk.refused(new FundingAct.EndOffice(right, "Thôi"), clerk)).isEqualTo("not-yours");
  }

  @Test
  void an_office_that_is_ended_at_the_same_moment_is_neither_confirmed_nor_ended_again()
      throws Exception {
    ActingOfficer head = office.officer("SYT-AG", Role.AGENCY_HEAD);
    ActingOfficer clerk = office.officer("SYT-AG", Role.CASE_OFFICER);
    ActingOfficer second = office.officer("STC-AG", Role.AGENCY_HEAD);
    UUID right = desk.done(appointment(clerk, MoneyOffice.ACCOUNTANT, office.paper()), head);
    var end = new FundingAct.EndOffice(right, "Chuyển việc");
    Executor each = task -> Thread.ofPlatform().start(task);
    List<CompletableFuture<String>> waiting =
        transaction.execute(
            status -> {
              desk.done(end, head);
              var asked =
                  List.of(
                      CompletableFuture.supplyAsync(
                          () -> desk.refused(new FundingAct.ConfirmOffice(right), second), each),
                      CompletableFuture.supplyAsync(() -> desk.refused(end, head), each));
              await().atMost(Duration.ofSeconds(60)).until(() -> waits() >= asked.size());
              return asked;
            });
    for (CompletableFuture<String> one : waiting) {
      assertThat(one.get(60, TimeUnit.SECONDS)).isEqualTo("not-possible");
    }
    assertThat(
            jdbc.sql(
                    "SELECT confirmed_at IS NULL AND ended_at IS NOT NULL FROM plans.money_right"
                        + " WHERE id = :id")
                .param("id", right)
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(journal.newest("money-right", right.toString(), null, 50))
        .as("recorded, and ended once")
        .hasSize(2);
  }

  /** How many wait for a row that somebody else holds. */
  private int waits() {
    return jdbc.sql(
            """
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'
               AND query LIKE '%money_right%'
            """)
        .query(Integer.class)
        .single();
  }

  @Test
  void an_office_begins_with_an_appointment_and_a_second_person_and_no_role_gives_it() {
    ActingOfficer head = office.officer("THUE-AG", Role.AGENCY_HEAD);
    ActingOfficer clerk = office.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(desk.refused(appointment(clerk, MoneyOffice.ACCOUNTANT, null), head))
        .as("a typed number")
        .isEqualTo("appointment-missing");
    assertThat(desk.refused(appointment(head, MoneyOffice.ACCOUNT_HEAD, office.paper()), head))
        .isEqualTo("own-office");
    assertThat(desk.refused(appointment(clerk, MoneyOffice.ACCOUNTANT, office.paper()), OFFICE))
        .isEqualTo("not-yours");
    UUID right = desk.done(appointment(clerk, MoneyOffice.ACCOUNTANT, office.paper()), head);
    FundingAct estimate =
        new FundingAct.Estimate(
            year, LOCAL, MoneyDesk.of(Spending.TRAINING, 9_000_000), "Lớp", MoneyDesk.ANSWER);
    assertThat(desk.refused(estimate, clerk)).as("not confirmed").isEqualTo("accountant-only");
    var confirm = new FundingAct.ConfirmOffice(right);
    assertThat(desk.refused(confirm, head)).isEqualTo("same-person");
    assertThat(desk.refused(confirm, clerk)).isEqualTo("same-person");
    assertThat(desk.refused(confirm, OFFICE)).isEqualTo("not-yours");
    assertThat(desk.refused(confirm, office.officer("STP-AG", Role.AGENCY_HEAD)))
        .isEqualTo("not-yours");
    desk.done(confirm, office.officer("STC-AG", Role.AGENCY_HEAD));
    desk.done(estimate, clerk);
  }

  @Test
  void what_is_unusual_is_answered_and_what_cannot_be_is_refused() {
    Unit unit = desk.unit("SCT-AG");
    UUID allocation =
        desk.allocated(unit, year, PROVINCE, MoneyDesk.of(Spending.TRAINING, 900_000_000));
    FundingTie tie = duty("SCT-AG");
    for (int n = 0; n < 3; n++) {
      desk.committed(unit, allocation, Spending.TRAINING, 2_000_000, tie);
    }
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate saturday = today.with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
    assertThat(desk.refused(commit(allocation, 20_000_000, monday, tie, ""), unit.accountant()))
        .isEqualTo("warn-amount");
    assertThat(desk.refused(commit(allocation, 19_999_999, monday, tie, ""), unit.accountant()))
        .isEqualTo("done");
    assertThat(desk.refused(commit(allocation, 2_000_000, saturday, tie, ""), unit.accountant()))
        .isEqualTo("warn-weekend");
    assertThat(
            desk.refused(
                commit(allocation, 20_000_000, saturday, tie, "Lớp cuối tuần cho cả tỉnh"),
                unit.accountant()))
        .isEqualTo("done");
    assertThat(
            desk.refused(
                commit(allocation, 1_000, today.plusDays(1), tie, "Gấp"), unit.accountant()))
        .isEqualTo("day-in-future");
    assertThat(
            desk.refused(
                commit(allocation, 1_000, LocalDate.of(year - 1, 12, 30), tie, "Sót"),
                unit.accountant()))
        .isEqualTo("day-outside-year");
    UUID commitment = desk.committed(unit, allocation, Spending.TRAINING, 2_000_000, tie);
    assertThat(desk.refused(desk.pay(commitment, 1_000, today.minusDays(1)), unit.accountant()))
        .isEqualTo(today.getDayOfYear() == 1 ? "day-outside-year" : "before-commitment");
  }

  @Test
  void of_bought_information_only_sums_are_held() {
    Unit unit = desk.unit("CA-AG");
    Map<Spending, Dong> sums = MoneyDesk.of(Spending.INFORMATION, 40_000_000);
    assertThat(
            desk.refused(
                new FundingAct.Estimate(year, OTHER, sums, "Trả người A", ""), unit.accountant()))
        .isEqualTo("secret-holds-sums");
    UUID estimate = desk.signed(new FundingAct.Estimate(year, OTHER, sums, "", ""), unit);
    desk.done(desk.appraise(estimate, sums), desk.finance());
    UUID allocation = desk.signed(new FundingAct.Allocate(estimate, sums, "", ""), unit);
    assertThat(
            desk.refused(
                desk.commit(allocation, Spending.INFORMATION, 5_000_000, duty("CA-AG")),
                unit.accountant()))
        .isEqualTo("secret-holds-sums");
    UUID commitment =
        desk.committed(unit, allocation, Spending.INFORMATION, 5_000_000, FundingTie.NONE);
    assertThat(desk.refused(desk.pay(commitment, 1_000_000), unit.accountant()))
        .isEqualTo("secret-holds-sums");
    UUID payment =
        desk.signed(new FundingAct.Pay(commitment, new Dong(1_000_000), today, "", "", ""), unit);
    assertThat(plans.ledger(new LedgerQuestion(year, "CA-AG", null), unit.head()).rows())
        .filteredOn(row -> row.id().equals(payment))
        .allMatch(row -> row.secret() && row.words().isEmpty());
  }

  @Test
  void what_is_spent_names_a_duty_a_case_or_an_exhibit_and_who_may_not_read_the_case_sees_none() {
    Unit unit = desk.unit(Office.QLTT);
    CaseFile file = office.assigned(unit.accountant(), unit.head(), "Kho kem trộn bí mật");
    file =
        office.go(
            file,
            new CaseAct.Secure(
                1, ExhibitKind.GOODS, "Hũ kem", "6 hũ", clock.instant(), "0092-03", "Kho số 2"),
            unit.accountant());
    String number = file.number();
    UUID allocation =
        desk.allocated(unit, year, OTHER, MoneyDesk.of(Spending.CONFISCATED_ASSETS, 20_000_000));
    Spending kind = Spending.CONFISCATED_ASSETS;
    assertThat(
            desk.refused(
                desk.commit(allocation, kind, 1_000_000, FundingTie.NONE), unit.accountant()))
        .isEqualTo("unknown-exhibit");
    assertThat(
            desk.refused(
                desk.commit(allocation, kind, 1_000_000, FundingTie.exhibit(number, 99)),
                unit.accountant()))
        .isEqualTo("unknown-exhibit");
    UUID commitment =
        desk.committed(unit, allocation, kind, 3_000_000, FundingTie.exhibit(number, 1));
    UUID payment = desk.signed(desk.pay(commitment, 2_000_000), unit);
    FundingFile.NamedCase named = Objects.requireNonNull(file(payment, unit).named());
    assertThat(named.caseNumber()).isEqualTo(number);
    assertThat(named.exhibit()).isEqualTo(1);
    ActingOfficer finance = desk.finance();
    FundingFile foreign = plans.funding(payment, finance).orElseThrow();
    assertThat(foreign.named()).isNull();
    assertThat(foreign.record().words()).isEmpty();
    FundingLedger all = plans.ledger(new LedgerQuestion(year, Office.QLTT, null), finance);
    assertThat(all.rows())
        .filteredOn(row -> row.id().equals(payment))
        .allMatch(row -> row.caseNumber() == null && row.words().isEmpty());
    assertThat(words(payment, unit)).noneMatch(text -> text.contains(number));
    assertThat(
            desk.refused(
                desk.commit(allocation, Spending.TRAINING, 5, FundingTie.NONE), unit.accountant()))
        .isEqualTo("tie-missing");
  }

  private FundingAct.Commit commit(
      UUID allocation, long amount, LocalDate on, FundingTie tie, String answer) {
    return new FundingAct.Commit(
        allocation, Spending.TRAINING, new Dong(amount), on, tie, "Lớp tập huấn", answer);
  }

  private FundingAct.Appoint appointment(
      ActingOfficer officer, MoneyOffice what, @org.jspecify.annotations.Nullable UUID file) {
    return new FundingAct.Appoint(
        officer.agency(), Office.id(officer), what, today, null, new PlanPaper("7/QĐ-BN", file));
  }

  private FundingTie duty(String agency) {
    return FundingTie.duty(duty(issued(), agency, List.of(), List.of("training")).id());
  }

  private FundingFile file(UUID record, Unit unit) {
    return plans.funding(record, unit.accountant()).orElseThrow();
  }

  private @org.jspecify.annotations.Nullable LedgerLine line(Unit unit) {
    return plans.ledger(new LedgerQuestion(year, unit.agency(), null), unit.head()).lines().stream()
        .filter(one -> one.source() == SECTOR && one.spending() == Spending.INSPECTION)
        .filter(one -> one.estimated() != null)
        .findFirst()
        .orElse(null);
  }

  private List<String> words(UUID record, Unit unit) {
    return documents
        .read(desk.paper(record, unit), unit.accountant())
        .orElseThrow()
        .drafting()
        .content()
        .body()
        .stream()
        .map(Block::toString)
        .toList();
  }
}
