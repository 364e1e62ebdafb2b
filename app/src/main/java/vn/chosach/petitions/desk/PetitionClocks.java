package vn.chosach.petitions.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.ClockState;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.counting.CountingStep;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.deadlines.reminding.Ladder;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.petitions.life.PetitionTerms;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The clocks of a petition: which event starts and which one ends each of them. */
@Component
public record PetitionClocks(Clocks clocks, Texts texts) {

  public static final String SUBJECT = "petition";

  public static final String SECOND_FILE = "KN.SECOND.FILE";
  private static final String TIME_BAR = "KN.TIMEBAR";
  private static final String SUIT = "KN.SUIT";
  private static final String STOP_SEND = "KN.STOP.SEND";
  private static final String PRESS = "TC.PRESS.REPLY";
  private static final String NOTICE = "TC.NOTICE.ACCEPT";
  private static final String TRANSFER = "TC.TRANSFER";
  private static final String CRIME = "TC.CRIME";
  private static final String HANDLE = "TC.HANDLE";
  private static final String PUBLISH = "TC.PUBLISH";
  private static final String BACK = "TCD.RESULT.BACK";
  private static final String NEGOTIATE = "NTD.NEGOTIATE";
  private static final String NEGOTIATED = "NTD.NEGOTIATE.RESULT";
  static final String LISTED = "NTD.WARNLIST.REMOVE";

  /** What ends when the paper of an event was sent. */
  private static final Map<PetitionEvent, String> SENT =
      Map.of(
          PetitionEvent.NOTIFY, NOTICE,
          PetitionEvent.STOP, STOP_SEND,
          PetitionEvent.PASS, TRANSFER);

  @Bean
  static Ladder remindersOfPetitions() {
    return new Ladder(SUBJECT);
  }

  /** One that nobody was given lies with the head; its page has the number of the letter. */
  @Bean
  static ClockSubject clocksOfPetitions() {
    return ClockSubject.of(Set.of(SUBJECT), Set.of(), one -> "/don-thu/" + one.number());
  }

  /** All its clocks with their arithmetic, the oldest first. */
  public List<ClockExplanation> of(UUID petition) {
    return clocks.of(SUBJECT, petition.toString());
  }

  /** The clocks that run on many petitions. */
  public List<Clock> running(List<Petition> petitions) {
    return clocks.of(SUBJECT, petitions.stream().map(one -> one.id().toString()).toList());
  }

  /**
   * It came in: whether it is accepted, or an answer given, is decided in time. The clock of the
   * signal has its end here.
   */
  void received(Petition one, Actor actor, Instant now) {
    clocks.of("signal", one.signal().toString()).stream()
        .filter(
            clock ->
                clock.clock().state().open()
                    && clock.rule().key().equals(one.procedure().nextRule()))
        .forEach(
            clock -> clocks.withdraw(clock.clock().id(), said("clock.moved", one.number()), actor));
    start(first(one), one, one.second() ? now : one.receivedAt(), actor);
    if (one.procedure() == Procedure.DENUNCIATION && one.fromBody() != null) {
      start(PRESS, one, one.receivedAt(), actor);
    }
  }

  /** The desk took it back: its clocks have lost their ground. */
  void takenBack(Petition one, Actor actor) {
    open(one)
        .forEach(
            clock -> clocks.withdraw(clock.id(), said("clock.taken-back", one.number()), actor));
  }

  private static String first(Petition one) {
    if (one.procedure() == Procedure.COMPLAINT) {
      return "KN.ACCEPT";
    }
    if (one.procedure() == Procedure.DENUNCIATION) {
      return one.second() ? "TC.CONTINUED" : "TC.TRIAGE";
    }
    return "TCD.REPLY";
  }

  /** The limit within which it is settled; {@code null} where only the answer has one. */
  static @Nullable String settling(Petition one) {
    if (one.procedure() == Procedure.COMPLAINT) {
      return one.second() ? "KN.SECOND" : "KN.FIRST";
    }
    return one.procedure() == Procedure.DENUNCIATION ? "TC.RESOLVE" : null;
  }

