package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.Clocks;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedRows;
import vn.chosach.kernel.Vietnam;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.duties.Trace;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.MatterEvent;
import vn.chosach.plans.life.MatterKind;
import vn.chosach.plans.life.MatterState;
import vn.chosach.plans.life.Member;
import vn.chosach.plans.life.Paper;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.Source;
import vn.chosach.plans.life.Spending;
import vn.chosach.plans.life.Stage;
import vn.chosach.plans.matters.Matter;
import vn.chosach.plans.matters.MatterPage;

@ChosachTest
class PlansTest {

  private static final Member OFFICE = member("SCT-AG", Role.STANDING_OFFICE);
  private static final Member LEADER = member("BCD389-AG", Role.COMMITTEE_LEADER);
  private static final Member MARKET = member("QLTT-AG", Role.AGENCY_HEAD);
  private static final Member POLICE = member("CA-AG", Role.CASE_OFFICER);

  @Autowired Plans plans;
  @Autowired Clocks clocks;
  @Autowired MovableClock clock;

  private LocalDate today;

  @BeforeEach
  void now() {
    today = Vietnam.dayOf(clock.instant());
  }

  @Test
  void the_plan_of_2022_ships_with_every_obligation_as_a_duty() {
    Plan first = plans.list(MARKET).stream().filter(plan -> !plan.made()).toList().getLast();
    PlanFile file = plans.read(first.id(), MARKET).orElseThrow();
    assertThat(file.duties())
        .hasSize(SeedRows.read("/seed/plans/duties.csv").size())
        .allMatch(duty -> !duty.lead().isEmpty() && !duty.kinds().isEmpty());
    assertThat(file.duties().stream().map(Duty::requirement))
        .containsAll(IntStream.rangeClosed(10, 92).mapToObj(n -> "R" + n).toList());
  }

  @Test
  void a_number_leads_to_the_rows_behind_it_and_a_unit_sees_its_own_only() {
    Duty duty = duty(issued(), "QLTT-AG", List.of("CA-AG"), List.of("training"));
    done(plans.proceed(prove(duty, "QLTT-AG", "12/BC-QLTT"), MARKET));
    done(plans.proceed(prove(duty, "QLTT-AG", "13/BC-QLTT"), MARKET));
    Period year = Period.yearOf(today);
    var seen = plans.matrix(duty.plan(), year, LEADER).orElseThrow();
    var cells = seen.rows().getFirst().cells();
    assertThat(Objects.requireNonNull(cells.get("QLTT-AG")).done()).isEqualTo(2);
    assertThat(Objects.requireNonNull(cells.get("CA-AG")).done()).isZero();
    assertThat(seen.ranking()).isNotEmpty();
    var own = plans.matrix(duty.plan(), year, POLICE).orElseThrow();
    assertThat(own.rows().getFirst().cells().keySet()).containsExactly("CA-AG");
    assertThat(own.ranking()).isEmpty();
    assertThat(plans.matrix(duty.plan(), year, OFFICE).orElseThrow().ranking()).isEmpty();
    var asked = new Trace.Question(year, "QLTT-AG", "", 0);
    assertThat(plans.trace(duty.id(), asked, LEADER).orElseThrow().proofs()).hasSize(2);
    assertThat(plans.trace(duty.id(), asked, POLICE).orElseThrow().proofs()).isEmpty();
  }

  @Test
  void acts_of_the_journal_are_counted_by_agency_and_listed_one_by_one() {
    Duty duty = duty(issued(), "SCT-AG", List.of(), List.of("directives-issued"));
    Period year = Period.yearOf(today);
    int before = counted(duty, year);
    done(plans.proceed(directive(List.of("QLTT-AG")), OFFICE));
    assertThat(counted(duty, year)).isEqualTo(before + 1);
    var trace =
        plans.trace(duty.id(), new Trace.Question(year, "SCT-AG", "", 0), OFFICE).orElseThrow();
    assertThat(trace.facts()).hasSize(Math.min(100, before + 1));
    assertThat(trace.facts().getFirst().path()).startsWith("/chi-dao/");
  }

