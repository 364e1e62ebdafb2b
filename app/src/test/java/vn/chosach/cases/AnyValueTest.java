package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.cases.Office.code;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.CrimeThresholds;
import vn.chosach.cases.life.CrimeThresholds.Threshold;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.life.Valuation;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.GoodsGroup;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.Handed;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.ReferralAct;
import vn.chosach.referrals.life.ReferralResult;
import vn.chosach.referrals.life.RefusalReason;

/**
 * Fake food and medicine are a crime at any value (BLHS art. 193, 194), and nobody is sanctioned
 * while, or after, the same act is on the criminal side (Luật XLVPHC art. 62, 65).
 */
@ChosachTest
class AnyValueTest {

  /** Article of a counterfeit of one đồng, by goods group; of all others it is a fine. */
  private static final Map<String, String> CRIMES =
      Map.of(
          "food", "193",
          "food.fresh", "193",
          "food.processed", "193",
          "food.sugar", "193",
          "food.alcohol", "193",
          "health.supplements", "193",
          "health.medicine", "194",
          "health", "193, 194");

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Catalogue catalogue;
  @Autowired Referrals referrals;

  private ActingOfficer handler;
  private ActingOfficer head;
  private ActingOfficer police;

  @BeforeEach
  void people() {
    handler = office.handler();
    head = office.head();
    police = office.officer("CA-AG", Role.CASE_OFFICER);
  }

  @Test
  void each_goods_group_says_whether_its_fake_is_a_crime_at_any_value() {
    var one = new Valuation(new Dong(1), null, null, null, null, false, false);
    for (GoodsGroup group : catalogue.goodsGroups(office.today())) {
      List<Threshold> reached =
          CrimeThresholds.reached(
              office.opened(head, "Hàng giả", "counterfeit", group.code()).matter(),
              one,
              office.today());
      assertThat(CrimeThresholds.articles(reached))
          .as(group.code())
          .isEqualTo(CRIMES.getOrDefault(group.code(), ""));
    }
    assertThat(CrimeThresholds.all().stream().filter(row -> row.article().equals("194")))
        .singleElement()
        .satisfies(row -> assertThat(row.confirmed()).as("general knowledge").isFalse());
  }

  @Test
  void fake_medicine_is_neither_fined_nor_cleared_nor_kept_by_the_agency() {
    CaseFile now = medicine(1);
    for (CaseAct act : List.of(Office.fine(1_000), Office.fine(0))) {
      assertThat(refusal(now, act))
          .isEqualTo(Refusal.of("cases.crime-undecided", "articles", "194"));
    }
    assertThat(refusal(now, new CaseAct.Propose(CaseEvent.CLEAR, "Hàng thật")).code())
        .isEqualTo("cases.crime-undecided");
    assertThat(refusal(now, new CaseAct.Propose(CaseEvent.KEEP, "Giá trị nhỏ")))
        .isEqualTo(Refusal.of("cases.no-lower-limit", "articles", "194"));
    assertThat(reread(now)).isEqualTo(now);

    now = office.go(now, Office.transfer("Thuốc giả"), handler);
    now = office.go(now, office.back(), handler);
    assertThat(refusal(now, Office.fine(1_000)).code())
        .as("taken back by the sender")
        .isEqualTo("cases.crime-undecided");
    assertThat(refusal(now, new CaseAct.Propose(CaseEvent.KEEP, "Giá trị nhỏ")).code())
        .isEqualTo("cases.no-lower-limit");
  }

