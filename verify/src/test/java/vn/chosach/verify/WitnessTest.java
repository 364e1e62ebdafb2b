package vn.chosach.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness cosigns growth and nothing else, and remembers what it cosigned. */
class WitnessTest {

  private static final InstantSource CLOCK = InstantSource.fixed(TestLog.NOON);

  private final TestLog log = new TestLog("example.vn/log");
  private final List<String> shouts = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void growthIsCosignedWithItsTime() throws Exception {
    try (Witness witness = witness()) {
      assertThat(witness.add(request(log.grow(3), 0)).status()).isEqualTo(200);
      var answer = witness.add(request(log.grow(300), 3));
      assertThat(answer.status()).isEqualTo(200);
      Checkpoint cosigned = Checkpoint.open(log.checkpoint() + answer.body(), log.key.open());
      assertThat(cosigned.demand(List.of(witness.key()), 1))
          .containsEntry(witness.key(), TestLog.NOON.getEpochSecond());
      assertThat(shouts).isEmpty();
    }
  }

  @Test
  void whatItCosignedSurvivesARestartAndIsNeverRolledBack() throws Exception {
    VerifierKey key;
    String old;
    try (Witness witness = witness()) {
      old = request(log.grow(5), 0);
      assertThat(witness.add(old).status()).isEqualTo(200);
      assertThat(witness.add(request(log.grow(5), 5)).status()).isEqualTo(200);
      key = witness.key();
    }
    try (Witness again = witness()) {
      assertThat(again.key()).isEqualTo(key);
      assertThat(again.size()).isEqualTo(10);
      var answer = again.add(old);
      assertThat(answer).isEqualTo(new Witness.WitnessAnswer(409, "10\n"));
      assertThat(shouts).singleElement().asString().startsWith("ROLLED_BACK");
    }
  }

  /** Anybody can send an old tree again, and an answer of the log may lag. */
  @Test
  void anOlderTreeIsNoAlarmUntilNothingNewerComes() throws Exception {
    var now = new java.util.concurrent.atomic.AtomicReference<>(TestLog.NOON);
    try (Witness witness = new Witness(folder, log.key.open(), now::get, shouts::add)) {
      String old = request(log.grow(5), 0);
      assertThat(witness.add(old).status()).isEqualTo(200);
      assertThat(witness.add(request(log.grow(5), 5)).status()).isEqualTo(200);
      for (int hours : List.of(0, 5)) {
        now.set(TestLog.NOON.plus(java.time.Duration.ofHours(hours)));
        assertThat(witness.add(old)).isEqualTo(new Witness.WitnessAnswer(409, "10\n"));
      }
      assertThat(shouts).as("it is a beginning of what was cosigned").isEmpty();
      now.set(TestLog.NOON.plus(java.time.Duration.ofHours(8)));
      witness.add(old);
      assertThat(shouts).singleElement().asString().startsWith("ROLLED_BACK");
      shouts.clear();
      assertThat(witness.add(request(log.grow(1), 10)).status()).isEqualTo(200);
      witness.add(old);
      assertThat(shouts).as("the log went on").isEmpty();
      var other = new TestLog("x").grow(5);
      other.acts.set(3, TestLog.act(3, "other"));
      witness.add("old 0\n\n" + log.checkpoint(5, other.head().root()));
      assertThat(shouts).singleElement().asString().startsWith("SPLIT_VIEW").contains("5 entries");
    }
  }

