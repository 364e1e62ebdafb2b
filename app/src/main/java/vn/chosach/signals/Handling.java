package vn.chosach.signals;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.officers.Officers;
import vn.chosach.signals.Acting.Change;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.Reader;
import vn.chosach.signals.suggesting.Procedure;

/** What is done with a signal before it is decided: assign, snooze, settle, comment. */
@Component
class Handling {

  private static final Duration LONGEST_SLEEP = Duration.ofDays(30);
  private static final int LONGEST_COMMENT = 4_000;

  private final Acting acting;
  private final SignalClocks clocks;
  private final Officers officers;
  private final JdbcClient jdbc;
  private final InstantSource time;
  private final IdSource ids;

  Handling(
      Acting acting,
      SignalClocks clocks,
      Officers officers,
      JdbcClient jdbc,
      InstantSource time,
      IdSource ids) {
    this.acting = acting;
    this.clocks = clocks;
    this.officers = officers;
    this.jdbc = jdbc;
    this.time = time;
    this.ids = ids;
  }

  Decided handle(UUID id, DeskAct act, int seen, Reader reader) {
    Decided decided =
        acting.act(
            new Acting.Wish(id, seen, act.event(), reader),
            signal ->
                switch (act) {
                  case DeskAct.Assign assign -> assigned(signal, assign.officer(), reader);
                  case DeskAct.Snooze snooze -> snoozed(signal, snooze.until());
                  case DeskAct.Settle settle -> settled(signal, settle.procedure());
                  case DeskAct.Comment comment -> commented(signal, comment.words());
                });
    if (act instanceof DeskAct.Settle settle && decided instanceof Decided.Done) {
      judge(id, "PROCEDURE", settle.procedure().name(), true, reader);
    }
    return decided;
  }

  /** A person says whether two signals are about the same. */
  void judgeAlike(UUID id, UUID other, boolean same, Reader reader) {
    judge(id, "DUPLICATE", other.toString(), same, reader);
    judge(other, "DUPLICATE", id.toString(), same, reader);
  }

  private Change assigned(Signal signal, @Nullable UUID officer, Reader reader) {
    if (officer != null && !mayHold(officer, signal, reader)) {
      return Change.Not.of("signals.unknown-officer");
    }
    clocks.assigned(signal, officer, reader.actor());
    var desk = new Signal.Desk(signal.agency(), officer, signal.desk().snoozedUntil());
    return Change.To.of(signal.with(desk), officer == null ? null : officer.toString());
  }

  private Change snoozed(Signal signal, Instant until) {
    Instant now = time.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SLEEP))) {
      return Change.Not.of("signals.unknown-moment");
    }
    var desk = new Signal.Desk(signal.agency(), signal.desk().officer(), until);
    return Change.To.of(signal.with(desk), until.toString());
  }

  private static Change settled(Signal signal, Procedure procedure) {
    Signal.Outcome was = signal.outcome();
    var outcome = new Signal.Outcome(was.referredTo(), was.mergedInto(), was.proposed(), procedure);
    return Change.To.of(signal.with(outcome), procedure.name());
  }

  private static Change commented(Signal signal, String words) {
    if (Folding.fold(words).isBlank()) {
      return Change.Not.of("signals.comment-missing");
    }
    return words.length() > LONGEST_COMMENT
        ? Change.Not.of("signals.comment-too-long")
        : new Change.To(signal, null, null, null, Folding.nfc(words).strip());
  }

  private void judge(UUID id, String about, String value, boolean verdict, Reader reader) {
    jdbc.sql(
            """
            INSERT INTO signals.judgement (id, signal, at, officer, agency, about, value, verdict)
            VALUES (:id, :signal, :at, :officer, :agency, :about, :value, :verdict)
            """)
        .param("id", ids.next())
        .param("signal", id)
        .param("at", Timestamp.from(time.instant()))
        .param("officer", reader.actor().id())
        .param("agency", reader.actor().agency())
        .param("about", about)
        .param("value", value)
        .param("verdict", verdict)
        .update();
  }

  /** The officer who asks, or one who may see it. */
  private boolean mayHold(UUID officer, Signal signal, Reader reader) {
    return officer.equals(reader.actor().id())
        || officers
            .inOffice(officer)
            .map(one -> new Reader(Actor.officer(one.id(), one.agencyKey()), one.roles()))
            .filter(one -> Reach.of(one).covers(signal.agency(), signal.referredTo()))
            .isPresent();
  }
}
