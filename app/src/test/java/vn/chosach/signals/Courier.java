package vn.chosach.signals;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries the words for reporters at once, in tests that do not wait for the schedule. */
@Component
public class Courier {

  private final NoticeDelivery delivery;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Eyes eyes;

  Courier(NoticeDelivery delivery, JdbcClient jdbc, InstantSource clock, Eyes eyes) {
    this.delivery = delivery;
    this.jdbc = jdbc;
    this.clock = clock;
    this.eyes = eyes;
  }

  /** What the schedule took at the same moment is waited for. */
  public void carry() {
    delivery.deliverDue();
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> eyes.see(this::due) == 0);
  }

  private long due() {
    return jdbc.sql(
            "SELECT count(*) FROM signals.notice WHERE state = 'WAITING' AND send_at <= :now")
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }
}
