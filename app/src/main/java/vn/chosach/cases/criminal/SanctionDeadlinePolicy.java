package vn.chosach.cases.criminal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseClocks;
import vn.chosach.cases.execution.SignedTerms;
import vn.chosach.cases.execution.SignedTerms.SignedTerm;
import vn.chosach.cases.inquiry.UnsanctionedGround;
import vn.chosach.cases.law.LimitationPolicy;
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
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Until when a sanction can be decided (Luật Xử lý vi phạm hành chính art. 6, 61, 65, 66). */
@Component
public record SanctionDeadlinePolicy(
    Clocks clocks,
    CaseClocks open,
    ClocksByPart parts,
    Transfers transfers,
    MinutesRepository minutes,
    SignedTerms signed,
    Texts texts) {

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
        .or(() -> limited(one, file, day))
        .or(
            () ->
                decidedAtLongest(file, subject)
                    .filter(end -> end.isBefore(day))
                    .map(end -> Refusal.of("cases.decided-too-late", "date", end.toString())));
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

  private Optional<Refusal> limited(PaperTerms.Sanction one, CaseFile file, LocalDate day) {
    if (LimitationPolicy.unconfirmed(file.matter().violation())) {
      return Optional.empty();
    }
    Optional<LocalDate> invoices =
        LimitationPolicy.longerBy(one.provision().field())
            ? invoicesBarredAfter(file, one.violator().subject())
            : Optional.empty();
    return parts
        .barredAfter(file, one.violator().subject())
        .or(
            () ->
                open.lastEnd(file, CaseClocks.LIMITS)
                    .filter(end -> !end.equals(Instant.MAX))
                    .map(Vietnam::dayOf))
        .map(end -> invoices.filter(end::isBefore).orElse(end))
        .filter(end -> end.isBefore(day))
        .map(end -> Refusal.of("cases.time-barred", "date", end.toString()));
  }

  /**
   * The kind of the violation may be another now: every time bar that runs becomes the one of that
   * kind, from the same day and through the same turns (art. 6).
   */
  public Optional<Refusal> reclassified(CaseFile file, Actor actor) {
    List<ClockExplanation> wrong =
        Stream.concat(
                clocks.of(CaseClocks.SUBJECT, file.id().toString()).stream(),
                transfers.of(file.id()).stream()
                    .flatMap(row -> clocks.of(CaseClocks.TRANSFER, row.id().toString()).stream()))
            .filter(one -> one.clock().state().open())
            .filter(one -> CaseClocks.LIMITS.contains(one.clock().ruleKey()))
            .filter(one -> !one.clock().ruleKey().equals(ClocksByPart.bar(file)))
            .toList();
    for (ClockExplanation one : wrong) {
      Optional<Refusal> refused = recounted(one, file, actor);
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  /** The day after which what the law of invoices threatens is barred, in any case (art. 6). */
  private Optional<LocalDate> invoicesBarredAfter(CaseFile file, UUID subject) {
    String later = "from-prosecution";
    boolean returned =
        Stream.concat(
                clocks.of(CaseClocks.SUBJECT, file.id().toString()).stream(),
                parts.cameBack(file.id(), subject).stream()
                    .flatMap(row -> clocks.of(CaseClocks.TRANSFER, row.id().toString()).stream()))
            .filter(one -> CaseClocks.LIMITS.contains(one.clock().ruleKey()))
            .flatMap(one -> one.history().stream())
            .anyMatch(turn -> later.equals(turn.option()));
    return clocks
        .foresee(
            "VP.LIMIT.GOODS", file.matter().receivedAt(), returned ? List.of(later) : List.of())
        .map(DueDate::day);
  }

  private Optional<Refusal> recounted(ClockExplanation old, CaseFile file, Actor actor) {
    Clock was = old.clock();
    String rule = ClocksByPart.bar(file);
    String why = texts.text(Lang.VI, "cases.clock.reclassified");
    UUID part = UUID.fromString(was.subjectId());
    clocks.withdraw(was.id(), why, actor);
    Optional<Refusal> refused =
        parts.start(
            was.subjectKind(),
            part,
            file,
            rule,
            CaseClocks.titleKey(rule),
            was.startedAt(),
            null,
            actor);
    old.history().forEach(turn -> again(turn, was.subjectKind(), part, rule, why, actor));
    return refused;
  }

  /** What lengthened or stopped the old bar does so with the new one, where it had not run out. */
  private void again(
      ClockEvent turn, String kind, UUID part, String rule, String why, Actor actor) {
    parts.of(kind, part).stream()
        .filter(clock -> clock.ruleKey().equals(rule) && clock.state().open())
        .forEach(
            clock -> {
              switch (turn.kind()) {
                case PAUSED -> clocks.pause(clock.id(), turn.at(), why, actor);
                case RESUMED -> clocks.resume(clock.id(), turn.at(), why, actor);
                case EXTENDED ->
                    clocks.extend(
                        clock.id(),
                        Objects.requireNonNull(turn.option()),
                        ClocksByPart.earlier(turn.at(), clock.dueAt()),
                        why,
                        actor);
                case STARTED, REASSIGNED, MET, WITHDRAWN, RECOUNTED, RULED, NEAR, PASSED -> {}
              }
            });
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

  /** The first day on which a time to decide about that subject ends; empty while none runs. */
  public Optional<LocalDate> decidedBy(UUID caseId, UUID subject) {
    return firstEnd(caseId, subject, DECISION);
  }

  /** The day after which that subject is barred; empty while no time bar runs. */
  public Optional<LocalDate> barredAfter(UUID caseId, UUID subject) {
    return firstEnd(caseId, subject, CaseClocks.LIMITS);
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
    boolean stood =
        all.stream()
            .flatMap(one -> one.history().stream())
            .anyMatch(turn -> turn.kind() == ClockEvent.ClockEventKind.PAUSED);
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
