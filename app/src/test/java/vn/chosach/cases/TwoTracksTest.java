package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.cases.Office.code;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.execution.ExecutionStep;
import vn.chosach.cases.execution.ServiceWay;
import vn.chosach.cases.inquiry.SeizureTerm;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.Secrecy;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * One case, two tracks: whom a signed transfer names is not sanctioned while the criminal side has
 * the file, the others are; what comes back is decided, goes on, or is annulled by a paper of its
 * own (Luật XLVPHC art. 62, 63).
 */
@ChosachTest
class TwoTracksTest {

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired MovableClock clock;

  private ActingOfficer handler;
  private ActingOfficer head;
  private UUID first;
  private UUID second;
  private CaseFile file;

  /** Two sellers, both minuted and heard. */
  @BeforeEach
  void a_case_of_two() {
    handler = office.handler();
    head = office.head();
    file = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 12_000_000);
    first = office.violator(file, handler).subject();
    file = office.beside(file, "Cơ sở thứ hai", handler);
    second = dossier().subjects().getLast().id();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void the_case_goes_on_for_the_other_while_one_is_with_the_police() {
    transferred(first);
    assertThat(file.state()).isEqualTo(CaseState.INSPECTED);
    assertThat(refused(sanction(first))).isEqualTo("cases.subject-with-criminal");
    assertThat(refused(Office.transfer(first))).isEqualTo("cases.subject-with-criminal");
    assertThat(refused(Office.transfer()))
        .as("nor as a whole beside it")
        .isEqualTo("cases.subject-with-criminal");

    fined(second);
    assertThat(file.state()).isEqualTo(CaseState.FINED);
    carriedOut();
    assertThat(file.state()).isEqualTo(CaseState.EXECUTED);
    assertThat(refused(office.plainly(CaseEvent.CLOSE))).isEqualTo("cases.transfer-open");

    file =
        office.go(
            file,
            new CaseAct.CameBack(null, office.today(), "Không khởi tố", office.paper()),
            handler);
    assertThat(file.state()).as("the other stays as it was").isEqualTo(CaseState.EXECUTED);
    assertThat(transfer().byBody()).isTrue();
    assertThat(running("VP.DECIDE").dueAt()).isAfter(clock.instant());
    fined(first);
    assertThat(file.state()).isEqualTo(CaseState.FINED);
    assertThat(dossier().clocks())
        .extracting(ClockExplanation::clock)
        .noneMatch(one -> one.ruleKey().equals("VP.DECIDE") && one.state().open());
    assertThat(dossier().standingRulings()).hasSize(2);
  }

