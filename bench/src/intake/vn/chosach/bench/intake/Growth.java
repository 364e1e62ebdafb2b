package vn.chosach.bench.intake;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.IdSource;
import vn.chosach.signals.searching.Likeness;
import vn.chosach.signals.searching.SearchTerms;
import vn.chosach.signals.searching.SignalSearch;
import vn.chosach.tips.Tip;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * Lays many tips and their signals into the tables in bulk (COPY, two connections, indexes that are
 * no constraint made anew afterwards): sealed, marked and split into segments as the program does
 * it, with identifiers and a proposal each, so that every reading page finds what it looks for. One
 * in twenty is open, unless all shall be. Three events a tip: two journal entries, one act or
 * happening. Not laid: the clocks of the deadlines, photos, and a code that opens the tip, which nothing measured here
 * reads.
 */
public final class Growth {

  private static final int BATCH = 2_000;
  private static final List<String> GUARDED =
      List.of(
          "journal.entry",
          "signals.signal",
          "signals.act",
          "signals.identifier",
          "signals.proposal");
  private static final List<String> CHANNELS =
      List.of("WEB", "WEB", "WEB", "HOTLINE", "HOTLINE", "EMAIL", "LETTER", "WALK_IN", "AGENCY");
  private static final List<String> CLOSED = List.of("ADMITTED", "REFUSED", "ADMITTED", "REFUSED");
  private static final List<String> PROPOSED =
      List.of("TIP_389", "CRIME_DENUNCIATION", "CONSUMER_REQUEST", "PETITION");

  private enum Table {
    TIP(
        "tips.tip (id, year, number, channel, desk, submission_mark, content_mark, goods, told,"
            + " received_at, entered_at)"),
    CODE("tips.code (mark, tip, given_at, expires_at)"),
    PROGRESS("tips.progress (tip, stage, since)"),
    HAPPENING("tips.happening (id, tip, at, kind, by_reporter, stage)"),
    ENTRY("journal.entry (id, at, actor_kind, verb, subject_kind, subject_id)"),
    SIGNAL(
        "signals.signal (id, source_kind, source, number, channel, goods, received_at,"
            + " arrived_at, state, since, agency, proposed, due_at)"),
    ACT(
        "signals.act (id, signal, number, at, event, before_state, after_state, actor_kind, ground,"
            + " before)"),
    IDENTIFIER("signals.identifier (signal, mark, core_mark, kind, sureness, found_in, value)"),
    PROPOSAL("signals.proposal (id, signal, at, about, value, weight, ground, reasons)"),
    FINDABLE("signals.findable (signal, segment, terms)"),
    UNSIFTED("signals.unsifted (signal, segment, terms)"),
    LIKENESS("signals.likeness (signal, bands, signature)");

    private final String columns;

    Table(String columns) {
      this.columns = columns;
    }
  }

  private final DataSource owner;
  private final JdbcClient jdbc;
  private final Vault vault;
  private final JsonMapper json;
  private final IdSource ids;
  private final String agency;
  private final long secret;
  private final Map<String, Long> words = new ConcurrentHashMap<>();

  /** One in so many is still to be sifted. */
  int oneOpenIn = 20;

  public Growth(
      DataSource owner,
      JdbcClient jdbc,
      Vault vault,
      JsonMapper json,
      IdSource ids,
      String agency) {
    this.owner = owner;
    this.jdbc = jdbc;
    this.vault = vault;
    this.json = json;
    this.ids = ids;
    this.agency = agency;
    this.secret = ByteBuffer.wrap(mark("signals/likeness", "secret")).getLong();
  }

  public long tips() {
    return jdbc.sql("SELECT count(*) FROM tips.tip").query(Long.class).single();
  }

  /** Grows to that many tips. */
  public void to(long size, Instant now) throws Exception {
    long from = tips();
    if (from >= size) {
      return;
    }
    int year = now.atZone(vn.chosach.kernel.Vietnam.ZONE).getYear();
    int number =
        jdbc.sql("SELECT coalesce(max(last), 0) FROM tips.number_series WHERE year = :year")
            .param("year", year)
            .query(Integer.class)
            .single();
    int last = (int) (number + size - from);
    jdbc.sql(
            "INSERT INTO tips.number_series (year, last) VALUES (:year, :last)"
                + " ON CONFLICT (year) DO UPDATE SET last = EXCLUDED.last")
        .param("year", year)
        .param("last", last)
        .update();
    long arrival =
        jdbc.sql("SELECT last_value FROM signals.arrivals").query(Long.class).single() + 1;
    new TableLoad(owner)
        .lay(
            GUARDED,
            () -> {
              var loads = new ArrayList<Callable<Void>>();
              for (int loader = 0; loader < TableLoad.LOADERS; loader++) {
                int first = number + 1 + loader * BATCH;
                loads.add(() -> load(year, first, last, arrival - number - 1, now));
              }
              return loads;
            });
    vn.chosach.RecordJdbcClient.on(owner)
        .sql("SELECT setval('signals.arrivals', :last)")
        .param("last", arrival + size - from)
        .query(Long.class)
        .single();
  }