  @Test
  void evidence_by_hand_needs_a_document_a_day_in_the_term_and_an_agency_that_carries_it() {
    Duty duty = duty(issued(), "QLTT-AG", List.of(), List.of("training", "inspections"));
    assertThat(refused(prove(duty, "QLTT-AG", ""), MARKET)).isEqualTo("plans.document-missing");
    assertThat(refused(prove(duty, "QLTT-AG", "không số"), MARKET))
        .isEqualTo("plans.document-malformed");
    assertThat(refused(prove(duty, "THUE-AG", "1/BC-X"), OFFICE)).isEqualTo("plans.not-its-duty");
    assertThat(refused(prove(duty, "QLTT-AG", "1/BC-X"), POLICE)).isEqualTo("plans.not-yours");
    assertThat(refused(proved(duty, "training", today.minusYears(3)), MARKET))
        .isEqualTo("plans.day-outside-term");
    assertThat(refused(proved(duty, "training", today.plusDays(1)), MARKET))
        .isEqualTo("plans.day-in-future");
    assertThat(refused(proved(duty, "inspections", today), MARKET))
        .isEqualTo("plans.counted-by-program");
  }

  @Test
  void what_is_wrong_with_a_plan_or_a_duty_is_refused_and_nothing_stays() {
    assertThat(refused(draft("Kế hoạch ngược", today, today.minusDays(1)), OFFICE))
        .isEqualTo("plans.term-upside-down");
    assertThat(refused(draft("", today, today), OFFICE)).isEqualTo("plans.line-missing");
    assertThat(refused(draft("Của ai", today, today), POLICE)).isEqualTo("plans.not-yours");
    UUID plan = issued();
    assertThat(refused(write(plan, 0, "", List.of(), null), OFFICE)).isEqualTo("overtaken");
    int seen = version(plan);
    assertThat(refused(write(plan, seen, "", List.of(), null), OFFICE))
        .isEqualTo("plans.actor-missing");
    assertThat(refused(write(plan, seen, "XYZ", List.of(), null), OFFICE))
        .isEqualTo("plans.unknown-agency");
    assertThat(refused(write(plan, seen, "QLTT-AG", List.of(), today.plusYears(9)), OFFICE))
        .isEqualTo("plans.day-outside-term");
    assertThat(version(plan)).isEqualTo(seen);
  }

  @Test
  void two_hundred_addressees_get_one_each_or_none_at_all() {
    var many = new ArrayList<>(Collections.nCopies(190, "QLTT-AG"));
    many.addAll(List.of("CA-AG", "THUE-AG", "SYT-AG", "STP-AG", "STC-AG", "MTTQ-AG"));
    UUID id = done(plans.proceed(directive(many), OFFICE));
    assertThat(matter(id, OFFICE).shares()).hasSize(7);
    many.addAll(List.of("X1", "X2", "X3", "X4"));
    int before = count();
    assertThat(many).hasSize(200);
    assertThat(refused(directive(many), OFFICE)).isEqualTo("plans.unknown-agency");
    assertThat(count()).isEqualTo(before);
    assertThat(refused(directive(List.of()), OFFICE)).isEqualTo("plans.addressee-missing");
  }

  @Test
  void a_directive_runs_from_issue_to_proof_with_its_clock() {
    UUID id = done(plans.proceed(directive(List.of("QLTT-AG", "CA-AG")), OFFICE));
    Matter.Share share = share(id, MARKET);
    assertThat(matter(id, MARKET).shares()).hasSize(1);
    var running = clocks.of("share", share.id().toString()).getFirst().clock();
    assertThat(running.dueDay()).isEqualTo(today.plusDays(3));
    assertThat(refused(step(share, MatterEvent.ANSWER, ""), MARKET))
        .isEqualTo("plans.document-missing");
    assertThat(refused(step(share, MatterEvent.ACCEPT, ""), OFFICE))
        .isEqualTo("plans.not-possible");
    done(plans.proceed(step(share, MatterEvent.ANSWER, "7/BC-QLTT"), MARKET));
    assertThat(refused(step(share, MatterEvent.ACCEPT, ""), OFFICE)).isEqualTo("overtaken");
    done(plans.proceed(step(share(id, MARKET), MatterEvent.ACCEPT, ""), OFFICE));
    assertThat(share(id, MARKET).state()).isEqualTo(MatterState.CLOSED);
    assertThat(clocks.of("share", share.id().toString()).getFirst().clock().state().open())
        .isFalse();
  }

  @Test
  void a_second_reminder_is_the_next_step_of_the_ladder() {
    Duty duty = duty(issued(), "QLTT-AG", List.of(), List.of("training"));
    var first = remind(duty);
    var second = remind(duty);
    assertThat(first.ladder()).isEqualTo(1);
    assertThat(second.ladder()).isEqualTo(2);
    assertThat(second.follows()).isEqualTo(first.id());
    assertThat(remind(duty).ladder()).isEqualTo(3);
    assertThat(remind(duty).ladder()).isEqualTo(3);
    assertThat(plans.matters(MatterPage.Question.of(first.id()), POLICE).matters()).isEmpty();
  }

