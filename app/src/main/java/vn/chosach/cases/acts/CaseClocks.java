package vn.chosach.cases.acts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.Clocks.ClockSubject;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The clocks of a case, each under the version of its rule on the day of the event. */
@Component
public record CaseClocks(JdbcClient jdbc, Clocks clocks, Texts texts, InstantSource time) {

  /** Kind of the clocks of a case. */
  public static final String SUBJECT = "case";

  /** Kind of the clocks of a request to a platform. */
  public static final String REQUEST = "take-down";

  /** Kind of the clocks of a seizure; several may run in one case. */
  public static final String SEIZURE = "seizure";

  /** Kind of the clocks of a decision; a case has one for each violator. */
  public static final String RULING = "ruling";

  /** Kind of the clocks of what came back from the criminal side for some subjects. */
  public static final String TRANSFER = "transfer";

  /** The time bars of a sanction. */
  public static final Set<String> LIMITS = Set.of("VP.LIMIT.GOODS", "VP.LIMIT.GENERAL");

  /** Told to the procuracy and the informant: that a report was received, and what was decided. */
  static final Set<String> PROCURACY = Set.of("HS.NOTICE.VKS", "HS.DECISION.VKS");

  /** Decisions and transfers, which have clocks of their own. */
  private static final String OWN_PARTS =
      """
      SELECT 'ruling' AS kind, id FROM cases.ruling WHERE case_id = :case
      UNION ALL SELECT 'ruling', document FROM cases.prepared_paper
       WHERE case_id = :case AND event = 'UNSANCTIONED' AND outcome = 'SIGNED'
      UNION ALL SELECT 'transfer', id FROM cases.transfer WHERE case_id = :case AND NOT whole
      """;

  /** What is still asked of others and still held. */
  private static final String REQUESTS =
      """
      UNION ALL SELECT 'take-down', id FROM cases.takedown
       WHERE case_id = :case AND answered_at IS NULL
      UNION ALL SELECT 'seizure', id FROM cases.seizure WHERE case_id = :case AND outcome IS NULL
      """;

  /** What is owed after the end of the case, to whoever reported the crime and to the procuracy. */
  private static final Set<String> AFTERWARDS = Set.of("HS.RESULT", "HS.DECISION.VKS");

  /** What the own agency may not decide goes up in this time (Thông tư 27/2020/TT-BCT art. 24). */
  static final String HAND_UP = "QL.HANDUP";

  /** What ends when a decision is carried out. */
  public static final Set<String> CARRIED_OUT =
      Set.of("VP.SEND", "VP.EXECUTE", "CD.DAY", "VP.COERCE", "VP.EXEC.LIMIT");

  /** Minutes go to whoever decides in this time (Luật 15/2012 art. 58.5). */
  public static final String MINUTES_SENT = "VP.MINUTES.SEND";

  /** The time to decide a sanction; it lies with whoever decides. */
  private static final Set<String> DECISION = Set.of("VP.DECIDE", "VP.DECIDE.EXPLAIN");

  private static final String VERIFY = "HS.VERIFY";
  private static final String MARKET = "QLTT-";

  /**
   * Starts a clock; one of this rule that runs already stays.
   *
   * @return why it cannot be started, for instance {@code deadlines.rule-not-in-force}
   */
  public Optional<Refusal> start(CaseFile file, String rule, Instant at, Actor actor) {
    return outcome(
            clocks.start(
                new StartClock(
                    rule,
                    SUBJECT,
                    file.id().toString(),
                    texts.text(Lang.VI, titleKey(rule), file.number()),
                    holder(file, rule),
                    officer(file, rule),
                    at),
                actor))
        .filter(refusal -> !refusal.code().equals("deadlines.clock-already-running"));
  }

  /** Who must act: of the time to decide the agency whose office decides. */
  public static String holder(CaseFile file, String rule) {
    return DECISION.contains(rule) ? file.decides() : file.access().agency();
  }

  /** The officer who must act; nobody yet in an agency above. */
  public static @Nullable UUID officer(CaseFile file, String rule) {
    return file.above() && DECISION.contains(rule) ? null : file.access().officer();
  }

