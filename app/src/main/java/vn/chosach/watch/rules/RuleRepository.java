package vn.chosach.watch.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.screening.rules.RuleSections;

/** Rows of rules, their versions and what was done to them. */
@Component
record RuleRepository(JdbcClient jdbc) {

  private static final String CHANGE =
      """
      INSERT INTO watch.rule_change (at, kind, name, event, version, actor, why)
      VALUES (:at, :kind, :name, :event, :version, :by, :why)
      """;

  private static final String ASK =
      """
      INSERT INTO watch.rule_request (after, at, kind, name, event, version, actor, why)
      SELECT coalesce(max(number), 0), :at::timestamptz, :kind, :name, :event, :version::int, :by::uuid, :why
        FROM watch.rule_change WHERE kind = :kind AND name = :name
      """;

  /** Where a rule stands; {@code live} is empty while none is. */
  record RuleRepositoryStanding(String kind, String name, @Nullable Integer live, String state) {}

  Optional<RuleRepositoryStanding> standing(String kind, String name, boolean hold) {
    return jdbc.sql(
            """
            SELECT kind, name, live, state FROM watch.rule_standing
             WHERE kind = :kind AND name = :name
            """
                + (hold ? " FOR UPDATE" : ""))
        .param("kind", kind)
        .param("name", name)
        .query(RuleRepository::standing)
        .optional();
  }

  private static RuleRepositoryStanding standing(ResultSet row, int n) throws SQLException {
    return new RuleRepositoryStanding(
        row.getString("kind"),
        row.getString("name"),
        row.getObject("live", Integer.class),
        row.getString("state"));
  }

