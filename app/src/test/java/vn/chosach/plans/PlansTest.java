package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Difference;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Plan;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.duties.Trace;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.CoordinationState;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.life.PlanState;

/** Plans: the first one, their life, implementing plans and their collection. */
class PlansTest extends PlanDesk {

  @Test
  void the_plan_of_2022_ships_with_every_obligation_as_a_duty() {
    Plan first =
        plans.list(MARKET).stream()
            .filter(plan -> !plan.made() && plan.ofCommittee())
            .toList()
            .getLast();
    PlanFile file = file(first.id(), MARKET);
    assertThat(file.duties())
        .hasSize(ProvincePack.current().table("duties.csv").size())
        .allMatch(duty -> !duty.lead().isEmpty() && !duty.kinds().isEmpty());
    assertThat(file.duties().stream().map(Duty::requirement))
        .containsAll(IntStream.rangeClosed(10, 92).mapToObj(n -> "R" + n).toList());
  }

  @Test
  void what_is_wrong_with_a_plan_or_a_duty_is_refused_and_nothing_stays() {
    int before = plans.list(OFFICE).size();
    assertThat(refused(draft("Kế hoạch ngược", today, today.minusDays(1)), OFFICE))
        .isEqualTo("term-upside-down");
    assertThat(refused(draft("", today, today), OFFICE)).isEqualTo("line-missing");
    assertThat(refused(draft("Của ai", today, today), POLICE)).isEqualTo("not-yours");
    assertThat(plans.list(OFFICE)).hasSize(before);
    UUID plan = issued();
    int seen = version(plan, OFFICE);
    List<String> kinds = List.of("training");
    assertThat(refused(write(plan, 0, "Việc", "QLTT-AG", List.of(), kinds, null), OFFICE))
        .isEqualTo("overtaken");
    assertThat(refused(write(plan, "", List.of(), kinds), OFFICE)).isEqualTo("actor-missing");
    assertThat(refused(write(plan, "XYZ", List.of(), kinds), OFFICE)).isEqualTo("unknown-agency");
    assertThat(refused(write(plan, "QLTT-AG", List.of(), List.of()), OFFICE))
        .isEqualTo("evidence-missing");
    assertThat(refused(write(plan, "QLTT-AG", List.of(), List.of("bịa")), OFFICE))
        .isEqualTo("unknown-kind");
    var late = write(plan, seen, "Việc", "QLTT-AG", List.of(), kinds, today.plusYears(9));
    assertThat(refused(late, OFFICE)).isEqualTo("day-outside-term");
    assertThat(version(plan, OFFICE)).isEqualTo(seen);
    assertThat(file(plan, OFFICE).duties()).isEmpty();
  }

  @Test
  void a_plan_is_closed_with_a_report_and_named_its_successor() {
    UUID plan = issued();
    UUID next = drawn(draft("Kế hoạch sau", today, today.plusYears(2)), OFFICE);
    int seen = version(plan, OFFICE);
    assertThat(refused(new PlanAct.ClosePlan(plan, seen, today, PlanPaper.NONE), OFFICE))
        .isEqualTo("document-missing");
    assertThat(refused(new PlanAct.Succeed(plan, seen, plan), OFFICE)).isEqualTo("successor-unfit");
    done(new PlanAct.Succeed(plan, seen, next), OFFICE);
    var close = new PlanAct.ClosePlan(plan, seen + 1, today, paper("70/BC-BCĐ389"));
    done(close, OFFICE);
    Plan closed = file(plan, OFFICE).plan();
    assertThat(closed.state()).isEqualTo(PlanState.CLOSED);
    assertThat(closed.successor()).isEqualTo(next);
    assertThat(refused(write(plan, "QLTT-AG", List.of(), List.of("training")), OFFICE))
        .isEqualTo("not-possible");
  }