  /**
   * The limit that a decision lengthens: of a denunciation that is not accepted yet that of its
   * first handling (Luật 25/2018 art. 24.1), else that within which it is settled.
   */
  static @Nullable String lengthened(Petition one) {
    return one.state() == PetitionState.RECEIVED ? first(one) : settling(one);
  }

  /** The limit within which what settles it is sent. */
  private static @Nullable String sending(Petition one) {
    if (one.procedure() == Procedure.COMPLAINT) {
      return one.second() ? "KN.SECOND.SEND" : "KN.FIRST.SEND";
    }
    return one.procedure() == Procedure.DENUNCIATION ? "TC.CONCLUSION.SEND" : null;
  }

  /** A paper was drawn up: that another body is competent was found with it. */
  void drawnUp(Petition one, PetitionTerms terms, Actor actor, Instant now) {
    if (terms.event() != PetitionEvent.PASS || one.procedure() != Procedure.DENUNCIATION) {
      return;
    }
    if (terms.crime()) {
      start(CRIME, one, now, actor);
    } else {
      start(TRANSFER, one, now, actor);
    }
  }

  /** Something happened to it; why not, where a clock stands against it. */
  Optional<Refusal> moved(Petition one, PetitionTerms terms, Actor actor, Instant now) {
    switch (terms.event()) {
      case ACCEPT -> {
        stop(one, actor, now, first(one));
        start(settling(one), one, now, actor);
        start(one.procedure() == Procedure.DENUNCIATION ? NOTICE : null, one, now, actor);
      }
      case REFUSE, PASS -> stopAllBut(one, Set.of(TRANSFER, CRIME, PRESS), actor, now);
      case STOP -> {
        stopAllBut(one, Set.of(NOTICE), actor, now);
        start(one.procedure() == Procedure.COMPLAINT ? STOP_SEND : null, one, now, actor);
      }
      case EXTEND -> {
        return extended(one, terms, actor, now);
      }
      case FORWARD -> start(NEGOTIATE, one, now, actor);
      case REPLY -> {
        stop(one, actor, now, NEGOTIATE);
        start(NEGOTIATED, one, now, actor);
      }
      case RESULT -> stop(one, actor, now, NEGOTIATE, NEGOTIATED);
      case DECIDE -> {
        stopAllBut(one, Set.of(NOTICE, PRESS), actor, now);
        start(sending(one), one, now, actor);
        boolean denunciation = one.procedure() == Procedure.DENUNCIATION;
        start(denunciation ? HANDLE : null, one, now, actor);
        start(denunciation ? PUBLISH : null, one, now, actor);
        start(one.fromBody() == null ? null : BACK, one, now, actor);
      }
      case HANDLE -> stop(one, actor, now, HANDLE);
      case PUBLISH -> stop(one, actor, now, PUBLISH);
      case WARN -> start(LISTED, one, now, actor);
      case UNLIST -> stop(one, actor, now, LISTED);
      case SECOND, SUE, CLOSE -> stopAllBut(one, Set.of(), actor, now);
      case OPEN,
          TAKE_BACK,
          PREPARE,
          ASSIGN,
          RECUSE,
          NOTE,
          CONTEST,
          NOTIFY,
          VERIFY,
          RECORD,
          CALL,
          HOLD,
          WITHDRAW,
          SEND,
          LOCATE,
          SPIN_OFF,
          CORRECT -> {}
    }
    return Optional.empty();
  }

  /** The paper of an event was sent. */
  void sent(Petition one, PetitionEvent paper, Actor actor, Instant now) {
    stop(one, actor, now, PRESS);
    if (paper == PetitionEvent.PASS) {
      stop(one, actor, now, CRIME);
    }
    String ended = SENT.get(paper);
    if (ended != null) {
      stop(one, actor, now, ended);
    } else if (paper == PetitionEvent.DECIDE) {
      stop(one, actor, now, String.valueOf(sending(one)), BACK);
      boolean first = one.procedure() == Procedure.COMPLAINT && !one.second();
      start(first ? SECOND_FILE : null, one, now, actor);
    }
  }

