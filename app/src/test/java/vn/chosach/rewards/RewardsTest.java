package vn.chosach.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.Conduct;
import vn.chosach.conduct.IntegrityAct;
import vn.chosach.conduct.IntegrityWish;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.DocumentWords;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.plans.MoneyDesk;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.FundingAct;
import vn.chosach.plans.life.FundingSource;
import vn.chosach.plans.life.FundingTie;
import vn.chosach.plans.life.Spending;
import vn.chosach.rewards.Rewards.NominationFile;
import vn.chosach.rewards.desk.NominationRepository.NominationPart;
import vn.chosach.rewards.desk.ResultBook.ResultGap;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NominationWish;
import vn.chosach.rewards.life.NomineeKind;
import vn.chosach.rewards.life.RewardAct;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardForm;
import vn.chosach.rewards.life.RewardState;

/**
 * From the result in the record to the payment: who did it is put forward by another, considered,
 * proposed by a signature, decided outside, paid, and named only where everybody agreed.
 */
@ChosachTest
class RewardsTest {

  private static final String HEALTH = "SYT-AG";
  private static final String STANDING = "SCT-AG";

  @Autowired Rewards rewards;
  @Autowired Documents documents;
  @Autowired DocumentWords words;
  @Autowired Registry registry;
  @Autowired Office office;
  @Autowired Officers officers;
  @Autowired Conduct conduct;
  @Autowired MoneyDesk money;
  @Autowired Plans plans;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired CaseRowSecurity rowSecurity;
  @Autowired TransactionTemplate transaction;

  private ActingOfficer doer;
  private ActingOfficer head;
  private ActingOfficer desk;
  private ActingOfficer signer;
  private ActingOfficer police;