  @Test
  void only_who_directs_issues_closes_and_succeeds_a_plan_of_the_committee() {
    UUID plan = issued();
    UUID next = drawn(draft("Kế hoạch sau", today, today.plusYears(2)), OFFICE);
    int seen = version(plan, OFFICE);
    PlanPaper report = PlanPaper.numbered("70/BC-BCĐ389");
    for (ActingOfficer wrong : List.of(MARKET, POLICE, FRONT, AUDITOR, COMMUNE)) {
      for (PlanAct act :
          List.of(
              new PlanAct.ClosePlan(plan, seen, today, report),
              new PlanAct.Succeed(plan, seen, next),
              new PlanAct.IssuePlan(next, 1, today, PlanPaper.numbered("9/KH-BCĐ389")))) {
        assertThat(refused(act, wrong)).as(wrong + " " + act).isEqualTo("not-yours");
      }
    }
    assertThat(refused(new PlanAct.ClosePlan(next, 1, today, report), OFFICE))
        .as("one that was never issued")
        .isEqualTo("not-possible");
    assertThat(file(plan, OFFICE).plan().state()).isEqualTo(PlanState.ISSUED);
    assertThat(version(plan, OFFICE)).isEqualTo(seen);
  }

  @Test
  void evidence_that_comes_after_the_term_is_marked_late() {
    UUID plan = issued();
    Duty duty = duty(plan, "QLTT-AG", List.of(), List.of("training"));
    done(proof(duty, "QLTT-AG", "training", "1/BC-X"), MARKET);
    var worked = today;
    clock.move(Duration.ofDays(120));
    done(
        new PlanAct.Prove(duty.id(), "QLTT-AG", "training", worked, "Bổ sung", paper("2/BC-X")),
        MARKET);
    var asked = new Trace.TraceQuestion(Period.yearOf(worked), "QLTT-AG", "", 0);
    assertThat(plans.trace(duty.id(), asked, MARKET).orElseThrow().proofs())
        .extracting(proof -> proof.document() + " " + proof.late())
        .containsExactlyInAnyOrder("1/BC-X false", "2/BC-X true");
  }

  @Test
  void an_amended_duty_is_the_same_duty_for_those_who_carry_it_out() {
    UUID plan = issued();
    duty(plan, "QLTT-AG", List.of("CA-AG"), List.of("training"));
    UUID own = carriedOut(plan, false, MARKET);
    assertThat(file(own, MARKET).differences()).isEmpty();
    var amended =
        write(
            plan,
            version(plan, OFFICE),
            "Việc đã sửa",
            "QLTT-AG",
            List.of(),
            List.of("training"),
            null);
    done(amended, OFFICE);
    assertThat(file(own, MARKET).differences())
        .extracting(Difference::kind)
        .containsExactly(Difference.DifferenceKind.CHANGED);
    int seen = version(own, MARKET);
    UUID taken = file(own, MARKET).duties().getFirst().id();
    done(new PlanAct.Drop(own, seen, taken, "Không có người", paper("3/CV-X")), MARKET);
    assertThat(file(own, MARKET).differences())
        .extracting(Difference::kind)
        .containsExactly(Difference.DifferenceKind.MISSING);
  }

