package vn.chosach.reports.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.cases.CaseStory;
import vn.chosach.journal.Followed;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Tip;

/** Rows of facts; they are only added, and the same one twice is one. */
@Component
record FactRepository(JdbcClient jdbc, JsonMapper json, SortedParticulars particulars) {

  /** One case at a time: what is told twice at once waits here for the first. */
  void hold(UUID subject) {
    jdbc.sql("SELECT pg_advisory_xact_lock(389, :key)")
        .param("key", subject.hashCode())
        .query((row, n) -> true)
        .single();
  }

  /**
   * Adds what follows from what happened to cases since they were counted last.
   *
   * @return how many were not there before
   */
  int add(Map<CaseStory, List<Fact>> cases) {
    return add(cases, true);
  }

  /**
   * Adds entries of cases.
   *
   * @param later only of steps behind all that is stored, which all their entries have in common
   */
  int add(Map<CaseStory, List<Fact>> cases, boolean later) {
    var rows = new ArrayList<Map<String, Object>>();
    cases.forEach((story, facts) -> facts.forEach(fact -> rows.add(row(story, fact))));
    goods(cases.keySet());
    int added =
        jdbc.sql(
                """
            INSERT INTO reports.case_fact
              (case_id, source, step, leg, number, kind, happened_on, known_at, amount, lead,
               forces, area, sort, online, root_on, waited, rules)
            SELECT case_id, 'CASE', step, leg, number, kind, happened_on, known_at, amount, lead,
                   string_to_array(forces, ','), area, sort, online, root_on, waited, :rules
              FROM jsonb_to_recordset(:rows::jsonb) AS r
                   (case_id uuid, step int, leg int, number text, kind text, happened_on date,
                    known_at timestamptz, amount bigint, lead text, forces text, area text,
                    sort text, online boolean, root_on date, waited bigint)
             WHERE NOT :later
                OR step > coalesce((SELECT max(f.step) FROM reports.case_fact f
                                     WHERE f.case_id = r.case_id AND f.source = 'CASE'), 0)
            ON CONFLICT DO NOTHING
            """)
            .param("rows", json.writeValueAsString(rows))
            .param("rules", CaseLedger.RULES)
            .param("later", later)
            .update();
    particulars.follow(cases.keySet().stream().map(CaseStory::id).toList());
    return added;
  }

  /** Keeps to which goods cases belong, as their records say today. */
  private void goods(Collection<CaseStory> cases) {
    var goods = new LinkedHashMap<String, String>();
    cases.stream()
        .filter(story -> story.goods() != null)
        .forEach(story -> goods.put(story.id().toString(), Objects.requireNonNull(story.goods())));
    jdbc.sql(
            """
            INSERT INTO reports.case_goods (case_id, goods)
            SELECT key::uuid, value FROM jsonb_each_text(:goods::jsonb) ORDER BY 1
            ON CONFLICT (case_id) DO UPDATE SET goods = EXCLUDED.goods
             WHERE case_goods.goods <> EXCLUDED.goods
            """)
        .param("goods", json.writeValueAsString(goods))
        .update();
  }

  private static Map<String, Object> row(CaseStory story, Fact fact) {
    var row = new LinkedHashMap<String, Object>();
    row.put("case_id", story.id());
    row.put("step", fact.step());
    row.put("leg", fact.leg());
    row.put("number", story.number());
    row.put("kind", fact.kind().name());
    row.put("happened_on", fact.on().toString());
    row.put("known_at", fact.knownAt().toString());
    row.put("amount", fact.amount());
    row.put("lead", fact.forces().getFirst());
    row.put("forces", String.join(",", fact.forces()));
    row.put("area", story.area());
    row.put("sort", fact.sort().name());
    row.put("online", fact.online());
    row.put("root_on", Vietnam.dayOf(story.entries().getFirst().at()).toString());
    row.put("waited", fact.waited());
    return row;
  }

