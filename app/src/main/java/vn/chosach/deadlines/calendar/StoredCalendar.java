package vn.chosach.deadlines.calendar;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.ActOutcome.FieldRefusal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/**
 * Keeps the calendar in rows, and the revisions already read in memory. Who only reads is answered
 * with the newest revision that was known {@link #FRESH} ago, if not with a newer one; who writes
 * asks the database.
 */
@Service
class StoredCalendar implements CalendarBook {

  private static final int KEPT = 64;
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final CalendarRepository repository;
  private final Journal journal;
  private final InstantSource clock;
  private final Map<Long, WorkingCalendar> read = new ConcurrentHashMap<>();
  private volatile KnownRevision known = new KnownRevision(0, System.nanoTime() - FRESH.toNanos());

  StoredCalendar(CalendarRepository repository, Journal journal, InstantSource clock) {
    this.repository = repository;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * @param askedAt of the clock of the machine that only goes forward, in nanoseconds
   */
  private record KnownRevision(long revision, long askedAt) {

    private boolean fresh() {
      return System.nanoTime() - askedAt < FRESH.toNanos();
    }

    /** Revisions only grow: who asked earlier and answers later makes none older. */
    private KnownRevision or(KnownRevision other) {
      return other.revision >= revision ? other : this;
    }
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public DatedCalendar current() {
    if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      return at(repository.newestRevision());
    }
    KnownRevision last = known;
    if (!last.fresh()) {
      long now = System.nanoTime();
      last = knownTo(repository.newestRevision(), now);
    }
    return at(last.revision());
  }

  private synchronized KnownRevision knownTo(long revision, long askedAt) {
    known = known.or(new KnownRevision(revision, askedAt));
    return known;
  }

  /** A change of the calendar, which all know as soon as it is committed. */
  private long change(String what, String reason) {
    long revision = repository.change(what, StatedText.clean(reason), clock.instant());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
          }

          /** Before anybody who listens asks. */
          @Override
          public void afterCommit() {
            knownTo(revision, System.nanoTime());
          }
        });
    return revision;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public DatedCalendar at(long revision) {
    WorkingCalendar known = read.get(revision);
    if (known == null) {
      known = WorkingCalendar.of(repository.days(revision), repository.years(revision));
      if (read.size() >= KEPT) {
        read.clear();
      }
      read.put(revision, known);
    }
    return new DatedCalendar(revision, known);
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<AnnulledDay> annulled(int year) {
    return repository.annulled(year);
  }

  @Override
  @Transactional
  public ActOutcome<Long> add(List<CalendarDay> days, String reason, Actor actor) {
    var refusals = new ArrayList<Refusal>();
    for (CalendarDay day : days) {
      StatedText.refused("name", day.nameVi(), StatedText.NAME).ifPresent(refusals::add);
      StatedText.refused("source", day.source(), StatedText.SOURCE).ifPresent(refusals::add);
    }
    StatedText.refused("reason", reason, StatedText.REASON).ifPresent(refusals::add);
    repository.lock();
    WorkingCalendar before = current().calendar();
    refusals.addAll(
        WorkingCalendar.refused(Stream.concat(before.days().stream(), days.stream()).toList()));
    if (!refusals.isEmpty()) {
      return refused(refusals);
    }
    long revision = change("DAYS_ADDED", reason);
    for (CalendarDay day : days) {
      repository.add(day, revision);
      journal.append(about(actor, "deadlines.day-added", day, reason));
    }
    days.stream()
        .filter(day -> before.coverage(day.date().getYear()) == Coverage.ABSENT)
        .collect(Collectors.toMap(day -> day.date().getYear(), StoredCalendar::begun, (a, b) -> a))
        .values()
        .forEach(year -> repository.replaceYear(year, revision));
    return ActOutcome.done(revision);
  }

  @Override
  @Transactional
  public ActOutcome<Long> annul(LocalDate date, String reason, Actor actor) {
    Optional<Refusal> words = StatedText.refused("reason", reason, StatedText.REASON);
    if (words.isPresent()) {
      return ActOutcome.refused(words.get());
    }
    repository.lock();
    WorkingCalendar before = current().calendar();
    Optional<CalendarDay> listed = before.entry(date);
    if (listed.isEmpty()) {
      return ActOutcome.refused(Refusal.of("deadlines.day-not-listed", "date", date.toString()));
    }
    long revision = change("DAYS_ANNULLED", reason);
    Stream.concat(
            listed.stream(),
            Optional.ofNullable(listed.get().pair()).flatMap(before::entry).stream())
        .forEach(
            day -> {
              repository.annul(day.date(), revision);
              journal.append(about(actor, "deadlines.day-annulled", day, reason));
            });
    return ActOutcome.done(revision);
  }

  @Override
  @Transactional
  public ActOutcome<Long> declare(CalendarYear year, String reason, Actor actor) {
    var refusals = new ArrayList<Refusal>();
    if (year.year() < CalendarDay.FIRST.getYear() || year.year() > CalendarDay.LAST.getYear()) {
      refusals.add(Refusal.of("deadlines.date-out-of-range", "date", String.valueOf(year.year())));
    }
    if (!year.complete()) {
      StatedText.refused("missing", year.missingVi(), StatedText.SOURCE).ifPresent(refusals::add);
    }
    StatedText.refused("source", year.source(), StatedText.SOURCE).ifPresent(refusals::add);
    StatedText.refused("reason", reason, StatedText.REASON).ifPresent(refusals::add);
    if (!refusals.isEmpty()) {
      return refused(refusals);
    }
    repository.lock();
    long revision = change("YEAR_DECLARED", reason);
    repository.replaceYear(year, revision);
    journal.append(
        Act.of(actor, "deadlines.year-declared", "calendar-year", year.year())
            .because(StatedText.clean(reason))
            .under(year.source())
            .with(Map.of("complete", String.valueOf(year.complete()))));
    return ActOutcome.done(revision);
  }

  private static ActOutcome<Long> refused(List<Refusal> why) {
    return new ActOutcome.Refused<>(
        why.stream().distinct().map(one -> new FieldRefusal("", one)).toList());
  }

  private static CalendarYear begun(CalendarDay day) {
    return new CalendarYear(day.date().getYear(), false, null, null, day.source(), day.standing());
  }

  private static Act about(Actor actor, String verb, CalendarDay day, String reason) {
    var facts = new java.util.TreeMap<String, String>();
    facts.put("kind", day.kind().code());
    facts.put("name", day.nameVi());
    if (day.pair() != null) {
      facts.put("pair", day.pair().toString());
    }
    return Act.of(actor, verb, "calendar-day", day.date())
        .because(StatedText.clean(reason))
        .under(day.source())
        .with(facts);
  }
}