  /** The clock of the case begins anew with the minutes of the other, the time of each does not. */
  @Test
  void each_has_the_longest_time_to_decide_from_its_own_minutes() {
    file = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 12_000_000);
    first = office.violator(file, handler).subject();
    clock.move(Duration.ofDays(50));
    file = office.beside(file, "Cơ sở đến sau", handler);
    second = dossier().subjects().getLast().id();
    clock.move(Duration.ofDays(30));
    assertThat(refused(sanction(first))).isEqualTo("cases.decided-too-late");
    var fine = new CaseAct.Answered(new CaseAct.Prepare(sanction(second)), "Đã kiểm tra");
    assertThat(office.go(file, fine, handler).state()).isEqualTo(CaseState.INSPECTED);
  }

  @Test
  void whoever_comes_back_is_barred_a_year_later_than_the_other() {
    Clock bar = running("VP.LIMIT.GOODS");
    transferred(first);
    file =
        office.go(
            file,
            new CaseAct.CameBack(null, office.today(), "Không khởi tố", office.paper()),
            handler);
    assertThat(dossier().clocks())
        .extracting(ClockExplanation::clock)
        .filteredOn(one -> one.ruleKey().equals("VP.LIMIT.GOODS"))
        .extracting(Clock::dueDay)
        .satisfiesExactly(
            other -> assertThat(other).isEqualTo(bar.dueDay()),
            // three years from the same start, or the first working day after them
            back ->
                assertThat(back)
                    .isBetween(
                        Vietnam.dayOf(bar.startedAt()).plusYears(3),
                        Vietnam.dayOf(bar.startedAt()).plusYears(3).plusDays(14)));
  }

  @Test
  void what_the_sender_takes_back_has_the_time_bar_of_before() {
    Clock bar = running("VP.LIMIT.GOODS");
    transferred(first);
    file = office.go(file, office.back(), handler);
    assertThat(dossier().clocks())
        .extracting(ClockExplanation::clock)
        .filteredOn(one -> one.ruleKey().equals("VP.LIMIT.GOODS"))
        .extracting(Clock::dueDay)
        .containsOnly(bar.dueDay());
    assertThat(transfer().byBody()).isFalse();
  }

  @Test
  void the_fine_of_one_decides_nothing_about_what_was_seized_from_the_other() {
    file =
        office.go(
            file,
            new CaseAct.Secure(
                9, ExhibitKind.GOODS, "Hàng thứ hai", "5 hộp", clock.instant(), "", "Kho số 1"),
            handler);
    seized(first, 1);
    seized(second, 9);
    file = office.signed(file, sanction(second, List.of(9)), handler);
    assertThat(dossier().seizures())
        .extracting(one -> one.row().holds())
        .as("only what is the other's is decided")
        .containsExactly(true, false);
    assertThat(clockOf(first)).isEqualTo(ClockState.RUNNING);
    String held = dossier().seizures().getFirst().row().number();
    file =
        office.signed(
            file,
            new InquiryTerms.Prolonging(held, SeizureTerm.ONE_MONTH, "Chờ kết quả xác minh"),
            handler);
    file = office.signed(file, sanction(first, List.of(1)), handler);
    assertThat(dossier().seizures()).noneMatch(one -> one.row().holds());
    assertThat(clockOf(first)).isEqualTo(ClockState.MET);
  }

  private ClockState clockOf(UUID subject) {
    int place = subject.equals(first) ? 0 : 1;
    return java.util.Objects.requireNonNull(dossier().seizures().get(place).clock())
        .clock()
        .state();
  }

  private void seized(UUID from, int exhibit) {
    file =
        office.signed(
            file,
            new InquiryTerms.Seizure(
                violator(from), List.of(exhibit), "Để xác minh", "Kho số 2", "Thủ kho"),
            handler);
  }

  @Test
  void the_fine_of_one_stands_still_and_goes_on_with_the_days_that_were_left() {
    fined(first);
    fined(second);
    String suspended = number(first);
    served(suspended);
    served(number(second));
    clock.move(Duration.ofDays(4));
    transferred(first);
    assertThat(file.state()).isEqualTo(CaseState.FINED);
    assertThat(ruling(first).suspended()).isTrue();
    assertThat(ruling(second).suspended()).isFalse();
    assertThat(clocks(suspended, ClockState.PAUSED)).containsOnly("VP.EXECUTE", "VP.EXEC.LIMIT");
    assertThat(clocks(number(second), ClockState.RUNNING)).contains("VP.EXECUTE");
    assertThat(refused(book(suspended))).isEqualTo("cases.decision-suspended");
    assertThat(refused(new PaperTerms.Annulment(suspended, "Sai")))
        .as("while the body decides")
        .isEqualTo("cases.subject-with-criminal");
    file = office.go(file, book(number(second)), handler);
    file = office.checked(file, handler);

    clock.move(Duration.ofDays(30));
    file =
        office.go(
            file,
            new CaseAct.CameBack(null, office.today(), "Không khởi tố", office.paper()),
            handler);
    assertThat(ruling(first).suspended()).isFalse();
    assertThat(clocks(suspended, ClockState.RUNNING)).contains("VP.EXECUTE", "VP.EXEC.LIMIT");
    assertThat(running(suspended, "VP.EXECUTE").dueAt())
        .as("thirty days over there do not count")
        .isAfter(clock.instant());
    assertThat(refused(office.receipt(office.today(), 1))).isEqualTo("cases.which-decision");
    file = office.go(file, book(suspended), handler);
  }

  /** While one decision is suspended the other is carried out; then the first one stands again. */
  @Test
  void the_fine_of_who_comes_back_after_the_other_was_carried_out_is_carried_out_too() {
    fined(first);
    fined(second);
    transferred(first);
    served(number(second));
    file = office.paid(file, office.today(), 4_000_000, handler);
    file = office.carriedOut(file, handler);
    assertThat(file.state()).isEqualTo(CaseState.EXECUTED);

    file = office.go(file, office.back(), handler);
    assertThat(file.state()).as("a fine is to be paid").isEqualTo(CaseState.FINED);
    served(number(first));
    file = office.go(file, book(number(first)), handler);
    file = office.checked(file, handler);
    assertThat(refused(office.plainly(CaseEvent.EXECUTE))).isEqualTo("cases.not-paid");
  }

  @Test
  void of_two_who_come_back_the_one_who_was_fined_pays_whoever_comes_first() {
    fined(first);
    transferred(first);
    transferred(second);
    assertThat(file.state()).isEqualTo(CaseState.CRIMINAL);
    back(second);
    assertThat(file.state()).isEqualTo(CaseState.RETURNED);
    back(first);
    assertThat(file.state()).as("the fine of the first stands").isEqualTo(CaseState.FINED);
    served(number(first));
    fined(second);
  }

  @Test
  void what_was_carried_out_before_it_went_is_carried_out_when_it_comes_back() {
    fined(first);
    carriedOut();
    transferred(second);
    transferred(first);
    assertThat(file.state()).isEqualTo(CaseState.CRIMINAL);
    back(first);
    assertThat(file.state()).isEqualTo(CaseState.EXECUTED);
    back(second);
    assertThat(file.state()).isEqualTo(CaseState.EXECUTED);
    fined(second);
  }

  @Test
  void a_tax_decision_that_was_suspended_stands_again_as_one() {
    handler = office.officer("THUE-AG", Role.CASE_OFFICER);
    head = office.officer("THUE-AG", Role.AGENCY_HEAD);
    file = office.heard(office.assigned(handler, head, "Bán hàng livestream"), handler, 5_000_000);
    first = office.violator(file, handler).subject();
    file = office.signed(file, office.recovery(file, 4_000_000, handler), handler);
    transferred(first);
    assertThat(file.state()).isEqualTo(CaseState.CRIMINAL);
    file = office.go(file, office.back(), handler);
    assertThat(file.state()).isEqualTo(CaseState.TAXED);
    file = office.go(file, office.served(), handler);
    file = office.paid(file, office.today(), 4_000_000, handler);
    assertThat(office.go(file, office.plainly(CaseEvent.EXECUTE), handler).state())
        .isEqualTo(CaseState.EXECUTED);
  }

  /** Tax is no sanction: nobody annuls it because the same act is prosecuted. */
  @Test
  void the_tax_of_who_is_prosecuted_is_owed_and_carried_out() {
    handler = office.officer("THUE-AG", Role.CASE_OFFICER);
    head = office.officer("THUE-AG", Role.AGENCY_HEAD);
    file = office.heard(office.assigned(handler, head, "Bán hàng livestream"), handler, 5_000_000);
    first = office.violator(file, handler).subject();
    file = office.signed(file, office.recovery(file, 4_000_000, handler), handler);
    file = office.go(file, office.served(), handler);
    transferred(first);
    assertThat(file.state()).isEqualTo(CaseState.CRIMINAL);
    file = office.go(file, office.criminal(CriminalStage.PROSECUTED), handler);
    assertThat(file.state()).isEqualTo(CaseState.TAXED);
    assertThat(dossier().toAnnul()).isEmpty();
    assertThat(refused(office.plainly(CaseEvent.EXECUTE))).isEqualTo("cases.not-paid");
    file = office.paid(file, office.today(), 4_000_000, handler);
    assertThat(office.go(file, office.plainly(CaseEvent.EXECUTE), handler).state())
        .isEqualTo(CaseState.EXECUTED);
  }

  @Test
  void of_two_decisions_on_tax_the_one_that_is_left_is_carried_out() {
    handler = office.officer("THUE-AG", Role.CASE_OFFICER);
    head = office.officer("THUE-AG", Role.AGENCY_HEAD);
    file = office.heard(office.assigned(handler, head, "Bán hàng livestream"), handler, 5_000_000);
    first = office.violator(file, handler).subject();
    file = office.beside(file, "Tài khoản thứ hai", handler);
    second = dossier().subjects().getLast().id();
    taxed(first);
    transferred(first);
    transferred(second);
    back(second);
    taxed(second);
    back(first);
    assertThat(file.state()).isEqualTo(CaseState.TAXED);
    file = office.signed(file, new PaperTerms.Annulment(number(first), "Tính sai"), handler);
    assertThat(file.state()).as("the other's is owed").isEqualTo(CaseState.TAXED);
    file = office.signed(file, new PaperTerms.Annulment(number(second), "Tính sai"), handler);
    assertThat(file.state()).isEqualTo(CaseState.VERIFYING);
  }

  private void taxed(UUID subject) {
    PaperTerms.Recovery like = office.recovery(file, 4_000_000, handler);
    file =
        office.signed(
            file,
            new PaperTerms.Recovery(
                violator(subject),
                like.article(),
                like.amount(),
                like.measures(),
                like.payee(),
                like.exhibits()),
            handler);
  }

  private void back(UUID subject) {
    UUID which =
        dossier().transfers().stream()
            .filter(one -> one.subjects().contains(subject))
            .findFirst()
            .orElseThrow()
            .id();
    file = office.go(file, new CaseAct.CameBack(which, office.today(), "Rút hồ sơ", null), handler);
  }

  @Test
  void a_prosecution_of_one_annuls_that_fine_by_a_signed_paper_and_leaves_the_other() {
    fined(first);
    fined(second);
    transferred(first);
    assertThat(refused(office.criminal(CriminalStage.SENTENCED))).isEqualTo("cases.not-prosecuted");
    var unproved =
        new CaseAct.CriminalStep(
            CriminalStage.PROSECUTED, null, office.today(), "9/QĐ", "Công an", "Khởi tố", null);
    assertThat(refused(unproved)).isEqualTo("cases.signed-paper-missing");
    file = office.go(file, office.criminal(CriminalStage.PROSECUTED), handler);
    assertThat(file.state()).isEqualTo(CaseState.FINED);
    assertThat(dossier().toAnnul()).containsExactly(number(first));
    assertThat(ruling(first).annulledOn()).as("by a paper alone").isNull();

    String prosecuted = number(first);
    file = office.signed(file, new PaperTerms.Annulment(prosecuted, "Đã khởi tố"), handler);
    assertThat(file.state()).isEqualTo(CaseState.FINED);
    assertThat(dossier().rulings())
        .filteredOn(one -> one.number().equals(prosecuted))
        .allMatch(one -> office.today().equals(one.annulledOn()));
    assertThat(ruling(second).stands()).isTrue();
    assertThat(refused(sanction(first))).isEqualTo("cases.subject-prosecuted");

    file = office.go(file, office.criminal(CriminalStage.INDICTED), handler);
    file = office.go(file, office.criminal(CriminalStage.SENTENCED), handler);
    assertThat(dossier().criminal())
        .extracting(one -> one.stage())
        .containsExactly(CriminalStage.PROSECUTED, CriminalStage.INDICTED, CriminalStage.SENTENCED);
    file = office.go(file, office.criminal(CriminalStage.STOPPED), handler);
    fined(first);
    assertThat(dossier().standingRulings()).as("stopped: decided again").hasSize(2);
  }

  /** The money came in before the file went; the decision is annulled, the money counts. */
  @Test
  void a_receipt_that_waits_is_checked_before_its_decision_is_annulled_wherever_the_file_is() {
    fined(first);
    served(number(first));
    file = office.go(file, book(number(first)), handler);
    transferred(first);
    transferred(second);
    assertThat(file.state()).isEqualTo(CaseState.CRIMINAL);
    UUID gone = dossier().transfers().getLast().id();
    file =
        office.go(
            file,
            new CaseAct.CriminalStep(
                CriminalStage.PROSECUTED,
                gone,
                office.today(),
                "9/QĐ",
                "Công an",
                "Khởi tố",
                office.paper()),
            handler);
    var annulment = new PaperTerms.Annulment(number(first), "Đã khởi tố");
    assertThat(refused(annulment)).isEqualTo("cases.receipt-waits");
    UUID waits = dossier().executions().getFirst().waiting().getFirst().id();
    file = office.go(file, new ExecutionStep.CheckReceipt(waits, true, "").act(), head);
    assertThat(dossier().executions().getFirst().account().paid()).isEqualTo(new Dong(1_000_000));
    file = office.signed(file, annulment, handler);
    assertThat(dossier().standingRulings()).isEmpty();
    assertThat(refused(office.receipt(office.today(), 1)))
        .as("nothing more is paid on it")
        .isNotNull();
  }

  @Test
  void when_the_last_of_them_goes_too_nothing_is_left_to_decide() {
    transferred(first);
    transferred(second);
    assertThat(file.state()).isEqualTo(CaseState.CRIMINAL);
    assertThat(refused(office.back())).isEqualTo("cases.which-transfer");
    UUID later = transfer().id();
    file =
        office.go(
            file,
            new CaseAct.CameBack(later, office.today(), "Không khởi tố", office.paper()),
            handler);
    assertThat(file.state()).isEqualTo(CaseState.RETURNED);
    assertThat(refused(sanction(first))).isEqualTo("cases.subject-with-criminal");
    fined(second);
  }

  @Test
  void a_transfer_is_a_paper_of_who_may_sanction_and_nothing_goes_before_it() {
    ActingOfficer stranger = office.officer("SYT-AG", Role.AGENCY_HEAD);
    assertThat(
            cases.proceed(
                file.id(), new CaseAct.Prepare(Office.transfer(first)), file.version(), stranger))
        .isInstanceOf(ActOutcome.Refused.class);
    var nobody = Office.transfer(UUID.randomUUID());
    assertThat(refused(nobody)).isEqualTo("cases.no-violator");
    file =
        Office.file(
            cases.proceed(
                file.id(), new CaseAct.Prepare(Office.transfer(first)), file.version(), handler));
    UUID paper = office.paper(file, handler);
    assertThat(dossier().transfers()).isEmpty();
    assertThat(dossier().handed()).isEmpty();
    assertThat(
            documents.proceed(paper, new DocumentAct.Submit(office.right(head, null)), 0, handler))
        .as("a right without a power")
        .isInstanceOf(ActOutcome.Refused.class);
    UUID right = office.right(office.officer(Office.QLTT, Role.AGENCY_HEAD), "market.team");
    assertThat(documents.proceed(paper, new DocumentAct.Submit(right), 0, handler))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(documents.proceed(paper, new DocumentAct.Plainly(DocumentEvent.SIGN, ""), 0, head))
        .as("who signs for another")
        .isInstanceOf(ActOutcome.Refused.class);
    assertThat(dossier().transfers()).isEmpty();
  }

  @Test
  void whoever_signs_need_not_see_a_case_that_is_told_to_some_by_name() {
    file = office.go(file, new CaseAct.Restrict(Secrecy.NAMED, "Đang điều tra đường dây"), head);
    assertThat(cases.read(file.number(), office.head())).isEmpty();
    transferred(first);
    assertThat(transfer().open()).isTrue();
    assertThat(dossier().handed()).hasSize(1);
  }

  @Test
  void the_procuracy_reads_the_paper_that_names_it_and_nothing_else_of_the_case() {
    ActingOfficer procurator = office.officer("VKS-AG", Role.CASE_OFFICER);
    ActingOfficer judge = office.officer("TAND-AG", Role.CASE_OFFICER);
    ActingOfficer stranger = office.officer("SYT-AG", Role.AGENCY_HEAD);
    ActingOfficer deskless = office.officer("VKS-AG", Role.ADMINISTRATOR);
    transferred(first);
    UUID paper =
        documents.from(new DocumentOrigin("cases", file.id().toString()), handler).stream()
            .filter(one -> one.kind().equals("MQD33"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(documents.read(paper, procurator)).as("before it is issued").isEmpty();
    assertThat(documents.proceed(paper, new DocumentAct.Issue("XP-01", 10), 0, handler))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(documents.read(paper, procurator)).isPresent();
    assertThat(documents.read(paper, stranger)).isEmpty();
    assertThat(documents.read(paper, deskless)).isEmpty();
    assertThat(documents.read(paper, judge)).as("it names no court").isEmpty();
    assertThat(documents.from(new DocumentOrigin("cases", file.id().toString()), procurator))
        .as("no other paper of the case")
        .extracting(one -> one.id())
        .containsExactly(paper);
    assertThat(cases.read(file.number(), procurator)).isEmpty();
    assertThat(cases.proceed(file.id(), Office.fine(1), file.version(), procurator))
        .isInstanceOf(ActOutcome.Refused.class);
  }

  private void transferred(UUID subject) {
    file = office.signed(file, Office.transfer(subject), handler);
  }

  private void fined(UUID subject) {
    file = office.signed(file, sanction(subject), handler);
  }

  private void served(String ruling) {
    file =
        office.go(
            file,
            new ExecutionStep.Serve(
                    office.today(), ServiceWay.IN_PERSON, null, "", "", office.paper())
                .act(ruling),
            handler);
  }

  private CaseAct book(String ruling) {
    return new ExecutionStep.Book(
            office.today(),
            new Dong(1_000_000),
            Dong.ZERO,
            "KB-" + UUID.randomUUID(),
            null,
            office.paper())
        .act(ruling);
  }

  private void carriedOut() {
    file = office.go(file, office.served(), handler);
    file = office.paid(file, office.today(), 4_000_000, handler);
    file = office.carriedOut(file, handler);
  }

  private PaperTerms.Violator violator(UUID subject) {
    PaperTerms.Violator like = office.violator(file, handler);
    return new PaperTerms.Violator(
        subject,
        like.organisation(),
        like.address(),
        like.identity(),
        like.representative(),
        like.particulars());
  }

  private PaperTerms.Sanction sanction(UUID subject) {
    return sanction(subject, office.sanction(file, 4_000_000, handler).exhibits());
  }

  private PaperTerms.Sanction sanction(UUID subject, List<Integer> exhibits) {
    PaperTerms.Sanction like = office.sanction(file, 4_000_000, handler);
    return new PaperTerms.Sanction(
        violator(subject),
        like.provision(),
        like.amount(),
        "",
        "",
        like.additional(),
        "",
        like.payee(),
        exhibits);
  }

  private Dossier dossier() {
    return cases.read(file.number(), handler).orElseThrow();
  }

  private Transfers.TransferRow transfer() {
    return dossier().transfers().getFirst();
  }

  private String number(UUID subject) {
    return dossier().executions().stream()
        .filter(one -> subject.equals(one.violator()))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private Dossier.Ruling ruling(UUID subject) {
    String number = number(subject);
    return dossier().rulings().stream()
        .filter(one -> one.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private List<String> clocks(String ruling, ClockState state) {
    return of(ruling).stream().filter(one -> one.state() == state).map(Clock::ruleKey).toList();
  }

  private Clock running(String ruling, String rule) {
    return of(ruling).stream()
        .filter(one -> one.ruleKey().equals(rule) && one.state() == ClockState.RUNNING)
        .findFirst()
        .orElseThrow();
  }

  private List<Clock> of(String ruling) {
    UUID id =
        dossier().executions().stream()
            .filter(one -> one.number().equals(ruling))
            .findFirst()
            .orElseThrow()
            .ruling();
    return dossier().clocks().stream()
        .map(ClockExplanation::clock)
        .filter(one -> one.subjectId().equals(id.toString()))
        .toList();
  }

  private Clock running(String rule) {
    return dossier().clocks().stream()
        .map(ClockExplanation::clock)
        .filter(one -> one.ruleKey().equals(rule) && one.state() == ClockState.RUNNING)
        .findFirst()
        .orElseThrow();
  }

  private String refused(PaperTerms terms) {
    return refused(new CaseAct.Answered(new CaseAct.Prepare(terms), "Đã kiểm tra"));
  }

  private String refused(CaseAct act) {
    return code(cases.proceed(file.id(), act, file.version(), handler));
  }
}
