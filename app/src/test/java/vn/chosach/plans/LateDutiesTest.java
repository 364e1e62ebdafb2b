package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Journal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkList;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.LateDuties;
import vn.chosach.plans.duties.LateDuty;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** What is late by the plan reminds by itself, up the ladder, until it is done. */
class LateDutiesTest extends PlanDesk {

  @Autowired LateDuties late;
  @Autowired Journal journal;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;
  @Autowired PlatformTransactionManager manager;
  @Autowired JdbcClient jdbc;

  @Test
  void the_agency_is_reminded_then_the_standing_office_then_the_leaders_until_it_is_done() {
    UUID plan = issued();
    Duty duty = due(plan, today.plusDays(2));
    clock.move(Duration.ofDays(2));
    late.tick();
    assertThat(about(duty, MARKET))
        .as("on the last day")
        .singleElement()
        .matches(one -> one.step() == LateDuty.LateStep.AHEAD);
    assertThat(work.of(MARKET, Page.away(Lang.VI, clock.instant(), parts)))
        .filteredOn(one -> one.key().contains(duty.id().toString()))
        .singleElement()
        .matches(one -> one.verb().contains("sắp đến hạn"));
    assertThat(about(duty, OFFICE)).isEmpty();
    clock.move(Duration.ofDays(1));
    late.tick();
    assertThat(about(duty, MARKET)).singleElement().matches(one -> one.due().equals(duty.due()));
    assertThat(about(duty, OFFICE)).isEmpty();
    assertThat(about(duty, POLICE)).as("another agency").isEmpty();
    assertThat(work.of(MARKET, Page.away(Lang.VI, clock.instant(), parts)))
        .filteredOn(one -> one.key().contains(duty.id().toString()))
        .singleElement()
        .matches(one -> one.why().contains("đã nhắc cơ quan"));
    int told = journal.newest("plan", plan.toString(), null, 50).size();
    late.tick();
    assertThat(journal.newest("plan", plan.toString(), null, 50))
        .as("told once for each step")
        .hasSize(told);

    clock.move(Duration.ofDays(2));
    late.tick();
    assertThat(about(duty, OFFICE)).hasSize(1);
    assertThat(about(duty, LEADER)).isEmpty();
    clock.move(Duration.ofDays(12));
    late.tick();
    assertThat(about(duty, LEADER)).hasSize(1);

    var onTheDay =
        new PlanAct.Prove(duty.id(), "QLTT-AG", "training", duty.due(), "Lớp", paper("7/BC-QLTT"));
    accepted(onTheDay, MARKET);
    late.tick();
    for (ActingOfficer each : List.of(MARKET, OFFICE, LEADER)) {
      assertThat(about(duty, each)).isEmpty();
    }
  }

  @Test
  void a_reminder_follows_the_day_of_an_amended_plan() {
    UUID plan = issued();
    Duty duty = due(plan, today.plusDays(2));
    clock.move(Duration.ofDays(2));
    late.tick();
    assertThat(about(duty, MARKET)).singleElement().matches(one -> one.due().equals(duty.due()));
    LocalDate later = today.plusDays(5);
    var again =
        write(
            plan,
            version(plan, OFFICE),
            duty.titleVi(),
            "QLTT-AG",
            List.of(),
            List.of("training"),
            later);
    UUID amended = done(again, OFFICE);
    Duty now =
        file(plan, OFFICE).duties().stream()
            .filter(one -> one.id().equals(amended))
            .findFirst()
            .orElseThrow();
    assertThat(now.root()).isEqualTo(duty.root());
    late.tick();
    assertThat(about(now, MARKET)).singleElement().matches(one -> one.due().equals(later));
  }

  @Test
  void a_partner_is_not_reminded_of_what_another_leads_nor_of_a_plan_that_is_a_draft() {
    UUID plan = drawn(draft("Kế hoạch nháp", today.minusDays(9), today.plusDays(99)), OFFICE);
    done(write(plan, 1, "Việc nháp", "QLTT-AG", List.of(), List.of("training"), today), OFFICE);
    UUID issued = issued();
    done(
        write(
            issued,
            version(issued, OFFICE),
            "Việc chung",
            "QLTT-AG",
            List.of("CA-AG"),
            List.of("training"),
            today),
        OFFICE);
    clock.move(Duration.ofDays(1));
    late.tick();
    assertThat(late.of(MARKET))
        .extracting(LateDuty::title)
        .contains("Việc chung")
        .doesNotContain("Việc nháp");
    assertThat(late.of(POLICE)).extracting(LateDuty::title).doesNotContain("Việc chung");
  }

  @Test
  void a_plan_that_fails_keeps_nobody_of_another_plan_from_being_reminded() {
    List<Duty> duties = Stream.generate(() -> due(issued(), today.plusDays(2))).limit(3).toList();
    clock.move(Duration.ofDays(2));
    var broken = new AtomicBoolean();
    var failing =
        new TransactionTemplate(manager) {
          @Override
          public <T> T execute(TransactionCallback<T> action) {
            return super.execute(
                status -> {
                  T done = action.doInTransaction(status);
                  if (!broken.get() && told(duties)) {
                    broken.set(true);
                    throw new IllegalStateException("planted");
                  }
                  return done;
                });
          }
        };
    Object bean = AopTestUtils.getUltimateTargetObject(late);
    Object whole = ReflectionTestUtils.getField(bean, "transaction");
    ReflectionTestUtils.setField(bean, "transaction", failing);
    try {
      assertThatThrownBy(late::tick).as("and it is said").hasMessage("planted");
    } finally {
      ReflectionTestUtils.setField(bean, "transaction", whole);
    }
    assertThat(duties)
        .filteredOn(duty -> about(duty, MARKET).isEmpty())
        .as("of the one plan that failed")
        .hasSize(1);
    late.tick();
    assertThat(duties).noneMatch(duty -> about(duty, MARKET).isEmpty());
  }

  private boolean told(List<Duty> duties) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM plans.late_duty WHERE duty = ANY (:duties))")
        .param("duties", duties.stream().map(Duty::id).toArray(UUID[]::new))
        .query(Boolean.class)
        .single();
  }

  @Test
  void each_day_looks_at_the_periods_that_are_over_and_the_year_that_runs() {
    assertThat(codes(LocalDate.of(2026, 11, 29)))
        .containsExactly("2026-11", "2026-Q3", "2026", "2025");
    assertThat(codes(LocalDate.of(2026, 11, 14)))
        .containsExactly("2026-10", "2026-Q3", "2026", "2025");
    assertThat(codes(LocalDate.of(2026, 12, 20)))
        .containsExactly("2026-12", "2026-Q4", "2027", "2026");
    assertThat(codes(LocalDate.of(2027, 1, 10)))
        .containsExactly("2026-12", "2026-Q4", "2027", "2026");
  }

  private static List<String> codes(LocalDate day) {
    return LateDuties.periods(day).stream().map(Period::code).toList();
  }

  private Duty due(UUID plan, LocalDate day) {
    PlanAct.Write write =
        write(
            plan,
            version(plan, OFFICE),
            "Tập huấn " + UUID.randomUUID(),
            "QLTT-AG",
            List.of(),
            List.of("training"),
            day);
    UUID id = done(write, OFFICE);
    return file(plan, OFFICE).duties().stream()
        .filter(duty -> duty.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<LateDuty> about(Duty duty, ActingOfficer member) {
    return late.of(member).stream().filter(one -> one.duty().equals(duty.id())).toList();
  }
}
