package vn.chosach.watch.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the hits of rules and how officers decided about them. */
@Component
record RuleTallies(JdbcClient jdbc, InstantSource time) {

  /** By the name of the rule; one without hits is absent. */
  Map<String, RuleLine.RuleLineTally> all() {
    Instant now = time.instant();
    Map<String, RuleLine.RuleLineTally> tallies = new HashMap<>();
    jdbc.sql(
            """
            SELECT r.rule, count(*) AS hits,
                   count(*) FILTER (WHERE d.yes AND h.since > :week) AS yes7,
                   count(*) FILTER (WHERE d.settled AND h.since > :week) AS all7,
                   count(*) FILTER (WHERE d.yes AND h.since > :month) AS yes30,
                   count(*) FILTER (WHERE d.settled AND h.since > :month) AS all30,
                   count(*) FILTER (WHERE d.yes) AS yes90,
                   count(*) FILTER (WHERE d.settled) AS all90
              FROM watch.hit h
              JOIN watch.reason r ON r.hit = h.id AND r.screening = h.screening,
                   LATERAL (SELECT h.state IN ('KEPT', 'CASED', 'MERGED') AND h.since > :quarter AS yes,
                                   h.state NOT IN ('OPEN', 'DISPUTED') AND h.since > :quarter AS settled) d
             WHERE h.flagged_at > :quarter OR h.since > :quarter
             GROUP BY r.rule
            """)
        .param("week", now.minus(Duration.ofDays(7)))
        .param("month", now.minus(Duration.ofDays(30)))
        .param("quarter", now.minus(Duration.ofDays(90)))
        .query(
            (row, n) ->
                tallies.put(
                    row.getString("rule"),
                    new RuleLine.RuleLineTally(
                        row.getLong("hits"),
                        row.getLong("yes7"),
                        row.getLong("all7"),
                        row.getLong("yes30"),
                        row.getLong("all30"),
                        row.getLong("yes90"),
                        row.getLong("all90"))))
        .list();
    return tallies;
  }
}
