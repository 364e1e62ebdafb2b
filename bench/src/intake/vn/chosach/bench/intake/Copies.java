package vn.chosach.bench.intake;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Multiplies tips that {@link Growth} laid, with their progress, what happened to them, and the
 * signals that were settled with their identifiers and prints, under new identifiers: rows, indexes
 * and sights of many tips in a minute or two. What is sealed in a copy opens for nobody. Not
 * copied: the journal, codes, and marks for search.
 */
final class Copies {

  private static final int APART = 100_000;

  private static final String FRESH =
      """
      CREATE OR REPLACE FUNCTION pg_temp.fresh(id uuid, k int) RETURNS uuid LANGUAGE sql IMMUTABLE
        AS $$ SELECT md5(id::text || k)::uuid $$
      """;

  private static final List<String> COPY =
      List.of(
          """
          INSERT INTO tips.tip (id, year, number, channel, desk, submission_mark, content_mark, place, area,
                                goods, told, received_at, entered_at)
          SELECT pg_temp.fresh(id, :k), year, number + :k * :apart, channel, desk,
                 substr(sha256(submission_mark || :k::text::bytea), 1, octet_length(submission_mark)),
                 content_mark, place, area, goods, told, received_at, entered_at
            FROM tips.tip WHERE number < :apart
          """,
          """
          INSERT INTO tips.progress (tip, stage, since)
          SELECT pg_temp.fresh(p.tip, :k), p.stage, p.since
            FROM tips.progress p JOIN tips.tip t ON t.id = p.tip WHERE t.number < :apart
          """,
          """
          INSERT INTO tips.happening (id, tip, at, kind, by_reporter, stage)
          SELECT pg_temp.fresh(h.id, :k), pg_temp.fresh(h.tip, :k), h.at, h.kind, h.by_reporter, h.stage
            FROM tips.happening h JOIN tips.tip t ON t.id = h.tip WHERE t.number < :apart
          """,
          """
          INSERT INTO signals.signal (id, source_kind, source, number, channel, goods, received_at,
                                      arrived_at, state, since, agency, proposed, due_at)
          SELECT pg_temp.fresh(s.id, :k), s.source_kind, pg_temp.fresh(s.source, :k), s.number || '-' || :k,
                 s.channel, s.goods, s.received_at, s.arrived_at, s.state, s.since, s.agency, s.proposed,
                 s.due_at
            FROM signals.signal s
           WHERE s.state IN ('ADMITTED', 'REFUSED') AND s.number !~ '-.*-.*-'
          """,
          """
          INSERT INTO signals.identifier (signal, mark, core_mark, kind, sureness, found_in, value)
          SELECT pg_temp.fresh(i.signal, :k), i.mark, i.core_mark, i.kind, i.sureness, i.found_in, i.value
            FROM signals.identifier i JOIN signals.signal s ON s.id = i.signal
           WHERE s.state IN ('ADMITTED', 'REFUSED') AND s.number !~ '-.*-.*-'
          """);

  private static final List<String> GUARDED = List.of("signals.signal", "signals.identifier");

  private final JdbcClient owner;

  /**
   * @param owner one connection of the role that owns the tables
   */
  Copies(DataSource owner) {
    this.owner = vn.chosach.RecordJdbcClient.on(owner);
  }

  /**
   * @param times how many copies of each
   */
  void of(int times) {
    owner.sql(FRESH).update();
    GUARDED.forEach(
        table -> owner.sql("ALTER TABLE " + table + " NO FORCE ROW LEVEL SECURITY").update());
    Growth.TRIGGERS.forEach(
        (table, trigger) ->
            owner.sql("ALTER TABLE " + table + " DISABLE TRIGGER " + trigger).update());
    for (int k = 1; k <= times; k++) {
      for (String copy : COPY) {
        owner
            .sql(copy)
            .param("k", k)
            .params(copy.contains(":apart") ? java.util.Map.of("apart", APART) : java.util.Map.of())
            .update();
      }
    }
    Growth.SIGHT.forEach(sight -> owner.sql(sight).update());
    Growth.TRIGGERS.forEach(
        (table, trigger) ->
            owner.sql("ALTER TABLE " + table + " ENABLE TRIGGER " + trigger).update());
    GUARDED.forEach(
        table -> owner.sql("ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY").update());
    owner.sql("VACUUM (ANALYZE)").update();
  }
}