  /** Adds what follows from tips themselves. */
  int addTips(Map<Tip.Story, List<TipFact>> tips) {
    var rows = new ArrayList<Map<String, Object>>();
    tips.forEach(
        (story, facts) ->
            facts.forEach(
                fact -> {
                  var row = row(fact);
                  row.put("number", story.number());
                  row.put("area", story.area());
                  row.put("channel", story.channel().name());
                  row.put("root_on", Vietnam.dayOf(story.receivedAt()).toString());
                  rows.add(row);
                }));
    return jdbc.sql(
            """
            INSERT INTO reports.tip_fact
              (tip, origin, step, leg, number, kind, happened_on, known_at, amount, area, channel,
               root_on, waited)
            SELECT tip, origin, step, leg, number, kind, happened_on, known_at, amount, area,
                   channel, root_on, waited
              FROM jsonb_to_recordset(:rows::jsonb) AS r
                   (tip uuid, origin uuid, step int, leg int, number text, kind text,
                    happened_on date, known_at timestamptz, amount bigint, area text, channel text,
                    root_on date, waited bigint)
            ON CONFLICT DO NOTHING
            """)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  /**
   * Adds what follows for tips from their cases; a tip that has no row of its own is left out.
   *
   * @param later only of steps of a case behind all that is stored of it for the tip
   */
  int addOfCases(Collection<TipFact> facts, boolean later) {
    var rows = facts.stream().map(FactRepository::row).toList();
    return jdbc.sql(
            """
            INSERT INTO reports.tip_fact
              (tip, origin, step, leg, number, kind, happened_on, known_at, amount, area, channel,
               root_on, waited, rules)
            SELECT r.tip, r.origin, r.step, r.leg, t.number, r.kind, r.happened_on, r.known_at,
                   r.amount, t.area, t.channel, t.root_on, r.waited, :rules
              FROM jsonb_to_recordset(:rows::jsonb) AS r
                   (tip uuid, origin uuid, step int, leg int, kind text, happened_on date,
                    known_at timestamptz, amount bigint, waited bigint)
              JOIN reports.tip_fact t ON t.tip = r.tip AND t.origin = r.tip AND t.step = 0
             WHERE NOT :later
                OR r.step > coalesce((SELECT max(f.step) FROM reports.tip_fact f
                                       WHERE f.tip = r.tip AND f.origin = r.origin), 0)
            ON CONFLICT DO NOTHING
            """)
        .param("rows", json.writeValueAsString(rows))
        .param("rules", CaseLedger.RULES)
        .param("later", later)
        .update();
  }

  private static Map<String, Object> row(TipFact fact) {
    var row = new LinkedHashMap<String, Object>();
    row.put("tip", fact.tip());
    row.put("origin", fact.origin());
    row.put("step", fact.step());
    row.put("leg", fact.leg());
    row.put("kind", fact.kind().name());
    row.put("happened_on", fact.on().toString());
    row.put("known_at", fact.knownAt().toString());
    row.put("amount", fact.amount());
    row.put("waited", fact.waited());
    return row;
  }

  /** Up to where the journal was followed; of two who follow it the second waits here. */
  Followed.FollowedPlace followed() {
    return jdbc.sql("SELECT in_transaction AS transaction, number FROM reports.followed FOR UPDATE")
        .query(Followed.FollowedPlace.class)
        .single();
  }

  void followed(Followed.FollowedPlace place) {
    jdbc.sql("UPDATE reports.followed SET in_transaction = :transaction, number = :number")
        .param("transaction", place.transaction())
        .param("number", place.number())
        .update();
  }

  /** Whether all was counted last by rules that hold no more. */
  boolean outdated() {
    return jdbc.sql("SELECT rules < :rules FROM reports.followed")
        .param("rules", CaseLedger.RULES)
        .query(Boolean.class)
        .single();
  }

  /** All was counted by the rules that hold. */
  void counted() {
    jdbc.sql("UPDATE reports.followed SET rules = greatest(rules, :rules)")
        .param("rules", CaseLedger.RULES)
        .update();
  }

  boolean empty() {
    return jdbc.sql(
            """
            SELECT NOT EXISTS (SELECT FROM reports.case_fact)
                   AND NOT EXISTS (SELECT FROM reports.tip_fact)
            """)
        .query(Boolean.class)
        .single();
  }

  /** Whether all that is kept of months comes to its facts; each read at one moment. */
  boolean summed() {
    return jdbc.sql(
            """
            WITH facts AS (
              SELECT kind, agency, begins, coalesce(sort, '') AS sort,
                     coalesce(online, false) AS online, coalesce(lead, '') AS lead,
                     coalesce(area, '') AS area, sum(amount) AS amount, count(*) AS seen
                FROM (SELECT kind, agency, reports.month_begins(happened_on) AS begins, sort,
                             online, lead, coalesce(area, '') AS area, amount
                        FROM reports.case_fact CROSS JOIN unnest(ARRAY[''] || forces) AS agency) f
               GROUP BY GROUPING SETS ((kind, agency, begins, sort, online, lead),
                                       (kind, agency, begins, area))
              UNION ALL
              SELECT kind, 'tips', reports.month_begins(happened_on), '', false, '',
                     coalesce(area, ''), sum(amount), count(*)
                FROM reports.tip_fact GROUP BY 1, 3, 7
              UNION ALL
              SELECT kind, 'course', reports.month_begins(root_on), '', false, '', '', sum(amount),
                     0
                FROM reports.tip_fact GROUP BY 1, 3
              UNION ALL
              SELECT kind, 'wait' || agency, reports.month_begins(happened_on), '', false, '',
                     (waited / 3600)::text, sum(amount), 0
                FROM (SELECT kind, '' AS agency, happened_on, waited, amount FROM reports.tip_fact
                       WHERE kind IN ('ADMITTED', 'ANSWERED')
                      UNION ALL
                      SELECT kind, agency, happened_on, waited, amount
                        FROM reports.case_fact CROSS JOIN unnest(ARRAY[''] || forces) AS agency
                       WHERE kind = 'DECIDED') f
               WHERE waited IS NOT NULL GROUP BY 1, 2, 3, 7),
            kept AS (
              SELECT kind, agency, begins, sort, online, lead, area, sum(amount) AS amount,
                     sum(seen)::bigint AS seen
                FROM reports.case_month GROUP BY 1, 2, 3, 4, 5, 6, 7
              UNION ALL
              SELECT kind, 'tips', begins, '', false, '', area, sum(amount), sum(seen)::bigint
                FROM reports.tip_month GROUP BY 1, 3, 7
              UNION ALL
              SELECT kind, 'course', begins, '', false, '', '', sum(amount), 0
                FROM reports.tip_course GROUP BY 1, 3
              UNION ALL
              SELECT kind, 'wait' || agency, begins, '', false, '', hours::text, sum(amount), 0
                FROM reports.wait_month GROUP BY 1, 2, 3, 7)
            SELECT NOT EXISTS (TABLE facts EXCEPT TABLE kept)
                   AND NOT EXISTS (TABLE kept EXCEPT TABLE facts)
                   AND NOT EXISTS (
                     SELECT kind, tip FROM reports.tip_fact
                      WHERE kind IN ('IN_CASE', 'TIP_DECIDED') GROUP BY 1, 2 HAVING count(*) > 1
                     EXCEPT SELECT kind, tip FROM reports.tip_again)
            """)
        .query(Boolean.class)
        .single();
  }

  /** Distinct cases and tips that are counted. */
  long subjects(boolean tips) {
    return jdbc.sql(
            tips
                ? "SELECT count(*) FROM reports.tip_fact WHERE kind = 'RECEIVED'"
                : "SELECT count(*) FROM reports.case_fact WHERE kind = 'OPENED' AND amount > 0"
                    + " AND step = 1 AND leg = 0 AND source = 'CASE'")
        .query(Long.class)
        .single();
  }
}
