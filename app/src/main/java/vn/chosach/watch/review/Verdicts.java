package vn.chosach.watch.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.screening.Band;
import vn.chosach.watch.ListingFlagged;

/** Decides about flagged listings. Verdicts are appended; an undo is one more. */
@Component
public class Verdicts {

  /** How long an officer may take the own verdict back. */
  public static final Duration GRACE = Duration.ofMinutes(30);

  private static final int LONGEST_WORDS = 2_000;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final IdSource ids;
  private final InstantSource time;

  private final SecondPersonPolicy seconds;
  private final Groups groups;

  Verdicts(
      JdbcClient jdbc,
      Journal journal,
      ApplicationEventPublisher events,
      IdSource ids,
      InstantSource time,
      SecondPersonPolicy seconds,
      Groups groups) {
    this.seconds = seconds;
    this.groups = groups;
    this.jdbc = jdbc;
    this.journal = journal;
    this.events = events;
    this.ids = ids;
    this.time = time;
  }

  private record Held(
      UUID id,
      String number,
      ReviewState state,
      int version,
      Band band,
      int screening,
      int score) {}

  private record Last(UUID id, ReviewEvent event, UUID officer, Instant at, ReviewState before) {}

  /**
   * Decides.
   *
   * @return refused with {@code watch.unknown-hit}, {@code watch.not-possible}, {@code
   *     watch.reason-missing}, {@code watch.words-too-long}, {@code watch.words-missing} for the
   *     reason "other" without words, {@code watch.second-officer}, {@code watch.unknown-leader}
   */
  @Transactional
  public ActOutcome<ReviewDone> decide(Decision decision, Actor actor) {
    Optional<Held> found = hold(decision.hit());
    if (found.isEmpty()) {
      return ActOutcome.refused("watch.unknown-hit");
    }
    Held hit = found.get();
    if (hit.version != decision.seen()) {
      return new ActOutcome.Overtaken<>(hit.version, List.of());
    }
    Optional<ReviewCycle.ReviewCycleRow> row =
        decision.event() == ReviewEvent.UNDO
            ? Optional.empty()
            : ReviewCycle.row(hit.state, decision.event());
    if (row.isEmpty()) {
      return ActOutcome.refused("watch.not-possible");
    }
    Optional<Refusal> refusal = refused(decision, hit, row.get(), actor);
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Held leader = decision.into() == null ? null : hold(decision.into()).orElse(null);
    ReviewState after =
        DisputePolicy.disputes(
                hit.state,
                decision.event(),
                hit.band,
                leader == null ? null : leader(hit, leader),
                hit.state == ReviewState.KEPT && !hasDecided(hit.id, actor))
            ? ReviewState.DISPUTED
            : row.get().to();
    String about = leader == null ? decision.about() : leader.number;
    move(hit, after, after == ReviewState.MERGED && leader != null ? leader.id : null);
    append(hit, decision.event(), decision.reason(), decision.words(), about, after, null, actor);
    if (after == ReviewState.CASED) {
      events.publishEvent(new ListingFlagged(hit.id));
    }
    return ActOutcome.done(new ReviewDone(hit.id, hit.number, after));
  }

  /**
   * Takes the own last verdict back, within half an hour.
   *
   * @return refused with {@code watch.unknown-hit}, {@code watch.nothing-to-undo}, {@code
   *     watch.undo-late}, {@code watch.case-stands}
   */
  @Transactional
  public ActOutcome<ReviewDone> undo(UUID id, Actor actor) {
    return undo(id, false, actor);
  }

  /** The same for a verdict that made a case, whose room brings the case in line. */
  @Transactional
  public ActOutcome<ReviewDone> takeBack(UUID id, Actor actor) {
    return undo(id, true, actor);
  }

  private ActOutcome<ReviewDone> undo(UUID id, boolean cased, Actor actor) {
    Optional<Held> found = hold(id);
    if (found.isEmpty()) {
      return ActOutcome.refused("watch.unknown-hit");
    }
    Held hit = found.get();
    Last last = last(id).orElse(null);
    if (last == null || last.event == ReviewEvent.UNDO || !last.officer.equals(actor.id())) {
      return ActOutcome.refused("watch.nothing-to-undo");
    }
    if (!cased && last.event == ReviewEvent.CASE && hit.state == ReviewState.CASED) {
      return ActOutcome.refused("watch.case-stands");
    }
    if (cased && hit.state != ReviewState.CASED) {
      return ActOutcome.refused("watch.nothing-to-undo");
    }
    if (last.at.plus(GRACE).isBefore(time.instant())) {
      return ActOutcome.refused("watch.undo-late");
    }
    move(hit, last.before, null);
    append(hit, ReviewEvent.UNDO, "mistake", "", null, last.before, last.id, actor);
    return ActOutcome.done(new ReviewDone(hit.id, hit.number, last.before));
  }

