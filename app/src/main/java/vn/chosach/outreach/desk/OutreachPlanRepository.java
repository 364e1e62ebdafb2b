package vn.chosach.outreach.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.outreach.life.OutreachAudience;
import vn.chosach.outreach.life.OutreachChannel;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachPace;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanEvent;
import vn.chosach.outreach.life.OutreachPlanState;
import vn.chosach.outreach.life.OutreachStep;
import vn.chosach.outreach.life.OutreachTheme;

/** Rows of plans, their lines, steps and papers. */
@Component
public class OutreachPlanRepository {

  /** Every plan that was signed, and the drafts of the own agency. */
  private static final String KNOWN =
      """
      (p.state NOT IN ('DRAFT', 'DROPPED') OR p.agency = :agency)
      AND CASE :part WHEN 'own' THEN p.agency = :agency
                     WHEN 'running' THEN p.state IN ('DRAFT', 'IN_FORCE')
                     ELSE p.state IN ('ENDED', 'DROPPED') END
      """;

  private final JdbcClient jdbc;

  OutreachPlanRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which plans a list shows. */
  public enum OutreachPart {
    RUNNING,
    OWN,
    OVER
  }

  /**
   * The paper of a plan.
   *
   * @param outcome {@code SIGNED} or {@code DROPPED}; {@code null} while it waits
   */
  public record OutreachPaper(UUID document, UUID of, int version, @Nullable String outcome) {}

  /** The next number of a series and year; the row is held until the commit. */
  String number(String series, int year) {
    int last =
        jdbc.sql(
                """
                INSERT INTO outreach.number_year AS y (series, year, last) VALUES (:series, :year, 1)
                ON CONFLICT (series, year) DO UPDATE SET last = y.last + 1 RETURNING last
                """)
            .param("series", series)
            .param("year", year)
            .query(Integer.class)
            .single();
    return "%s-%d-%04d".formatted(series, year, last);
  }

  void add(OutreachPlan one) {
    jdbc.sql(
            """
            INSERT INTO outreach.plan (id, number, title, agency, begins, ends, state, since, version)
            VALUES (:id, :number, :title, :agency, :begins, :ends, :state, :since, :version)
            """)
        .param("id", one.id())
        .param("number", one.number())
        .param("title", one.title())
        .param("agency", one.agency())
        .param("begins", one.begins())
        .param("ends", one.ends())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .update();
  }

  void write(OutreachPlan one) {
    jdbc.sql(
            """
            UPDATE outreach.plan
               SET state = :state, since = :since, version = :version, decision = :decision,
                   decided_on = :on, report = :report
             WHERE id = :id
            """)
        .param("id", one.id())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .param("decision", one.decision())
        .param("on", one.decidedOn())
        .param("report", one.report())
        .update();
    if (one.state() == OutreachPlanState.DRAFT) {
      jdbc.sql("DELETE FROM outreach.line WHERE plan = :id").param("id", one.id()).update();
      one.lines().forEach(line -> add(one.id(), line));
    }
  }

  private void add(UUID plan, OutreachLine line) {
    jdbc.sql(
            """
            INSERT INTO outreach.line
              (plan, number, theme, audience, channel, area, pace, times, campaign, appeal)
            VALUES (:plan, :number, :theme, :audience, :channel, :area, :pace, :times, :campaign,
                    :appeal)
            """)
        .param("plan", plan)
        .param("number", line.number())
        .param("theme", line.theme().name())
        .param("audience", line.audience().name())
        .param("channel", line.channel().name())
        .param("area", line.area())
        .param("pace", line.pace().name())
        .param("times", line.times())
        .param("campaign", line.campaign())
        .param("appeal", line.appeal())
        .update();
  }

  void append(UUID of, UUID id, OutreachStep<OutreachPlanEvent> step) {
    jdbc.sql(
            """
            INSERT INTO outreach.plan_step
              (id, plan, number, at, event, actor_kind, officer, agency, words, document)
            VALUES (:id, :plan, :number, :at, :event, :kind, :officer, :agency, :words, :document)
            """)
        .param("id", id)
        .param("plan", of)
        .param("number", step.number())
        .param("at", step.at())
        .param("event", step.event().name())
        .param("kind", step.actor().kind().name())
        .param("officer", step.actor().id())
        .param("agency", step.actor().agency())
        .param("words", step.words())
        .param("document", step.document())
        .update();
  }

