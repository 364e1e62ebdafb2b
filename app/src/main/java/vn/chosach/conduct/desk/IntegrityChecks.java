package vn.chosach.conduct.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.Accusation;
import vn.chosach.conduct.IntegrityAct;
import vn.chosach.conduct.IntegrityCase;
import vn.chosach.conduct.IntegrityWish;
import vn.chosach.conduct.life.IntegrityEvent;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyHistory;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Happening.HappeningKind;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;
import vn.chosach.tips.integrity.IntegrityTips;

/** What is wrong with what an officer of the desk entered, and what the reporter is told. */
@Component
record IntegrityChecks(Agencies agencies, Tips tips, IntegrityTips reports, IdSource ids) {

  private static final int WORDS = 4_000;
  private static final int LINE = 200;

  static String clean(String text) {
    return Folding.nfc(text.replace("\r\n", "\n")).strip();
  }

  static Accusation clean(Accusation about) {
    return new Accusation(
        clean(about.title()), about.agency(), clean(about.accused()), about.happenedOn(), "");
  }

  Optional<Refusal> words(String words) {
    return text(words, WORDS, "conduct.words-missing");
  }

  Optional<Refusal> wish(IntegrityWish wish, ActingOfficer desk, Instant at) {
    Accusation about = wish.about();
    LocalDate today = Vietnam.dayOf(at);
    LocalDate happened = about.happenedOn();
    return text(about.title(), LINE, "conduct.title-missing")
        .or(() -> when(clean(about.accused()).length() > LINE, "conduct.too-long", LINE))
        .or(() -> when(!known(about.agency(), today), "conduct.unknown-agency", 0))
        .or(
            () ->
                when(
                    AgencyHistory.one(agencies, about.agency(), desk.agency(), today),
                    "conduct.own-agency",
                    0))
        .or(
            () ->
                when(
                    wish.receivedAt().truncatedTo(ChronoUnit.MICROS).isAfter(at),
                    "conduct.in-future",
                    0))
        .or(() -> when(happened != null && happened.isAfter(today), "conduct.in-future", 0))
        .or(() -> words(wish.words()));
  }

  /** The competent body is another one than the accused, and has a day to answer. */
  Optional<Refusal> recommendation(IntegrityCase one, IntegrityAct act, Instant at) {
    LocalDate today = Vietnam.dayOf(at);
    LocalDate until = act.until();
    return when(!known(act.body(), today), "conduct.unknown-agency", 0)
        .or(
            () ->
                when(
                    AgencyHistory.one(agencies, one.about().agency(), act.body(), today),
                    "conduct.body-accused",
                    0))
        .or(() -> when(until == null, "conduct.day-missing", 0))
        .or(() -> when(until != null && until.isBefore(today), "conduct.day-past", 0));
  }

  /** A report that an officer of the desk may know of. */
  Optional<Tip> tip(UUID id, ActingOfficer desk) {
    return reports.read(id, desk.actor(), desk.roles());
  }

  /** The agency of the case learns no more of the report either. */
  Optional<Refusal> accused(UUID id, String agency, String words, ActingOfficer desk) {
    return reports.accuse(id, agency, words, desk.actor(), desk.roles());
  }

  /** Tells the reporter, when there is one and words were given. */
  Optional<Refusal> tell(IntegrityCase one, IntegrityAct act, ActingOfficer desk) {
    return act.event() == IntegrityEvent.PREPARE_LETTER
        ? Optional.empty()
        : tell(one, act.event(), act.toReporter(), desk);
  }

  /** The same, of what follows from a signature. */
  Optional<Refusal> tell(
      IntegrityCase one, IntegrityEvent event, String toReporter, ActingOfficer desk) {
    UUID id = one.tip();
    if (id == null || Folding.blank(toReporter)) {
      return Optional.empty();
    }
    Tip tip = tip(id, desk).orElse(null);
    if (tip == null) {
      return Optional.of(Refusal.of("conduct.unknown-tip"));
    }
    if (event == IntegrityEvent.NOTE) {
      var word = new Word(ids.next(), HappeningKind.TOLD, clean(toReporter), null, null);
      return tips.say(id, word, desk.actor()).whyNot();
    }
    TipStep tipStep = step(event, tip.progress().stage()).orElse(null);
    if (tipStep == null) {
      return Optional.of(Refusal.of("conduct.not-told"));
    }
    var tipNotice = new TipNotice(clean(toReporter), null, null);
    return switch (tips.move(
        id, tipStep, tip.progress().version(), tipNotice, desk.actor(), desk.roles())) {
      case TipMoveOutcome.TipMoved moved -> Optional.empty();
      case TipMoveOutcome.Overtaken overtaken -> Optional.of(Refusal.of("conduct.overtaken"));
      case TipMoveOutcome.TipMoveRefused no -> Optional.of(no.refusal());
    };
  }

  private static Optional<TipStep> step(IntegrityEvent event, Stage stage) {
    return switch (event) {
      case ACCEPT ->
          stage == Stage.RECEIVED || stage == Stage.SORTING
              ? Optional.of(TipStep.VERIFY)
              : Optional.empty();
      case RECOMMEND -> stage == Stage.VERIFYING ? Optional.of(TipStep.HANDLE) : Optional.empty();
      case PASS_ON, CONCLUDE, AGREE_UNPROVEN ->
          stage == Stage.ANSWERED ? Optional.empty() : Optional.of(TipStep.ANSWER);
      case OPEN,
          PROPOSE_EXTEND,
          EXTEND,
          PREPARE_LETTER,
          REMIND,
          ANSWER,
          PROPOSE_UNPROVEN,
          PROPOSE_PASS_ON,
          PROPOSE_CONCLUDE,
          DENY_UNPROVEN,
          REOPEN,
          NOTE,
          RECUSE ->
          Optional.empty();
    };
  }

  private boolean known(String agency, LocalDate today) {
    return agencies.asOf(agency, today).isPresent();
  }

  private static Optional<Refusal> text(String text, int most, String none) {
    String clean = clean(text);
    return Folding.blank(clean)
        ? Optional.of(Refusal.of(none))
        : when(clean.length() > most, "conduct.too-long", most);
  }

  private static Optional<Refusal> when(boolean wrong, String code, int most) {
    return wrong
        ? Optional.of(most == 0 ? Refusal.of(code) : Refusal.of(code, "most", String.valueOf(most)))
        : Optional.empty();
  }
}
