package vn.chosach.lifecycle;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.Mentions;
import vn.chosach.officers.sight.RowSecurityContext;

/**
 * Does an act on a row, in one order for all rooms: look with the eyes of the person, hold the row,
 * see whether the page is still true, find the row of the table, ask who may, let the handler work,
 * write row and history, then the journal, then tell who is named in its words and the others. All
 * in the transaction of the caller. Whatever is refused leaves nothing behind, not even what the
 * handler wrote before.
 *
 * <p>Refused with {@code <room>.unknown} for what does not exist or is not seen, {@code
 * <room>.not-possible} for an event that the table does not have, what {@link
 * TransitionRoom#barred} and the handler say, and {@code lifecycle.held} when somebody else holds
 * the row, or what the handler waits for, for more than {@value #PATIENCE_SECONDS} seconds.
 */
@Service
public class Transitions {

  /** How long an act waits for one that is going on, seconds. */
  static final int PATIENCE_SECONDS = 5;

  /** What PostgreSQL says when the patience is over. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Journal journal;
  private final Mentions mentions;
  private final ApplicationEventPublisher events;
  private final RowSecurityContext settings;
  private final InstantSource time;
  private final IdSource ids;

  Transitions(
      Journal journal,
      Mentions mentions,
      ApplicationEventPublisher events,
      RowSecurityContext settings,
      InstantSource time,
      IdSource ids) {
    this.journal = journal;
    this.mentions = mentions;
    this.events = events;
    this.settings = settings;
    this.time = time;
    this.ids = ids;
  }

  /**
   * Who wishes what.
   *
   * @param id of the row
   * @param seen version that the page showed; {@code null} for whoever sees no page
   */
  public record ActWish<E>(UUID id, @Nullable Integer seen, E event, ActingOfficer who) {

    /** Whoever sees no page acts with the eyes of the program. */
    ActingOfficer eyes() {
      return seen == null ? ActingOfficer.PROGRAM : who;
    }
  }

  /** A row that is held, and what may happen to it. */
  public record HeldRow<R, S extends Enum<S>, E extends Enum<E>, W>(
      R row, Transition<S, E, W> transition, ActingOfficer who, Instant now) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public <R, S extends Enum<S>, E extends Enum<E>, W, F>
      ActOutcome<TransitionStep<R, S, E, W, F>> act(
          TransitionRoom<R, S, E, W, F> room,
          ActWish<E> wish,
          Function<HeldRow<R, S, E, W>, Effect<R, F>> handler) {
    TransactionStatus status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    room.look(wish.eyes());
    patience(PATIENCE_SECONDS + "s");
    ActOutcome<TransitionStep<R, S, E, W, F>> outcome;
    try {
      outcome = acted(room, wish, handler);
    } catch (DataAccessException failed) {
      if (!busy(failed)) {
        throw failed;
      }
      outcome = ActOutcome.refused(ActOutcome.HELD);
    }
    if (outcome instanceof ActOutcome.Refused) {
      status.rollbackToSavepoint(before);
    } else {
      status.releaseSavepoint(before);
    }
    room.look(wish.eyes());
    patience("0");
    return outcome;
  }

  private <R, S extends Enum<S>, E extends Enum<E>, W, F>
      ActOutcome<TransitionStep<R, S, E, W, F>> acted(
          TransitionRoom<R, S, E, W, F> room,
          ActWish<E> wish,
          Function<HeldRow<R, S, E, W>, Effect<R, F>> handler) {
    Optional<R> found = room.hold(wish.id(), wish.eyes());
    if (found.isEmpty()) {
      return ActOutcome.refused(room.name() + ".unknown");
    }
    R row = found.get();
    Integer seen = wish.seen();
    if (seen != null && room.version(row) != seen) {
      return new ActOutcome.Overtaken<>(room.version(row), room.since(row, seen));
    }
    Transition<S, E, W> transition = room.transition(row, wish.event()).orElse(null);
    Optional<Refusal> barred =
        transition == null
            ? Optional.of(Refusal.of(room.name() + ".not-possible"))
            : room.barred(row, transition, wish);
    if (transition == null || barred.isPresent()) {
      return ActOutcome.refused(barred.orElseThrow());
    }
    var held = new HeldRow<>(row, transition, wish.who(), now());
    return switch (handler.apply(held)) {
      case Effect.Stays<R, F> stays -> new ActOutcome.Refused<>(List.of(stays.why()));
      case Effect.Becomes<R, F> becomes -> done(room, held, becomes, seen != null);
    };
  }

  private static boolean busy(DataAccessException failed) {
    return failed.getMostSpecificCause() instanceof SQLException cause
        && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
  }

  /** A row that somebody holds for long is answered, not waited for. */
  private void patience(String longest) {
    settings.tell(Map.of("lock_timeout", longest));
  }

  private <R, S extends Enum<S>, E extends Enum<E>, W, F>
      ActOutcome<TransitionStep<R, S, E, W, F>> done(
          TransitionRoom<R, S, E, W, F> room,
          HeldRow<R, S, E, W> held,
          Effect.Becomes<R, F> becomes,
          boolean byHand) {
    S from = room.state(held.row());
    S to = room.next(held, becomes.after());
    if (!held.transition().leads(from, to)) {
      throw new IllegalStateException(
          held.transition().event() + " does not lead from " + from + " to " + to);
    }
    Instant at = becomes.at();
    var step =
        new TransitionStep<>(
            ids.next(),
            room.version(held.row()) + 1,
            at == null ? held.now() : at.truncatedTo(ChronoUnit.MICROS),
            held.now(),
            held.transition(),
            held.who().actor(),
            held.row(),
            becomes.after(),
            becomes.words(),
            becomes.facts());
    boolean ownEyes = room.staysInSight(held.row(), becomes.after());
    if (!ownEyes) {
      room.look(ActingOfficer.PROGRAM);
    }
    TransitionStep<R, S, E, W, F> written = standing(step, room.write(step));
    if (ownEyes) {
      room.look(ActingOfficer.PROGRAM);
    }
    Act entry = room.entry(written);
    journal.append(entry);
    Optional<Refusal> unseen = byHand ? mentions.tell(written.words(), entry) : Optional.empty();
    if (unseen.isPresent()) {
      return ActOutcome.refused(unseen.get());
    }
    Object news = room.news(written);
    if (news != null) {
      events.publishEvent(news);
    }
    return room.answer(written);
  }

  private static <R, S extends Enum<S>, E extends Enum<E>, W, F>
      TransitionStep<R, S, E, W, F> standing(TransitionStep<R, S, E, W, F> step, R after) {
    return new TransitionStep<>(
        step.id(),
        step.number(),
        step.at(),
        step.writtenAt(),
        step.transition(),
        step.actor(),
        step.before(),
        after,
        step.words(),
        step.facts());
  }

  /** The database keeps microseconds. */
  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