  @Test
  void anAnswerThatLagsIsToldFromAForkByTheTiles() throws Exception {
    var now = new java.util.concurrent.atomic.AtomicReference<>(TestLog.NOON);
    try (Witness witness = new Witness(folder, log.key.open(), now::get, shouts::add)) {
      String before = log.grow(300).checkpoint();
      log.grow(300);
      witness.look(log.source());
      var lagging = log.files();
      lagging.put("checkpoint", before.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThatThrownBy(() -> witness.look(TestLog.source(lagging)))
          .hasMessageContaining("a beginning of");
      assertThat(shouts).as("all of it is still there").isEmpty();
      now.set(TestLog.NOON.plus(java.time.Duration.ofMinutes(90)));
      assertThatThrownBy(() -> witness.look(TestLog.source(lagging))).hasMessageContaining("300");
      assertThat(shouts).singleElement().asString().startsWith("ROLLED_BACK");
      shouts.clear();

      var other = new TestLog("x").grow(300);
      other.acts.set(3, TestLog.act(3, "other"));
      String fork = log.checkpoint(300, other.head().root());
      lagging.put("checkpoint", fork.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThatThrownBy(() -> witness.look(TestLog.source(lagging)))
          .hasMessageContaining("no beginning");
      assertThat(shouts).singleElement().asString().startsWith("SPLIT_VIEW");
      shouts.clear();

      assertThat(witness.add("old 0\n\n" + before).status()).isEqualTo(409);
      assertThat(witness.add("old 0\n\n" + fork).status()).isEqualTo(409);
      assertThat(shouts).as("not known before it looks").isEmpty();
      witness.look(log.source());
      assertThat(shouts)
          .as("one of both is a beginning")
          .singleElement()
          .asString()
          .startsWith("SPLIT_VIEW");
      witness.add("old 0\n\n" + before);
      assertThat(shouts).as("and is known now").hasSize(1);
      assertThat(witness.size()).isEqualTo(600);
    }
  }

  /** Tiles above and at the right edge are genuine, those below them are of the fork. */
  @Test
  void aForkIsNotTakenForABeginningByTilesThatNobodyVouchesFor() throws Exception {
    log.grow(600);
    var other = new TestLog("x").grow(600);
    other.acts.set(280, TestLog.act(280, "other"));
    String fork = log.checkpoint(300, new Tiles(other.source(), 600).root(300));
    var mixed = log.files();
    mixed.put("tile/0/001", Objects.requireNonNull(other.files().get("tile/0/001")));
    assertThat(new Tiles(TestLog.source(mixed), 600).root(600))
        .as("these tiles have the root that was signed")
        .isEqualTo(log.head().root());
    try (Witness witness = witness()) {
      witness.look(log.source());
      assertThat(witness.add("old 0\n\n" + fork).status()).isEqualTo(409);
      assertThat(shouts).as("not known before it looks").isEmpty();
      witness.look(TestLog.source(mixed));
      assertThat(shouts).singleElement().asString().startsWith("SPLIT_VIEW").contains("300");
      shouts.clear();

      mixed.put("checkpoint", fork.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThatThrownBy(() -> witness.look(TestLog.source(mixed)))
          .hasMessageContaining("no beginning");
      assertThat(shouts).singleElement().asString().startsWith("SPLIT_VIEW").contains("300");
    }
  }

  @Test
  void aClockThatIsFourHundredDaysOffChangesItsTimeAndNothingElse() throws Exception {
    var now = new java.util.concurrent.atomic.AtomicReference<>(TestLog.NOON);
    try (Witness witness = new Witness(folder, log.key.open(), now::get, shouts::add)) {
      long size = 0;
      for (int days : List.of(0, 400, -400, 0)) {
        now.set(TestLog.NOON.plus(java.time.Duration.ofDays(days)));
        var answer = witness.add(request(log.grow(3), size));
        assertThat(answer.status()).as("%d days off", days).isEqualTo(200);
        size += 3;
        Checkpoint cosigned = Checkpoint.open(log.checkpoint() + answer.body(), log.key.open());
        assertThat(cosigned.demand(List.of(witness.key()), 1))
            .containsEntry(witness.key(), Objects.requireNonNull(now.get()).getEpochSecond());
      }
    }
    assertThat(shouts).isEmpty();
  }

  @Test
  void aSplitViewIsRefusedAndShoutedAbout() throws Exception {
    try (Witness witness = witness()) {
      assertThat(witness.add(request(log.grow(8), 0)).status()).isEqualTo(200);
      var same = new TestLog("x").grow(8);
      same.acts.set(3, TestLog.act(3, "other"));
      String twin = log.checkpoint(8, same.head().root());
      assertThat(witness.add("old 8\n\n" + twin).status()).isEqualTo(409);
      same.grow(4);
      var tiles = new Tiles(same.source(), 12);
      var forged = new StringBuilder("old 8\n");
      tiles.consistency(8).forEach(hash -> forged.append(Base64Text.of(hash)).append('\n'));
      forged.append('\n').append(log.checkpoint(12, same.head().root()));
      assertThat(witness.add(forged.toString()).status()).isEqualTo(422);
      assertThat(shouts).hasSize(2).allMatch(words -> words.startsWith("SPLIT_VIEW"));
      assertThat(witness.size()).isEqualTo(8);
    }
  }

  @Test
  void itLooksByItselfAndFindsARollback() throws Exception {
    try (Witness witness = witness()) {
      log.grow(600);
      witness.look(log.source());
      assertThat(witness.size()).isEqualTo(600);
      log.acts.subList(500, 600).clear();
      assertThatThrownBy(() -> witness.look(log.source())).hasMessageContaining("500");
      log.acts.set(3, TestLog.act(3, "other"));
      log.grow(200);
      assertThatThrownBy(() -> witness.look(log.source())).hasMessageContaining("another tree");
      assertThat(shouts).hasSize(2);
      assertThat(witness.size()).isEqualTo(600);
    }
  }

  @Test
  void strangersAndNonsenseAreAnsweredAsTheTextDemands() throws Exception {
    log.grow(4);
    var stranger = new TestLog("example.vn/other").grow(4);
    var impostor = new TestLog("example.vn/log").grow(4);
    try (Witness witness = witness()) {
      assertThat(witness.add(request(stranger, 0)).status()).isEqualTo(404);
      assertThat(witness.add(request(impostor, 0)).status()).isEqualTo(403);
      assertThat(witness.add("old 9\n\n" + log.checkpoint()).status()).isEqualTo(400);
      assertThat(witness.add("old 00\n\n" + log.checkpoint()).status()).isEqualTo(400);
      assertThat(witness.add("old 0\nx\n\n" + log.checkpoint()).status()).isEqualTo(400);
      assertThat(witness.add("old 0\n" + "x\n".repeat(64) + "\n" + log.checkpoint()).status())
          .isEqualTo(400);
      assertThat(witness.add("").status()).isEqualTo(400);
      assertThat(witness.size()).isZero();
    }
  }

  @Test
  void oneThatIsAttachedEndsWithItsInput() throws Exception {
    log.grow(1);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WitnessCommand.class.getName(),
                "--attached",
                "--key",
                log.key.open().written(),
                "--state",
                folder.toString(),
                "--listen",
                "127.0.0.1:0")
            .start();
    try (var said = process.inputReader()) {
      assertThat(said.readLine()).startsWith("witness witness.");
      assertThat(process.isAlive()).isTrue();
      process.getOutputStream().close();
      assertThat(process.waitFor()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aDamagedStateStopsItAndTwoCannotShareOne() throws Exception {
    try (Witness witness = witness()) {
      assertThat(witness.add(request(log.grow(5), 0)).status()).isEqualTo(200);
      assertThatThrownBy(this::witness).hasMessageContaining("another witness");
    }
    Path state = folder.resolve("state");
    Files.writeString(state, Files.readString(state).replace("\n5\n", "\n4\n"));
    assertThatThrownBy(this::witness).isInstanceOf(VerificationRefused.class);
  }

  @Test
  void overHttpItSpeaksTheProtocol() throws Exception {
    try (Witness witness = witness()) {
      HttpServer server = WitnessCommand.serve(witness, "127.0.0.1:0");
      try (HttpClient client = HttpClient.newHttpClient()) {
        var address =
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/add-checkpoint");
        var post =
            HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(request(log.grow(2), 0)));
        var first = client.send(post.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).startsWith("— ");
        var again = client.send(post.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).isEqualTo("2\n");
        assertThat(again.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
      } finally {
        server.stop(0);
      }
    }
  }

  @Test
  void aWitnessThatCannotRememberDoesNotSign() throws Exception {
    try (Witness witness = witness()) {
      Path inTheWay = Files.createDirectories(folder.resolve("state.half/x"));
      HttpServer server = WitnessCommand.serve(witness, "127.0.0.1:0");
      try (HttpClient client = HttpClient.newHttpClient()) {
        var address =
            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/add-checkpoint");
        var post =
            HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofString(request(log.grow(2), 0)))
                .build();
        var full = client.send(post, HttpResponse.BodyHandlers.ofString());
        assertThat(full.statusCode()).isEqualTo(500);
        assertThat(full.body()).doesNotContain("— ");
        assertThat(witness.size()).isZero();

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
            .isEqualTo(200);
        assertThat(witness.size()).isEqualTo(2);
      } finally {
        server.stop(0);
      }
    }
  }

  /** An old tree is public, with its signature: whoever sends it again fills no disk. */
  @Test
  void anAlarmThatIsRungAThousandTimesIsCounted() throws Exception {
    var err =
        new java.io.PrintStream(
            new java.io.ByteArrayOutputStream(), true, java.nio.charset.StandardCharsets.UTF_8);
    var alarm = WitnessCommand.alarm(folder, err);
    for (int n = 0; n < 1_000; n++) {
      alarm.accept("ROLLED_BACK: the log shows " + n + " entries, this witness cosigned 2000");
    }
    alarm.accept("SPLIT_VIEW: another sort is heard at once");
    List<String> lines = Files.readAllLines(folder.resolve("alarms"));
    assertThat(lines).hasSize(23);
    assertThat(lines.get(21)).contains("1000 of this sort");
    assertThat(lines.getLast()).contains("SPLIT_VIEW");
  }

  private Witness witness() throws Exception {
    return new Witness(folder, log.key.open(), CLOCK, shouts::add);
  }

  private static String request(TestLog log, long old) {
    var body = new StringBuilder("old " + old + "\n");
    new Tiles(log.source(), log.acts.size())
        .consistency(old)
        .forEach(hash -> body.append(Base64Text.of(hash)).append('\n'));
    return body.append('\n').append(log.checkpoint()).toString();
  }
}
