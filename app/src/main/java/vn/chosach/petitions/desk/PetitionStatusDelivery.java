package vn.chosach.petitions.desk;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionFacts;
import vn.chosach.petitions.PetitionMoved;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.signals.Sheet;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Stage;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** Tells the sender, who follows by the code, in plain words how the petition goes on. */
@Component
class PetitionStatusDelivery {

  private static final ActingOfficer OFFICE =
      new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));

  private static final int TRIES = 5;

  /** After these the sender waits for nothing more here. */
  private static final Set<PetitionEvent> FINAL =
      EnumSet.of(
          PetitionEvent.REFUSE,
          PetitionEvent.PASS,
          PetitionEvent.STOP,
          PetitionEvent.DECIDE,
          PetitionEvent.SUE);

  private static final Set<PetitionEvent> TOLD =
      EnumSet.of(
          PetitionEvent.ACCEPT,
          PetitionEvent.REFUSE,
          PetitionEvent.PASS,
          PetitionEvent.EXTEND,
          PetitionEvent.CALL,
          PetitionEvent.STOP,
          PetitionEvent.FORWARD,
          PetitionEvent.DECIDE,
          PetitionEvent.SECOND,
          PetitionEvent.SUE);

  private final PetitionRepository repository;
  private final PetitionRowSecurity rowSecurity;
  private final Signals signals;
  private final Tips tips;
  private final Agencies agencies;
  private final Texts texts;

  PetitionStatusDelivery(
      PetitionRepository repository,
      PetitionRowSecurity rowSecurity,
      Signals signals,
      Tips tips,
      Agencies agencies,
      Texts texts) {
    this.repository = repository;
    this.rowSecurity = rowSecurity;
    this.signals = signals;
    this.tips = tips;
    this.agencies = agencies;
    this.texts = texts;
  }

  @ApplicationModuleListener
  void on(PetitionMoved moved) {
    if (!TOLD.contains(moved.event())) {
      return;
    }
    rowSecurity.ofTheProgram();
    Petition one = repository.one(moved.petition()).orElse(null);
    Optional<Step<PetitionEvent, PetitionFacts>> step =
        one == null
            ? Optional.empty()
            : one.steps().stream().filter(done -> done.number() == moved.number()).findFirst();
    if (one == null || step.isEmpty()) {
      return;
    }
    boolean last = FINAL.contains(moved.event());
    if (last) {
      // Of two parts that end at once one sees that nothing is open any more.
      signals
          .read(one.signal(), OFFICE)
          .map(Sheet::tip)
          .ifPresent(tip -> repository.alone(tip.id()));
    }
    Sheet sheet = signals.read(one.signal(), OFFICE).orElse(null);
    Tip tip = sheet == null ? null : sheet.tip();
    if (sheet != null && tip != null) {
      tell(one, words(one, step.get()), sheet, tip, last, moved);
    }
  }

  /** What a sender is told has the identifier of the act, so that it is told once. */
  private void tell(
      Petition one, String words, Sheet sheet, Tip tip, boolean last, PetitionMoved moved) {
    boolean answers = last && sheet.letter().lastOpen() && tip.progress().stage() != Stage.ANSWERED;
    if (last) {
      // Not done because somebody wrote meanwhile: heard again, for nothing else would conclude it.
      signals
          .handle(one.signal(), new DeskAct.Conclude(), sheet.signal().version(), OFFICE)
          .orToldAgain();
    }
    if (answers) {
      answer(tip.id(), tip.progress().version(), new TipNotice(words, one.agency(), null));
    } else {
      UUID id =
          UUID.nameUUIDFromBytes(
              (moved.petition() + "/" + moved.number())
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      tips.say(
          tip.id(), new Word(id, Happening.HappeningKind.TOLD, words, null, null), Actor.SYSTEM);
    }
  }

  /**
   * A word that was said meanwhile, to the same sender, raises the version of the tip: the answer
   * goes out all the same, from where the tip stands now.
   */
  private void answer(UUID tip, int seen, TipNotice notice) {
    int from = seen;
    for (int tries = 0; tries < TRIES; tries++) {
      TipMoveOutcome moving =
          tips.move(tip, TipStep.ANSWER, from, notice, Actor.SYSTEM, OFFICE.roles());
      if (!(moving instanceof TipMoveOutcome.Overtaken overtaken)) {
        return;
      }
      from = overtaken.now().version();
    }
    throw new IllegalStateException("the tip moves all the time; this is heard again");
  }

  private String words(Petition one, Step<PetitionEvent, PetitionFacts> step) {
    String agency =
        agencies
            .asOf(one.agency(), Vietnam.dayOf(step.at()))
            .map(found -> found.name().vi())
            .orElse(one.agency());
    return texts.text(
        Lang.VI,
        "petitions.told." + step.event().name().toLowerCase(Locale.ROOT),
        texts.text(Lang.VI, one.procedure().textKey()).toLowerCase(Lang.VI.locale()),
        agency,
        Objects.requireNonNullElse(step.facts().paperNumber(), ""),
        day(step));
  }

  private static String day(Step<PetitionEvent, PetitionFacts> step) {
    var day = step.facts().day();
    return day == null
        ? ""
        : java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
  }
}