  @BeforeEach
  void people_who_work_and_people_who_consider() {
    doer = registry.officer(HEALTH, Role.CASE_OFFICER);
    head = registry.officer(HEALTH, Role.AGENCY_HEAD);
    desk = registry.officer(STANDING, Role.STANDING_OFFICE);
    signer = registry.officer(STANDING, Role.AGENCY_HEAD);
    police = registry.officer("CA-AG", Role.AGENCY_HEAD);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_result_is_rewarded_by_steps_that_each_have_their_day_and_paper() throws Exception {
    LocalDate result = today();
    Nomination one = withResult(praised(doer));
    assertThat(rewards.read(one.number(), desk)).as("a draft is not known").isEmpty();
    clock.move(Duration.ofDays(3));
    one = go(one, simply(RewardEvent.SUBMIT), head);
    assertThat(rewards.read(one.number(), police)).isEmpty();
    assertThat(rewards.read(one.number(), doer)).as("the own agency knows").isPresent();
    assertThat(code(one, simply(RewardEvent.PREPARE), desk))
        .as("no proposal before the council")
        .isEqualTo("rewards.not-possible");
    one = go(one, new RewardAct.Opine("STP-AG", true, "Đủ điều kiện", ""), desk);
    assertThat(code(one, council(9, 5, "khong-co/BB"), desk))
        .isEqualTo("rewards.paper-not-registered");
    String minutes = paperOf(STANDING);
    assertThat(code(one, council(9, 4, minutes), desk)).isEqualTo("rewards.not-carried");
    assertThat(code(one, council(9, 10, minutes), desk)).isEqualTo("rewards.votes-wrong");
    assertThat(code(one, new RewardAct.Consider(today().plusDays(1), 9, 9, minutes), desk))
        .isEqualTo("rewards.day-wrong");
    assertThat(code(one, council(9, 8, minutes), head)).isEqualTo("rewards.not-yours");
    one = go(one, council(9, 8, minutes), desk);
    one = go(one, simply(RewardEvent.PREPARE), desk);
    assertThat(one.state()).as("a draft proposes nothing").isEqualTo(RewardState.CONSIDERED);
    assertThat(code(one, simply(RewardEvent.PREPARE), desk)).isEqualTo("rewards.paper-open");
    assertThat(code(one, answered(RewardEvent.DECIDE, today(), minutes), desk))
        .as("nothing was proposed")
        .isEqualTo("rewards.not-possible");
    assertThat(code(one, simply(RewardEvent.PROPOSE), desk))
        .as("only the signature proposes")
        .isEqualTo("rewards.not-yours");
    sign(one);
    one = read(one);
    assertThat(one.state()).isEqualTo(RewardState.PROPOSED);
    assertThat(rewards.read(one.number(), desk).orElseThrow().terms())
        .extracting(term -> term.rule().key() + " " + term.rule().unconfirmed())
        .containsExactly("TD.APPRAISE false", "TD.DECIDE true");
    clock.move(Duration.ofDays(20));
    String decision = paperOf(STANDING);
    assertThat(code(one, answered(RewardEvent.DECIDE, result, decision), desk))
        .as("before it was proposed")
        .isEqualTo("rewards.day-wrong");
    one = go(one, answered(RewardEvent.DECIDE, today(), decision), desk);
    assertThat(code(one, new RewardAct.Paid(today(), decision, Dong.ZERO), desk))
        .isEqualTo("rewards.amount-out-of-range");
    assertThat(code(one, new RewardAct.Paid(today(), "12/chi", new Dong(700_000)), desk))
        .isEqualTo("rewards.paper-not-registered");
    one = go(one, answered(RewardEvent.NOTIFY, today(), decision), desk);
    var shown = new Desk(mvc, desk);
    String path = "/khen-thuong/" + one.number();
    assertThat(shown.page(path).text())
        .contains("1,5 lần lương cơ sở: chưa nhập mức lương cơ sở (chưa đối chiếu");
    ceiling(400_000L, "V2");
    assertThat(code(one, new RewardAct.Paid(today(), paperOf(STANDING), new Dong(600_001)), desk))
        .as("above the ceiling that was read")
        .isEqualTo("rewards.above-ceiling");
    ceiling(400_000L, "K");
    one = go(one, new RewardAct.Paid(today(), paperOf(STANDING), new Dong(700_000)), desk);
    ceiling(null, "K");
    assertThat(shown.page(path).text())
        .as("above one that is general knowledge it is marked")
        .contains("Cao hơn mức 600.000");
    assertThat(one.state()).isEqualTo(RewardState.PAID);
    assertThat(one.resultOn()).isEqualTo(result);
    assertThat(one.day(RewardEvent.SUBMIT)).contains(result.plusDays(3));
    assertThat(one.day(RewardEvent.PAY)).contains(result.plusDays(23));
    assertThat(one.last(RewardEvent.DECIDE).orElseThrow().paper()).isEqualTo(decision);
  }

  @Test
  void a_file_begun_before_the_law_changed_goes_by_the_law_before_and_says_so() {
    on(LocalDate.of(2026, 9, 29));
    Nomination before = withResult(praised(doer));
    on(LocalDate.of(2026, 10, 2));
    Nomination after = withResult(praised(doer));
    assertThat(basis(before))
        .endsWith("06/2022/QH15 (áp dụng với hồ sơ lập trước ngày 01/10/2026);");
    assertThat(basis(after)).contains("bổ sung bởi Luật số 06/2026/QH16");
  }

  private void on(LocalDate day) {
    clock.moveTo(day.atTime(9, 0).atZone(Vietnam.ZONE).toInstant());
    people_who_work_and_people_who_consider();
  }

  /** First basis of the proposal that is drawn up now. */
  private String basis(Nomination draft) {
    Nomination one = go(draft, simply(RewardEvent.SUBMIT), head);
    one = go(one, council(5, 5, paperOf(STANDING)), desk);
    return words
        .wording(paper(go(one, simply(RewardEvent.PREPARE), desk)))
        .content()
        .basis()
        .getFirst();
  }

  @Test
  void nobody_is_named_who_did_not_agree() {
    Nomination one = decided(withResult(praised(doer)));
    assertThat(code(one, simply(RewardEvent.PUBLISH), desk)).isEqualTo("rewards.consent-missing");
    assertThat(code(one, simply(RewardEvent.CONSENT), head))
        .as("nobody agrees for another")
        .isEqualTo("rewards.not-yours");
    one = go(one, simply(RewardEvent.CONSENT), doer);
    assertThat(shown()).as("agreed is not published").doesNotContain(one.number());
    one = go(one, simply(RewardEvent.PUBLISH), desk);
    assertThat(shown()).contains(one.number());
    one = go(one, simply(RewardEvent.OBJECT), doer);
    assertThat(shown()).as("taken back, it is gone at once").doesNotContain(one.number());
    one = go(one, simply(RewardEvent.CONSENT), doer);
    go(one, new RewardAct.Simply(RewardEvent.HIDE, "Quyết định bị hủy"), desk);
    assertThat(shown()).doesNotContain(one.number());
  }

  @Test
  void nobody_puts_oneself_forward_nor_considers_an_own_reward() {
    assertThat(refusal(rewards.open(wish(HEALTH, doer), doer))).isEqualTo("rewards.oneself");
    assertThat(refusal(rewards.open(team(HEALTH, "Tổ 1", doer, head), head)))
        .as("nor in a team")
        .isEqualTo("rewards.oneself");
    Nomination ofDesk =
        done(rewards.open(wish(STANDING, desk), registry.officer(STANDING, Role.STANDING_OFFICE)));
    assertThat(code(ofDesk, new RewardAct.AddResult("VV-2026-0001"), desk))
        .isEqualTo("rewards.oneself");
    Nomination own = withResult(done(rewards.open(wish(HEALTH, doer), head)));
    own = go(own, simply(RewardEvent.SUBMIT), head);
    assertThat(code(own, council(3, 3, "1"), doer)).isEqualTo("rewards.not-yours");
    Nomination byDesk = done(rewards.open(wish(HEALTH, doer), desk));
    assertThat(byDesk.by()).isEqualTo(STANDING);
    assertThat(refusal(rewards.open(wish(HEALTH, doer), police)))
        .as("another agency does not put their people forward")
        .isEqualTo("rewards.not-yours");
    assertThat(refusal(rewards.open(wish(HEALTH, doer), registry.officer(HEALTH, Role.OPERATOR))))
        .isEqualTo("rewards.not-yours");
  }

  @Test
  void who_is_no_member_of_a_living_unit_is_not_put_forward() {
    assertThat(refusal(rewards.open(wish("SGTVT-AG", doer), desk)))
        .as("the department ended")
        .isEqualTo("rewards.unit-ended");
    assertThat(refusal(rewards.open(wish(HEALTH, police), head))).isEqualTo("rewards.not-a-member");
    assertThat(refusal(rewards.open(team(HEALTH, "Tổ 1", doer), head)))
        .isEqualTo("rewards.team-missing");
    assertThat(refusal(rewards.open(team(HEALTH, "", doer, another()), head)))
        .isEqualTo("rewards.name-missing");
    assertThat(refusal(rewards.open(form(RewardForm.MERIT, HEALTH), head)))
        .as("a director gives no provincial certificate")
        .isEqualTo("rewards.not-competent");
    assertThat(refusal(rewards.open(form(RewardForm.PRAISE, Registry.COMMITTEE), head)))
        .as("the committee decides no reward")
        .isEqualTo("rewards.not-competent");
    assertThat(done(rewards.open(form(RewardForm.PRAISE, HEALTH), head)).state())
        .isEqualTo(RewardState.DRAFT);
  }

  @Test
  void a_result_is_one_in_which_the_nominee_took_part_and_is_used_once() {
    Nomination one = praised(doer);
    assertThat(code(one, simply(RewardEvent.SUBMIT), head)).isEqualTo("rewards.results-missing");
    assertThat(code(one, new RewardAct.AddResult("VV-2020-0001"), head))
        .isEqualTo("rewards.unknown-case");
    CaseFile foreign =
        office.ruled(
            office.assigned(registry.officer("CA-AG", Role.CASE_OFFICER), police, "Vụ của Công an"),
            2_000_000,
            police);
    assertThat(code(one, new RewardAct.AddResult(foreign.number()), head))
        .as("a foreign case is as absent")
        .isEqualTo("rewards.unknown-case");
    CaseFile open = office.assigned(doer, head, "Chưa quyết định");
    assertThat(code(one, new RewardAct.AddResult(open.number()), head))
        .isEqualTo("rewards.no-result");
    ActingOfficer colleague = another();
    CaseFile theirs =
        office.ruled(office.assigned(colleague, head, "Vụ người khác"), 2_000_000, colleague);
    assertThat(code(one, new RewardAct.AddResult(theirs.number()), head))
        .isEqualTo("rewards.took-no-part");
    CaseFile own = result();
    one = go(one, new RewardAct.AddResult(own.number()), head);
    Nomination twice = praised(doer);
    assertThat(code(twice, new RewardAct.AddResult(own.number()), head))
        .isEqualTo("rewards.result-used");
    assertThat(code(one, new RewardAct.DropResult("VV-2020-0001"), head))
        .isEqualTo("rewards.unknown-result");
    assertThat(code(one, new RewardAct.Simply(RewardEvent.WITHDRAW, " "), head))
        .isEqualTo("rewards.words-missing");
    go(one, new RewardAct.Simply(RewardEvent.WITHDRAW, "Chuyển sang tập thể"), head);
    twice = go(twice, new RewardAct.AddResult(own.number()), head);
    assertThat(twice.results()).as("it came to nothing before").isEqualTo(1);
    twice = go(twice, new RewardAct.DropResult(own.number()), head);
    assertThat(twice.results()).isZero();
    assertThat(twice.resultOn()).isNull();
  }

  @Test
  void what_stands_against_somebody_is_not_told() {
    Nomination one = withResult(praised(doer));
    Nomination other = withResult(praised(doer));
    ActingOfficer keeper = registry.officer("VPUB-AG", Role.INTEGRITY_OFFICER);
    String name = officers.displayNames(Set.of(Office.id(doer))).values().iterator().next();
    UUID matter =
        done(
            conduct.open(
                new IntegrityWish(
                    null,
                    new Accusation(
                        "Nhận tiền", HEALTH, "Ông " + name.toUpperCase(Locale.ROOT), null, ""),
                    clock.instant(),
                    "Đơn gửi tận tay"),
                keeper));
    assertThat(code(one, simply(RewardEvent.SUBMIT), head)).isEqualTo("rewards.not-now");
    Nomination free = withResult(praised(another()));
    assertThat(go(free, simply(RewardEvent.SUBMIT), head).state())
        .as("of others nothing is held")
        .isEqualTo(RewardState.SUBMITTED);
    done(
        conduct.proceed(
            matter, IntegrityAct.of(IntegrityEvent.PROPOSE_PASS_ON, "Chuyển"), 1, keeper));
    done(
        conduct.proceed(
            matter,
            new IntegrityAct(IntegrityEvent.PASS_ON, "Chuyển", "CA-AG", null, ""),
            2,
            registry.officer("VPUB-AG", Role.INTEGRITY_OFFICER)));
    assertThat(code(one, simply(RewardEvent.SUBMIT), head))
        .as("it may end in discipline")
        .isEqualTo("rewards.not-now");
    clock.move(Duration.ofDays(151));
    assertThat(go(one, simply(RewardEvent.SUBMIT), head).state()).isEqualTo(RewardState.SUBMITTED);
    looked("JUSTIFIED");
    looked("UNJUSTIFIED");
    assertThat(code(other, simply(RewardEvent.SUBMIT), head))
        .as("the same words for a reading without reason")
        .isEqualTo("rewards.not-now");
  }

  @Test
  void what_was_annulled_is_neither_put_forward_nor_signed_nor_paid() {
    CaseFile first = result();
    Nomination one = go(praised(doer), new RewardAct.AddResult(first.number()), head);
    annul(first);
    assertThat(code(one, simply(RewardEvent.SUBMIT), head)).isEqualTo("rewards.result-fell");
    CaseFile second = result();
    Nomination prepared = go(praised(doer), new RewardAct.AddResult(second.number()), head);
    prepared = go(prepared, simply(RewardEvent.SUBMIT), head);
    prepared = go(prepared, council(5, 5, paperOf(STANDING)), desk);
    prepared = go(prepared, simply(RewardEvent.PREPARE), desk);
    annul(second);
    UUID right = registry.right(signer);
    assertThat(
            Registry.refusal(
                documents.proceed(paper(prepared), new DocumentAct.Submit(right), 0, desk)))
        .isEqualTo("rewards.result-fell");
    Nomination back = go(prepared, new RewardAct.Simply(RewardEvent.RETURN, "Bỏ kết quả"), desk);
    assertThat(back.state()).as("there is a way out").isEqualTo(RewardState.DRAFT);
    CaseFile third = result();
    Nomination due = decided(go(praised(doer), new RewardAct.AddResult(third.number()), head));
    annul(third);
    assertThat(code(due, new RewardAct.Paid(today(), paperOf(STANDING), new Dong(700_000)), desk))
        .isEqualTo("rewards.result-fell");
  }

  /** Its only decision falls. */
  private void annul(CaseFile file) {
    transaction.executeWithoutResult(
        status -> {
          rowSecurity.ofTheProgram();
          assertThat(
                  jdbc.sql(
                          """
                          UPDATE cases.ruling SET annulled_on = :on, annulled_by = :by
                           WHERE case_id = :case
                          """)
                      .param("on", today())
                      .param("by", UUID.randomUUID())
                      .param("case", file.id())
                      .update())
              .isOne();
        });
  }

  @Test
  void what_came_up_later_stops_the_signature() {
    Nomination one = withResult(praised(doer));
    one = go(one, simply(RewardEvent.SUBMIT), head);
    one = go(one, council(5, 5, paperOf(STANDING)), desk);
    one = go(one, simply(RewardEvent.PREPARE), desk);
    looked("UNJUSTIFIED");
    UUID right = registry.right(signer);
    assertThat(
            Registry.refusal(documents.proceed(paper(one), new DocumentAct.Submit(right), 0, desk)))
        .isEqualTo("rewards.not-now");
    assertThat(read(one).state()).isEqualTo(RewardState.CONSIDERED);
  }

  @Test
  void who_came_to_a_case_after_its_decision_took_no_part_in_the_result() {
    ActingOfficer late = another();
    CaseFile file = result();
    clock.move(Duration.ofDays(3));
    CaseFile given =
        office.go(
            file,
            new CaseAct.Assign(Office.id(late), List.of(Office.id(doer)), "Theo dõi thi hành"),
            head);
    given = office.go(given, new CaseAct.Declare(), late);
    assertThat(code(praised(late), new RewardAct.AddResult(given.number()), head))
        .isEqualTo("rewards.took-no-part");
    go(praised(doer), new RewardAct.AddResult(given.number()), head);
  }

  @Test
  void an_informant_is_a_code_and_nothing_else() {
    assertThat(refusal(rewards.open(informant("Bà Tư bán cá"), head)))
        .isEqualTo("rewards.code-malformed");
    assertThat(
            refusal(
                rewards.open(
                    new NominationWish(
                        NomineeKind.INFORMANT,
                        HEALTH,
                        Set.of(Office.id(doer)),
                        "NT-0031",
                        RewardForm.PRAISE,
                        HEALTH,
                        "Báo tin"),
                    head)))
        .isEqualTo("rewards.informant-secret");
    Nomination one = done(rewards.open(informant("NT-0031"), head));
    CaseFile file = result();
    assertThat(code(one, new RewardAct.AddResult(file.number()), head))
        .as("nobody had told")
        .isEqualTo("rewards.took-no-part");
    told(file);
    one = go(one, new RewardAct.AddResult(file.number()), head);
    one = decided(one);
    ActingOfficer leader = registry.officer(Registry.COMMITTEE, Role.COMMITTEE_LEADER);
    assertThat(rewards.read(one.number(), leader)).as("not even for leaders").isEmpty();
    assertThat(
            rewards.page(NominationPart.GIVEN, 0, 100, leader).rows().stream()
                .map(Nomination::number))
        .doesNotContain(one.number());
    assertThat(code(one, simply(RewardEvent.PUBLISH), desk)).isEqualTo("rewards.informant-secret");
    assertThat(shown()).doesNotContain(one.number());

    Dong sum = new Dong(500_000);
    assertThat(code(one, new RewardAct.Paid(today(), paperOf(STANDING), sum), desk))
        .as("no voucher of a single person")
        .isEqualTo("rewards.voucher-missing");
    MoneyDesk.Unit unit = money.unit(HEALTH);
    UUID allocation =
        money.allocated(
            unit,
            today().getYear(),
            FundingSource.OTHER_LAWFUL,
            Map.of(
                Spending.INFORMATION, new Dong(5_000_000), Spending.REWARD, new Dong(1_000_000)));
    UUID commitment =
        money.committed(unit, allocation, Spending.INFORMATION, 500_000, FundingTie.NONE);
    UUID payment =
        money.done(new FundingAct.Pay(commitment, sum, today(), "", "", ""), unit.accountant());
    String number = plans.funding(payment, unit.accountant()).orElseThrow().record().number();
    var pay = new RewardAct.Paid(today(), number, sum);
    assertThat(code(one, pay, desk))
        .as("the second person has not signed")
        .isEqualTo("rewards.payment-differs");
    assertThat(money.sign(payment, unit)).isEqualTo("signed");
    assertThat(code(one, new RewardAct.Paid(today(), number, new Dong(500_001)), desk))
        .isEqualTo("rewards.payment-differs");
    one = go(one, pay, desk);
    assertThat(one.state()).isEqualTo(RewardState.PAID);
    Nomination other = done(rewards.open(informant("NT-0032"), head));
    CaseFile another = result();
    told(another);
    other = decided(go(other, new RewardAct.AddResult(another.number()), head));
    assertThat(code(other, pay, desk)).as("one for each").isEqualTo("rewards.payment-used");
  }

  @Test
  void a_result_that_nobody_considered_is_seen_until_somebody_does() {
    CaseFile file = result();
    ResultGap before = gap(desk).orElseThrow();
    assertThat(before.numbers()).as("figures, not files").isEmpty();
    assertThat(gap(head).orElseThrow().numbers())
        .extracting(one -> one.number())
        .as("who sees the case reads its number")
        .contains(file.number());
    assertThat(rewards.gaps(police)).noneMatch(one -> one.agency().equals(HEALTH));
    go(praised(doer), new RewardAct.AddResult(file.number()), head);
    assertThat(gap(desk).map(ResultGap::count).orElse(0)).isEqualTo(before.count() - 1);
  }

  @Test
  void the_whole_is_done_by_links_and_forms() throws Exception {
    var agency = new Desk(mvc, head);
    var standing = new Desk(mvc, desk);
    CaseFile file = result();
    assertThat(agency.page("/khen-thuong/chua-xet").text()).contains(file.number());
    assertThat(standing.page("/khen-thuong/chua-xet").text()).doesNotContain(file.number());
    String here =
        agency.does(
            "/khen-thuong/moi",
            "/khen-thuong/moi",
            "loai",
            "PERSON",
            "nguoi",
            Office.id(doer).toString(),
            "hinh-thuc",
            "MERIT",
            "tham-quyen",
            "AG-P",
            "thanh-tich",
            "Phát hiện kho mỹ phẩm giả");
    assertThat(
            agency
                .fill(here + "/lam/them-ket-qua", "/them-ket-qua", "so-vu", "VV-2020-0001")
                .getStatus())
        .isEqualTo(422);
    agency.does(here + "/lam/them-ket-qua", "/them-ket-qua", "so-vu", file.number());
    agency.does(here + "/lam/trinh", "/trinh");
    assertThat(agency.status(here + "/lam/bien-ban")).as("not the council").isEqualTo(404);
    assertThat(new Desk(mvc, police).status(here)).isEqualTo(404);
    assertThat(standing.page(here).text())
        .contains("1 kết quả thuộc hồ sơ bạn không xem được")
        .doesNotContain(file.number());
    standing.does(
        here + "/lam/bien-ban",
        "/bien-ban",
        "co-mat",
        "7",
        "tan-thanh",
        "7",
        "so-van-ban",
        paperOf(STANDING));
    standing.does(here + "/lam/soan-to-trinh", "/soan-to-trinh");
    assertThat(standing.page(here).text()).contains("Tờ trình đang chờ ký");
    String number = here.substring(here.lastIndexOf('/') + 1);
    sign(rewards.read(number, desk).orElseThrow().of());
    standing.does(here + "/lam/quyet-dinh", "/quyet-dinh", "so-van-ban", paperOf(STANDING));
    String said = "Còn người cùng làm chưa được nêu";
    standing.does(
        here + "/lam/khieu-nai", "/khieu-nai", "so-van-ban", paperOf(STANDING), "loi", said);
    assertThat(standing.page(here).text()).contains(said);
    assertThat(
            standing
                .fill(
                    here + "/lam/chi-thuong",
                    "/chi-thuong",
                    "so-tien",
                    "3.795.000",
                    "so-van-ban",
                    paperOf(STANDING))
                .getContentAsString())
        .contains("Khiếu nại chưa được trả lời");
    assertThat(agency.status(here + "/lam/tra-loi-khieu-nai")).as("not the desk").isEqualTo(404);
    standing.does(
        here + "/lam/tra-loi-khieu-nai",
        "/tra-loi-khieu-nai",
        "so-van-ban",
        paperOf(STANDING),
        "loi",
        "Giữ nguyên đề nghị");
    assertThat(standing.status(here + "/lam/tra-loi-khieu-nai")).as("once").isEqualTo(404);
    standing.does(
        here + "/lam/chi-thuong",
        "/chi-thuong",
        "so-tien",
        "3.795.000",
        "so-van-ban",
        paperOf(STANDING));
    assertThat(standing.page(here).text()).contains("3.795.000", "chưa được cán bộ pháp chế");
    assertThat(standing.status(here + "/lam/dong-y")).isEqualTo(404);
    new Desk(mvc, doer).does(here + "/lam/dong-y", "/dong-y");
    standing.does(here + "/lam/cong-bo", "/cong-bo");
    String name = officers.displayNames(Set.of(Office.id(doer))).values().iterator().next();
    assertThat(standing.page("/guong-khen-thuong").text()).contains(name);
    for (String page :
        List.of(
            "/en/khen-thuong",
            "/en/khen-thuong?phan=given",
            "/en" + here,
            "/en/khen-thuong/moi",
            "/en/khen-thuong/chua-xet",
            "/en/guong-khen-thuong")) {
      assertThat(standing.page(page).text()).as(page).doesNotContainPattern("rewards\\.[a-z]");
    }
  }

  private ActingOfficer another() {
    return registry.officer(HEALTH, Role.CASE_OFFICER);
  }

  private static NominationWish wish(String agency, ActingOfficer who) {
    return new NominationWish(
        NomineeKind.PERSON,
        agency,
        Set.of(Office.id(who)),
        "",
        RewardForm.MERIT,
        "AG-P",
        "Phát hiện kho mỹ phẩm giả");
  }

  private static NominationWish team(String agency, String name, ActingOfficer... who) {
    return new NominationWish(
        NomineeKind.TEAM,
        agency,
        java.util.Arrays.stream(who).map(Office::id).collect(java.util.stream.Collectors.toSet()),
        name,
        RewardForm.MERIT,
        "AG-P",
        "Phát hiện kho mỹ phẩm giả");
  }

  private NominationWish form(RewardForm form, String competent) {
    return new NominationWish(
        NomineeKind.PERSON, HEALTH, Set.of(Office.id(doer)), "", form, competent, "Làm tốt");
  }

  private static NominationWish informant(String code) {
    return new NominationWish(
        NomineeKind.INFORMANT, HEALTH, Set.of(), code, RewardForm.PRAISE, HEALTH, "Báo tin");
  }

  private Nomination praised(ActingOfficer who) {
    return done(rewards.open(wish(HEALTH, who), head));
  }

  /** A case of the doer with a decision that stands. */
  private CaseFile result() {
    return result(doer);
  }

  private CaseFile result(ActingOfficer who) {
    return office.ruled(office.assigned(who, head, "Kho mỹ phẩm"), 5_000_000, who);
  }

  private Nomination withResult(Nomination one) {
    UUID who = one.nominees().getFirst().officer();
    ActingOfficer took = officers.inOffice(who).map(ActingOfficer::of).orElseThrow();
    return go(one, new RewardAct.AddResult(result(took).number()), head);
  }

  private Nomination decided(Nomination draft) {
    Nomination one = go(draft, simply(RewardEvent.SUBMIT), head);
    one = go(one, council(5, 5, paperOf(STANDING)), desk);
    one = go(one, simply(RewardEvent.PREPARE), desk);
    sign(one);
    return go(one, answered(RewardEvent.DECIDE, today(), paperOf(STANDING)), desk);
  }

  private RewardAct council(int present, int inFavour, String paper) {
    return new RewardAct.Consider(today(), inFavour, present, paper);
  }

  private static RewardAct answered(RewardEvent event, LocalDate day, String paper) {
    return new RewardAct.Answered(event, day, paper, "");
  }

  private static RewardAct simply(RewardEvent event) {
    return new RewardAct.Simply(event, "");
  }

  private void ceiling(@Nullable Long base, String status) {
    jdbc.sql(
            """
            UPDATE rewards.ceiling SET base_dong = :base, status = :status
             WHERE key = 'MERIT_PERSON'
            """)
        .param("base", base)
        .param("status", status)
        .update();
  }

  private String paperOf(String agency) {
    return String.valueOf(registry.issuedBy(agency, "Văn bản về khen thưởng").number());
  }

  private UUID paper(Nomination one) {
    return documents.from(new DocumentOrigin("rewards", one.id().toString()), desk).getLast().id();
  }

  private void sign(Nomination one) {
    UUID right = registry.right(signer);
    Registry.done(documents.proceed(paper(one), new DocumentAct.Submit(right), 0, desk));
    Registry.done(
        documents.proceed(paper(one), new DocumentAct.Sign("Ký tờ trình", true), 0, signer));
  }

  /** A report stands behind the case. */
  private void told(CaseFile file) {
    transaction.executeWithoutResult(
        status -> {
          rowSecurity.ofTheProgram();
          jdbc.sql(
                  """
                  INSERT INTO cases.origin (signal, case_id, number, tip, joined_at)
                  VALUES (:signal, :case, :number, :tip, now())
                  """)
              .param("signal", UUID.randomUUID())
              .param("case", file.id())
              .param("number", "TN-" + System.nanoTime())
              .param("tip", UUID.randomUUID())
              .update();
        });
  }

  /** The monthly review found a reading of the doer, and a reviewer marked it. */
  private void looked(String mark) {
    LocalDate month = LocalDate.of(2001, 1, 1).plusMonths(System.nanoTime() % 200);
    jdbc.sql(
            """
            INSERT INTO conduct.review (month, drawn_at, lines, hash)
            VALUES (:month, now(), 1, repeat('0', 64)) ON CONFLICT DO NOTHING
            """)
        .param("month", month)
        .update();
    UUID line = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO conduct.line (id, month, place, officer, agency, kind, record, number,
                                      ground, times, first_at, last_at)
            VALUES (:id, :month, :place, :officer, :agency, 'case', :id, 'VV', 'x', 1, :at, :at)
            """)
        .param("id", line)
        .param("month", month)
        .param("place", 1 + (int) (System.nanoTime() % 1_000_000))
        .param("officer", Office.id(doer))
        .param("agency", HEALTH)
        .param("at", clock.instant())
        .update();
    jdbc.sql(
            """
            INSERT INTO conduct.mark (id, line, at, reviewer, mark, words)
            VALUES (:id, :line, :at, :reviewer, :mark, 'Đã hỏi')
            """)
        .param("id", UUID.randomUUID())
        .param("line", line)
        .param("at", clock.instant())
        .param("reviewer", Office.id(desk))
        .param("mark", mark)
        .update();
  }

  private Optional<ResultGap> gap(ActingOfficer who) {
    return rewards.gaps(who).stream().filter(one -> one.agency().equals(HEALTH)).findFirst();
  }

  private List<String> shown() {
    return rewards.published(0, 1_000).rows().stream().map(Nomination::number).toList();
  }

  private Nomination read(Nomination one) {
    return rewards
        .read(one.number(), one.by().equals(STANDING) ? desk : head)
        .map(NominationFile::of)
        .orElseThrow();
  }

  private Nomination go(Nomination one, RewardAct act, ActingOfficer who) {
    return done(rewards.proceed(one.id(), act, read(one).version(), who));
  }

  private String code(Nomination one, RewardAct act, ActingOfficer who) {
    return refusal(rewards.proceed(one.id(), act, read(one).version(), who));
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError(outcome.toString());
  }

  private static String refusal(ActOutcome<?> outcome) {
    return outcome instanceof ActOutcome.Refused<?> no ? no.refusal().code() : outcome.toString();
  }
}