  /** The same for what only the teams of market surveillance owe (Thông tư 27/2020/TT-BCT). */
  public Optional<Refusal> startOfMarket(CaseFile file, String rule, Instant at, Actor actor) {
    return file.access().agency().startsWith(MARKET)
        ? start(file, rule, at, actor)
        : Optional.empty();
  }

  /**
   * The police have a report of a crime: it is assigned, the procuracy is told, and it is verified
   * and decided on, each from its receipt (BLTTHS art. 146, 147; TTLT 01/2017 art. 9, 14).
   */
  Optional<Refusal> sourceReceived(CaseFile file, Instant at, Actor actor) {
    return start(file, "HS.ASSIGN", at, actor)
        .or(() -> start(file, "HS.NOTICE.VKS", at, actor))
        .or(() -> start(file, VERIFY, at, actor));
  }

  /** When the last open clock of the case of these rules ends; empty when none is open. */
  public Optional<Instant> lastEnd(CaseFile file, Set<String> rules) {
    return ofCase(file).stream()
        .filter(clock -> rules.contains(clock.ruleKey()))
        .map(clock -> clock.state() == ClockState.PAUSED ? Instant.MAX : clock.dueAt())
        .max(Instant::compareTo);
  }

  /** When the last open clock of the case of these rules began; empty when none is open. */
  public Optional<Instant> lastStart(CaseFile file, Set<String> rules) {
    return ofCase(file).stream()
        .filter(clock -> rules.contains(clock.ruleKey()))
        .map(Clock::startedAt)
        .max(Instant::compareTo);
  }

  /** The 24 hours of one request to a platform; several may run in one case. */
  ClockOutcome takeDown(CaseFile file, UUID request, Instant at, Actor actor) {
    String rule = "TM.TAKEDOWN";
    return clocks.start(
        new StartClock(
            rule,
            REQUEST,
            request.toString(),
            texts.text(Lang.VI, titleKey(rule), file.number()),
            file.access().agency(),
            file.access().officer(),
            at),
        actor);
  }

  /** Until when a platform gives data, or suspends an account, from its receipt; no clock runs. */
  public Optional<Instant> platformUntil(boolean account, Instant at) {
    return clocks.foresee(account ? "TM.ACCOUNT" : "TM.DATA", at).map(DueDate::at);
  }

  /** Number of the case that a clock of this room is about; empty for clocks of other rooms. */
  public static String number(Clock clock) {
    boolean ours =
        Set.of(SUBJECT, REQUEST, SEIZURE, RULING, TRANSFER).contains(clock.subjectKind());
    return ours ? clock.title().substring(clock.title().lastIndexOf(' ') + 1) : "";
  }

  public static String titleKey(String rule) {
    return "cases.clock." + rule.toLowerCase(java.util.Locale.ROOT).replace('.', '-');
  }

  /** Whether a clock of that rule is running or paused. */
  public boolean runs(CaseFile file, String rule) {
    return open(OWN_PARTS, file).anyMatch(clock -> clock.ruleKey().equals(rule));
  }

  /** What the clock was for is done. */
  public void met(CaseFile file, Set<String> rules, Instant at, Actor actor) {
    ofCase(file).stream()
        .filter(clock -> rules.contains(clock.ruleKey()))
        .forEach(
            clock ->
                clocks.stop(clock.id(), ClocksByPart.later(at, clock.startedAt()), null, actor));
  }

  void met(ClockId clock, Instant at, Actor actor) {
    clocks.stop(clock, at, null, actor);
  }

  /** The clocks have lost their ground. */
  public void withdraw(CaseFile file, Set<String> rules, String reasonKey, Actor actor) {
    ofCase(file).stream()
        .filter(clock -> rules.contains(clock.ruleKey()))
        .forEach(clock -> clocks.withdraw(clock.id(), texts.text(Lang.VI, reasonKey), actor));
  }

  /**
   * All running and paused clocks lose their ground because the case ended, those of requests to
   * platforms too: nobody looks for their effect any more. The result is owed all the same.
   */
  void end(CaseFile file, String reasonKey, Actor actor) {
    withRequests(file)
        .filter(clock -> clock.state().open() && !AFTERWARDS.contains(clock.ruleKey()))
        .forEach(clock -> clocks.withdraw(clock.id(), texts.text(Lang.VI, reasonKey), actor));
  }

