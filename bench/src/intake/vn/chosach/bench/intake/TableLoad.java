package vn.chosach.bench.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.RecordJdbcClient;

/** Lays many rows into tables that guard each of theirs: without guards and indexes meanwhile. */
final class TableLoad {

  /** Connections that write at a time. */
  static final int LOADERS = 2;

  /**
   * What the tables do for each row, and what is done here for all at once. Nothing about the new
   * records lies in other rooms that could follow their sight.
   */
  private static final Map<String, String> TRIGGERS =
      Map.of(
          "signals.findable", "open_ones_have_its_terms",
          "signals.signal", "new_signal_is_guarded",
          "tips.tip", "new_tip_is_guarded",
          "kernel.record_sight", "USER");

  private static final List<String> SIGHT =
      List.of(
          """
          INSERT INTO kernel.record_sight (record, guard, opens, open_to, closed_to, overseen, audited)
          SELECT id, id, true, tips.common_marks(entered_by), '{}', false, true FROM tips.tip
              ON CONFLICT DO NOTHING
          """,
          """
          INSERT INTO kernel.record_sight (record, guard, opens, open_to, closed_to, overseen, audited)
          SELECT v.record, s.id, true, signals.open_marks(s.agency, s.referred_to, s.police_since IS NOT NULL), '{}',
                 s.agency <> '-', s.agency <> '-'
            FROM signals.signal s, LATERAL (VALUES (s.id), (s.source)) v (record)
           WHERE s.source_kind = 'TIP'
              ON CONFLICT DO NOTHING
          """);

  /** Indexes of the tables that are loaded, but for those of constraints. */
  private static final String INDEXES =
      """
      SELECT n.nspname || '.' || c.relname AS name, pg_get_indexdef(c.oid) AS definition
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE NOT i.indisunique AND i.indrelid = ANY (ARRAY['tips.tip', 'tips.code',
         'tips.progress', 'tips.happening', 'journal.entry', 'signals.signal', 'signals.act',
         'signals.identifier', 'signals.proposal', 'signals.findable',
         'signals.unsifted', 'signals.likeness']::regclass[])
       ORDER BY pg_relation_size(c.oid) DESC, name
      """;

  private final DataSource owner;
  private final JdbcClient laying;

  /**
   * @param owner connections of the role that owns the tables
   */
  TableLoad(DataSource owner) {
    this.owner = owner;
    this.laying = RecordJdbcClient.on(owner);
  }

  /**
   * Writes rows; indexes that are no constraint are made anew afterwards.
   *
   * @param guarded tables that nothing can be copied into while their policies bind the owner too
   */
  void lay(List<String> guarded, Supplier<List<Callable<Void>>> rows) throws Exception {
    guarded.forEach(table -> alter(table, "NO FORCE ROW LEVEL SECURITY"));
    TRIGGERS.forEach((table, trigger) -> alter(table, "DISABLE TRIGGER " + trigger));
    var indexes = DroppedIndexes.of(owner, INDEXES, LOADERS);
    indexes.together(rows.get());
    SIGHT.forEach(sight -> laying.sql(sight).update());
    indexes.makeAgain("384MB");
    guarded.forEach(table -> alter(table, "FORCE ROW LEVEL SECURITY"));
    TRIGGERS.forEach((table, trigger) -> alter(table, "ENABLE TRIGGER " + trigger));
    laying.sql("VACUUM (ANALYZE)").update();
  }

  private void alter(String table, String how) {
    laying.sql("ALTER TABLE " + table + " " + how).update();
  }
}
