package vn.chosach.bench.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * Multiplies tips that {@link Growth} laid: tips with their codes, progress and what happened to
 * them, and the signals that were settled with their acts, identifiers and prints, under new
 * identifiers that rise with the time as real ones do. Rows, constraints, indexes and sights of a
 * million tips in a few minutes: each table is read once and written by one statement, tips on one
 * connection and signals on another, and indexes that are no constraint are made anew afterwards.
 * What was told and what a machine read is sealed anew for each copy, so that its pages open; no
 * code that a person knows opens one. Not copied: the journal, proposals, and marks of likeness.
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
          SELECT s.id, t.year, t.number + k * 100000, t.channel, t.desk,
                 substr(sha256(t.submission_mark || k::text::bytea), 1, octet_length(t.submission_mark)),
                 t.content_mark, t.place, t.area, t.goods, s.value, t.received_at, t.entered_at
            FROM sealed s JOIN first_tips t ON t.id = s.first
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
          SELECT s.id, i.mark, i.core_mark, i.kind, i.sureness, i.found_in, s.value
            FROM sealed s JOIN signals.identifier i ON i.signal = s.first AND i.mark = s.mark
          """);

  /** What is sealed in the first ones, to be sealed again for each copy. */
  private static final String TOLD = "SELECT id AS first, ''::bytea AS mark, told AS value FROM first_tips";

  private static final String READ =
      """
      SELECT i.signal AS first, i.mark, i.value
        FROM signals.identifier i JOIN first_signals s ON s.id = i.signal
      """;

  private static final String SEALED =
      "CREATE TEMP TABLE sealed (id uuid, first uuid, k int, mark bytea, value bytea)";

  /** Further numbers that nobody told, on settled signals by turns, at most so many on one. */
  private static final String FURTHER =
      """
      INSERT INTO signals.identifier (signal, mark, core_mark, kind, sureness, found_in, value)
      SELECT id, substr(mark, 1, 16), substr(mark, 17), 'PHONE', 'SHAPED', 'TEXT', value FROM sealed
      """;

  private static final int AT_ONCE = 20_000;

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
  private final Vault vault;

  /**
   * @param owner connections of the role that owns the tables
   */
  Copies(DataSource owner, Vault vault) {
    this.owner = owner;
    this.vault = vault;
  }

  /**
   * @param times how many copies of each
   */
  void of(int times) throws Exception {
    new TableLoad(owner)
        .lay(GUARDED, () -> List.of(() -> tips(times), () -> signals(SIGNALS, times, 0)));
  }

  /**
   * The same with marks for search.
   *
   * @param identifiers numbers are laid beside those that were copied until there are so many
   */
  void searchable(int times, long identifiers) throws Exception {
    List<String> all = Stream.concat(SIGNALS.stream(), FINDABLE.stream()).toList();
    new TableLoad(owner)
        .lay(GUARDED, () -> List.of(() -> tips(times), () -> signals(all, times, identifiers)));
  }

  private Void tips(int times) throws Exception {
    try (Connection connection = begun()) {
      run(connection, TIPS.subList(0, 2), times);
      reseal(connection, TOLD, times, (id, mark) -> "tip/" + id + "/told");
      run(connection, TIPS.subList(2, TIPS.size()), times);
    }
    return null;
  }

  private Void signals(List<String> statements, int times, long identifiers) throws Exception {
    try (Connection connection = begun()) {
      run(connection, statements.subList(0, 2), times);
      reseal(connection, READ, times, Copies::place);
      run(connection, statements.subList(2, statements.size()), times);
      further(connection, identifiers);
    }
    return null;
  }

  private Connection begun() throws SQLException {
    Connection connection = owner.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute(FRESH);
      statement.execute(SEALED);
    }
    return connection;
  }

  private static void run(Connection connection, List<String> statements, int times)
      throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one.replace(":times", "" + times));
      }
    }
  }

  private static String place(UUID signal, byte[] mark) {
    return "signals/identifier/" + signal + "/" + HexFormat.of().formatHex(mark);
  }

  private interface Place {
    String of(UUID id, byte[] mark);
  }

  private record First(UUID id, byte[] mark, byte[] plain) {}

  private void reseal(Connection connection, String which, int times, Place place)
      throws Exception {
    var firsts = new ArrayList<First>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(which)) {
      while (row.next()) {
        UUID id = row.getObject("first", UUID.class);
        byte[] mark = row.getBytes("mark");
        firsts.add(
            new First(id, mark, vault.open(Lock.CONTENT, place.of(id, mark), row.getBytes("value"))));
      }
    }
    var rows = new Rows(connection);
    for (int k = 1; k <= times; k++) {
      for (First one : firsts) {
        UUID id = fresh(one.id(), k);
        byte[] value = vault.seal(Lock.CONTENT, place.of(id, one.mark()), one.plain());
        rows.add(id, one.id(), k, one.mark(), value);
      }
    }
    rows.close();
    run(connection, List.of("ANALYZE sealed"), times);
  }

  private void further(Connection connection, long wanted) throws Exception {
    var signals = new ArrayList<UUID>();
    long there;
    try (var statement = connection.createStatement()) {
      statement.execute("TRUNCATE sealed");
      try (var row = statement.executeQuery("SELECT count(*) FROM signals.identifier")) {
        row.next();
        there = row.getLong(1);
      }
      try (var row =
          statement.executeQuery(
              "SELECT id FROM signals.signal WHERE state IN ('ADMITTED', 'REFUSED') ORDER BY id")) {
        while (row.next()) {
          signals.add(row.getObject("id", UUID.class));
        }
      }
    }
    var rows = new Rows(connection);
    for (long n = there; n < wanted; n++) {
      UUID signal = signals.get((int) (n % signals.size()));
      String core = "0" + (320_000_000 + n);
      byte[] mark = Arrays.copyOf(mark("signals/identifier", "PHONE:" + core), 16);
      byte[] both = Arrays.copyOf(mark, 32);
      System.arraycopy(mark("signals/core", core), 0, both, 16, 16);
      byte[] value = (core + "\n" + core).getBytes(UTF_8);
      rows.add(signal, signal, 0, both, vault.seal(Lock.CONTENT, place(signal, mark), value));
    }
    rows.close();
    run(connection, List.of(FURTHER), 0);
  }

  private byte[] mark(String use, String value) {
    return vault.mark(use, value.getBytes(UTF_8));
  }

  /** As {@code pg_temp.fresh} makes it. */
  private static UUID fresh(UUID id, int k) throws Exception {
    byte[] digest = MessageDigest.getInstance("MD5").digest((id.toString() + k).getBytes(UTF_8));
    String rest = HexFormat.of().formatHex(digest).substring(12);
    String all = id.toString().replace("-", "").substring(0, 12) + rest;
    return new UUID(
        Long.parseUnsignedLong(all, 0, 16, 16), Long.parseUnsignedLong(all, 16, 32, 16));
  }

  /** Writes into {@code sealed}, many rows at once. */
  private static final class Rows {

    private final CopyManager manager;
    private final StringBuilder waiting = new StringBuilder(1 << 24);
    private int count;

    Rows(Connection connection) throws SQLException {
      manager = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    void add(UUID id, UUID first, int k, byte[] mark, byte[] value) throws Exception {
      waiting.append(id).append('\t').append(first).append('\t').append(k).append("\t\\\\x");
      HexFormat.of().formatHex(waiting, mark).append("\t\\\\x");
      HexFormat.of().formatHex(waiting, value).append('\n');
      if (++count % AT_ONCE == 0) {
        close();
      }
    }

    void close() throws Exception {
      manager.copyIn("COPY sealed FROM STDIN", new StringReader(waiting.toString()));
      waiting.setLength(0);
    }
  }
}