  private Optional<Refusal> refused(
      Decision decision, Held hit, ReviewCycle.ReviewCycleRow row, Actor actor) {
    if (!decision.event().reasons().contains(decision.reason())) {
      return Optional.of(Refusal.of("watch.reason-missing"));
    }
    if (decision.words().length() > LONGEST_WORDS) {
      return Optional.of(Refusal.of("watch.words-too-long"));
    }
    if (decision.reason().equals("other") && decision.words().isBlank()) {
      return Optional.of(Refusal.of("watch.words-missing"));
    }
    if (hit.state == ReviewState.DISPUTED && hasDecided(hit.id, actor)) {
      return Optional.of(Refusal.of("watch.second-officer"));
    }
    if (hit.state == ReviewState.DISPUTED) {
      Optional<Refusal> puppet = seconds.beside(actor, deciders(hit.id), "listing", hit.id);
      if (puppet.isPresent()) {
        return puppet;
      }
    }
    if (row.event() == ReviewEvent.MERGE) {
      UUID into = decision.into();
      boolean known = into != null && !into.equals(hit.id) && leads(into);
      return known ? Optional.empty() : Optional.of(Refusal.of("watch.unknown-leader"));
    }
    return Optional.empty();
  }

  private DisputePolicy.Leader leader(Held hit, Held into) {
    boolean watched = hit.band == Band.CASE || into.band == Band.CASE;
    return new DisputePolicy.Leader(
        into.state, into.band, !watched || groups.akin(hit.id, into.id));
  }

  private List<UUID> deciders(UUID hit) {
    return jdbc.sql(
            """
            SELECT DISTINCT v.officer FROM watch.verdict v
             WHERE v.hit = :hit AND v.event <> 'UNDO'
               AND NOT EXISTS (SELECT FROM watch.verdict u WHERE u.undoes = v.id)
            """)
        .param("hit", hit)
        .query(UUID.class)
        .list();
  }

  /** Whether an officer gave a verdict that was not taken back. */
  private boolean hasDecided(UUID hit, Actor actor) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM watch.verdict v
               WHERE v.hit = :hit AND v.officer = :officer AND v.event <> 'UNDO'
                 AND NOT EXISTS (SELECT FROM watch.verdict u WHERE u.undoes = v.id))
            """)
        .param("hit", hit)
        .param("officer", actor.id())
        .query(Boolean.class)
        .single();
  }

  /**
   * A merged one takes nobody in, so no circle can arise; a leader that is merged later stands
   * between its own and the new one. What was dropped takes nobody with it.
   */
  private boolean leads(UUID hit) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM watch.hit WHERE id = :id AND state NOT IN ('MERGED', 'DROPPED'))
            """)
        .param("id", hit)
        .query(Boolean.class)
        .single();
  }

  private void move(Held hit, ReviewState after, @Nullable UUID into) {
    jdbc.sql(
            """
            UPDATE watch.hit SET state = :state, merged_into = :into, since = :now,
                   version = version + 1
             WHERE id = :id
            """)
        .param("state", after.name())
        .param("into", into)
        .param("now", time.instant())
        .param("id", hit.id)
        .update();
  }

  private void append(
      Held hit,
      ReviewEvent event,
      String reason,
      String words,
      @Nullable String about,
      ReviewState after,
      @Nullable UUID undoes,
      Actor actor) {
    String said = words.isBlank() ? null : words.strip();
    jdbc.sql(
            """
            INSERT INTO watch.verdict
              (id, hit, number, at, officer, agency, event, reason, words, about, screening, score,
               before_state, after_state, undoes)
            SELECT :id, :hit, 1 + coalesce(max(number), 0), :at, :officer, :agency, :event, :reason,
                   :words, :about, :screening, :score, :before, :after, :undoes
              FROM watch.verdict WHERE hit = :hit
            """)
        .param("id", ids.next())
        .param("hit", hit.id)
        .param("at", time.instant())
        .param("officer", Objects.requireNonNull(actor.id()))
        .param("agency", Objects.requireNonNull(actor.agency()))
        .param("event", event.name())
        .param("reason", reason)
        .param("words", said)
        .param("about", about)
        .param("screening", hit.screening)
        .param("score", hit.score)
        .param("before", hit.state.name())
        .param("after", after.name())
        .param("undoes", undoes)
        .update();
    Act act =
        Act.of(actor, event.verb(), "listing", hit.id)
            .under(ReviewCycle.GROUND)
            .with(
                Map.of(
                    "number",
                    hit.number,
                    "reason",
                    reason,
                    "score",
                    String.valueOf(hit.score),
                    "from",
                    hit.state.name(),
                    "to",
                    after.name(),
                    "about",
                    about == null ? "" : about));
    journal.append(said == null ? act : act.because(said));
  }

  private Optional<Held> hold(UUID id) {
    return jdbc.sql(
            """
            SELECT id, 'TR-' || lpad(number::text, greatest(6, length(number::text)),
                   '0') AS number,
                   state, version, band, screening, score FROM watch.hit
             WHERE id = :id FOR UPDATE
            """)
        .param("id", id)
        .query(Held.class)
        .optional();
  }

  private Optional<Last> last(UUID id) {
    return jdbc.sql(
            """
            SELECT id, event, officer, at, before_state AS before FROM watch.verdict
             WHERE hit = :hit ORDER BY number DESC LIMIT 1
            """)
        .param("hit", id)
        .query(Last.class)
        .optional();
  }
}