  /** Those that an agency may know of, the one that ends last first. */
  public List<OutreachPlan> page(OutreachPart part, String agency, int offset, int limit) {
    return jdbc.sql(
            "SELECT * FROM outreach.plan p WHERE "
                + KNOWN
                + " ORDER BY p.ends DESC, p.number DESC LIMIT :limit OFFSET :offset")
        .param("part", part.name().toLowerCase(Locale.ROOT))
        .param("agency", agency)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> read(row, false))
        .list();
  }

  public int count(OutreachPart part, String agency) {
    return jdbc.sql("SELECT count(*) FROM outreach.plan p WHERE " + KNOWN)
        .param("part", part.name().toLowerCase(Locale.ROOT))
        .param("agency", agency)
        .query(Integer.class)
        .single();
  }

  /** Signed plans that run on a day, of one agency or, with {@code null}, of all. */
  public List<OutreachPlan> running(@Nullable String agency, LocalDate day) {
    return jdbc.sql(
            """
            SELECT * FROM outreach.plan
             WHERE state = 'IN_FORCE' AND :day BETWEEN begins AND ends
               AND (:agency::text IS NULL OR agency = :agency)
             ORDER BY agency, number
            """)
        .param("day", day)
        .param("agency", agency)
        .query((row, n) -> read(row, true))
        .list();
  }

  /** The plan in force whose line has a call. */
  public Optional<OutreachPlan> calling(String campaign) {
    return jdbc.sql(
            """
            SELECT p.* FROM outreach.plan p JOIN outreach.line l ON l.plan = p.id
             WHERE l.campaign = :campaign AND p.state IN ('IN_FORCE', 'ENDED')
             ORDER BY p.ends DESC LIMIT 1
            """)
        .param("campaign", campaign)
        .query((row, n) -> read(row, true))
        .optional();
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

  public Optional<OutreachPlan> numbered(String number) {
    return one("number = :key", number, "");
  }

  public Optional<OutreachPlan> one(UUID id) {
    return one("id = :key", id, "");
  }

  Optional<OutreachPlan> hold(UUID id) {
    return one("id = :key", id, " FOR UPDATE NOWAIT");
  }

  private Optional<OutreachPlan> one(String where, Object key, String lock) {
    return jdbc.sql("SELECT * FROM outreach.plan WHERE " + where + lock)
        .param("key", key)
        .query((row, n) -> read(row, true))
        .optional();
  }

  void drawn(UUID document, OutreachPlan of, int version, UUID by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO outreach.prepared_paper (document, plan, version, drafted_by, drafted_at)
            VALUES (:document, :plan, :version, :by, :at)
            """)
        .param("document", document)
        .param("plan", of.id())
        .param("version", version)
        .param("by", by)
        .param("at", at)
        .update();
  }

  void end(UUID document, String outcome) {
    jdbc.sql("UPDATE outreach.prepared_paper SET outcome = :outcome WHERE document = :document")
        .param("outcome", outcome)
        .param("document", document)
        .update();
  }

  Optional<OutreachPaper> paper(UUID document) {
    return papers("document = :id", document);
  }

  /** The paper that waits for its signature. */
  public Optional<OutreachPaper> waiting(UUID of) {
    return papers("plan = :id AND outcome IS NULL", of);
  }

  private Optional<OutreachPaper> papers(String where, UUID id) {
    return jdbc.sql("SELECT *, plan AS of FROM outreach.prepared_paper WHERE " + where)
        .param("id", id)
        .query(OutreachPaper.class)
        .optional();
  }

  private OutreachPlan read(ResultSet row, boolean whole) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new OutreachPlan(
        id,
        row.getString("number"),
        row.getString("title"),
        row.getString("agency"),
        row.getObject("begins", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        OutreachPlanState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        row.getString("decision"),
        row.getObject("decided_on", LocalDate.class),
        row.getString("report"),
        whole ? lines(id) : List.of(),
        whole ? steps(id) : List.of());
  }

  private List<OutreachLine> lines(UUID of) {
    return jdbc.sql("SELECT * FROM outreach.line WHERE plan = :plan ORDER BY number")
        .param("plan", of)
        .query(
            (row, n) ->
                new OutreachLine(
                    row.getInt("number"),
                    OutreachTheme.valueOf(row.getString("theme")),
                    OutreachAudience.valueOf(row.getString("audience")),
                    OutreachChannel.valueOf(row.getString("channel")),
                    row.getString("area"),
                    OutreachPace.valueOf(row.getString("pace")),
                    row.getInt("times"),
                    row.getString("campaign"),
                    row.getString("appeal")))
        .list();
  }

  private List<OutreachStep<OutreachPlanEvent>> steps(UUID of) {
    return jdbc.sql("SELECT * FROM outreach.plan_step WHERE plan = :plan ORDER BY number")
        .param("plan", of)
        .query(
            (row, n) ->
                new OutreachStep<>(
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    OutreachPlanEvent.valueOf(row.getString("event")),
                    OutreachItemRepository.actor(row),
                    row.getString("words"),
                    row.getObject("document", UUID.class)))
        .list();
  }
}
