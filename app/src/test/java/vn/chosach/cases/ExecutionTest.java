package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.earlier.PriorSanctions;
import vn.chosach.cases.execution.CoercionMeasure;
import vn.chosach.cases.execution.ExecutionStep;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.FineAccount;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.cases.execution.ServiceWay;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * After the signature: served with proof, paid by receipts that two persons saw, later, less, in
 * parts or by force only by a signed decision, carried out when everything has its proof.
 */
@ChosachTest
class ExecutionTest {

  @Autowired Cases cases;
  @Autowired CaseRecords records;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;
  @Autowired CaseRowSecurity rowSecurity;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MovableClock clock;
  @Autowired PriorSanctions prior;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;

  @BeforeEach
  void a_person_is_fined_thirty_million() {
    handler = office.handler();
    head = office.head();
    file = fined(30_000_000);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_decision_is_served_with_proof_or_not_at_all() {
    LocalDate today = office.today();
    UUID proof = office.paper();
    assertThat(code(serve(ServiceWay.IN_PERSON, today, null, "", "", null)))
        .as("a typed day")
        .isEqualTo("cases.signed-paper-missing");
    assertThat(code(serve(ServiceWay.IN_PERSON, today, null, "", "", UUID.randomUUID())))
        .isEqualTo("cases.signed-paper-missing");
    clock.move(Duration.ofDays(20));
    LocalDate later = office.today();
    assertThat(code(serve(ServiceWay.IN_PERSON, today.minusDays(1), null, "", "", proof)))
        .as("before the signature")
        .isIn("cases.before-decision", "cases.before-case");
    assertThat(code(serve(ServiceWay.POST, later, null, "EA1VN", "", proof)))
        .isEqualTo("cases.no-day-sent");
    assertThat(code(serve(ServiceWay.POST, later, today, "", "", proof)))
        .isEqualTo("cases.line-missing");
    assertThat(code(serve(ServiceWay.POST, today, later, "EA1VN", "", proof)))
        .isEqualTo("cases.sent-after-service");
    assertThat(
            code(
                serve(
                    ServiceWay.POST_RETURNED,
                    later,
                    later.minusDays(9),
                    "EA1VN",
                    "Trưởng khóm",
                    proof)))
        .as("nine days after the third sending")
        .isEqualTo("cases.not-yet-deemed");
    assertThat(code(serve(ServiceWay.REFUSED, later, null, "", "", proof)))
        .as("nobody confirms the minutes")
        .isEqualTo("cases.line-missing");

    file =
        office.go(
            file,
            serve(
                ServiceWay.POST_RETURNED,
                later,
                later.minusDays(10),
                "EA123456789VN",
                "Trưởng khóm Đông Thịnh 2",
                proof),
            handler);
    Executions.Execution decision = execution();
    assertThat(decision.service())
        .isNotNull()
        .extracting(Executions.Service::mark)
        .isEqualTo("EA123456789VN");
    assertThat(decision.account().first().orElseThrow())
        .as("the days to pay count from the day on which it is deemed served")
        .isAfterOrEqualTo(later.plusDays(10));
    assertThat(code(office.served())).isEqualTo("cases.served-before");
    assertThat(dossier().evidence())
        .as("the proof is kept")
        .anyMatch(one -> one.name().contains("Bưu điện trả lại"));
  }

  @Test
  void money_counts_when_a_second_person_found_the_receipt_right() {
    LocalDate today = office.today();
    assertThat(
            code(new ExecutionStep.Book(today, new Dong(1), Dong.ZERO, "KB-0", null, null).act()))
        .as("without its scan")
        .isEqualTo("cases.signed-paper-missing");
    assertThat(code(office.receipt(today.minusDays(1), 1)))
        .as("before the decision")
        .isIn("cases.before-decision", "cases.before-case");
    String number = "KB-" + System.nanoTime();
    file = office.go(file, office.receipt(today, 20_000_000, number), handler);
    assertThat(paid()).as("one person alone").isEqualTo(Dong.ZERO);
    assertThat(code(office.receipt(today, 10_000_001)))
        .as("beyond, together with the one that waits")
        .isEqualTo("cases.paid-too-much");
    UUID waiting = execution().waiting().getFirst().id();
    CaseAct right = new ExecutionStep.CheckReceipt(waiting, true, "").act();
    assertThat(code(right)).as("the same person").isEqualTo("cases.second-person");
    ActingOfficer stranger = office.officer("SYT-AG", Role.AGENCY_HEAD);
    assertThat(Office.code(cases.proceed(file.id(), right, file.version(), stranger)))
        .isEqualTo("cases.unknown");
    file = office.go(file, right, head);
    assertThat(paid()).isEqualTo(new Dong(20_000_000));
    assertThat(Office.code(cases.proceed(file.id(), right, file.version(), head)))
        .as("twice")
        .isEqualTo("cases.unknown-receipt");

    CaseFile other = fined(22_000_000);
    assertThat(
            Office.code(
                cases.proceed(
                    other.id(),
                    office.receipt(today, 1, " " + number.toLowerCase(java.util.Locale.ROOT) + " "),
                    other.version(),
                    handler)))
        .as("the same receipt in another case")
        .isEqualTo("cases.receipt-twice");

    file = office.go(file, office.receipt(today, 10_000_000), handler);
    UUID wrong = execution().waiting().getFirst().id();
    assertThat(
            Office.code(
                cases.proceed(
                    file.id(),
                    new ExecutionStep.CheckReceipt(wrong, false, " ").act(),
                    file.version(),
                    head)))
        .as("wrong, and nobody says what")
        .isEqualTo("cases.words-missing");
    file =
        office.go(file, new ExecutionStep.CheckReceipt(wrong, false, "Số tiền lệch").act(), head);
    assertThat(paid()).isEqualTo(new Dong(20_000_000));
    assertThatThrownBy(
            () ->
                new TransactionTemplate(transactions)
                    .executeWithoutResult(
                        status -> {
                          rowSecurity.ofTheProgram();
                          jdbc.sql(
                                  """
                                  INSERT INTO cases.payment
                                    (id, case_id, ruling, paid_on, amount_dong, receipt, booking)
                                  VALUES (:id, :case, :ruling, current_date, 10000000, 'KB', :wrong)
                                  """)
                              .param("id", UUID.randomUUID())
                              .param("case", file.id())
                              .param("ruling", execution().ruling())
                              .param("wrong", wrong)
                              .update();
                        }))
        .hasMessageContaining("two persons");
  }

  @Test
  void each_late_day_is_owed_and_nothing_is_carried_out_before_it_came_in() {
    file = office.go(file, office.served(), handler);
    LocalDate last = execution().account().first().orElseThrow();
    clock.move(Duration.ofDays(Duration.between(at(office.today()), at(last)).toDays() + 4));
    assertThat(execution().account().late(office.today()))
        .singleElement()
        .satisfies(span -> assertThat(span.days()).isEqualTo(4));
    Dong late = new Dong(4 * 15_000);
    assertThat(execution().account().lateOpen(office.today())).isEqualTo(late);
    file = office.paid(file, office.today(), 30_000_000, handler);
    assertThat(code(office.plainly(CaseEvent.EXECUTE))).isEqualTo("cases.late-not-paid");
    assertThat(code(late(late.amount() + 1))).isEqualTo("cases.late-too-much");
    file = office.go(file, late(late.amount()), handler);
    assertThat(code(office.plainly(CaseEvent.EXECUTE))).isEqualTo("cases.receipt-waits");
    file = office.checked(file, handler);
    assertThat(
            records
                .stories(new CaseStory.Which.Of(List.of(file.id()), EnumSet.of(CaseEvent.PAY)))
                .getFirst()
                .entries())
        .extracting(CaseStory.Entry::dong)
        .as("what reached the budget, for being late too")
        .containsExactly(30_000_000L, late.amount());
    assertThat(code(office.plainly(CaseEvent.EXECUTE)))
        .as("what is ordered beside the fine")
        .isEqualTo("cases.measure-open");
    assertThat(
            code(
                new ExecutionStep.Fulfil(MeasureKind.ADDITIONAL, office.today(), "1/BB", null)
                    .act()))
        .isEqualTo("cases.signed-paper-missing");
    assertThat(
            code(
                new ExecutionStep.Fulfil(MeasureKind.REMEDY, office.today(), "1/BB", office.paper())
                    .act()))
        .as("not in this decision")
        .isEqualTo("cases.unknown-measure");
    file = office.carriedOut(file, handler);
    assertThat(file.state()).isEqualTo(CaseState.EXECUTED);
    assertThat(dossier().clocks())
        .noneMatch(
            one -> one.clock().ruleKey().startsWith("VP.EXEC") && one.clock().state().open());
  }

  @Test
  void a_fine_is_paid_in_parts_by_a_signed_decision_within_the_law() {
    assertThat(drafted(parts(office.paper(), 15, 15))).isEqualTo("cases.not-served");
    file = office.go(file, office.served(), handler);
    UUID application = office.paper();
    assertThat(drafted(parts(UUID.randomUUID(), 15, 15)))
        .as("without the application")
        .isEqualTo("cases.signed-paper-missing");
    assertThat(drafted(parts(application, 11, 19)))
        .as("the first part under 40 %")
        .isEqualTo("cases.first-instalment");
    assertThat(drafted(parts(application, 15, 14))).isEqualTo("cases.instalment-sum");
    assertThat(drafted(parts(application, 12, 6, 6, 6))).isEqualTo("cases.instalment-count");
    LocalDate decided = execution().decidedOn();
    assertThat(
            drafted(
                new ExecutionTerms.Instalments(
                    execution().number(),
                    application(application),
                    List.of(
                        part(decided.plusMonths(1), 15),
                        part(decided.plusMonths(6).plusDays(1), 15)))))
        .as("over six months")
        .isEqualTo("cases.relief-too-long");

    ExecutionTerms.Instalments plan = parts(application, 12, 18);
    UUID paper = prepared(plan);
    assertThat(text(paper))
        .anyMatch(line -> line.contains("12.000.000 đồng (bằng chữ: Mười hai triệu đồng)"))
        .anyMatch(line -> line.contains("Người bán"));
    assertThat(refusal(submit(paper, right("market.team"))))
        .as("another office than the one that fined")
        .isEqualTo("cases.not-the-office");
    ActingOfficer elsewhere = office.officer("THUE-AG", Role.AGENCY_HEAD);
    assertThat(submit(paper, office.right(elsewhere, "tax.province")))
        .isInstanceOf(ActOutcome.Refused.class);
    UUID right = office.right(head, "market.director");
    ok(submit(paper, right));
    assertThat(refusal(documents.proceed(paper, new DocumentAct.Sign("Ký", false), 0, head)))
        .as("amounts of general knowledge are confirmed by name")
        .isNotEqualTo("cases.not-possible");
    assertThat(execution().decisions()).isEmpty();
    ok(documents.proceed(paper, new DocumentAct.Sign("Đã đối chiếu Điều 79", true), 0, head));

    file = read();
    assertThat(file.state()).isEqualTo(CaseState.FINED);
    assertThat(running()).contains("CD.DAY", "VP.EXEC.LIMIT").doesNotContain("VP.EXECUTE");
    FineAccount.PaymentDue first = execution().account().next(office.today()).orElseThrow();
    assertThat(first.amount()).isEqualTo(new Dong(12_000_000));
    assertThat(drafted(plan)).as("once").isEqualTo("cases.relief-twice");

    file = office.paid(file, office.today(), 12_000_000, handler);
    assertThat(execution().account().next(office.today()))
        .map(FineAccount.PaymentDue::amount)
        .contains(new Dong(18_000_000));
    assertThat(drafted(coercion(18_000_000)))
        .as("the second part is not due")
        .isEqualTo("cases.days-to-pay-run");
    move(plan.parts().get(1).by().plusDays(1));
    assertThat(execution().account().overdue(office.today())).isEqualTo(new Dong(18_000_000));
    assertThat(execution().account().lateOpen(office.today()))
        .as("only of the missed part, only from its day on")
        .isEqualTo(new Dong(9_000));
    prepared(coercion(18_000_000));
  }

  @Test
  void a_fine_is_paid_later_or_not_at_all_by_a_signed_decision_only() {
    CaseFile small = office.go(fined(1_900_000), office.served(), handler);
    file = office.go(file, office.served(), handler);
    LocalDate today = office.today();
    assertThat(drafted(postponed(today.plusMonths(3).plusDays(1))))
        .isEqualTo("cases.relief-too-long");
    assertThat(drafted(postponed(today))).isEqualTo("cases.relief-past");
    file = office.signed(file, postponed(today.plusMonths(2)), handler);
    move(today.plusDays(40));
    assertThat(execution().account().lateOpen(office.today())).isEqualTo(Dong.ZERO);
    assertThat(drafted(coercion(30_000_000))).isEqualTo("cases.days-to-pay-run");
    assertThat(drafted(remission(30_000_001))).isEqualTo("cases.remission-amount");
    file = office.signed(file, remission(30_000_000), handler);
    assertThat(execution().account().open()).isEqualTo(Dong.ZERO);
    assertThat(paid()).as("what is remitted did not come in").isEqualTo(Dong.ZERO);
    assertThat(office.carriedOut(file, handler).state()).isEqualTo(CaseState.EXECUTED);

    file = small;
    assertThat(drafted(remission(1))).isEqualTo("cases.relief-too-small");
  }

  @Test
  void of_two_decisions_on_the_days_to_pay_the_one_that_is_left_holds() {
    file = office.go(file, office.served(), handler);
    file = office.signed(file, postponed(office.today().plusMonths(2)), handler);
    String postponed = execution().decisions().getFirst().number();
    file = office.signed(file, parts(office.paper(), 12, 18), handler);
    FineAccount.PaymentDue first = execution().account().next(office.today()).orElseThrow();

    file = office.signed(file, new PaperTerms.Annulment(postponed, "Sai căn cứ"), handler);
    assertThat(execution().account().next(office.today())).contains(first);
    assertThat(running())
        .as("in parts as before, with no clock of days that nobody is held to")
        .contains("CD.DAY")
        .doesNotContain("VP.EXECUTE");

    String parted = execution().decisions().getFirst().number();
    file = office.signed(file, new PaperTerms.Annulment(parted, "Sai căn cứ"), handler);
    assertThat(running()).contains("VP.EXECUTE").doesNotContain("CD.DAY");
  }

  @Test
  void what_is_remitted_is_not_reminded_of() {
    file = office.go(file, office.served(), handler);
    ExecutionTerms.Instalments plan = parts(office.paper(), 12, 18);
    file = office.signed(file, plan, handler);
    file = office.signed(file, remission(12_000_000), handler);
    assertThat(dossier().clocks())
        .extracting(one -> one.clock())
        .filteredOn(one -> one.ruleKey().equals("CD.DAY") && one.state().open())
        .as("the first part is covered, the second is next")
        .singleElement()
        .extracting(one -> one.dueDay())
        .isEqualTo(plan.parts().get(1).by());
  }

  @Test
  void nobody_is_coerced_before_the_days_are_over_nor_by_who_may_not() {
    assertThat(drafted(coercion(30_000_000))).isEqualTo("cases.not-served");
    file = office.go(file, office.served(), handler);
    assertThat(drafted(coercion(30_000_000))).isEqualTo("cases.days-to-pay-run");
    LocalDate last = execution().account().first().orElseThrow();
    move(last);
    assertThat(drafted(coercion(30_000_000)))
        .as("on the last day")
        .isEqualTo("cases.days-to-pay-run");
    move(last.plusDays(2));
    assertThat(drafted(coercion(31_000_000))).isEqualTo("cases.coerced-amount");
    for (LocalDate by : List.of(office.today(), office.today().plusYears(2))) {
      assertThat(drafted(coercion(30_000_000, by)))
          .as("a day of the time bar after the signature")
          .isEqualTo("cases.coercion-day");
    }
    UUID paper = prepared(coercion(30_000_000));
    assertThat(text(paper)).anyMatch(line -> line.contains("khấu trừ tiền từ tài khoản"));
    assertThat(refusal(submit(paper, right("market.team")))).isEqualTo("cases.no-power");
    ok(submit(paper, office.right(head, "market.director")));
    ok(documents.proceed(paper, new DocumentAct.Sign("Đã đối chiếu Điều 87", true), 0, head));
    file = read();
    Executions.Decision decided = execution().unserved().orElseThrow();
    assertThat(decided.measure()).isEqualTo(CoercionMeasure.ACCOUNT);
    assertThat(running()).as("its signature starts its clock").contains("VP.COERCE");
    file = office.go(file, office.served(), handler);
    assertThat(execution().unserved()).isEmpty();
    assertThat(code(office.served())).isEqualTo("cases.served-before");

    CaseAct brought =
        new ExecutionStep.Book(
                office.today(),
                new Dong(30_000_000),
                new Dong(30_000),
                "UNC-" + System.nanoTime(),
                decided.id(),
                office.paper())
            .act();
    file = office.checked(office.go(file, brought, handler), handler);
    assertThat(execution().account().open()).isEqualTo(Dong.ZERO);
    assertThat(running()).as("what was coerced came in").doesNotContain("VP.COERCE");
    assertThat(office.carriedOut(file, handler).state()).isEqualTo(CaseState.EXECUTED);
  }

  @Test
  void a_remedy_that_is_amended_away_is_coerced_no_longer() {
    file = fined(30_000_000, "Buộc tiêu hủy");
    file = office.go(file, office.served(), handler);
    move(execution().account().first().orElseThrow().plusDays(2));
    head = office.head();
    ExecutionTerms.Coercion money = coercion(30_000_000);
    file =
        office.signed(
            file,
            new ExecutionTerms.Coercion(
                money.ruling(),
                CoercionMeasure.REMEDY,
                Dong.ZERO,
                "Tiêu hủy hàng",
                money.executor(),
                money.until()),
            handler);
    assertThat(running()).contains("VP.COERCE");
    String number = execution().number();
    String additional =
        execution().measures().stream()
            .filter(one -> one.kind() == MeasureKind.ADDITIONAL)
            .map(Executions.Measure::words)
            .findFirst()
            .orElseThrow();
    for (String remedy : List.of("Buộc tái chế", "")) {
      var amended =
          new ExecutionTerms.Amendment(
              number, false, new Dong(30_000_000), additional, remedy, "", "", "Hàng đã hết");
      file = office.signed(file, amended, handler);
      assertThat(running().contains("VP.COERCE")).as(remedy).isEqualTo(!remedy.isEmpty());
    }
  }

  /** What holds at last is carried out with the last of it; from then on the year counts. */
  @Test
  void who_does_it_again_is_asked_a_year_from_when_the_amended_decision_was_carried_out() {
    Executions.Execution fine = execution();
    String name =
        cases.read(file.number(), handler).orElseThrow().subjects().stream()
            .filter(one -> one.id().equals(fine.violator()))
            .findFirst()
            .orElseThrow()
            .name();
    String additional = fine.measures().getFirst().words();
    var lower =
        new ExecutionTerms.Amendment(
            fine.number(), false, new Dong(20_000_000), additional, "", "", "", "Rà soát lại");
    file = office.signed(file, lower, handler);
    file = office.go(file, office.served(), handler);
    file = office.paid(file, office.today(), 20_000_000, handler);
    CaseFile again =
        office.go(
            office.assigned(handler, head, "Lại vi phạm"),
            new CaseAct.NameSubject(SubjectKind.PERSON, name, ""),
            handler);
    assertThat(countsUntil(again))
        .as("the goods are not confiscated yet")
        .isEqualTo(fine.decidedOn().plusYears(1).plusMonths(12));
    move(office.today().plusDays(2));
    head = office.head();
    file = office.carriedOut(file, handler);
    assertThat(countsUntil(again)).isEqualTo(office.today().plusMonths(12));
  }

  private LocalDate countsUntil(CaseFile again) {
    return prior.of(office.again(again, handler), handler).getFirst().until();
  }

  @Test
  void after_a_year_nobody_is_coerced() {
    file = office.go(file, office.served(), handler);
    move(office.today().plusYears(1).plusDays(9));
    assertThat(drafted(coercion(30_000_000))).isEqualTo("cases.execution-barred");
  }

  @Test
  void every_form_comes_from_the_record_and_leaves_no_line_open() throws Exception {
    file = office.go(file, office.served(), handler);
    move(execution().account().first().orElseThrow().plusDays(3));
    var number = execution().number();
    var terms = new java.util.ArrayList<PaperTerms>();
    terms.add(postponed(office.today().plusMonths(2)));
    terms.add(remission(10_000_000));
    terms.add(parts(office.paper(), 12, 10, 8));
    for (CoercionMeasure measure : CoercionMeasure.values()) {
      if (measure.money()) {
        terms.add(
            new ExecutionTerms.Coercion(
                number,
                measure,
                new Dong(30_000_000),
                "Công ty mẫu, nơi trả lương",
                "Đội số 2",
                office.today().plusDays(15)));
      }
    }
    for (PaperTerms one : terms) {
      UUID paper = prepared(one);
      Document draft = documents.read(paper, handler).orElseThrow().document();
      byte[] pdf = documents.printed(paper, Printed.Format.PDF, handler).orElseThrow().bytes();
      assertThat(pdf).isNotEmpty();
      String words = String.join("\n", text(paper));
      assertThat(words)
          .as(draft.kind())
          .contains(number, "Người bán", "1600000389", "Kho bạc Nhà nước khu vực")
          .contains("Có quyền khiếu nại hoặc khởi kiện")
          .doesNotContain("…", "null", "cases.decision");
      ok(
          documents.proceed(
              paper, new DocumentAct.Plainly(DocumentEvent.DROP, "Chỉ xem"), 0, handler));
      file = read();
    }
  }

  private CaseFile fined(long dong) {
    return fined(dong, "");
  }

  private CaseFile fined(long dong, String remedy) {
    CaseFile heard = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 12_000_000);
    CaseFile ready = office.decidable(heard, handler);
    PaperTerms.Sanction one = office.sanction(ready, dong, handler);
    PaperTerms.Violator violator = one.violator();
    return office.signed(
        ready,
        new PaperTerms.Sanction(
            new PaperTerms.Violator(
                violator.subject(),
                false,
                violator.address(),
                violator.identity(),
                "",
                Office.PERSON),
            new PaperTerms.Provision(
                "trade", one.provision().article(), new Dong(dong / 2), new Dong(dong + dong / 2)),
            one.amount(),
            "",
            "",
            one.additional(),
            remedy,
            one.payee(),
            one.exhibits()),
        handler);
  }

