package vn.chosach.cases.criminal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.law.LimitationPolicy;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.InquiryTerms.ActDay;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.cases.papers.MinutesRepository.MinutesRow;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.cases.papers.Transfers.TransferRow;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockEvent;
import vn.chosach.deadlines.ClockEvent.ClockEventKind;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The time bars of a sanction (Luật Xử lý vi phạm hành chính art. 6): from the day on which the act
 * ended, or was found while it goes on, as the newest minutes of the violation state it for each
 * violator; from the first information where they do not. The clock of a case counts from the first
 * of these days, and its title says which it is; a sanction is barred by the own day of its
 * violator.
 */
@Component
public record TimeBars(
    Clocks clocks,
    ClocksByPart parts,
    Transfers transfers,
    MinutesRepository minutes,
    RuleBook rules,
    Texts texts) {

  /** The longer time of a file that a criminal body gave back. */
  private static final String LATER = "from-prosecution";

  /** Of goods, and of what the law of invoices threatens, whatever the case is called. */
  private static final String LONGER = "VP.LIMIT.GOODS";

  /** From when a bar counts; {@code day} is absent where no minutes state it. */
  private record BarStart(Instant at, @Nullable ActDay day) {

    private String titleKey(String rule) {
      String from = day == null ? "" : day.goesOn() ? ".found" : ".ended";
      return CaseClocks.titleKey(rule) + from;
    }
  }

  /**
   * Why a sanction comes after its time bar. One that is not confirmed refuses nothing, nor one
   * that cannot be said: after it stood still, or of an act of before the law knew the longer time
   * of a file that came back.
   */
  Optional<Refusal> limited(PaperTerms.Sanction one, CaseFile file, LocalDate day) {
    if (LimitationPolicy.unconfirmed(file.matter().violation())) {
      return Optional.empty();
    }
    UUID subject = one.violator().subject();
    boolean invoices = LimitationPolicy.longerBy(one.provision().field());
    return barredAfter(file, subject)
        .filter(end -> end.isBefore(day))
        .flatMap(end -> invoices ? barredAfter(file, subject, LONGER) : Optional.of(end))
        .filter(end -> end.isBefore(day))
        .map(end -> Refusal.of("cases.time-barred", "date", end.toString()));
  }

  /**
   * The last day on which that subject can be sanctioned, also where the decision on another ended
   * the clock of both; empty where no time bar ever ran, or it stands still.
   */
  public Optional<LocalDate> barredAfter(CaseFile file, UUID subject) {
    return barredAfter(file, subject, ClocksByPart.bar(file));
  }

  private Optional<LocalDate> barredAfter(CaseFile file, UUID subject, String rule) {
    List<ClockExplanation> bars = bars(file, subject);
    Clock runs =
        bars.stream()
            .map(ClockExplanation::clock)
            .filter(clock -> clock.state().open() || clock.state() == ClockState.MET)
            .max(
                Comparator.comparing((Clock clock) -> clock.state().open())
                    .thenComparing(Clock::dueAt))
            .orElse(null);
    if (runs == null || runs.state() == ClockState.PAUSED) {
      return Optional.empty();
    }
    BarStart from = from(file, List.of(subject));
    boolean lengthened = turned(bars, ClockEventKind.EXTENDED, LATER);
    boolean returned = lengthened || examined(file.id(), subject);
    if (returned && !knows(rule, from.at())) {
      return Optional.empty();
    }
    if (lengthened == returned
        && runs.startedAt().equals(from.at())
        && runs.ruleKey().equals(rule)) {
      return Optional.of(runs.dueDay());
    }
    if (turned(bars, ClockEventKind.PAUSED, null)) {
      return Optional.empty();
    }
    return clocks.foresee(rule, from.at(), returned ? List.of(LATER) : List.of()).map(DueDate::day);
  }

  private static boolean turned(
      List<ClockExplanation> bars, ClockEventKind kind, @Nullable String option) {
    return bars.stream()
        .flatMap(one -> one.history().stream())
        .anyMatch(turn -> turn.kind() == kind && Objects.equals(turn.option(), option));
  }

  /**
   * Whether a body of the criminal side examined the file of a subject and gave it back: then the
   * bar is longer by the law of the day of the act, if that knew it (Luật 88/2025 art. 1.1).
   */
  boolean examined(UUID caseId, UUID subject) {
    return transfers.of(caseId).stream()
        .anyMatch(row -> row.concerns(subject) && row.byBody() && "RETURNED".equals(row.result()));
  }

  /** Whether the version of a day knows the longer time of a file that came back. */
  boolean knows(String rule, Instant at) {
    return rules
        .inForce(rule, Vietnam.dayOf(at))
        .filter(one -> one.option(LATER).isPresent())
        .isPresent();
  }

  /** Those that ever ran for a subject: its own after it came back alone, else of the case. */
  private List<ClockExplanation> bars(CaseFile file, UUID subject) {
    List<ClockExplanation> own =
        parts.cameBack(file.id(), subject).stream()
            .flatMap(row -> clocks.of(CaseClocks.TRANSFER, row.id().toString()).stream())
            .toList();
    return (own.isEmpty() ? clocks.of(CaseClocks.SUBJECT, file.id().toString()) : own)
        .stream().filter(one -> CaseClocks.LIMITS.contains(one.clock().ruleKey())).toList();
  }

  /** The bar of a case that is taken up again. */
  public Optional<Refusal> start(CaseFile file, Actor actor) {
    return start(CaseClocks.SUBJECT, file.id(), file, from(file, null), actor);
  }

  /**
   * The sanction of a violator was annulled: the bar that ended with it runs again from where it
   * began, through the same turns.
   */
  void again(CaseFile file, UUID violator, Actor actor) {
    List<ClockExplanation> bars = bars(file, violator);
    ClockExplanation ended =
        bars.stream().anyMatch(one -> one.clock().state().open())
            ? null
            : bars.stream()
                .filter(one -> one.clock().state() == ClockState.MET)
                .max(Comparator.comparing(one -> one.clock().dueAt()))
                .orElse(null);
    if (ended == null) {
      return;
    }
    String kind = ended.clock().subjectKind();
    UUID part = UUID.fromString(ended.clock().subjectId());
    List<UUID> whom =
        kind.equals(CaseClocks.SUBJECT)
            ? null
            : transfers.of(file.id()).stream()
                .filter(row -> row.id().equals(part))
                .findFirst()
                .map(TransferRow::subjects)
                .orElse(null);
    start(kind, part, file, from(file, whom), actor);
    String why = texts.text(Lang.VI, "cases.clock.annulled");
    ended.history().forEach(turn -> again(turn, kind, part, ClocksByPart.bar(file), why, actor));
  }

  private Optional<Refusal> start(
      String kind, UUID part, CaseFile file, BarStart from, Actor actor) {
    String rule = ClocksByPart.bar(file);
    return parts.start(kind, part, file, rule, from.titleKey(rule), from.at(), null, actor);
  }

  /**
   * The kind of the violation may be another now, or minutes state another day of the act: every
   * time bar that runs counts by that kind and from that day, through the same turns.
   *
   * @param why key of the reason
   */
  public Optional<Refusal> recounted(CaseFile file, String why, Actor actor) {
    Optional<Refusal> refused =
        recounted(CaseClocks.SUBJECT, file.id(), file, from(file, null), why, actor);
    for (TransferRow row : transfers.of(file.id())) {
      if (refused.isEmpty()) {
        BarStart from = from(file, row.subjects());
        refused = recounted(CaseClocks.TRANSFER, row.id(), file, from, why, actor);
      }
    }
    return refused;
  }

  private Optional<Refusal> recounted(
      String kind, UUID part, CaseFile file, BarStart from, String why, Actor actor) {
    ClockExplanation old =
        clocks.of(kind, part.toString()).stream()
            .filter(one -> one.clock().state().open())
            .filter(one -> CaseClocks.LIMITS.contains(one.clock().ruleKey()))
            .filter(
                one ->
                    !one.clock().ruleKey().equals(ClocksByPart.bar(file))
                        || !one.clock().startedAt().equals(from.at()))
            .findFirst()
            .orElse(null);
    if (old == null) {
      return Optional.empty();
    }
    String words = texts.text(Lang.VI, why);
    clocks.withdraw(old.clock().id(), words, actor);
    Optional<Refusal> refused = start(kind, part, file, from, actor);
    old.history().forEach(turn -> again(turn, kind, part, ClocksByPart.bar(file), words, actor));
    return refused;
  }

  /** What lengthened or stopped the old bar does so with the new one, where it had not run out. */
  private void again(
      ClockEvent turn, String kind, UUID part, String rule, String why, Actor actor) {
    parts.of(kind, part).stream()
        .filter(clock -> clock.ruleKey().equals(rule) && clock.state().open())
        .forEach(
            clock -> {
              Instant at = ClocksByPart.later(turn.at(), clock.startedAt());
              switch (turn.kind()) {
                case PAUSED -> clocks.pause(clock.id(), at, why, actor);
                case RESUMED -> clocks.resume(clock.id(), at, why, actor);
                case EXTENDED ->
                    clocks.extend(
                        clock.id(),
                        Objects.requireNonNull(turn.option()),
                        ClocksByPart.earlier(at, clock.dueAt()),
                        why,
                        actor);
                case STARTED, REASSIGNED, MET, WITHDRAWN, RECOUNTED, RULED, NEAR, PASSED -> {}
              }
            });
  }

  /**
   * Subjects came back whose act is undecided, while the case went on for others: their decision
   * has a time of its own, and after the body examined the file their time bar is longer (art. 6,
   * 63 as changed by Luật 88/2025).
   */
  public Optional<Refusal> decideAgain(
      CaseFile file, TransferRow row, boolean examined, Instant at, CaseWish wish) {
    String kind = CaseClocks.TRANSFER;
    Optional<Refusal> refused =
        parts
            .start(kind, row.id(), file, "VP.DECIDE", at, null, wish.actor())
            .or(() -> start(kind, row.id(), file, from(file, row.subjects()), wish.actor()));
    if (examined) {
      String why = texts.text(Lang.VI, "cases.clock.back-from-criminal");
      parts.of(kind, row.id()).stream()
          .filter(clock -> CaseClocks.LIMITS.contains(clock.ruleKey()) && clock.state().open())
          .forEach(
              clock -> {
                Instant from = ClocksByPart.earlier(wish.now(), clock.dueAt());
                clocks.extend(clock.id(), LATER, from, why, wish.actor());
              });
    }
    return refused;
  }

  /**
   * The first day from which a bar of these counts, by the newest minutes of each.
   *
   * @param subjects whom it is about; {@code null} for whoever has minutes
   */
  private BarStart from(CaseFile file, @Nullable Collection<UUID> subjects) {
    Map<UUID, MinutesRow> newest = new LinkedHashMap<>();
    minutes.of(file.id()).stream()
        .filter(MinutesRow::ofViolation)
        .forEach(row -> newest.put(row.subject(), row));
    var first = new BarStart(file.matter().receivedAt(), null);
    Collection<UUID> whom = subjects == null ? newest.keySet() : subjects;
    return whom.stream()
        .map(one -> Optional.ofNullable(newest.get(one)).map(row -> from(row, first)))
        .map(one -> one.orElse(first))
        .min(Comparator.comparing(BarStart::at))
        .orElse(first);
  }

  private static BarStart from(MinutesRow row, BarStart first) {
    ActDay day = row.act();
    return day == null ? first : new BarStart(day.begins(), day);
  }
}
