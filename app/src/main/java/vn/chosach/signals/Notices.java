package vn.chosach.signals;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.signals.searching.SignalRowSecurity;

/**
 * Words on their way to reporters. They leave when the time to undo is over, so that nobody reads
 * what an officer took back at once.
 */
@Component
record Notices(
    JdbcClient jdbc, SignalRowSecurity rowSecurity, InstantSource clock, Wording wording) {

  /** How long an act can be undone without the reporter ever hearing of it. */
  static final Duration GRACE = Duration.ofSeconds(30);

  private static final Duration AGAIN = Duration.ofMinutes(1);

  /** A notice as the history shows it. */
  record Notice(UUID act, Sheet.Notice state) {}

  /** Withdraws a notice that has not left; false when it is too late or there is none. */
  boolean withdraw(UUID act) {
    return settle(List.of(act), Sheet.Notice.WITHDRAWN, null) == 1;
  }

  /** What was withdrawn waits again; it leaves when the time to undo is over once more. */
  void again(Collection<UUID> acts) {
    jdbc.sql(
            """
            UPDATE signals.notice SET state = 'WAITING', settled_at = NULL, send_at = :at
             WHERE act = ANY (:acts) AND state = 'WITHDRAWN'
            """)
        .param("acts", acts.toArray(UUID[]::new))
        .param("at", clock.instant().plus(GRACE))
        .update();
  }

  void sent(Collection<UUID> acts) {
    settle(acts, Sheet.Notice.SENT, null);
  }

  void failed(UUID act, String fault) {
    settle(List.of(act), Sheet.Notice.FAILED, fault);
  }

  /** Tries again later. */
  void putOff(UUID act) {
    rowSecurity.ofTheProgram();
    jdbc.sql(
            """
            UPDATE signals.notice SET tries = tries + 1, send_at = :at
             WHERE act = :act AND settled_at IS NULL
            """)
        .param("act", act)
        .param("at", clock.instant().plus(AGAIN))
        .update();
  }

  /** Takes the next notices that may leave; of two who ask at once each gets others. */
  List<UUID> takeDue(int most) {
    rowSecurity.ofTheProgram();
    return jdbc.sql(
            """
            SELECT act FROM signals.notice WHERE state = 'WAITING' AND send_at <= :now
             ORDER BY send_at LIMIT :most FOR UPDATE SKIP LOCKED
            """)
        .param("now", clock.instant())
        .param("most", most)
        .query((row, n) -> row.getObject("act", UUID.class))
        .list();
  }

  List<Notice> of(UUID signal) {
    return jdbc.sql("SELECT act, state FROM signals.notice WHERE signal = :signal")
        .param("signal", signal)
        .query(Notice.class)
        .list();
  }

  /**
   * That it still waits is asked by when it was settled: by its state the planner would take the
   * index of all that wait for the shorter one, which it is at rest and never under load.
   */
  private int settle(Collection<UUID> acts, Sheet.Notice state, @Nullable String fault) {
    return jdbc.sql(
            """
            UPDATE signals.notice
               SET state = :state, settled_at = :now, fault = :fault, tries = tries + 1
             WHERE act = ANY (:acts) AND settled_at IS NULL
            """)
        .param("acts", acts.toArray(UUID[]::new))
        .param("state", state.name())
        .param("now", clock.instant())
        .param("fault", fault)
        .update();
  }

  /**
   * Words for the reporter, who heard of the act that is undone; none when it never left. Where the
   * reporter could not be told of it, other rooms were, and hear with these that it is undone.
   */
  @Nullable String retraction(SignalAct act) {
    if (!act.event().decision() || withdraw(act.id())) {
      return null;
    }
    return left(act)
        ? wording.office("signals.words.undo." + act.event().name().toLowerCase(Locale.ROOT))
        : null;
  }

  private boolean left(SignalAct act) {
    return of(act.signal()).stream()
        .filter(notice -> notice.act().equals(act.id()))
        .anyMatch(
            notice ->
                switch (notice.state()) {
                  case SENT, FAILED -> true;
                  case WAITING, WITHDRAWN -> false;
                });
  }
}