  @Test
  void an_implementing_plan_shows_its_differences_and_is_collected() {
    UUID above = issued();
    duty(above, "QLTT-AG", List.of("CA-AG"), List.of("training"));
    UUID own =
        done(
            plans.proceed(
                new PlanAct.DrawUp("", "Triển khai", today, today, List.of(), above, false, false),
                MARKET));
    PlanFile file = plans.read(own, MARKET).orElseThrow();
    assertThat(file.differences()).isEmpty();
    done(
        plans.proceed(
            new PlanAct.Drop(own, 1, file.duties().getFirst().id(), "Không có người", Paper.NONE),
            MARKET));
    assertThat(plans.read(own, MARKET).orElseThrow().differences()).hasSize(1);
    assertThat(plans.read(own, POLICE)).as("a draft of another agency").isEmpty();
    var collect =
        new PlanAct.Issue(
            MatterKind.COLLECTION,
            "Thu kế hoạch",
            "Gửi",
            List.of("QLTT-AG", "CA-AG"),
            today.plusDays(3),
            above,
            null,
            null);
    UUID id = done(plans.proceed(collect, OFFICE));
    assertThat(refused(collect, OFFICE)).isEqualTo("plans.already-collected");
    clock.move(java.time.Duration.ofDays(5));
    try {
      done(plans.proceed(step(share(id, MARKET), MatterEvent.ANSWER, "5/KH-QLTT"), MARKET));
      assertThat(share(id, MARKET).late()).isTrue();
    } finally {
      clock.reset();
    }
  }

  @Test
  void a_payment_above_the_commitment_needs_a_reason_and_secrets_hold_sums_only() {
    int year = today.getYear() + 1;
    done(plans.proceed(book(year, Stage.ALLOCATION, 100, ""), OFFICE));
    done(plans.proceed(book(year, Stage.COMMITMENT, 80, ""), OFFICE));
    assertThat(refused(book(year, Stage.PAYMENT, 81, ""), OFFICE))
        .isEqualTo("plans.exceeds-before");
    assertThat(refused(book(year, Stage.PAYMENT, -1, "Nhầm"), OFFICE))
        .isEqualTo("plans.below-zero");
    done(plans.proceed(book(year, Stage.PAYMENT, 81, "Giá tăng"), OFFICE));
    assertThat(refused(book(year, Stage.PAYMENT, 1, ""), POLICE)).isEqualTo("plans.not-yours");
    var secret =
        new PlanAct.Book(
            year,
            "QLTT-AG",
            Source.SECTOR,
            Spending.INFORMATION,
            Stage.ESTIMATE,
            new Dong(5),
            today,
            "Tên ai đó",
            "",
            "",
            "",
            null);
    assertThat(refused(secret, OFFICE)).isEqualTo("plans.secret-holds-sums");
    var money = plans.budget(year, OFFICE);
    assertThat(money.total(Stage.PAYMENT)).isEqualTo(new Dong(81));
    assertThat(plans.budget(year, POLICE).lines()).isEmpty();
  }

  @Test
  void routing_asks_which_rule_of_coordination_is_in_force() {
    var rule =
        new PlanAct.Arrange(
            "3/QC-PH",
            "Phối hợp",
            today,
            today.plusDays(9),
            24,
            List.of(
                new PlanAct.Arrange.Party("HQ-KV20", "Phòng nghiệp vụ"),
                new PlanAct.Arrange.Party("BDBP-AG", "Trực ban")));
    done(plans.proceed(rule, LEADER));
    var keys = Set.of("HQ-KV20", "BDBP-AG");
    assertThat(plans.arrangements(today, keys)).hasSize(1);
    assertThat(plans.arrangements(today.plusDays(10), keys)).isEmpty();
  }

  private int counted(Duty duty, Period year) {
    var row = plans.matrix(duty.plan(), year, OFFICE).orElseThrow().rows().getFirst();
    return Objects.requireNonNull(row.cells().get("SCT-AG")).done();
  }

  private Matter remind(Duty duty) {
    var act =
        new PlanAct.Issue(
            MatterKind.REMINDER,
            "Nhắc",
            "Đề nghị",
            List.of("QLTT-AG"),
            today,
            duty.plan(),
            duty.id(),
            null);
    return matter(done(plans.proceed(act, OFFICE)), OFFICE);
  }

