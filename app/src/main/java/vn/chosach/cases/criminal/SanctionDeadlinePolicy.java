package vn.chosach.cases.criminal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.execution.SignedTerms.SignedTerm;
import vn.chosach.cases.inquiry.UnsanctionedGround;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.MinutesRepository;
import vn.chosach.cases.papers.Transfers;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockEvent;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** Until when a sanction can be decided (Luật Xử lý vi phạm hành chính art. 6, 61, 65, 66). */
@Component
public record SanctionDeadlinePolicy(
    Clocks clocks,
    ClocksByPart parts,
    TimeBars bars,
    Transfers transfers,
    MinutesRepository minutes,
    SignedTerms signed) {

  private static final Set<String> DECISION = Set.of("VP.DECIDE", "VP.DECIDE.EXPLAIN");

  /** The longest time to decide, two months from the minutes (art. 66.1c). */
  private static final String LONGEST = "very-serious";

  /**
   * Nobody is sanctioned while the criminal side has the same act, after the time bar, after the
   * longest time to decide, nor beside a decision that it is too late (art. 6, 62, 65, 66.1c). A
   * bar that is not confirmed only warns, see {@link vn.chosach.cases.reading.CaseDoubts}, and so
   * does the shorter time that is counted.
   */
  public Optional<Refusal> barred(PaperTerms.Sanction one, CaseFile file, LocalDate day) {
    UUID subject = one.violator().subject();
    return transfers
        .barred(file, subject)
        .or(() -> letGo(file, subject))
        .or(() -> bars.limited(one, file, day))
        .or(
            () ->
                decidedAtLongest(file, subject)
                    .filter(end -> end.isBefore(day))
                    .map(end -> Refusal.of("cases.decided-too-late", "date", end.toString())));
  }

  /** The decision on a violator was annulled: until the time bar it may be decided anew. */
  public void annulled(CaseFile file, UUID violator, Actor actor) {
    bars.again(file, violator, actor);
  }

  /** A decision stands that took the act for too late: it is not sanctioned after all. */
  private Optional<Refusal> letGo(CaseFile file, UUID subject) {
    List<SignedTerm> all = signed.of(file.id());
    return all.stream()
        .filter(
            paper ->
                paper.terms() instanceof BesideTerms.Unsanctioned one
                    && one.ground() == UnsanctionedGround.TOO_LATE
                    && one.party().filter(who -> who.subject().equals(subject)).isPresent())
        .map(SignedTerm::number)
        .filter(
            number ->
                all.stream()
                    .noneMatch(
                        paper ->
                            paper.terms() instanceof PaperTerms.Annulment undone
                                && undone.ruling().equals(number)))
        .findFirst()
        .map(number -> Refusal.of("cases.unsanctioned-before", "number", number));
  }

  /**
   * Nobody explained anything. Whether the month of a case with an explanation holds all the same
   * is not confirmed (art. 66.1; K): the ordinary time runs beside it from where it had begun, so
   * that the earlier day is shown, and neither ends the other. What was lengthened before, or whose
   * subject asked for more time, keeps its month.
   */
  public Optional<Refusal> unexplained(CaseFile file, Actor actor) {
    List<ClockExplanation> all = clocks.of(CaseClocks.SUBJECT, file.id().toString());
    boolean longer =
        all.stream()
            .filter(
                one ->
                    DECISION.contains(one.clock().ruleKey())
                        || one.clock().ruleKey().equals("VP.EXPLAIN.WRITTEN"))
            .flatMap(one -> one.history().stream())
            .anyMatch(turn -> turn.kind() == ClockEvent.ClockEventKind.EXTENDED);
    return all.stream()
        .map(ClockExplanation::clock)
        .filter(clock -> !longer && clock.ruleKey().equals("VP.DECIDE"))
        .map(Clock::startedAt)
        .max(Instant::compareTo)
        .flatMap(
            from ->
                parts.start(
                    CaseClocks.SUBJECT,
                    file.id(),
                    file,
                    "VP.DECIDE",
                    "cases.clock.vp-decide-unexplained",
                    from,
                    null,
                    actor));
  }

  /** What is counted for a decision about a subject: its own after it came back alone. */
  private List<ClockExplanation> counted(UUID caseId, UUID subject, Set<String> rules) {
    List<ClockExplanation> own =
        parts.cameBack(caseId, subject).stream()
            .flatMap(row -> clocks.of(CaseClocks.TRANSFER, row.id().toString()).stream())
            .toList();
    return (own.isEmpty() ? clocks.of(CaseClocks.SUBJECT, caseId.toString()) : own)
        .stream().filter(one -> rules.contains(one.clock().ruleKey())).toList();
  }

  /**
   * The first day on which a time to decide about that subject ends, counted from its own minutes;
   * where one was lengthened, that of the lengthened one. Empty while none runs.
   */
  public Optional<LocalDate> decidedBy(CaseFile file, UUID subject) {
    List<ClockExplanation> all = counted(file.id(), subject, DECISION);
    List<ClockExplanation> run =
        all.stream().filter(one -> one.clock().state() == ClockState.RUNNING).toList();
    List<ClockExplanation> longer = run.stream().filter(one -> !options(one).isEmpty()).toList();
    return (longer.isEmpty() ? run : longer)
        .stream().map(one -> ownEnd(file, subject, all, one)).min(LocalDate::compareTo);
  }

  private LocalDate ownEnd(
      CaseFile file, UUID subject, List<ClockExplanation> all, ClockExplanation one) {
    Clock clock = one.clock();
    Instant from = begun(file, subject, all, clock);
    return Vietnam.dayOf(from).equals(Vietnam.dayOf(clock.startedAt())) || stood(one)
        ? clock.dueDay()
        : clocks
            .foresee(clock.ruleKey(), from, options(one))
            .map(DueDate::day)
            .orElse(clock.dueDay());
  }

  /** By which options of its rule a clock was lengthened. */
  private static List<String> options(ClockExplanation one) {
    return one.history().stream()
        .filter(turn -> turn.kind() == ClockEvent.ClockEventKind.EXTENDED)
        .map(ClockEvent::option)
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean stood(ClockExplanation one) {
    return one.history().stream().anyMatch(turn -> turn.kind() == ClockEvent.ClockEventKind.PAUSED);
  }

  /**
   * The last day of the time bar of that subject, by the day of its own act; where that cannot be
   * said, that of the case while it runs.
   */
  public Optional<LocalDate> barredAfter(CaseFile file, UUID subject) {
    return bars.barredAfter(file, subject)
        .or(() -> firstEnd(file.id(), subject, CaseClocks.LIMITS));
  }

  /**
   * The first day on which a time bar of that subject ends whose file came back from a criminal
   * body, by a law that did not know the longer time yet: whether it counts all the same nobody has
   * confirmed (art. 6, Luật 88/2025 art. 1.1; K).
   */
  public Optional<LocalDate> unsaidAfter(UUID caseId, UUID subject) {
    return bars.examined(caseId, subject)
        ? counted(caseId, subject, CaseClocks.LIMITS).stream()
            .map(ClockExplanation::clock)
            .filter(clock -> clock.state() == ClockState.RUNNING)
            .filter(clock -> !bars.knows(clock.ruleKey(), clock.startedAt()))
            .map(Clock::dueDay)
            .min(LocalDate::compareTo)
        : Optional.empty();
  }

  private Optional<LocalDate> firstEnd(UUID caseId, UUID subject, Set<String> rules) {
    return counted(caseId, subject, rules).stream()
        .map(ClockExplanation::clock)
        .filter(clock -> clock.state() == ClockState.RUNNING)
        .map(Clock::dueDay)
        .min(LocalDate::compareTo);
  }

  /**
   * The last day on which a sanction of that subject can be decided by the longest time that the
   * law gives, counted from its own minutes or from the return of the file (art. 66.1c): the clock
   * of a case begins with the minutes of whoever was minuted first or last. Empty where no time to
   * decide is counted, and where it ever stood still.
   */
  Optional<LocalDate> decidedAtLongest(CaseFile file, UUID subject) {
    List<ClockExplanation> all = counted(file.id(), subject, DECISION);
    boolean runs = all.stream().anyMatch(one -> one.clock().state().open());
    boolean stood = all.stream().anyMatch(SanctionDeadlinePolicy::stood);
    return all.stream()
        .filter(one -> runs && !stood)
        .max(Comparator.comparing(one -> one.clock().startedAt()))
        .filter(last -> last.rule().option(LONGEST).isPresent())
        .map(ClockExplanation::clock)
        .flatMap(
            last ->
                clocks.foresee(last.ruleKey(), begun(file, subject, all, last), List.of(LONGEST)))
        .map(DueDate::day);
  }

  /** When the time to decide about a subject began, whoever else the case is about. */
  private Instant begun(CaseFile file, UUID subject, List<ClockExplanation> all, Clock last) {
    Instant minuted =
        minutes.ofViolation(file).stream()
            .filter(row -> row.subject().equals(subject))
            .map(MinutesRepository.MinutesRow::signedAt)
            .min(Instant::compareTo)
            .orElse(null);
    if (minuted == null || last.subjectKind().equals(CaseClocks.TRANSFER)) {
      return last.startedAt();
    }
    return transfers.of(file.id()).stream()
        .filter(row -> row.whole() && !row.bars())
        .flatMap(
            row ->
                all.stream()
                    .map(one -> one.clock().startedAt())
                    .filter(row.sentAt()::isBefore)
                    .min(Instant::compareTo)
                    .stream())
        .reduce(minuted, ClocksByPart::later);
  }
}
