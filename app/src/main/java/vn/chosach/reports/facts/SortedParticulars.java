package vn.chosach.reports.facts;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was stated of a case counts where the case does: when it turns out to be about something
 * else, all that stands is taken back from the one group of violations and entered in the other, on
 * its own day, and is known so since then. Such entries follow from no statement: their step is 0.
 */
@Component
public record SortedParticulars(JdbcClient jdbc) {

  private static final String ASTRAY =
      """
      WITH sorts AS (
        SELECT case_id, sort, online, max(known_at) AS known_at FROM reports.case_fact
         WHERE case_id = ANY (string_to_array(:cases, ',')::uuid[]) AND source = 'CASE'
           AND kind = 'OPENED'
         GROUP BY case_id, sort, online HAVING sum(amount) > 0),
      stated AS (
        SELECT case_id, number, kind, happened_on, lead, forces, area, sort, online, root_on,
               sum(amount)::bigint AS amount, max(known_at) AS known_at
          FROM reports.case_fact
         WHERE case_id = ANY (string_to_array(:cases, ',')::uuid[]) AND source = 'ADDED'
         GROUP BY case_id, number, kind, happened_on, lead, forces, area, sort, online, root_on
        HAVING sum(amount) <> 0),
      astray AS (
        SELECT s.*, t.sort AS right_sort, t.online AS right_online,
               greatest(s.known_at, t.known_at) AS since
          FROM stated s JOIN sorts t ON t.case_id = s.case_id
         WHERE (s.sort, s.online) <> (t.sort, t.online))
      """;

  /** Of some cases; nothing is written where all stands right. */
  public void follow(Collection<UUID> cases) {
    jdbc.sql(ASTRAY + "SELECT DISTINCT case_id FROM astray ORDER BY case_id")
        .param("cases", joined(cases))
        .query(UUID.class)
        .list()
        .forEach(this::sort);
  }

  private void sort(UUID id) {
    // of two who sort it at once the second waits, and finds it sorted
    jdbc.sql("SELECT pg_advisory_xact_lock(389, :key)::text")
        .param("key", id.hashCode())
        .query(String.class)
        .single();
    jdbc.sql(
            ASTRAY
                + """
                INSERT INTO reports.case_fact
                  (case_id, source, step, leg, number, kind, happened_on, known_at, amount, lead,
                   forces, area, sort, online, root_on)
                SELECT a.case_id, 'ADDED', 0,
                       (row_number() OVER (ORDER BY a.kind, a.happened_on, a.sort, way.amount)
                         + (SELECT coalesce(max(leg), -1) FROM reports.case_fact
                             WHERE case_id = a.case_id AND source = 'ADDED' AND step = 0))::int,
                       a.number, a.kind, a.happened_on, a.since, way.amount, a.lead, a.forces,
                       a.area, way.sort, way.online, a.root_on
                  FROM astray a
                 CROSS JOIN LATERAL (VALUES (-a.amount, a.sort, a.online),
                                            (a.amount, a.right_sort, a.right_online))
                         AS way (amount, sort, online)
                """)
        .param("cases", id.toString())
        .update();
  }

  private static String joined(Collection<UUID> cases) {
    return cases.stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