  @Test
  void once_the_body_declined_two_persons_may_keep_it() {
    CaseFile now = office.go(medicine(2_000_000), Office.transfer("Thuốc giả"), handler);
    decline(now);
    now = awaited(now, one -> one.state() == CaseState.RETURNED);
    assertThat(refusal(now, Office.fine(1_000)).code()).isEqualTo("cases.crime-undecided");
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    now = office.go(now, new CaseAct.Propose(CaseEvent.KEEP, "Công an trả lời"), handler);
    assertThat(code(cases.answer(now.id(), true, "Đồng ý", now.version(), handler)))
        .isEqualTo("cases.second-person");
    assertThat(code(cases.answer(now.id(), true, "Đồng ý", now.version(), head)))
        .as("of the same agency")
        .isEqualTo("cases.second-unit");
    now = office.go(now, new CaseAct.Declare(), standing);
    now = Office.file(cases.answer(now.id(), true, "Đồng ý", now.version(), standing));
    assertThat(office.fined(now, 1_000, handler).state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void a_case_of_unknown_goods_or_act_is_not_fined_before_somebody_says_what_it_is() {
    CaseFile now = medicine(1);
    CaseFile unknown = office.opened(head, "Tin chưa rõ hàng", null, null);
    unknown = office.go(unknown, Office.assign(handler), head);
    unknown = office.go(unknown, new CaseAct.Declare(), handler);
    unknown = office.go(unknown, Office.value(1_000), handler);
    unknown = office.appraised(office.decidable(unknown, handler), handler);
    unknown = office.go(unknown, office.plan(handler), handler);
    unknown = office.go(unknown, office.inspect(true), handler);
    assertThat(refusal(unknown, Office.fine(1)).code()).isEqualTo("cases.not-classified");
    unknown = office.go(unknown, called("counterfeit", "health.medicine"), handler);
    assertThat(refusal(unknown, Office.fine(1)).code()).isEqualTo("cases.crime-undecided");
    assertThat(refusal(now, called("counterfeit", "khong-co")).code())
        .isEqualTo("cases.unknown-code");
    unknown = office.go(unknown, called("substandard", "health.cosmetics"), handler);
    unknown = office.minuted(unknown, office.violation(unknown, handler), handler);
    unknown = office.go(unknown, office.plainly(CaseEvent.INVITE), handler);
    unknown = office.go(unknown, office.waived(), handler);
    assertThat(office.fined(unknown, 1, handler).state()).isEqualTo(CaseState.FINED);
  }

  @Test
  void after_a_fine_the_file_still_goes_and_the_decision_stands_again_when_it_is_declined() {
    CaseFile fined = fined();
    CaseFile now = office.go(fined, Office.transfer("Phát hiện thêm hàng giả"), handler);
    assertThat(now.state()).isEqualTo(CaseState.CRIMINAL);
    assertThat(ruling(now).suspended()).isTrue();
    assertThat(clock(now, "VP.EXECUTE")).isEqualTo(ClockState.PAUSED);
    for (CaseAct act :
        List.of(
            Office.fine(1), office.receipt(office.today(), 1), office.plainly(CaseEvent.EXECUTE))) {
      assertThat(refusal(now, act).code()).as(act.toString()).isEqualTo("cases.not-possible");
    }
    decline(now);
    now = awaited(now, one -> one.state() == CaseState.FINED);
    assertThat(ruling(now).suspended()).isFalse();
    assertThat(ruling(now).annulledOn()).isNull();
    assertThat(clock(now, "VP.EXECUTE")).isEqualTo(ClockState.RUNNING);
    assertThat(refusal(now, new CaseAct.Prepare(office.sanction(now, 1, handler))).code())
        .isEqualTo("cases.decided-before");
  }

  @Test
  void a_carried_out_decision_goes_too_and_stands_as_carried_out_when_taken_back() {
    CaseFile now = fined();
    now = office.paid(now, office.today(), 4_000_000, handler);
    now = office.carriedOut(now, handler);
    now = office.go(now, Office.transfer("Phát hiện sau"), handler);
    now = office.go(now, office.back(), handler);
    assertThat(now.state()).isEqualTo(CaseState.EXECUTED);
  }

  @Test
  void a_prosecution_annuls_the_fine_where_everybody_sees_it() {
    CaseFile now = office.go(fined(), Office.transfer("Phát hiện thêm hàng giả"), handler);
    Handed handed = cases.read(now.number(), handler).orElseThrow().handed().getFirst();
    var opened = referrals.open(handed.referral().id(), police).orElseThrow();
    var all = Objects.requireNonNull(opened.content()).parts().keySet();
    assertThat(
            referrals.answer(
                handed.referral().id(),
                new ReferralAct.Accept(all, "Đã kiểm đếm đủ."),
                opened.referral().version(),
                police))
        .isInstanceOf(ActOutcome.Done.class);
    int version = referrals.open(handed.referral().id(), police).orElseThrow().referral().version();
    assertThat(
            referrals.carryOut(
                handed.referral().id(),
                new ReferralAct.Finish(
                    ReferralResult.PROSECUTED, office.today(), null, "Quyết định khởi tố số 9."),
                version,
                police))
        .isInstanceOf(ActOutcome.Done.class);
    now = awaited(now, one -> !dossier(one).toAnnul().isEmpty());
    String number = ruling(now).number();
    assertThat(now.state()).as("a fine still stands beside it").isEqualTo(CaseState.CRIMINAL);
    assertThat(ruling(now).annulledOn()).isNull();
    assertThat(refusal(now, office.plainly(CaseEvent.EXECUTE)).code())
        .isEqualTo("cases.not-possible");
    now = office.signed(now, new PaperTerms.Annulment(number, "Đã khởi tố vụ án hình sự"), handler);
    assertThat(now.state()).isEqualTo(CaseState.CLOSED);
    assertThat(ruling(now).annulledOn()).isEqualTo(office.today());
    assertThat(dossier(now).moments())
        .filteredOn(one -> one.event() == CaseEvent.PROSECUTE)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.changes())
                    .anyMatch(
                        delta -> delta.what().equals("to-annul") && number.equals(delta.to())));
  }