  @Test
  void implementing_plans_are_collected_late_ones_marked_returned_ones_sent_again() {
    UUID above = issued();
    duty(above, "QLTT-AG", List.of("CA-AG"), List.of("training"));
    UUID own = carriedOut(above, false, MARKET);
    var collect =
        new PlanAct.Issue(
            CoordinationKind.COLLECTION,
            "Thu kế hoạch",
            "Gửi",
            List.of("QLTT-AG", "CA-AG", "THUE-AG"),
            today.plusDays(3),
            above,
            null,
            null);
    UUID id = done(collect, OFFICE);
    assertThat(refused(collect, OFFICE)).isEqualTo("already-collected");
    assertThat(read(id, POLICE).shares()).as("each sees its own").hasSize(1);
    UUID foreign = UUID.randomUUID();
    var share = share(id, MARKET);
    var wrong =
        new PlanAct.PlanActStep(
            share.id(),
            CoordinationEvent.ANSWER,
            share.version(),
            "",
            paper("8/KH-CQ"),
            null,
            foreign);
    assertThat(refused(wrong, MARKET)).isEqualTo("plan-not-issued");
    done(
        new PlanAct.PlanActStep(
            share.id(), CoordinationEvent.ANSWER, share.version(), "", paper("8/KH-CQ"), null, own),
        MARKET);
    assertThat(share(id, MARKET).late()).isFalse();
    assertThat(refused(step(share(id, MARKET), CoordinationEvent.RETURN, "", "", today), OFFICE))
        .isEqualTo("words-missing");
    assertThat(refused(step(share(id, MARKET), CoordinationEvent.ACCEPT, "", ""), POLICE))
        .as("another agency does not even know it")
        .isEqualTo("unknown");
    var back =
        step(
            share(id, MARKET), CoordinationEvent.RETURN, "Nêu chỉ tiêu quý", "", today.plusDays(2));
    done(back, OFFICE);
    assertThat(share(id, MARKET).state()).isEqualTo(CoordinationState.RETURNED);
    assertThat(read(id, MARKET).shares().getFirst().steps().getLast().words())
        .isEqualTo("Nêu chỉ tiêu quý");
    clock.move(Duration.ofDays(5));
    assertThat(share(id, POLICE).overdue(today.plusDays(5))).isTrue();
    done(step(share(id, MARKET), CoordinationEvent.ANSWER, "", "9/KH-CQ"), MARKET);
    assertThat(share(id, MARKET).late()).as("after the new day").isTrue();
    done(step(share(id, MARKET), CoordinationEvent.ACCEPT, "", ""), OFFICE);
    assertThat(share(id, MARKET).state()).isEqualTo(CoordinationState.CLOSED);
    assertThat(share(id, MARKET).plan()).isEqualTo(own);
  }

  @Test
  void of_a_professional_plan_others_see_the_title_only() {
    UUID above = issued();
    duty(above, "HQ-KV20", List.of(), List.of("training"));
    UUID own = carriedOut(above, true, CUSTOMS);
    Duty secret = file(own, CUSTOMS).duties().getFirst();
    UUID proof = done(proof(secret, "HQ-KV20", "training", "5/BC-HQ"), CUSTOMS);
    var asked = new Trace.TraceQuestion(Period.yearOf(today), null, "", 0);
    for (var other : List.of(OFFICE, LEADER, AUDITOR, POLICE)) {
      PlanFile seen = file(own, other);
      assertThat(seen.whole()).isFalse();
      assertThat(seen.plan().titleVi()).isEqualTo("Triển khai");
      assertThat(seen.duties()).isEmpty();
      assertThat(seen.steps()).isEmpty();
      assertThat(plans.matrix(own, Period.yearOf(today), other)).isEmpty();
      assertThat(plans.indicators(own, Period.yearOf(today), other)).isEmpty();
      assertThat(plans.trace(secret.id(), asked, other)).isEmpty();
      assertThat(plans.mayOpen(proof, other)).isFalse();
    }
    assertThat(plans.mayOpen(proof, CUSTOMS)).isTrue();
    assertThat(file(own, CUSTOMS).whole()).isTrue();
  }

  @Test
  void a_draft_of_another_agency_does_not_exist() {
    UUID above = issued();
    duty(above, "QLTT-AG", List.of("CA-AG"), List.of("training"));
    UUID own = drawn(derived(above, false), POLICE);
    assertThat(plans.read(own, MARKET)).isEmpty();
    assertThat(plans.list(OFFICE)).noneMatch(plan -> plan.id().equals(own));
    assertThat(refused(derived(above, false), POLICE)).isEqualTo("already-drawn-up");
    assertThat(Set.of("unknown", "not-yours"))
        .contains(refused(new PlanAct.IssuePlan(own, 1, today, paper("1/KH")), MARKET));
    UUID below = drawn(derived(above, false), MARKET);
    assertThat(plans.list(OFFICE))
        .as("nor does an agency see what one under it still drafts")
        .noneMatch(plan -> plan.id().equals(below));
  }
}
