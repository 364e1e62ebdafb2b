package vn.chosach.plans.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.AccountOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.DemoAccount;
import vn.chosach.officers.NewAccount;
import vn.chosach.officers.Officers;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.MatterKind;
import vn.chosach.plans.matters.MatterPage;

@ChosachTest
class DemoPlansTest {

  @Autowired Plans plans;
  @Autowired Officers officers;
  @Autowired Agencies agencies;
  @Autowired InstantSource time;

  @Test
  void the_made_plan_stands_once_with_its_papers() {
    DemoAccount.all().forEach(this::open);
    var demo = new DemoPlans(plans, officers, agencies, time);
    demo.plant();
    demo.plant();
    var member =
        new ActingOfficer(
            Actor.officer(new UUID(0, 1), "BCD389-AG"), Set.of(Role.COMMITTEE_LEADER));
    var made =
        plans.list(member).stream()
            .filter(plan -> plan.titleVi().startsWith("Dự thảo minh họa"))
            .toList();
    assertThat(made).hasSize(1);
    var collected =
        plans.matters(MatterPage.Question.of(MatterKind.COLLECTION), member).matters().stream()
            .filter(matter -> made.getFirst().id().equals(matter.plan()))
            .findFirst()
            .orElseThrow();
    assertThat(collected.shares()).hasSizeGreaterThan(100);
    var below =
        plans.list(member).stream()
            .filter(plan -> made.getFirst().id().equals(plan.above()))
            .toList();
    assertThat(below).hasSize(1);
    assertThat(plans.read(below.getFirst().id(), member).orElseThrow().differences())
        .as("what market surveillance sets itself beyond the plan above")
        .isNotEmpty();
  }

  private void open(DemoAccount demo) {
    var today = Vietnam.dayOf(time.instant());
    var account =
        new NewAccount(demo.account(), demo.name(), demo.name(), demo.agencyKey(), today, null);
    if (officers.open(Actor.SYSTEM, account, "test") instanceof AccountOutcome.Done done) {
      for (Role role : demo.roles()) {
        officers.grant(Actor.SYSTEM, done.id(), role.name(), today, null, "test");
      }
    }
  }
}
