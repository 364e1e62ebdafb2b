package vn.chosach.journal.publishing;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.RecordJdbcClient;
import vn.chosach.TestDatabase;
import vn.chosach.kernel.TimeOrderedIds;
import vn.chosach.postgres.Access;
import vn.chosach.verify.VerifyCommand;
import vn.chosach.verify.Witness;
import vn.chosach.verify.WitnessCommand;

/**
 * A log of its own for one test: a database with the tables of the journal, a publisher, and up to
 * three witnesses on the loopback address, all of which a test may damage.
 */
public final class LogRig implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  static final Instant NOON = Instant.parse("2026-11-25T05:00:00Z");

  final Path home;
  final Access access;
  final JdbcClient jdbc;
  private final SingleConnectionDataSource source;
  final TransactionTemplate transaction;
  final List<Witness> witnesses = new ArrayList<>();
  final List<String> shouts = new ArrayList<>();
  private final List<HttpServer> servers = new ArrayList<>();
  private final Map<Witness, String> addresses = new HashMap<>();
  private final JsonMapper json = new JsonMapper();
  Instant now = NOON;
  Sequencer sequencer;
  LogSettings settings;
  Publisher publisher;
  PublishingLoop loop;
  public Cosigning cosigning;

  public LogRig(Path home) {
    this(home, TestDatabase.fresh());
  }

  LogRig(Path home, Access access) {
    this.home = home;
    this.access = access;
    // One connection: a new one for each of thousands of statements is most of what a test waits
    // for.
    this.source =
        new SingleConnectionDataSource(
            access.url(), access.owner().role(), access.owner().password(), true);
    this.jdbc = RecordJdbcClient.on(source);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    jdbc.sql("CREATE SCHEMA journal").update();
    jdbc.sql("CREATE SCHEMA tips").update();
    jdbc.sql("CREATE TABLE tips.tip (id uuid PRIMARY KEY, told bytea)").update();
    for (String file :
        List.of("V1__entry.sql", "V2__log.sql", "V4__recorded_at.sql", "V8__leaf_by_hash.sql")) {
      migrate(file);
    }
    this.sequencer = new Sequencer(jdbc, new EntryMapper(json), transaction, () -> now);
    restart(List.of());
  }

  private void migrate(String file) {
    try (var in = LogRig.class.getResourceAsStream("/db/migration/journal/" + file)) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      jdbc.sql(sql.replace("${app}", access.app().role())).update();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What a killed process leaves is the disk and the database; everything else begins anew. */
  public void restart(List<String> configured) {
    this.settings =
        new LogSettings(
            home,
            new LogSettings.Log(
                "example.vn/log", Duration.ofSeconds(1), Duration.ofSeconds(60), configured, 2));
    var leaves = new Leaves(jdbc, new EntryMapper(json));
    this.publisher = new Publisher(settings, leaves, () -> now);
    this.cosigning = new Cosigning(settings, publisher, leaves, () -> now);
    this.loop = new PublishingLoop(settings, sequencer, publisher);
  }

  public void withWitnesses(int count) throws IOException {
    String key = Files.readString(home.resolve("journal/key")).strip();
    for (int i = 1; i <= count; i++) {
      Path state = Files.createDirectories(home.resolve("witness" + i));
      Files.writeString(state.resolve("name"), "witness" + i + ".example.vn");
      var witness =
          new Witness(state, vn.chosach.verify.VerifierKey.parse(key), () -> now, shouts::add);
      HttpServer server = WitnessCommand.serve(witness, "127.0.0.1:0");
      servers.add(server);
      witnesses.add(witness);
      addresses.put(witness, "http://127.0.0.1:" + server.getAddress().getPort());
    }
    restart(configured());
  }

  List<String> configured() {
    return witnesses.stream().map(w -> w.key().written() + " " + addresses.get(w)).toList();
  }

  void lose(int witness) {
    servers.get(witness).stop(0);
  }

  /** It answers again, at the same address. */
  void giveBack(int witness) throws IOException {
    Witness one = witnesses.get(witness);
    String address = java.util.Objects.requireNonNull(addresses.get(one));
    servers.set(witness, WitnessCommand.serve(one, address.replace("http://", "")));
  }

  /** That many acts, ten milliseconds apart, in one statement: a test waits for statements. */
  public LogRig acts(int count) {
    var ids = new UUID[count];
    var times = new String[count];
    var subjects = new String[count];
    var details = new String[count];
    for (int i = 0; i < count; i++) {
      Instant at = now;
      ids[i] = new TimeOrderedIds(() -> at, new SecureRandom()).next();
      times[i] = at.toString();
      subjects[i] = UUID.randomUUID().toString();
      details[i] = json.writeValueAsString(Map.of("n", "số " + i));
      now = now.plusMillis(10);
    }
    jdbc.sql(
            """
            INSERT INTO journal.entry
              (id, at, actor_kind, actor_id, actor_agency, verb, subject_kind, subject_id, reason,
               details)
            SELECT id, at::timestamptz, 'OFFICER', id, 'QLTT-AG', 'kernel.tried', 'thing', subject,
                   'vì đủ chứng cứ', details::jsonb
              FROM unnest(:ids::uuid[], :times::text[], :subjects::text[], :details::text[])
                   WITH ORDINALITY AS act (id, at, subject, details, place)
             ORDER BY place
            """)
        .param("ids", ids)
        .param("times", times)
        .param("subjects", subjects)
        .param("details", details)
        .update();
    return this;
  }

  UUID act(Instant at, String verb, String kind, String subject, Map<String, String> details) {
    return act(at, UUID.randomUUID(), "QLTT-AG", verb, kind, subject, details);
  }

  /** An act of an officer of an agency, now. */
  UUID act(
      UUID officer,
      String agency,
      String verb,
      String kind,
      String subject,
      Map<String, String> details) {
    return act(now, officer, agency, verb, kind, subject, details);
  }

  private UUID act(
      Instant at,
      UUID officer,
      String agency,
      String verb,
      String kind,
      String subject,
      Map<String, String> details) {
    UUID id = new TimeOrderedIds(() -> at, new SecureRandom()).next();
    now = now.plusMillis(10);
    jdbc.sql(
            """
            INSERT INTO journal.entry
              (id, at, actor_kind, actor_id, actor_agency, verb, subject_kind, subject_id, reason,
               details)
            VALUES (:id, :at, 'OFFICER', :officer, :agency, :verb, :kind, :subject,
                    'vì đủ chứng cứ', :details::jsonb)
            """)
        .param("id", id)
        .param("officer", officer)
        .param("agency", agency)
        .param("at", Timestamp.from(at))
        .param("verb", verb)
        .param("kind", kind)
        .param("subject", subject)
        .param("details", json.writeValueAsString(details))
        .update();
    return id;
  }

  public LogRig publish() {
    sequence();
    publisher.round();
    cosigning.round();
    return this;
  }

  /**
   * An act waits for older transactions of the whole server, of which a test beside this one may
   * have some.
   */
  LogRig sequence() {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .until(
            () -> {
              sequencer.round();
              return !waiting();
            });
    return this;
  }

  private boolean waiting() {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM journal.entry e
                            WHERE NOT EXISTS (SELECT FROM journal.leaf l WHERE l.entry = e.number))
            """)
        .query(Boolean.class)
        .single();
  }

  /** What an owner or superuser of the database does behind the back of the program. */
  void behindItsBack(String... statements) {
    var all =
        new ArrayList<>(
            List.of(
                "ALTER TABLE journal.entry DISABLE TRIGGER USER",
                "ALTER TABLE journal.leaf DISABLE TRIGGER USER",
                "ALTER TABLE journal.checkpoint DISABLE TRIGGER USER"));
    all.addAll(Arrays.asList(statements));
    transaction.executeWithoutResult(status -> all.forEach(sql -> jdbc.sql(sql).update()));
  }

  public String key() {
    try {
      return Files.readString(home.resolve("journal/key")).strip();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Runs the verifier as a stranger does; its exit code and what it says. */
  public String verify(String key, String... more) {
    var words = new ArrayList<>(List.of(home.resolve("journal").toString(), "--key", key));
    witnesses.forEach(w -> words.addAll(List.of("--witness-key", w.key().written())));
    words.addAll(List.of("--at", now.toString()));
    words.addAll(Arrays.asList(more));
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int code = VerifyCommand.run(stream, stream, words.toArray(String[]::new));
    return code + " " + out.toString(StandardCharsets.UTF_8);
  }

  String verifyDatabase(String... more) {
    var words =
        new ArrayList<>(
            List.of(
                "--database", access.url(),
                "--user", access.owner().role(),
                "--password", access.owner().password()));
    words.addAll(Arrays.asList(more));
    return verify(key(), words.toArray(String[]::new));
  }

  String idAt(long index) {
    return jdbc.sql(
            "SELECT e.id FROM journal.leaf l JOIN journal.entry e ON e.number = l.entry"
                + " WHERE l.index = :index")
        .param("index", index)
        .query(UUID.class)
        .single()
        .toString();
  }

  static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  static void clear(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    servers.forEach(server -> server.stop(0));
    for (Witness witness : witnesses) {
      witness.close();
    }
    source.destroy();
  }
}
