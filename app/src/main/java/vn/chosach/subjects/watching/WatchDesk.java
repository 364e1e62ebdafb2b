package vn.chosach.subjects.watching;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.life.Visibility;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.subjects.desk.SubjectBook;
import vn.chosach.subjects.life.LinkLifeCycle;
import vn.chosach.subjects.watching.StandingWatch.WatchHit;
import vn.chosach.subjects.watching.StandingWatch.WatchKind;
import vn.chosach.subjects.watching.StandingWatch.WatchWish;

/**
 * The door of watches. Each belongs to one officer, and the database shows it to nobody else: to
 * begin one says nothing of whether another watches the same.
 */
@Component
public class WatchDesk {

  /** More than these are a trawl and no watch; the house's own measure. */
  static final int MOST = 20;

  /** Longest time in months; the house's own measure. */
  static final int MONTHS = 6;

  private static final int LONGEST = 2_000;
  private static final int SHORTEST_GROUND = 10;
  private static final int LONGEST_VALUE = 200;

  /** Shorter names and numbers hit anybody. */
  private static final int SHORTEST_VALUE = 6;

  private final JdbcClient jdbc;
  private final SubjectBook subjects;
  private final RowSecurityContext context;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  WatchDesk(
      JdbcClient jdbc,
      SubjectBook subjects,
      RowSecurityContext context,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.subjects = subjects;
    this.context = context;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** A watch with what hit it and is still in sight, the newest first, at most 200. */
  public record WatchFile(StandingWatch of, List<WatchHit> hits) {}

  /** The own watches, the newest first, at most 100. */
  @Transactional(readOnly = true)
  public List<StandingWatch> list(ActingOfficer officer) {
    context.of(officer, Map.of());
    return jdbc.sql("SELECT * FROM subjects.watch ORDER BY at DESC, id LIMIT 100")
        .query(StandingWatch.class)
        .list();
  }

  /** An own watch; empty alike for an absent one and that of another. */
  @Transactional(readOnly = true)
  public Optional<WatchFile> read(UUID id, ActingOfficer officer) {
    return list(officer).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(
            one ->
                new WatchFile(
                    one,
                    jdbc.sql(
                            """
                            SELECT * FROM subjects.watch_hit WHERE watch = :id
                             ORDER BY at DESC, id LIMIT 200
                            """)
                        .param("id", id)
                        .query(WatchHit.class)
                        .list()));
  }

  /** Hits that the officer has not noted, the newest first, at most 50. */
  @Transactional(readOnly = true)
  public List<WatchHit> fresh(ActingOfficer officer) {
    context.of(officer, Map.of());
    return jdbc.sql(
            """
            SELECT * FROM subjects.watch_hit WHERE seen_at IS NULL ORDER BY at DESC, id LIMIT 50
            """)
        .query(WatchHit.class)
        .list();
  }

  /**
   * Begins a watch.
   *
   * @return refused with {@code subjects.unknown}, {@code .not-yours}, {@code .watch-value}, {@code
   *     .watch-ground}, {@code .watch-until}, {@code .watch-many}
   */
  @Transactional
  public ActOutcome<StandingWatch> watch(WatchWish wish, ActingOfficer officer) {
    NamedSubject subject =
        wish.subject() == null ? null : subjects.seen(officer).one(wish.subject()).orElse(null);
    String value = clean(subject == null ? wish.value() : subject.name());
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    LocalDate until = wish.until();
    boolean standing = list(officer).stream().filter(one -> one.stands(today)).count() >= MOST;
    Optional<Refusal> refusal =
        when(wish.kind() != WatchKind.MARK && subject == null, "subjects.unknown")
            .or(() -> when(!Visibility.works(officer), "subjects.not-yours"))
            .or(
                () ->
                    when(
                        value.length() > LONGEST_VALUE
                            || subject == null && SubjectKind.mark(value).length() < SHORTEST_VALUE,
                        "subjects.watch-value"))
            .or(() -> unlessWords(wish.ground(), LONGEST, "subjects.watch-ground"))
            .or(
                () ->
                    when(clean(wish.ground()).length() < SHORTEST_GROUND, "subjects.watch-ground"))
            .or(
                () ->
                    when(
                        until == null
                            || !until.isAfter(today)
                            || until.isAfter(today.plusMonths(MONTHS)),
                        "subjects.watch-until"))
            .or(() -> when(standing, "subjects.watch-many"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var watch =
        new StandingWatch(
            ids.next(),
            wish.kind(),
            value,
            wish.kind() == WatchKind.MARK ? null : Objects.requireNonNull(subject).id(),
            wish.kind() == WatchKind.MARK ? null : Objects.requireNonNull(subject).caseId(),
            clean(wish.ground()),
            Objects.requireNonNull(until),
            officer.agency(),
            Objects.requireNonNull(officer.actor().id()),
            now,
            null,
            null,
            null);
    jdbc.sql(
            """
            INSERT INTO subjects.watch
              (id, kind, value, subject, case_id, ground, until, agency, officer, at)
            VALUES (:id, :kind, :value, :subject, :caseId, :ground, :until, :agency, :officer, :at)
            """)
        .paramSource(watch)
        .update();
    note("subjects.watch-begun", watch.id(), officer, watch.ground());
    return ActOutcome.done(watch);
  }

  /** Neither number nor name: who reads the journal does not learn whom somebody watches. */
  private void note(String verb, UUID id, ActingOfficer officer, String why) {
    Act act = Act.of(officer.actor(), verb, "watch", id).under(LinkLifeCycle.BASIS);
    journal.append(why.isEmpty() ? act : act.because(why));
  }

  /** Ends an own watch before its term; refused with {@code subjects.unknown}. */
  @Transactional
  public ActOutcome<UUID> end(UUID id, ActingOfficer officer) {
    context.of(officer, Map.of());
    return change(
        "UPDATE subjects.watch SET ended_at = :now WHERE id = :id AND ended_at IS NULL",
        "subjects.watch-ended",
        id,
        officer);
  }

  /** Notes all hits of an own watch; refused with {@code subjects.unknown} where none is left. */
  @Transactional
  public ActOutcome<UUID> acknowledge(UUID id, ActingOfficer officer) {
    context.of(officer, Map.of());
    return change(
        "UPDATE subjects.watch_hit SET seen_at = :now WHERE watch = :id AND seen_at IS NULL",
        "subjects.watch-hits-noted",
        id,
        officer);
  }

  private ActOutcome<UUID> change(String sql, String verb, UUID id, ActingOfficer officer) {
    int changed = jdbc.sql(sql).param("now", time.instant()).param("id", id).update();
    if (changed == 0) {
      return ActOutcome.refused("subjects.unknown");
    }
    note(verb, id, officer, "");
    return ActOutcome.done(id);
  }
}