  /**
   * The longer time bar of a file that came back: the law's and not a decision that must come in
   * time; it goes on from the end of the shorter one (Luật 15/2012 art. 6, Luật 88/2025).
   */
  void barredLater(CaseFile file, Actor actor) {
    ofCase(file).stream()
        .filter(clock -> LIMITS.contains(clock.ruleKey()))
        .forEach(
            clock ->
                clocks.extend(
                    clock.id(),
                    "from-prosecution",
                    ClocksByPart.earlier(time.instant(), clock.dueAt()),
                    texts.text(Lang.VI, "cases.clock.back-from-criminal"),
                    actor));
  }

  /**
   * The time bar of the sanction, from the first information until signed minutes state the day of
   * the act (art. 6; {@link vn.chosach.cases.criminal.TimeBars}). The title says so.
   */
  Optional<Refusal> startBar(CaseFile file, Actor actor) {
    return start(file, ClocksByPart.bar(file), file.matter().receivedAt(), actor);
  }

  Optional<Refusal> extend(ClockId clock, String option, String words, Actor actor) {
    return outcome(clocks.extend(clock, option, time.instant(), words, actor));
  }

  Optional<Refusal> pause(ClockId clock, String words, Actor actor) {
    return outcome(clocks.pause(clock, time.instant(), words, actor));
  }

  /** It goes on with what was left of it. */
  public Optional<Refusal> resume(ClockId clock, String words, Actor actor) {
    return outcome(clocks.resume(clock, time.instant(), words, actor));
  }

  /**
   * The open clocks go to whoever answers for the case now, that of the decision to the agency that
   * decides; their ends stay.
   */
  void reassign(CaseFile file, Actor actor) {
    withRequests(file)
        .forEach(
            clock -> {
              boolean above = file.above() && DECISION.contains(clock.ruleKey());
              clocks.reassign(
                  clock.id(),
                  holder(file, clock.ruleKey()),
                  officer(file, clock.ruleKey()),
                  texts.text(Lang.VI, above ? "cases.clock.handed-up" : "cases.clock.reassigned"),
                  actor);
            });
  }

  /** A clock of a case, its decisions or its transfers; empty for one of another case. */
  Optional<Clock> own(CaseFile file, ClockId clock) {
    return open(OWN_PARTS, file).filter(one -> one.id().equals(clock)).findFirst();
  }

  /** All clocks of a case, its decisions and its transfers with their arithmetic. */
  public List<ClockExplanation> of(CaseFile file) {
    return clocks.of(subjects(OWN_PARTS + " ORDER BY id", file));
  }

  public List<ClockExplanation> ofRequest(UUID request) {
    return clocks.of(REQUEST, request.toString());
  }

  /** The clock of a seizure. */
  public List<ClockExplanation> ofSeizure(UUID seizure) {
    return clocks.of(SEIZURE, seizure.toString());
  }

  /** When the next running clock ends, those of requests to platforms included. */
  @Nullable Instant next(CaseFile file) {
    return withRequests(file)
        .filter(clock -> clock.state() == ClockState.RUNNING)
        .map(Clock::dueAt)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private Stream<Clock> withRequests(CaseFile file) {
    return open(OWN_PARTS + REQUESTS, file);
  }

  private Stream<Clock> open(String parts, CaseFile file) {
    return clocks.of(Set.copyOf(subjects(parts, file))).stream();
  }

  private List<ClockSubject> subjects(String parts, CaseFile file) {
    return Stream.concat(
            Stream.of(new ClockSubject(SUBJECT, file.id().toString())),
            jdbc.sql(parts).param("case", file.id()).query(ClockSubject.class).list().stream())
        .toList();
  }

  /** Those of the case itself, without those of its parts. */
  private List<Clock> ofCase(CaseFile file) {
    return clocks.of(SUBJECT, List.of(file.id().toString()));
  }

  private static Optional<Refusal> outcome(ClockOutcome outcome) {
    return switch (outcome) {
      case ClockOutcome.ClockDone done -> Optional.empty();
      case ClockOutcome.ClockRefused refused -> Optional.of(refused.refusal());
    };
  }
}
