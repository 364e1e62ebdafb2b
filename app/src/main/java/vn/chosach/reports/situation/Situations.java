package vn.chosach.reports.situation;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.lifecycle.steps.Step.SignedBy.becomes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.outlook.Deviations;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar.PeriodCalendarFound;
import vn.chosach.reports.situation.SituationRecord.SituationKind;
import vn.chosach.reports.situation.SituationRecord.SituationState;
import vn.chosach.reports.situation.SituationRecord.SourceRating;

/**
 * Nắm tình hình and đánh giá thực trạng: what an agency learned and how it assesses a period, stood
 * by its head. Its agency reads it, and who directs the province once it is confirmed.
 */
@Component
public class Situations {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_LINE = 300;

  private final SituationTransitions transitions;
  private final SituationRepository repository;
  private final SituationCounts counts;
  private final Heirs heirs;
  private final FormBook forms;
  private final IdSource ids;
  private final InstantSource time;

  Situations(
      SituationTransitions transitions,
      SituationRepository repository,
      SituationCounts counts,
      Heirs heirs,
      FormBook forms,
      IdSource ids,
      InstantSource time) {
    this.transitions = transitions;
    this.repository = repository;
    this.counts = counts;
    this.heirs = heirs;
    this.forms = forms;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A note that is wished for.
   *
   * @param day of which it speaks, not after today
   * @param title 1 to 300 characters
   * @param words 1 to 4,000 characters
   * @param source 1 to 300 characters
   */
  public record NoteWish(
      @Nullable LocalDate day,
      String title,
      String words,
      String area,
      String goods,
      String source,
      @Nullable SourceRating rating,
      @Nullable UUID deviation) {}

  /** One of them with what an officer can do with it. */
  public record SituationFile(SituationRecord of, Set<SituationEvent> possible) {}

  @Transactional(readOnly = true)
  public RowSlice<SituationRecord> page(
      SituationKind kind, int offset, int limit, ActingOfficer who) {
    return repository.page(kind, Deviations.reads(who), overall(who), heirs.of(who), offset, limit);
  }

  /** One by number; empty alike for one that is absent or not to be known. */
  @Transactional(readOnly = true)
  public Optional<SituationFile> read(String number, ActingOfficer who) {
    return repository
        .numbered(number)
        .filter(one -> knows(one, who))
        .map(
            one ->
                new SituationFile(
                    one,
                    SituationTransitions.TABLE.stream()
                        .filter(row -> row.from().contains(one.state()))
                        .filter(row -> transitions.may(one, row.who(), who))
                        .map(Transition::event)
                        .collect(Collectors.toSet())));
  }

  /** Whether an officer writes notes and assessments for the own agency. */
  public static boolean writes(ActingOfficer who) {
    return SituationTransitions.writes(who);
  }

  private boolean knows(SituationRecord one, ActingOfficer who) {
    return heirs.act(one.agency(), who) && (!one.whole() || overall(who))
        || one.state() == SituationState.CONFIRMED && Deviations.reads(who);
  }

  /** Whether an officer of the agency reads what is counted of the whole province. */
  private static boolean overall(ActingOfficer who) {
    return Deviations.reads(who) || who.has(Role.AGENCY_HEAD);
  }

  /**
   * Confirmed notes, the newest first, at most 50.
   *
   * @param agency whose; {@code null} for all
   * @param deviation on which figure outside its forecast; {@code null} for all
   */
  @Transactional(readOnly = true)
  public List<SituationRecord> notes(
      @Nullable String agency, @Nullable UUID deviation, LocalDate from, LocalDate to) {
    return repository.notes(agency, deviation, from, to);
  }

  /**
   * Writes a note, as a draft.
   *
   * @return refused with {@code reports.not-yours}, {@code .day-ahead}, {@code
   *     .situation-title-missing}, {@code .note-missing}, {@code .source-missing}, {@code
   *     .rating-missing}
   */
  @Transactional
  public ActOutcome<SituationRecord> note(NoteWish wish, ActingOfficer who) {
    LocalDate day = wish.day();
    Optional<Refusal> refusal =
        when(!SituationTransitions.writes(who), "reports.not-yours")
            .or(() -> when(day == null || day.isAfter(today()), "reports.day-ahead"))
            .or(() -> worded(wish.title(), wish.words(), "reports.note-missing"))
            .or(() -> unlessWords(wish.source(), LONGEST_LINE, "reports.source-missing"))
            .or(() -> when(wish.rating() == null, "reports.rating-missing"));
    return refusal.isPresent()
        ? ActOutcome.refused(refusal.get())
        : begun(draft(SituationKind.NOTE, Objects.requireNonNull(day), day, "", wish, who), who);
  }

  /**
   * Begins the assessment of a period that has ended, with what is counted for it.
   *
   * @param period key such as {@code 2026-MONTH-11}
   * @return refused with {@code reports.not-yours}, {@code .period-runs}, {@code .assessed-before},
   *     {@code .situation-title-missing}, {@code .conclusion-missing}, or what the calendar says of
   *     the period
   */
  @Transactional
  public ActOutcome<SituationRecord> assess(
      String period, String title, String words, ActingOfficer who) {
    return switch (forms.calendar().period(period)) {
      case PeriodCalendarFound.Not(Refusal why) -> ActOutcome.refused(why);
      case PeriodCalendarFound.Is(Period of) -> {
        Optional<Refusal> refusal =
            when(!SituationTransitions.writes(who), "reports.not-yours")
                .or(() -> when(!of.to().isBefore(today()), "reports.period-runs"))
                .or(() -> when(assessed(of, who), "reports.assessed-before"))
                .or(() -> worded(title, words, "reports.conclusion-missing"));
        String counted = Deviations.reads(who) ? "" : who.agency();
        var wish = new NoteWish(of.to(), title, words, "", "", counted, null, null);
        yield refusal.isPresent()
            ? ActOutcome.refused(refusal.get())
            : begun(
                counted(draft(SituationKind.ASSESSMENT, of.from(), of.to(), of.key(), wish, who)),
                who);
      }
    };
  }

  /**
   * An act on one.
   *
   * @param words reason, or the words of {@link SituationEvent#WRITE}
   * @return refused with {@code reports.not-yours}, {@code .situation-second-person}, {@code
   *     .why-missing}, and what {@link #note} and {@link #assess} refuse
   */
  @Transactional
  public ActOutcome<SituationRecord> proceed(
      UUID id, SituationEvent event, String title, String words, int seen, ActingOfficer who) {
    return transitions.act(
        id, event, seen, who, held -> done(event, held.row(), title, words, who));
  }

  private Effect<SituationRecord, SignedBy> done(
      SituationEvent event, SituationRecord one, String title, String words, ActingOfficer who) {
    return switch (event) {
      case WRITE ->
          Effect.unless(
              worded(title, words, missing(one)),
              () ->
                  becomes(
                      counted(one.with(clean(title), clean(words), author(who), one.lines())), ""));
      case SUBMIT -> becomes(counted(one), clean(words));
      case CONFIRM -> becomes(one, clean(words));
      case RETURN, DROP ->
          Effect.unless(
              unlessWords(words, LONGEST, "reports.why-missing"), () -> becomes(one, clean(words)));
      case OPEN -> Effect.refused("reports.not-possible");
    };
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  private boolean assessed(Period of, ActingOfficer who) {
    return repository.assessed(who.agency(), of.key());
  }

  private static String missing(SituationRecord one) {
    return one.kind() == SituationKind.NOTE ? "reports.note-missing" : "reports.conclusion-missing";
  }

  private static Optional<Refusal> worded(String title, String words, String code) {
    return unlessWords(title, LONGEST_LINE, "reports.situation-title-missing")
        .or(() -> unlessWords(words, LONGEST, code));
  }

  /** Counts anew; a note has no period and counts nothing. */
  private SituationRecord counted(SituationRecord one) {
    if (!(forms.calendar().period(one.period()) instanceof PeriodCalendarFound.Is(Period of))) {
      return one;
    }
    Optional<Period> before = forms.calendar().last(of.kind(), of.from());
    return one.with(
        one.title(),
        one.words(),
        one.author(),
        counts.of(
            of.days(),
            before.map(Period::days).orElseGet(() -> of.days().yearBefore()),
            one.whole() ? null : one.source()));
  }

  private ActOutcome<SituationRecord> begun(SituationRecord one, ActingOfficer who) {
    repository.add(one);
    transitions.begun(one, ids.next(), "", SignedBy.NONE, who);
    return ActOutcome.done(repository.one(one.id()).orElseThrow());
  }

  private SituationRecord draft(
      SituationKind kind,
      LocalDate from,
      LocalDate to,
      String period,
      NoteWish wish,
      ActingOfficer who) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    return new SituationRecord(
        ids.next(),
        repository.number(kind, Vietnam.dayOf(now).getYear()),
        kind,
        who.agency(),
        author(who),
        from,
        to,
        period,
        clean(wish.title()),
        clean(wish.words()),
        wish.area(),
        wish.goods(),
        clean(wish.source()),
        wish.rating(),
        wish.deviation(),
        SituationState.DRAFT,
        now,
        1,
        List.of(),
        List.of());
  }

  private static UUID author(ActingOfficer who) {
    return Objects.requireNonNull(who.actor().id(), "an officer acts");
  }
}