  @Test
  void strangers_and_heads_of_others_hand_nothing_on_after_a_fine() {
    CaseFile now = fined();
    for (ActingOfficer wrong :
        List.of(
            office.officer("SYT-AG", Role.CASE_OFFICER),
            office.officer("SYT-AG", Role.AGENCY_HEAD),
            office.officer("CA-AG", Role.AGENCY_HEAD),
            office.officer(Office.QLTT, Role.OPERATOR))) {
      assertThat(cases.proceed(now.id(), Office.transfer("Chuyển"), now.version(), wrong))
          .isInstanceOf(ActOutcome.Refused.class);
    }
    assertThat(reread(now).state()).isEqualTo(CaseState.FINED);
  }

  private CaseFile medicine(long worth) {
    CaseFile file = office.opened(head, "Thuốc giả", "counterfeit", "health.medicine");
    file = office.go(file, Office.assign(handler), head);
    file = office.go(file, new CaseAct.Declare(), handler);
    return office.heard(file, handler, worth);
  }

  private CaseFile fined() {
    CaseFile now = office.heard(office.assigned(handler, head, "Kem trộn"), handler, 9_000_000);
    now = office.fined(now, 4_000_000, handler);
    return office.go(now, office.served(), handler);
  }

  private static CaseAct.CaseActValue called(String violation, String goods) {
    return new CaseAct.CaseActValue(
        new Valuation(new Dong(1_000), null, null, null, null, false, false),
        goods,
        violation,
        "Theo nhãn và kết quả kiểm nghiệm");
  }

  private void decline(CaseFile file) {
    Handed handed = cases.read(file.number(), handler).orElseThrow().handed().getFirst();
    int version = referrals.open(handed.referral().id(), police).orElseThrow().referral().version();
    assertThat(
            referrals.answer(
                handed.referral().id(),
                new ReferralAct.Refuse(RefusalReason.NO_CRIME, null, "Không đủ yếu tố."),
                version,
                police))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private CaseFile awaited(CaseFile file, Predicate<CaseFile> until) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> cases.read(file.number(), handler).map(Dossier::file).filter(until).isPresent());
    return reread(file);
  }

  private Dossier dossier(CaseFile file) {
    return cases.read(file.number(), handler).orElseThrow();
  }

  private CaseFile reread(CaseFile file) {
    return office.again(file, handler);
  }

  private Dossier.Ruling ruling(CaseFile file) {
    return cases.read(file.number(), handler).orElseThrow().rulings().getFirst();
  }

  private ClockState clock(CaseFile file, String rule) {
    return cases.read(file.number(), handler).orElseThrow().clocks().stream()
        .map(ClockExplanation::clock)
        .filter(one -> one.ruleKey().equals(rule))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private Refusal refusal(CaseFile file, CaseAct act) {
    ActOutcome<CaseFile> outcome = cases.proceed(file.id(), act, file.version(), handler);
    assertThat(outcome).as(act.toString()).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<CaseFile>) outcome).refusal();
  }
}