  private UUID issued() {
    UUID plan =
        done(plans.proceed(draft("Kế hoạch thử", today.minusDays(9), today.plusDays(99)), OFFICE));
    done(plans.proceed(write(plan, 1, "STC-AG", List.of(), null), OFFICE));
    var issue = new PlanAct.IssuePlan(plan, 2, today, Paper.numbered("9/KH-BCĐ389"));
    done(plans.proceed(issue, OFFICE));
    UUID filler = plans.read(plan, OFFICE).orElseThrow().duties().getFirst().id();
    done(
        plans.proceed(
            new PlanAct.Drop(plan, 3, filler, "Chỉ để ban hành", Paper.numbered("1/CV-X")),
            OFFICE));
    return plan;
  }

  private Duty duty(UUID plan, String lead, List<String> partners, List<String> kinds) {
    var text =
        new DutyText(
            "I.9", "I", "Việc thử", "", "", lead, partners, Frequency.YEAR, null, null, kinds);
    UUID id =
        done(
            plans.proceed(
                new PlanAct.Write(plan, version(plan), text, "Bổ sung", Paper.numbered("2/CV-X")),
                OFFICE));
    return plans.read(plan, OFFICE).orElseThrow().duties().stream()
        .filter(duty -> duty.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static PlanAct write(
      UUID plan,
      int seen,
      String lead,
      List<String> partners,
      @org.jspecify.annotations.Nullable LocalDate due) {
    var text =
        new DutyText(
            "I.1",
            "I",
            "Việc",
            "",
            "",
            lead,
            partners,
            Frequency.ONCE,
            due,
            null,
            List.of("report"));
    return new PlanAct.Write(plan, seen, text, "Bổ sung", Paper.numbered("2/CV-X"));
  }

  private static PlanAct.DrawUp draft(String title, LocalDate from, LocalDate to) {
    return new PlanAct.DrawUp("", title, from, to, List.of(), null, false, true);
  }

  private PlanAct prove(Duty duty, String agency, String number) {
    return new PlanAct.Prove(duty.id(), agency, "training", today, "Lớp", Paper.numbered(number));
  }

  private static PlanAct proved(Duty duty, String kind, LocalDate on) {
    return new PlanAct.Prove(duty.id(), "QLTT-AG", kind, on, "Lớp", Paper.numbered("1/BC-X"));
  }

  private PlanAct directive(List<String> to) {
    return new PlanAct.Issue(
        MatterKind.DIRECTIVE,
        "Kiểm tra",
        "Làm",
        to,
        today.plusDays(3),
        null,
        null,
        null,
        "nq-41-2015",
        null);
  }

  private static PlanAct step(Matter.Share share, MatterEvent event, String number) {
    return new PlanAct.Step(
        share.id(), event, share.version(), "", Paper.numbered(number), null, null);
  }

  private PlanAct book(int year, Stage stage, long amount, String reason) {
    return new PlanAct.Book(
        year,
        "QLTT-AG",
        Source.SECTOR,
        Spending.TRAINING,
        stage,
        new Dong(amount),
        today,
        "Lớp",
        "4/QĐ-X",
        reason,
        "",
        null);
  }

  private int count() {
    return plans.matters(MatterPage.Question.of(MatterKind.DIRECTIVE), OFFICE).count();
  }

  private Matter matter(UUID id, Member member) {
    return plans.matters(MatterPage.Question.of(id), member).matters().getFirst();
  }

  private Matter.Share share(UUID id, Member member) {
    return matter(id, member).shares().stream()
        .filter(one -> one.agency().equals(member.agency()))
        .findFirst()
        .orElseThrow();
  }

  private int version(UUID plan) {
    return plans.read(plan, OFFICE).orElseThrow().plan().version();
  }

  private String refused(PlanAct act, Member member) {
    return switch (plans.proceed(act, member)) {
      case PlanOutcome.Refused no -> no.refusal().code();
      case PlanOutcome.Overtaken late -> "overtaken";
      case PlanOutcome.Done done -> "done";
    };
  }

  private static UUID done(PlanOutcome outcome) {
    assertThat(outcome).isInstanceOf(PlanOutcome.Done.class);
    return ((PlanOutcome.Done) outcome).id();
  }

  private static Member member(String agency, Role role) {
    UUID id =
        UUID.nameUUIDFromBytes((agency + role).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new Member(Actor.officer(id, agency), Set.of(role));
  }
}
