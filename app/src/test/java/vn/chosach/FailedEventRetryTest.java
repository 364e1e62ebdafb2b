package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;
import vn.chosach.kernel.Actor;
import vn.chosach.signals.Eyes;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.ReporterWrote;
import vn.chosach.tips.TipReceived;
import vn.chosach.tips.Tips;
import vn.chosach.tips.sifting.TipsToSift;

/**
 * A listener whose connection breaks off is told again without a restart. The event is one of a
 * program of before, which told of each tip by itself; its tip came before that.
 */
@ChosachTest
class FailedEventRetryTest {

  @Autowired FailedEventRetry failedEventRetry;
  @Autowired Tips tips;
  @Autowired TipsToSift toSift;
  @Autowired JdbcClient jdbc;
  @Autowired Eyes eyes;
  @Autowired DataSource database;
  @Autowired MovableClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  @Test
  void anEventWhoseListenerFailedIsToldAgainWhileTheProgramRuns() throws Exception {
    UUID tip = UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          tips.receive(
              tip,
              UUID.randomUUID() + "-" + UUID.randomUUID(),
              Report.of(Channel.WEB, "chợ", "Chuyện cần được đọc lại " + tip),
              Reporter.UNKNOWN,
              new Actor(Actor.ActorKind.CITIZEN, tip, null));
          assertThat(toSift.take(tip)).hasSize(1);
        });
    try (Connection blocker = database.getConnection();
        Statement lock = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      lock.execute("LOCK TABLE signals.findable IN ACCESS EXCLUSIVE MODE");
      transaction.executeWithoutResult(status -> events.publishEvent(new TipReceived(tip)));
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                cutOffWhoeverWaits();
                return count("FAILED", tip) == 1;
              });
      blocker.rollback();
    }
    assertThat(signals(tip)).as("the listener failed as a whole").isZero();

    failedEventRetry.tellAgain(clock.instant());
    assertThat(count("FAILED", tip)).as("not before its time").isEqualTo(1);

    failedEventRetry.tellAgain(clock.instant().plus(Duration.ofMinutes(2)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(signals(tip)).isEqualTo(1);
              assertThat(count("%", tip)).isZero();
            });
  }

  @Test
  void what_is_not_due_holds_up_nothing_however_much_it_is() {
    UUID tip = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO kernel.event_publication
              (id, listener_id, event_type, serialized_event, publication_date, status,
               completion_attempts, last_resubmission_date)
            SELECT gen_random_uuid(),
                   'vn.chosach.signals.Arrivals.on(vn.chosach.tips.TipReceived)',
                   'vn.chosach.tips.TipReceived', '{"tipId":"' || :tip || '"}',
                   :now::timestamptz - interval '1 day', 'FAILED', 9,
                   CASE WHEN n = 120 THEN :now::timestamptz - interval '2 hours' ELSE :now::timestamptz END
              FROM generate_series(1, 120) n
            """)
        .param("tip", tip.toString())
        .param("now", java.sql.Timestamp.from(clock.instant()))
        .update();
    try {
      failedEventRetry.tellAgain(clock.instant());
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(count("%", tip)).as("the one that was due was heard").isEqualTo(119));
    } finally {
      jdbc.sql("DELETE FROM kernel.event_publication WHERE serialized_event LIKE :event")
          .param("event", "%" + tip + "%")
          .update();
    }
  }

  @Test
  void a_reply_to_a_signal_that_somebody_holds_is_heard_again() throws Exception {
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ", "Chuyện sẽ có lời kể thêm " + tip),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> signals(tip) == 1);
    var wrote = new ReporterWrote(tip, UUID.randomUUID(), Happening.HappeningKind.REPLIED);
    try (Connection holder = database.getConnection();
        Statement hold = holder.createStatement()) {
      holder.setAutoCommit(false);
      hold.execute("SELECT set_config('signals.everything', 'on', true)");
      hold.execute("SELECT id FROM signals.signal WHERE source = '" + tip + "' FOR UPDATE");
      transaction.executeWithoutResult(status -> events.publishEvent(wrote));
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> waiting("FAILED", wrote.happeningId()) == 1);
      holder.rollback();
    }
    assertThat(replies(tip)).isZero();
    waitsSinceBeforeItsListenerWasRenamed(wrote.happeningId());

    failedEventRetry.tellAgain(clock.instant().plus(Duration.ofMinutes(2)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(replies(tip)).isEqualTo(1);
              assertThat(waiting("%", wrote.happeningId())).isZero();
            });
  }

  @Test
  void what_waits_under_any_old_name_is_told_the_new_one() throws Exception {
    List<String> ever =
        new ClassPathResource("house/listeners.txt")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .toList();
    UUID marked = UUID.randomUUID();
    String upgrades =
        script("V281__follow_ups_under_their_name") + script("V282__listeners_under_their_names");
    List<String> waiting =
        Objects.requireNonNull(
            transaction.execute(
                status -> {
                  status.setRollbackOnly();
                  ever.forEach(name -> waits(name, marked));
                  jdbc.sql(upgrades).update();
                  return jdbc.sql(
                          "SELECT listener_id FROM kernel.event_publication WHERE serialized_event = :marked")
                      .param("marked", marked.toString())
                      .query(String.class)
                      .list();
                }));
    assertThat(ever).anyMatch(name -> !isThere(name));
    assertThat(waiting).hasSize(ever.size() - 2).allMatch(FailedEventRetryTest::isThere);
  }

  private void waits(String listener, UUID marked) {
    jdbc.sql(
            """
            INSERT INTO kernel.event_publication
              (id, listener_id, event_type, serialized_event, publication_date, status)
            VALUES (gen_random_uuid(), :listener, '', :marked, now(), 'FAILED')
            """)
        .param("listener", listener)
        .param("marked", marked.toString())
        .update();
  }

  /** Class and event of a listener, which the outbox writes as class.method(event). */
  private static boolean isThere(String listener) {
    String method = listener.substring(0, listener.indexOf('('));
    ClassLoader here = FailedEventRetryTest.class.getClassLoader();
    return ClassUtils.isPresent(method.substring(0, method.lastIndexOf('.')), here)
        && ClassUtils.isPresent(
            listener.substring(method.length() + 1, listener.length() - 1), here);
  }

  private static String script(String name) throws IOException {
    return new ClassPathResource("db/migration/kernel/" + name + ".sql")
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private void waitsSinceBeforeItsListenerWasRenamed(UUID told) throws Exception {
    jdbc.sql(
            """
            UPDATE kernel.event_publication
               SET listener_id = replace(listener_id, 'signals.FollowUps.', 'signals.Echoes.')
             WHERE serialized_event LIKE :event
            """)
        .param("event", "%" + told + "%")
        .update();
    assertThat(waiting("FAILED", told)).isZero();
    jdbc.sql(script("V281__follow_ups_under_their_name")).update();
    assertThat(waiting("FAILED", told)).isEqualTo(1);
  }

  private int waiting(String status, UUID told) {
    return jdbc.sql(
            """
            SELECT count(*) FROM kernel.event_publication
             WHERE serialized_event LIKE :event AND status LIKE :status
               AND listener_id LIKE '%signals.FollowUps%'
            """)
        .param("event", "%" + told + "%")
        .param("status", status)
        .query(Integer.class)
        .single();
  }

  private int replies(UUID tip) {
    return eyes.see(
        () ->
            jdbc.sql(
                    """
                    SELECT count(*) FROM signals.act a JOIN signals.signal s ON s.id = a.signal
                     WHERE s.source = :tip AND a.event = 'REPLY'
                    """)
                .param("tip", tip)
                .query(Integer.class)
                .single());
  }

  private void cutOffWhoeverWaits() {
    jdbc.sql(
            """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
             WHERE wait_event_type = 'Lock' AND query LIKE '%signals.findable%'
               AND pid <> pg_backend_pid() AND usename = current_user
            """)
        .query(Integer.class)
        .single();
  }

  private int count(String status, UUID tip) {
    return jdbc.sql(
            """
            SELECT count(*) FROM kernel.event_publication
             WHERE serialized_event LIKE :event AND status LIKE :status
               AND event_type LIKE '%TipReceived'
            """)
        .param("event", "%" + tip + "%")
        .param("status", status)
        .query(Integer.class)
        .single();
  }

  private int signals(UUID tip) {
    return eyes.see(
        () ->
            jdbc.sql("SELECT count(*) FROM signals.signal WHERE source = :tip")
                .param("tip", tip)
                .query(Integer.class)
                .single());
  }
}