  private static CaseAct serve(
      ServiceWay way,
      LocalDate on,
      @Nullable LocalDate sent,
      String mark,
      String witness,
      @Nullable UUID proof) {
    return new ExecutionStep.Serve(on, way, sent, mark, witness, proof).act();
  }

  private CaseAct late(long dong) {
    return new ExecutionStep.Book(
            office.today(),
            Dong.ZERO,
            new Dong(dong),
            "CN-" + System.nanoTime(),
            null,
            office.paper())
        .act();
  }

  private ExecutionTerms.Application application(UUID paper) {
    return new ExecutionTerms.Application(office.today(), "Hỏa hoạn, UBND phường xác nhận", paper);
  }

  private ExecutionTerms.Instalments parts(UUID application, long... millions) {
    var parts = new java.util.ArrayList<ExecutionTerms.Instalment>();
    for (int number = 0; number < millions.length; number++) {
      parts.add(part(office.today().plusMonths(number + 1L), millions[number]));
    }
    return new ExecutionTerms.Instalments(execution().number(), application(application), parts);
  }

  private static ExecutionTerms.Instalment part(LocalDate by, long millions) {
    return new ExecutionTerms.Instalment(by, new Dong(millions * 1_000_000));
  }

  private ExecutionTerms.Postponement postponed(LocalDate until) {
    return new ExecutionTerms.Postponement(
        execution().number(), application(office.paper()), until);
  }