  int newest(String kind, String name) {
    return jdbc.sql(
            """
            SELECT coalesce(max(version), 0) FROM watch.rule_version
             WHERE kind = :kind AND name = :name
            """)
        .param("kind", kind)
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  /**
   * Enters shipped rules, in their order, where what shipped last says something else; live goes
   * what nobody wrote another of since, and neither switched off nor took back. One statement, for
   * there are hundreds at each start.
   *
   * @return how many new versions
   */
  int ship(List<RuleSections.RuleSectionsSection> library, Instant at) {
    return jdbc.sql(
            """
            WITH fresh AS (
              SELECT s.kind, s.name, s.text, s.place::int AS place,
                     coalesce(newest.version, 0) + 1 AS version,
                     newest.text IS NOT DISTINCT FROM before.text AS untouched
                FROM unnest(:kinds::text[], :names::text[], :texts::text[])
                     WITH ORDINALITY AS s (kind, name, text, place)
                LEFT JOIN LATERAL (
                  SELECT text FROM watch.rule_version v
                   WHERE v.kind = s.kind AND v.name = s.name AND v.entered_by IS NULL
                   ORDER BY v.version DESC LIMIT 1) before ON true
                LEFT JOIN LATERAL (
                  SELECT version, text FROM watch.rule_version v
                   WHERE v.kind = s.kind AND v.name = s.name
                   ORDER BY v.version DESC LIMIT 1) newest ON true
               WHERE before.text IS DISTINCT FROM s.text),
            versions AS (
              INSERT INTO watch.rule_version (kind, name, version, place, text, entered_at, why)
              SELECT kind, name, version, place, text, :at, '' FROM fresh ORDER BY place),
            changes AS (
              INSERT INTO watch.rule_change (at, kind, name, event, version, why)
              SELECT :at, kind, name, :event, version, '' FROM fresh ORDER BY place),
            standings AS (
              INSERT INTO watch.rule_standing (kind, name, live, state, since)
              SELECT kind, name, version, 'LIVE', :at FROM fresh WHERE untouched
              ON CONFLICT (kind, name) DO UPDATE
                 SET live = excluded.live, since = excluded.since
               WHERE rule_standing.state = 'LIVE' AND rule_standing.live = excluded.live - 1)
            SELECT count(*) FROM fresh
            """)
        .param("kinds", all(library, RuleSections.RuleSectionsSection::kind))
        .param("names", all(library, RuleSections.RuleSectionsSection::name))
        .param("texts", all(library, RuleSections.RuleSectionsSection::text))
        .param("at", at)
        .param("event", RuleEvent.SHIPPED)
        .query(Integer.class)
        .single();
  }

  private static String[] all(
      List<RuleSections.RuleSectionsSection> library,
      Function<RuleSections.RuleSectionsSection, String> part) {
    return library.stream().map(part).toArray(String[]::new);
  }

  int place(String kind, String name) {
    return jdbc.sql(
            """
            SELECT coalesce(
              (SELECT max(place) FROM watch.rule_version WHERE kind = :kind AND name = :name),
              (SELECT coalesce(max(place), 0) + 1 FROM watch.rule_version))
            """)
        .param("kind", kind)
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  void version(
      String kind,
      String name,
      int version,
      int place,
      String text,
      Instant at,
      @Nullable UUID by,
      String why) {
    jdbc.sql(
            """
            INSERT INTO watch.rule_version
              (kind, name, version, place, text, entered_at, entered_by, why)
            VALUES (:kind, :name, :version, :place, :text, :at, :by, :why)
            """)
        .param("kind", kind)
        .param("name", name)
        .param("version", version)
        .param("place", place)
        .param("text", text)
        .param("at", at)
        .param("by", by)
        .param("why", why)
        .update();
  }

  void stand(String kind, String name, @Nullable Integer live, String state, Instant at) {
    jdbc.sql(
            """
            INSERT INTO watch.rule_standing (kind, name, live, state, since)
            VALUES (:kind, :name, :live, :state, :at)
            ON CONFLICT (kind, name) DO UPDATE
               SET live = excluded.live, state = excluded.state, since = excluded.since
            """)
        .param("kind", kind)
        .param("name", name)
        .param("live", live)
        .param("state", state)
        .param("at", at)
        .update();
  }

  /** Notes what was done, or what one officer asks for. */
  void change(
      String kind,
      String name,
      String event,
      @Nullable Integer version,
      Instant at,
      @Nullable UUID by,
      String why) {
    jdbc.sql(RuleEvent.valueOf(event).asked() ? ASK : CHANGE)
        .param("at", at)
        .param("kind", kind)
        .param("name", name)
        .param("event", event)
        .param("version", version)
        .param("by", by)
        .param("why", why)
        .update();
  }

  /** Notes that a version was proposed from a verdict. */
  void propose(String name, int version, RuleProposal one, Instant at) {
    jdbc.sql(
            """
            INSERT INTO watch.rule_proposal (name, version, hit, owner, proposed_by, agency, at)
            VALUES (:name, :version, :hit, :owner, :by, :agency, :at)
            """)
        .param("name", name)
        .param("version", version)
        .paramSource(one)
        .param("at", at)
        .update();
  }

  /** Whether a version was proposed, is not live, and nobody has declined it. */
  boolean waits(String name, int version) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT"
                + RuleProposal.WAITING
                + " AND p.name = :name AND p.version = :version)")
        .param("name", name)
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  /** Whether a version of a rule was declined. */
  boolean declined(String name, int version) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM watch.rule_change
              WHERE kind = 'rule' AND name = :name AND version = :version AND event = 'DECLINED')
            """)
        .param("name", name)
        .param("version", version)
        .query(Boolean.class)
        .single();
  }

  /** Who proposed a version of a rule, or the one it was amended from; empty for neither. */
  Optional<RuleProposal> proposal(String kind, String name, int version) {
    return jdbc.sql(
            """
            SELECT hit, owner, proposed_by AS "by", agency FROM watch.rule_proposal
             WHERE kind = :kind AND name = :name AND version <= :version
             ORDER BY version DESC LIMIT 1
            """)
        .param("kind", kind)
        .param("name", name)
        .param("version", version)
        .query(RuleProposal.class)
        .optional();
  }

  Optional<String> text(String kind, String name, int version) {
    return jdbc.sql(
            """
            SELECT text FROM watch.rule_version
             WHERE kind = :kind AND name = :name AND version = :version
            """)
        .param("kind", kind)
        .param("name", name)
        .param("version", version)
        .query(String.class)
        .optional();
  }

  /** Who wrote a version down; {@code null} for the program. */
  @Nullable UUID author(String kind, String name, int version) {
    return versions(kind, name).stream()
        .filter(one -> one.version() == version)
        .findFirst()
        .map(RuleSheet.RuleSheetVersion::by)
        .orElse(null);
  }

  List<RuleSheet.RuleSheetVersion> versions(String kind, String name) {
    return jdbc.sql(
            """
            SELECT version, text, entered_at AS at, entered_by AS "by", why FROM watch.rule_version
             WHERE kind = :kind AND name = :name ORDER BY version DESC LIMIT 100
            """)
        .param("kind", kind)
        .param("name", name)
        .query(RuleSheet.RuleSheetVersion.class)
        .list();
  }

  List<RuleSheet.RuleSheetChange> changes(String kind, String name) {
    return jdbc.sql(
            """
            SELECT at, event, version, actor AS "by", why
              FROM (SELECT number AS place, 0 AS part, at, event, version, actor, why
                      FROM watch.rule_change WHERE kind = :kind AND name = :name
                    UNION ALL
                    SELECT after, number, at, event, version, actor, why
                      FROM watch.rule_request WHERE kind = :kind AND name = :name) one
             ORDER BY place DESC, part DESC LIMIT 100
            """)
        .param("kind", kind)
        .param("name", name)
        .query(RuleSheet.RuleSheetChange.class)
        .list();
  }

  /** Rules, lists and kinds with the text that is live, or else the newest. */
  List<Listed> all() {
    return jdbc.sql(
            """
            SELECT s.kind, s.name, s.live, s.state, v.version, v.text
              FROM watch.rule_standing s
              JOIN LATERAL (
                SELECT version, text, place FROM watch.rule_version v
                 WHERE v.kind = s.kind AND v.name = s.name
                 ORDER BY v.version = s.live DESC NULLS LAST, v.version DESC LIMIT 1) v ON true
             ORDER BY v.place, s.name
            """)
        .query(
            (row, n) -> new Listed(standing(row, n), row.getInt("version"), row.getString("text")))
        .list();
  }

  record Listed(RuleRepositoryStanding standing, int version, String text) {}
}
