package vn.chosach.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.matters.CoordinationPage;

@DemoTest
class DemoPlansTest {

  @Autowired DemoPlans demo;
  @Autowired Plans plans;
  @Autowired StagedTime time;

  @Test
  void the_made_plan_stands_once_with_its_papers() {
    demo.play();
    var member =
        new ActingOfficer(
            Actor.officer(new UUID(0, 1), "BCD389-AG"), Set.of(Role.COMMITTEE_LEADER));
    var made =
        plans.list(member).stream()
            .filter(plan -> plan.titleVi().startsWith("Dự thảo minh họa"))
            .toList();
    assertThat(made).hasSize(1);
    var collected =
        plans
            .matters(CoordinationPage.CoordinationQuestion.of(CoordinationKind.COLLECTION), member)
            .matters()
            .stream()
            .filter(coordinationItem -> made.getFirst().id().equals(coordinationItem.plan()))
            .findFirst()
            .orElseThrow();
    assertThat(collected.shares()).hasSizeGreaterThan(100);
    var below =
        plans.list(member).stream()
            .filter(plan -> made.getFirst().id().equals(plan.above()))
            .toList();
    assertThat(below).hasSize(1);
    assertThat(plans.list(member))
        .as("the plan before it ended with its report")
        .anyMatch(plan -> made.getFirst().id().equals(plan.successor()) && plan.closedOn() != null);
    var today = Vietnam.dayOf(time.instant());
    var year = plans.matrix(made.getFirst().id(), Period.yearOf(today), member).orElseThrow();
    assertThat(DemoReports.LATE)
        .as("red names the two that are late and nobody else")
        .containsAll(year.late(today).stream().map(late -> late.agency().key()).toList());
    assertThat(plans.read(below.getFirst().id(), member).orElseThrow().differences())
        .as("what market surveillance sets itself beyond the plan above")
        .isNotEmpty();
  }
}