  private ExecutionTerms.Remission remission(long dong) {
    return new ExecutionTerms.Remission(
        execution().number(), application(office.paper()), new Dong(dong));
  }

  private ExecutionTerms.Coercion coercion(long dong) {
    return coercion(dong, office.today().plusDays(15));
  }

  private ExecutionTerms.Coercion coercion(long dong, LocalDate by) {
    return new ExecutionTerms.Coercion(
        execution().number(),
        CoercionMeasure.ACCOUNT,
        new Dong(dong),
        "Tài khoản 0900000389 tại ngân hàng mẫu",
        "Đội Quản lý thị trường số 2",
        by);
  }

  private String drafted(PaperTerms terms) {
    return code(new CaseAct.Prepare(terms));
  }

  private UUID prepared(PaperTerms terms) {
    file =
        Office.file(cases.proceed(file.id(), new CaseAct.Prepare(terms), file.version(), handler));
    return office.paper(file, handler);
  }

  private List<String> text(UUID paper) {
    return documents.read(paper, handler).orElseThrow().drafting().content().body().stream()
        .map(Block::toString)
        .toList();
  }

  private ActOutcome<Document> submit(UUID paper, UUID right) {
    return documents.proceed(paper, new DocumentAct.Submit(right), 0, handler);
  }