  /** Whether a clock of this rule runs and its end is over. */
  boolean over(Petition one, @Nullable String rule, Instant now) {
    return open(one).stream().anyMatch(clock -> clock.ruleKey().equals(rule) && clock.late(now));
  }

  /** Whether a clock of this rule runs and its end is ahead. */
  boolean ahead(Petition one, @Nullable String rule, Instant now) {
    return open(one).stream().anyMatch(clock -> clock.ruleKey().equals(rule) && !clock.late(now));
  }

  /**
   * The last day of a trader on the warning list; empty for none who stands there. The days are how
   * long something is public and no limit for an act: their end on a day off makes them no longer.
   */
  Optional<LocalDate> listedUntil(UUID petition) {
    return of(petition).stream()
        .filter(one -> one.clock().state().open() && one.clock().ruleKey().equals(LISTED))
        .flatMap(one -> one.due().steps().stream())
        .filter(CountingStep.DaysRun.class::isInstance)
        .map(step -> ((CountingStep.DaysRun) step).to())
        .max(LocalDate::compareTo);
  }

  /** Whether the limit that a decision lengthens knows this longer time. */
  boolean extensible(Petition one, String option) {
    return of(one.id()).stream()
        .filter(clock -> clock.rule().key().equals(lengthened(one)))
        .anyMatch(clock -> clock.rule().option(option).isPresent());
  }

  /** Whether it came after the time in which one may complain (Luật 02/2011 art. 9). */
  boolean timeBarred(Petition one) {
    LocalDate known = one.contest().knownOn();
    return known != null
        && clocks
            .foresee(TIME_BAR, known.atStartOfDay(Vietnam.ZONE).toInstant())
            .filter(due -> Vietnam.dayOf(one.receivedAt()).isAfter(due.day()))
            .isPresent();
  }

  /** The last day on which its sender may sue after the answer was sent. */
  public Optional<LocalDate> suitUntil(Petition one, Instant sent) {
    return one.procedure() == Procedure.COMPLAINT
        ? clocks.foresee(SUIT, sent).map(DueDate::day)
        : Optional.empty();
  }

  private Optional<Refusal> extended(Petition one, PetitionTerms terms, Actor actor, Instant now) {
    return open(one).stream()
        .filter(clock -> clock.ruleKey().equals(lengthened(one)))
        .findFirst()
        .map(clock -> clocks.extend(clock.id(), terms.option(), now, terms.words(), actor))
        .map(
            done ->
                Optional.ofNullable(
                    done instanceof ClockOutcome.ClockRefused(Refusal why) ? why : null))
        .orElseGet(() -> Optional.of(Refusal.of("petitions.not-possible")));
  }

  private List<Clock> open(Petition one) {
    return clocks.of(SUBJECT, List.of(one.id().toString()));
  }

  private void stop(Petition one, Actor actor, Instant now, String... rules) {
    Set<String> wanted = Set.of(rules);
    open(one).stream()
        .filter(clock -> wanted.contains(clock.ruleKey()))
        .forEach(clock -> clocks.stop(clock.id(), now, null, actor));
  }

  private void stopAllBut(Petition one, Set<String> kept, Actor actor, Instant now) {
    open(one).stream()
        .filter(clock -> clock.state() != ClockState.MET && !kept.contains(clock.ruleKey()))
        .forEach(clock -> clocks.stop(clock.id(), now, null, actor));
  }

  private void start(@Nullable String rule, Petition one, Instant from, Actor actor) {
    if (rule == null) {
      return;
    }
    UUID officer = one.people().isEmpty() ? null : one.people().getFirst();
    clocks.start(
        new StartClock(
            rule,
            SUBJECT,
            one.id().toString(),
            said(
                "clock." + one.procedure().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                one.number()),
            one.agency(),
            officer,
            from),
        actor);
  }

  private String said(String key, String number) {
    return texts.text(Lang.VI, "petitions." + key, number);
  }
}
