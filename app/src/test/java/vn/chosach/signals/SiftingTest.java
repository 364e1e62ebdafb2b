package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Actor;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.tips.sifting.TipsToSift;

/** What was received is sifted some at a time; one that cannot be sifted holds no other up. */
@ChosachTest
class SiftingTest {

  @Autowired Tips tips;
  @Autowired TipsToSift toSift;
  @Autowired Arrivals.ArrivalRounds rounds;
  @Autowired JdbcClient jdbc;
  @Autowired Eyes eyes;
  @Autowired TransactionTemplate transaction;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MovableClock clock;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void whatCameTogetherIsSiftedInOneTransactionEachWithItsClockAndItsActs() {
    List<UUID> received = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          for (int n = 0; n < 5; n++) {
            received.add(receive("Chuyện cùng đến " + n).tip());
          }
        });
    received.forEach(this::sifted);
    List<Signal> signals = received.stream().map(tip -> eyes.ofTip(tip).orElseThrow()).toList();
    assertThat(
            eyes.see(
                () ->
                    jdbc.sql(
                            "SELECT count(DISTINCT xmin::text) FROM signals.signal"
                                + " WHERE id = ANY (:signals)")
                        .param("signals", signals.stream().map(Signal::id).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single()))
        .as("transactions")
        .isEqualTo(1);
    for (Signal signal : signals) {
      assertThat(signal.time().dueAt()).isEqualTo(signal.receivedAt().plus(Duration.ofHours(24)));
      assertThat(
              eyes.see(
                  () ->
                      jdbc.sql(
                              """
                              SELECT c.id || ' ' || c.due_at = :id || ' ' || :due::timestamptz
                                FROM deadlines.clock c WHERE c.record = :signal
                              """)
                          .param("id", String.valueOf(signal.time().clock()))
                          .param("due", signal.time().dueAt())
                          .param("signal", signal.id())
                          .query(Boolean.class)
                          .single()))
          .isTrue();
    }
  }

  @Test
  void theClockOfASignalIsShownToWhoSeesTheSignalAndNotToEverybody() {
    UUID tip = receive("Chuyện có đồng hồ").tip();
    Signal signal = sifted(tip);
    assertThat(
            eyes.see(
                () ->
                    jdbc.sql("SELECT shown_to FROM deadlines.clock WHERE record = :signal")
                        .param("signal", signal.id())
                        .query(String.class)
                        .single()))
        .isEqualTo("tip:" + signal.agency());
  }

  @Test
  void whatIsWrittenByOneStatementIsGuardedAsEachWouldBeByItself() throws Exception {
    List<UUID> received;
    try (var pool = Executors.newFixedThreadPool(16)) {
      var sendings = new ArrayList<Callable<UUID>>();
      for (int n = 0; n < 48; n++) {
        String story = n % 3 == 0 ? "Bán rượu giả ở quán số " : "Sạp không niêm yết giá số ";
        sendings.add(() -> receive(story).tip());
      }
      received = pool.invokeAll(sendings).stream().map(Future::resultNow).toList();
    }
    received.forEach(this::sifted);
    List<String> guards =
        eyes.see(
            () ->
                jdbc.sql(
                        """
                        SELECT concat_ws(' ', about, keeper, who, open_to, closed_to, also, opens, overseen,
                                         audited) || ' x ' || count(*)
                          FROM (SELECT CASE WHEN r.record = s.id THEN 'signal' ELSE 'tip' END AS about,
                                       CASE WHEN r.guard = s.id THEN 'signal' ELSE 'tip' END AS keeper,
                                       CASE WHEN s.police_since IS NULL THEN 'common'
                                            ELSE 'police' END AS who,
                                       replace(r.open_to::text, s.agency, 'own') AS open_to,
                                       r.closed_to, r.also, r.opens, r.overseen, r.audited
                                  FROM signals.signal s
                                  JOIN kernel.record_sight r ON r.record IN (s.id, s.source)
                                 WHERE s.source = ANY (:tips)) g
                         GROUP BY about, keeper, who, open_to, closed_to, also, opens, overseen, audited
                        """)
                    .param("tips", received.toArray(UUID[]::new))
                    .query(String.class)
                    .list());
    assertThat(guards)
        .containsExactlyInAnyOrder(
            "signal signal common {tips,tip:own} {} {} t t t x 32",
            "tip signal common {tips,tip:own} {} {} t t t x 32",
            "tip tip common {tips} {} {} t f t x 32",
            "signal signal police {tip:own} {} {} t t t x 16",
            "tip signal police {tip:own} {} {} t t t x 16",
            "tip tip police {tip:own} {} {} t f t x 16");
  }

  /**
   * Where the database takes the table for empty, as it mostly is, it looks anew for each row which
   * rows are to be taken. It then took more than it was asked for, but not all, and who counts what
   * was taken thought that nothing was left.
   */
  @Test
  void asManyAreTakenAsWereAskedForHoweverTheDatabaseGoesAboutIt() {
    transaction.executeWithoutResult(
        status -> {
          for (String other : List.of("hashjoin", "mergejoin", "hashagg", "sort", "material")) {
            jdbc.sql("SELECT set_config('enable_' || :way, 'off', true)")
                .param("way", other)
                .query(String.class)
                .single();
          }
          for (int n = 0; n < 48; n++) {
            jdbc.sql("INSERT INTO tips.to_sift (tip, files, at) VALUES (:tip, 0, :now)")
                .param("tip", UUID.randomUUID())
                .param("now", clock.instant())
                .update();
          }
          assertThat(toSift.take(32)).hasSize(32);
          assertThat(toSift.take(32)).hasSize(16);
          status.setRollbackOnly();
        });
  }

  @Test
  void oneThatCannotBeSiftedIsPutOffAndTheOthersAreNot() {
    List<Reception.Received> received = new ArrayList<>();
    UUID other = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          for (int n = 0; n < 3; n++) {
            received.add(receive("Chuyện thứ " + n));
          }
          // Its number is taken, as it cannot be by anything that the program does.
          laid(other, received.get(1).number());
        });
    UUID bad = received.get(1).tip();
    sifted(received.get(0).tip());
    sifted(received.get(2).tip());
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> tries(bad) == 1);
    assertThat(eyes.ofTip(bad)).isEmpty();
    rounds.all();
    assertThat(tries(bad)).as("not before its time").isEqualTo(1);
    // A round that found it due at the same moment comes when the first has put it off.
    assertThat(toSift.take(bad)).isEmpty();
    toSift.putOff(bad);
    assertThat(tries(bad)).as("put off once by two who tried at once").isEqualTo(1);

    clock.move(Duration.ofSeconds(70));
    rounds.all();
    assertThat(tries(bad)).isEqualTo(2);
    clock.move(Duration.ofSeconds(70));
    rounds.all();
    assertThat(tries(bad)).as("twice as long as before").isEqualTo(2);

    numbered(other, "PA-0000-" + other);
    clock.move(Duration.ofMinutes(2));
    rounds.all();
    sifted(bad);
    assertThat(tries(bad)).as("it is no more to be sifted").isEqualTo(-1);
  }

  @Test
  void whatADeadProgramLeftIsFoundAndWhatAnotherOneWorksOnIsLeftAlone() {
    UUID tip = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          receive(tip, "Chuyện của chương trình đã chết");
          toSift.take(tip);
        });
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(
        status -> {
          // As it stood after the commit: nobody is told of it; its time comes when it is held, so
          // that no round of the program is before this one.
          apart.executeWithoutResult(
              inner ->
                  jdbc.sql(
                          """
                          INSERT INTO tips.to_sift (tip, files, at, again_at)
                          VALUES (:tip, 0, :now, :later)
                          """)
                      .param("tip", tip)
                      .param("now", clock.instant())
                      .param("later", clock.instant().plusSeconds(100))
                      .update());
          jdbc.sql("SELECT tip FROM tips.to_sift WHERE tip = :tip FOR UPDATE")
              .param("tip", tip)
              .query(UUID.class)
              .single();
          clock.move(Duration.ofMinutes(2));
          assertThat(toSift.take(tip)).hasSize(1);
          apart.executeWithoutResult(
              inner -> {
                assertThat(toSift.take(1_000))
                    .extracting(TipsToSift.TipToSift::tip)
                    .doesNotContain(tip);
                inner.setRollbackOnly();
              });
          assertThat(eyes.ofTip(tip)).isEmpty();
          status.setRollbackOnly();
        });
    rounds.all();
    sifted(tip);
    // Told once more, it is still one.
    jdbc.sql("INSERT INTO tips.to_sift (tip, files, at) VALUES (:tip, 0, :now)")
        .param("tip", tip)
        .param("now", clock.instant())
        .update();
    rounds.all();
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> tries(tip) == -1);
    assertThat(eyes.partsOf(tip)).hasSize(1);
  }

  private Reception.Received receive(String story) {
    return receive(UUID.randomUUID(), story);
  }

  private Reception.Received receive(UUID tip, String story) {
    return (Reception.Received)
        tips.receive(
            tip,
            UUID.randomUUID() + "-" + UUID.randomUUID(),
            Report.of(Channel.WEB, "chợ", story + " " + tip),
            Reporter.UNKNOWN,
            new Actor(Actor.ActorKind.CITIZEN, tip, null));
  }

  private Signal sifted(UUID tip) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> eyes.ofTip(tip).isPresent());
    return eyes.ofTip(tip).orElseThrow();
  }

  /** How often it was tried; less than nought when it is not to be sifted. */
  private int tries(UUID tip) {
    return jdbc.sql("SELECT tries FROM tips.to_sift WHERE tip = :tip")
        .param("tip", tip)
        .query(Integer.class)
        .optional()
        .orElse(-1);
  }

  private void laid(UUID signal, String number) {
    Instant now = clock.instant();
    eyes.see(
        () ->
            jdbc.sql(
                    """
                    INSERT INTO signals.signal (id, source_kind, source, number, channel, received_at,
                      arrived_at, state, since, agency, due_at)
                    VALUES (:id, 'LISTING', :id, :number, 'WEB', :now, :now, 'REFUSED', :now, 'SCT-AG',
                            :now)
                    """)
                .param("id", signal)
                .param("number", number)
                .param("now", now)
                .update());
  }

  private void numbered(UUID signal, String number) {
    eyes.see(
        () ->
            jdbc.sql("UPDATE signals.signal SET number = :number WHERE id = :id")
                .param("id", signal)
                .param("number", number)
                .update());
  }
}
