package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Indicator;
import vn.chosach.plans.facts.FactKind;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;

/** Objective, measure, indicator: target and actual value, counted or by hand (R14). */
class IndicatorsTest extends PlanDesk {

  @Test
  void a_counted_indicator_shows_what_the_rows_behind_its_measure_show() {
    UUID plan = issued();
    Duty duty = duty(plan, "SCT-AG", List.of("CA-AG"), List.of("directives-issued", "training"));
    done(indicate(plan, duty.id(), "directives-issued", false, 3L), OFFICE);
    Period year = Period.yearOf(today);
    long before = Objects.requireNonNullElse(one(plan, year).actual(), 0L);
    done(directive("QLTT-AG"), OFFICE);
    assertThat(one(plan, year).actual()).isEqualTo(before + 1);
    var asked = new vn.chosach.plans.duties.Trace.TraceQuestion(year, null, "directives-issued", 0);
    assertThat(plans.trace(duty.id(), asked, OFFICE).orElseThrow().facts())
        .hasSize((int) Math.min(before + 1, FactKind.MOST));
    assertThat(one(plan, Period.read("2022").orElseThrow()).actual()).isZero();
    assertThat(refused(measure(one(plan, year).id(), 5L, "1/BC-X"), OFFICE))
        .isEqualTo("counted-by-program");
  }

  @Test
  void a_value_by_hand_needs_a_document_the_newest_counts_and_none_is_not_zero() {
    UUID plan = issued();
    UUID id = done(indicate(plan, null, "", true, 10L), OFFICE);
    Period year = Period.yearOf(today);
    assertThat(one(plan, year).actual()).isNull();
    assertThat(one(plan, year).standing()).isEqualTo(Indicator.IndicatorStanding.UNKNOWN);
    assertThat(refused(measure(id, 12L, ""), OFFICE)).isEqualTo("document-missing");
    assertThat(refused(measure(id, null, "1/BC-X"), OFFICE)).isEqualTo("value-out-of-range");
    assertThat(refused(measure(id, 12L, "1/BC-X"), POLICE)).isEqualTo("not-yours");
    done(measure(id, 12L, "1/BC-X"), OFFICE);
    assertThat(one(plan, year).standing()).isEqualTo(Indicator.IndicatorStanding.EXCEEDED);
    done(measure(id, 0L, "2/BC-X"), OFFICE);
    assertThat(one(plan, year).actual()).isZero();
    assertThat(one(plan, year).standing()).isEqualTo(Indicator.IndicatorStanding.REACHED);
    assertThat(one(plan, year).values()).as("those before stay readable").hasSize(2);
    assertThat(one(plan, Period.read("2023").orElseThrow()).values()).isEmpty();
  }

  @Test
  void what_is_wrong_with_an_indicator_is_refused() {
    UUID plan = issued();
    Duty duty = duty(plan, "SCT-AG", List.of(), List.of("training"));
    assertThat(refused(indicate(plan, null, "training", false, 1L), OFFICE))
        .isEqualTo("kind-not-counted");
    assertThat(refused(indicate(plan, duty.id(), "inspections", false, 1L), OFFICE))
        .isEqualTo("kind-not-counted");
    assertThat(refused(indicate(plan, UUID.randomUUID(), "", false, 1L), OFFICE))
        .isEqualTo("measure-elsewhere");
    assertThat(refused(indicate(plan, null, "", false, null), OFFICE))
        .isEqualTo("value-out-of-range");
    assertThat(refused(indicate(plan, null, "", false, 1L), MARKET)).isEqualTo("not-yours");
    UUID id = done(indicate(plan, null, "", false, 1L), OFFICE);
    assertThat(refused(new PlanAct.Retire(id, "", PlanPaper.NONE), OFFICE))
        .isEqualTo("words-missing");
    assertThat(refused(new PlanAct.Retire(id, "Trùng", PlanPaper.NONE), OFFICE))
        .as("the plan is issued: nobody takes alone out what it promised")
        .isEqualTo("document-missing");
    assertThat(refused(new PlanAct.Retire(id, "Trùng", PlanPaper.numbered("9/KH-GO")), OFFICE))
        .isEqualTo("paper-not-registered");
    done(new PlanAct.Retire(id, "Trùng", paper("10/KH-X")), OFFICE);
    assertThat(plans.indicators(plan, Period.yearOf(today), OFFICE).orElseThrow()).isEmpty();
    assertThat(refused(new PlanAct.Retire(id, "Trùng", paper("10/KH-X")), OFFICE))
        .isEqualTo("unknown");
  }

  private Indicator one(UUID plan, Period year) {
    return plans.indicators(plan, year, OFFICE).orElseThrow().getFirst();
  }

  private static PlanAct indicate(
      UUID plan, @Nullable UUID duty, String kind, boolean lower, @Nullable Long target) {
    return new PlanAct.Indicate(
        plan, "I", duty, kind, "Số vụ tái phạm", "", "vụ", lower, null, target);
  }

  private PlanAct measure(UUID indicator, @Nullable Long value, String document) {
    int year = Period.yearOf(today).year();
    return new PlanAct.Measure(indicator, year, value, "Theo sổ theo dõi", paper(document));
  }
}