  private UUID right(String office) {
    return this.office.right(this.office.officer(Office.QLTT, Role.AGENCY_HEAD), office);
  }

  private static void ok(ActOutcome<Document> outcome) {
    assertThat(outcome).as(outcome.toString()).isInstanceOf(ActOutcome.Done.class);
  }

  private static String refusal(ActOutcome<Document> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<Document>) outcome).refusal().code();
  }

  private String code(CaseAct act) {
    String code = Office.code(cases.proceed(file.id(), act, file.version(), handler));
    assertThat(read()).as("nothing half done").isEqualTo(file);
    return code;
  }

  private void move(LocalDate to) {
    clock.move(Duration.between(at(office.today()), at(to)));
  }

  private static java.time.Instant at(LocalDate day) {
    return day.atStartOfDay(Vietnam.ZONE).toInstant();
  }

  private Dong paid() {
    return execution().account().paid();
  }

  private Executions.Execution execution() {
    return dossier().execution().orElseThrow();
  }

  private Dossier dossier() {
    return cases.read(file.number(), handler).orElseThrow();
  }

  private CaseFile read() {
    return dossier().file();
  }

  private Set<String> running() {
    return dossier().clocks().stream()
        .filter(one -> one.clock().state().open())
        .map(one -> one.clock().ruleKey())
        .collect(java.util.stream.Collectors.toSet());
  }
}
