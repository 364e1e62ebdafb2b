package vn.chosach.outreach.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanEvent;
import vn.chosach.outreach.life.OutreachPlanState;

/** Rows of plans, their lines and steps. */
@Component
public class OutreachPlanRepository
    extends SteppedRepository<OutreachPlan, OutreachPlanState, OutreachPlanEvent, SignedBy> {

  /** Every plan that was signed, and the drafts of the own agency. */
  private static final String KNOWN =
      """
      (r.state NOT IN ('DRAFT', 'DROPPED') OR r.agency = ANY (:agencies))
      AND CASE :part WHEN 'OWN' THEN r.agency = ANY (:agencies)
                     WHEN 'RUNNING' THEN r.state IN ('DRAFT', 'IN_FORCE')
                     ELSE r.state IN ('ENDED', 'DROPPED') END
      """;

  private final Heirs heirs;

  OutreachPlanRepository(JdbcClient jdbc, Heirs heirs) {
    super(
        jdbc,
        OutreachPlan.class,
        new StepTables(
            "outreach",
            "plan",
            "",
            StepTables.lines(
                "outreach.line l WHERE l.plan = r.id",
                "l.number",
                "lines",
                "number",
                "theme",
                "audience",
                "channel",
                "area",
                "pace",
                "times",
                "campaign",
                "appeal",
                "goods"),
            ", decision = :decision, decided_on = :decidedOn, report = :report",
            "plan_step",
            List.of("document")));
    this.heirs = heirs;
  }

  /** Which plans a list shows. */
  public enum OutreachPart {
    RUNNING,
    OWN,
    OVER
  }

  /** Who acts for the agencies of plans and items. */
  public Heirs heirs() {
    return heirs;
  }

  String number(String series, int year) {
    return YearNumbers.nextOf(jdbc, "outreach", series, year);
  }

  void add(OutreachPlan one) {
    jdbc.sql(
            """
            INSERT INTO outreach.plan (id, number, title, agency, begins, ends, state, since, version)
            VALUES (:id, :number, :title, :agency, :begins, :ends, :state, :since, :version)
            """)
        .paramSource(one)
        .update();
  }

  @Override
  protected void writeLines(OutreachPlan after, OutreachPlanState to) {
    if (to == OutreachPlanState.DRAFT) {
      jdbc.sql("DELETE FROM outreach.line WHERE plan = :id").param("id", after.id()).update();
      after.lines().forEach(line -> add(after.id(), line));
    }
  }

  private void add(UUID plan, OutreachLine line) {
    jdbc.sql(
            """
            INSERT INTO outreach.line
              (plan, number, theme, audience, channel, area, pace, times, campaign, appeal, goods)
            VALUES (:plan, :number, :theme, :audience, :channel, :area, :pace, :times, :campaign,
                    :appeal, :goods)
            """)
        .paramSource(line)
        .param("plan", plan)
        .update();
  }

  /** Those that an officer may know of, the one that ends last first. */
  public RowSlice<OutreachPlan> page(
      OutreachPart part, ActingOfficer officer, int offset, int limit) {
    return slice(
        KNOWN,
        "r.ends DESC, r.number DESC",
        sql -> sql.param("part", part).param("agencies", heirs.of(officer).toArray(String[]::new)),
        offset,
        limit);
  }

  /** Signed plans that run on a day, of those for whom an officer acts, or of all. */
  public List<OutreachPlan> running(@Nullable ActingOfficer officer, LocalDate day) {
    return where(
        """
        r.state = 'IN_FORCE' AND :day BETWEEN r.begins AND r.ends
        AND (:all OR r.agency = ANY (:agencies)) ORDER BY r.agency, r.number
        """,
        sql ->
            sql.param("day", day)
                .param("all", officer == null)
                .param(
                    "agencies",
                    (officer == null ? Set.<String>of() : heirs.of(officer))
                        .toArray(String[]::new)));
  }

  /** Plans in force, and that were, with a call that has begun; the one that ends last first. */
  public List<OutreachPlan> withCalls(LocalDate day, int limit) {
    return where(
        """
        r.state IN ('IN_FORCE', 'ENDED') AND r.begins <= :day
        AND EXISTS (SELECT FROM outreach.line l WHERE l.plan = r.id AND l.campaign IS NOT NULL)
        ORDER BY r.ends DESC, r.number DESC LIMIT :limit
        """,
        sql -> sql.param("day", day).param("limit", limit));
  }

  /** The plan in force whose line has a call. */
  public Optional<OutreachPlan> calling(String campaign) {
    return where(
            """
            r.state IN ('IN_FORCE', 'ENDED')
            AND EXISTS (SELECT FROM outreach.line l WHERE l.plan = r.id AND l.campaign = :campaign)
            ORDER BY r.ends DESC LIMIT 1
            """,
            sql -> sql.param("campaign", campaign))
        .stream()
        .findFirst();
  }

  /** Whether another plan, signed or not dropped, has the same word. */
  boolean taken(String campaign, UUID plan) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM outreach.line l JOIN outreach.plan p ON p.id = l.plan
                            WHERE l.campaign = :campaign AND p.state <> 'DROPPED'
                              AND p.id <> :plan)
            """)
        .param("campaign", campaign)
        .param("plan", plan)
        .query(Boolean.class)
        .single();
  }
}
