package vn.chosach.bench.intake;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.chosach.RecordJdbcClient;

/**
 * Multiplies tips that {@link Growth} laid: tips with their codes, progress and what happened to
 * them, and the signals that were settled with their acts, identifiers and prints, under new
 * identifiers that rise with the time as real ones do. Rows, constraints, indexes and sights of a
 * million tips in a few minutes: each table is read once and written by one statement, tips on one
 * connection and signals on another, and indexes that are no constraint are made anew afterwards.
 * What is sealed in a copy opens for nobody, and no code that a person knows opens one. Not copied:
 * the journal, proposals, and marks for search and likeness.
 */
final class Copies {

  /** The time of the first stays in front, as in each identifier of the program. */
  private static final String FRESH =
      """
      CREATE FUNCTION pg_temp.fresh(id uuid, k int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
        SELECT overlay(md5(id::text || k) PLACING left(replace(id::text, '-', ''), 12) FROM 1 FOR 12)::uuid
      $$
      """;

  private static final List<String> TIPS =
      List.of(
          "CREATE TEMP TABLE first_tips AS SELECT * FROM tips.tip",
          "ANALYZE first_tips",
          """
          INSERT INTO tips.tip (id, year, number, channel, desk, submission_mark, content_mark, place, area,
                                goods, told, received_at, entered_at)
          SELECT pg_temp.fresh(id, k), year, number + k * 100000, channel, desk,
                 substr(sha256(submission_mark || k::text::bytea), 1, octet_length(submission_mark)),
                 content_mark, place, area, goods, told, received_at, entered_at
            FROM first_tips, generate_series(1, :times) k
          """,
          """
          INSERT INTO tips.code (mark, tip, given_at, expires_at)
          SELECT substr(sha256(c.mark || k::text::bytea), 1, octet_length(c.mark)), pg_temp.fresh(c.tip, k), c.given_at,
                 c.expires_at
            FROM tips.code c JOIN first_tips t ON t.id = c.tip, generate_series(1, :times) k
          """,
          """
          INSERT INTO tips.progress (tip, stage, since)
          SELECT pg_temp.fresh(p.tip, k), p.stage, p.since
            FROM tips.progress p JOIN first_tips t ON t.id = p.tip, generate_series(1, :times) k
          """,
          """
          INSERT INTO tips.happening (id, tip, at, kind, by_reporter, stage)
          SELECT pg_temp.fresh(h.id, k), pg_temp.fresh(h.tip, k), h.at, h.kind, h.by_reporter, h.stage
            FROM tips.happening h JOIN first_tips t ON t.id = h.tip, generate_series(1, :times) k
          """);

  private static final List<String> SIGNALS =
      List.of(
          """
          CREATE TEMP TABLE first_signals AS
          SELECT * FROM signals.signal WHERE state IN ('ADMITTED', 'REFUSED') AND source_kind = 'TIP'
          """,
          "ANALYZE first_signals",
          """
          INSERT INTO signals.signal (id, source_kind, source, number, channel, goods, received_at,
                                      arrived_at, state, since, agency, proposed, due_at)
          SELECT pg_temp.fresh(id, k), source_kind, pg_temp.fresh(source, k), number || '-' || k,
                 channel, goods, received_at, arrived_at, state, since, agency, proposed, due_at
            FROM first_signals, generate_series(1, :times) k
          """,
          """
          INSERT INTO signals.act (id, signal, number, at, event, before_state, after_state, actor_kind, ground,
                                   before)
          SELECT pg_temp.fresh(a.id, k), pg_temp.fresh(a.signal, k), a.number, a.at, a.event, a.before_state,
                 a.after_state, a.actor_kind, a.ground, a.before
            FROM signals.act a JOIN first_signals s ON s.id = a.signal, generate_series(1, :times) k
          """,
          """
          INSERT INTO signals.identifier (signal, mark, core_mark, kind, sureness, found_in, value)
          SELECT pg_temp.fresh(i.signal, k), i.mark, i.core_mark, i.kind, i.sureness, i.found_in, i.value
            FROM signals.identifier i JOIN first_signals s ON s.id = i.signal, generate_series(1, :times) k
          """);

  /**
   * Marks for search in segments of their own behind those of the first, as if the copies had come
   * later: words are found as often as there are copies.
   */
  private static final List<String> FINDABLE =
      List.of(
          """
          INSERT INTO signals.findable (signal, segment, terms)
          SELECT pg_temp.fresh(f.signal, k), f.segment + k * n.segments,
                 f.terms[1:cardinality(f.terms) - 1] || (f.segment + k * n.segments)::bigint
            FROM signals.findable f JOIN first_signals s ON s.id = f.signal,
                 (SELECT max(segment) + 1 AS segments FROM signals.findable) n, generate_series(1, :times) k
          """,
          "SELECT setval('signals.arrivals', (SELECT max(segment) + 1 FROM signals.findable)::bigint * 4096)");

  private static final List<String> GUARDED =
      List.of("signals.signal", "signals.act", "signals.identifier");

  private final DataSource owner;

  /**
   * @param owner connections of the role that owns the tables
   */
  Copies(DataSource owner) {
    this.owner = owner;
  }

  /**
   * @param times how many copies of each
   */
  void of(int times) throws Exception {
    new TableLoad(owner).lay(GUARDED, () -> List.of(copying(TIPS, times), copying(SIGNALS, times)));
  }

  /** The same with marks for search. */
  void searchable(int times) throws Exception {
    List<String> all = Stream.concat(SIGNALS.stream(), FINDABLE.stream()).toList();
    new TableLoad(owner).lay(GUARDED, () -> List.of(copying(TIPS, times), copying(all, times)));
  }

  private Callable<Void> copying(List<String> statements, int times) {
    return () -> {
      try (Connection connection = owner.getConnection()) {
        JdbcClient own = RecordJdbcClient.on(new SingleConnectionDataSource(connection, true));
        own.sql(FRESH).update();
        for (String one : statements) {
          String sql = one.replace(":times", "" + times);
          if (sql.startsWith("SELECT")) {
            own.sql(sql).query(Long.class).single();
          } else {
            own.sql(sql).update();
          }
        }
      }
      return null;
    };
  }
}