  /** Every second batch, from a number on. */
  private Void load(int year, int first, int last, long arrivals, Instant now) throws Exception {
    var stories = new Stories(new SplittableRandom(389 + first));
    var random = new SplittableRandom(93 + first);
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      for (int next = first; next <= last; next += BATCH * TableLoad.LOADERS) {
        var rows = new EnumMap<Table, StringBuilder>(Table.class);
        for (Table table : Table.values()) {
          rows.put(table, new StringBuilder(1 << 16));
        }
        for (int n = next; n < next + BATCH && n <= last; n++) {
          Instant at = now.minus(random.nextInt(60 * 24 * 300), ChronoUnit.MINUTES);
          one(rows, year, n, (arrivals + n) / SignalSearch.SEGMENT, at, stories.next(), random);
        }
        copy(connection, rows);
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
    return null;
  }

  private void one(
      Map<Table, StringBuilder> rows,
      int year,
      int number,
      long segment,
      Instant at,
      String story,
      SplittableRandom random) {
    UUID tip = ids.next();
    UUID signal = ids.next();
    String say = "PA-" + year + "-" + number;
    boolean open = random.nextInt(oneOpenIn) == 0;
    String state = open ? "WAITING" : CLOSED.get(random.nextInt(CLOSED.size()));
    String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    var told = new Tip.TipContent("", null, "", story, "");
    String goods = "\\N";
    byte[] sealed = vault.seal(Lock.CONTENT, "tip/" + tip + "/told", json.writeValueAsBytes(told));
    row(
        rows,
        Table.TIP,
        tip,
        year,
        number,
        channel,
        "SIFTING",
        hex(mark("bench", tip + "s")),
        hex(mark("bench", tip + "c")),
        goods,
        hex(sealed),
        at,
        at);
    row(rows, Table.CODE, hex(mark("bench", tip + "k")), tip, at, at.plus(1000, ChronoUnit.DAYS));
    row(rows, Table.PROGRESS, tip, open ? "RECEIVED" : "ANSWERED", at);
    row(rows, Table.HAPPENING, ids.next(), tip, at, "MOVED", "f", "RECEIVED");
    row(rows, Table.ENTRY, ids.next(), at, "SYSTEM", "tips.received", "tip", tip);
    row(rows, Table.ENTRY, ids.next(), at, "SYSTEM", "signals.arrived", "signal", signal);
    row(
        rows,
        Table.SIGNAL,
        signal,
        "TIP",
        tip,
        say,
        channel,
        goods,
        at,
        at,
        state,
        at,
        agency,
        PROPOSED.get(random.nextInt(PROPOSED.size())),
        at.plus(10, ChronoUnit.DAYS));
    if (!open) {
      row(
          rows,
          Table.ACT,
          ids.next(),
          signal,
          1,
          at,
          state.equals("REFUSED") ? "REFUSE" : "ADMIT",
          "WAITING",
          state,
          "SYSTEM",
          "bench",
          "{}");
    }
    for (Identifier found : IdentifierScan.of(story).identifiers()) {
      byte[] mark = Arrays.copyOf(mark("signals/identifier", found.kind() + ":" + found.key()), 16);
      byte[] value = (found.key() + "\n" + found.core()).getBytes(StandardCharsets.UTF_8);
      String place = "signals/identifier/" + signal + "/" + HexFormat.of().formatHex(mark);
      row(
          rows,
          Table.IDENTIFIER,
          signal,
          hex(mark),
          hex(Arrays.copyOf(mark("signals/core", found.core()), 16)),
          found.kind(),
          found.sureness(),
          "TEXT",
          hex(vault.seal(Lock.CONTENT, place, value)));
    }
    UUID proposal = ids.next();
    byte[] why = "signals.why.desk\n".getBytes(StandardCharsets.UTF_8);
    row(
        rows,
        Table.PROPOSAL,
        proposal,
        signal,
        at,
        "PROCEDURE",
        "TIP_389",
        10,
        "qd-195-389-2020",
        hex(vault.seal(Lock.CONTENT, "signals/proposal/" + proposal, why)));
    String terms = terms(story, say, segment);
    row(rows, Table.FINDABLE, signal, segment, terms);
    if (open) {
      row(rows, Table.UNSIFTED, signal, segment, terms);
    }
    Likeness.of(story, secret)
        .ifPresent(
            likeness ->
                row(
                    rows,
                    Table.LIKENESS,
                    signal,
                    likeness.bandsWithin(segment, segment).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "{", "}")),
                    hex(likeness.stored())));
  }

  private String terms(String story, String number, long segment) {
    var all = new java.util.LinkedHashSet<>(SearchTerms.of(story));
    all.add(SearchTerms.number(number));
    return all.stream()
        .map(term -> term.startsWith("w:") ? words.computeIfAbsent(term, this::term) : term(term))
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "{", "," + segment + "}"));
  }

  private Long term(String term) {
    return ByteBuffer.wrap(mark("signals/term", term)).getLong();
  }

  private byte[] mark(String use, String value) {
    return vault.mark(use, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) {
    return "\\\\x" + HexFormat.of().formatHex(bytes);
  }

  private static void row(Map<Table, StringBuilder> rows, Table table, Object... values) {
    rows.get(table)
        .append(Arrays.stream(values).map(String::valueOf).collect(Collectors.joining("\t")))
        .append('\n');
  }

  private static void copy(Connection connection, Map<Table, StringBuilder> rows)
      throws SQLException, java.io.IOException {
    var manager = connection.unwrap(PGConnection.class).getCopyAPI();
    for (Table table : Table.values()) {
      manager.copyIn(
          "COPY " + table.columns + " FROM STDIN", new StringReader(rows.get(table).toString()));
    }
  }
}
