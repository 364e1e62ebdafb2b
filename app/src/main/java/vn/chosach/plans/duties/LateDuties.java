package vn.chosach.plans.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.LateDuty.LateStep;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanState;

/**
 * Looks each hour what is near its day or late by the plans in force (R29): whoever leads a duty is
 * told a week before, when it is late again, then the standing office, then the leaders. What was
 * told stands in a table with a unique key, so that two rounds tell nothing twice; what is done
 * meanwhile leaves the desks with the next round.
 */
@Component
public class LateDuties {

  private static final int CUT = 14;
  private static final int QUARTER = 3;

  private final PlanRepository plans;
  private final MatrixQuery matrices;
  private final Bodies bodies;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  LateDuties(
      PlanRepository plans,
      MatrixQuery matrices,
      Bodies bodies,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.plans = plans;
    this.matrices = matrices;
    this.bodies = bodies;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  @Bean
  static RecurringJob lateDutiesJob(LateDuties late) {
    return RecurringJob.alone("late-duties", Duration.ofHours(1), late::tick)
        .startingAfter(Duration.ofSeconds(20));
  }

  /**
   * One round over the plans in force, each in a transaction of its own.
   *
   * @throws RuntimeException of the first plan that failed, once all others were looked at
   */
  public void tick() {
    RuntimeException first = null;
    for (Plan plan : plans.all()) {
      try {
        if (plan.state() == PlanState.ISSUED) {
          transaction.executeWithoutResult(status -> look(plan));
        }
      } catch (RuntimeException failed) {
        // Who owes something under another plan is reminded all the same.
        first = first == null ? failed : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /** What a member is reminded of, the earliest last day first. */
  @Transactional(readOnly = true)
  public List<LateDuty> of(ActingOfficer member) {
    return jdbc.sql(
            """
            SELECT l.duty, d.title_vi AS title, l.agency, l.period, l.due_on AS due, l.step,
                   l.told_at
              FROM plans.late_duty l JOIN plans.duty d ON d.id = l.duty
              JOIN plans.plan p ON p.id = l.plan
             WHERE l.ended_at IS NULL
               AND (NOT p.title_only OR l.agency = ANY (:agencies))
               AND (:unit AND l.agency = ANY (:agencies)
                    OR :office AND l.step IN ('OFFICE', 'LEADERS')
                    OR :leads AND l.step = 'LEADERS')
             ORDER BY l.due_on, d.title_vi, l.agency
            """)
        .param("unit", PlanAccessPolicy.actsForUnit(member))
        .param("agencies", bodies.heldBy(member).toArray(String[]::new))
        .param("office", PlanAccessPolicy.standing(member))
        .param("leads", PlanAccessPolicy.leads(member))
        .query(LateDuty.class)
        .list();
  }

  private void look(Plan plan) {
    LocalDate today = bodies.today();
    Instant now = time.instant();
    Set<UUID> still = new HashSet<>();
    Map<String, Integer> told = new TreeMap<>();
    for (Period period : periods(today)) {
      for (Matrix.Late late : matrices.whole(plan, period).open(LateStep.horizon(today))) {
        LocalDate due = late.cell().due();
        if (due != null && late.cell().leads() && belongs(late.duty(), period)) {
          LateStep step = due.isBefore(today) ? LateStep.on(today, due) : LateStep.AHEAD;
          if (tell(plan, late, period, due, step, now) && step != LateStep.AHEAD) {
            told.merge(late.agency().key() + " " + step.name(), 1, Integer::sum);
          }
          still.add(standing(plan, late, period));
        }
      }
    }
    end(plan, still, now);
    told.forEach(
        (whom, count) ->
            journal.append(
                Act.of(Actor.SYSTEM, "plans.late-reminded", "plan", plan.id())
                    .with(Map.of("to", whom, "duties", count.toString()))));
  }

  /** Whether step or day is new; a duty that was done and is late again begins anew. */
  private boolean tell(
      Plan plan, Matrix.Late late, Period period, LocalDate due, LateStep step, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO plans.late_duty AS l
                  (id, plan, duty, root, agency, period, due_on, step, told_at)
                VALUES (:id, :plan, :duty, :root, :agency, :period, :due, :step, :now)
                ON CONFLICT (plan, root, agency, period) DO UPDATE
                   SET duty = EXCLUDED.duty, due_on = EXCLUDED.due_on, step = EXCLUDED.step,
                       told_at = EXCLUDED.told_at, ended_at = NULL
                 WHERE l.step <> EXCLUDED.step OR l.due_on <> EXCLUDED.due_on
                    OR l.ended_at IS NOT NULL
                """)
            .param("id", ids.next())
            .param("plan", plan.id())
            .param("duty", late.duty().id())
            .param("root", late.duty().root())
            .param("agency", late.agency().key())
            .param("period", period.code())
            .param("due", due)
            .param("step", step.name())
            .param("now", now)
            .update()
        > 0;
  }

  private UUID standing(Plan plan, Matrix.Late late, Period period) {
    return jdbc.sql(
            """
            SELECT id FROM plans.late_duty
             WHERE plan = :plan AND root = :root AND agency = :agency AND period = :period
            """)
        .param("plan", plan.id())
        .param("root", late.duty().root())
        .param("agency", late.agency().key())
        .param("period", period.code())
        .query(UUID.class)
        .single();
  }

  private void end(Plan plan, Set<UUID> still, Instant now) {
    jdbc.sql(
            """
            UPDATE plans.late_duty SET ended_at = :now
             WHERE plan = :plan AND ended_at IS NULL AND NOT id = ANY (:still)
            """)
        .param("now", now)
        .param("plan", plan.id())
        .param("still", still.toArray(UUID[]::new))
        .update();
  }

  /** Each duty is looked at in the period that its frequency names, and in no other. */
  private static boolean belongs(Duty duty, Period period) {
    Frequency of =
        period.wholeYear()
            ? Frequency.YEAR
            : period.code().contains("Q") ? Frequency.QUARTER : Frequency.MONTH;
    boolean byItself =
        duty.due() == null
            && (duty.frequency() == Frequency.MONTH || duty.frequency() == Frequency.QUARTER);
    return byItself ? duty.frequency() == of : of == Frequency.YEAR;
  }

  /** The last month and quarter that are over, the year that runs, and the one before. */
  public static List<Period> periods(LocalDate today) {
    YearMonth month = YearMonth.from(today);
    YearMonth over = today.getDayOfMonth() > CUT ? month : month.minusMonths(1);
    YearMonth quarter = over.minusMonths(over.getMonthValue() % QUARTER);
    var codes = new ArrayList<String>();
    codes.add("%d-%02d".formatted(over.getYear(), over.getMonthValue()));
    codes.add("%d-Q%d".formatted(quarter.getYear(), quarter.getMonthValue() / QUARTER));
    int year = Period.yearOf(today).year();
    codes.add(String.valueOf(year));
    codes.add(String.valueOf(year - 1));
    return codes.stream().flatMap(code -> Period.read(code).stream()).toList();
  }
}
