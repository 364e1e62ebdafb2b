package vn.chosach.petitions.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseMoved;
import vn.chosach.cases.CaseRecords;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.Petition.PetitionFacts;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionLifeCycle;
import vn.chosach.petitions.life.PetitionOutcome;
import vn.chosach.petitions.life.PetitionState;
import vn.chosach.referrals.ReferralMoved;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralEvent;
import vn.chosach.signals.Signal;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalSettled;
import vn.chosach.signals.life.SignalState;

/**
 * Hears what became of signals, referrals and contested decisions, and brings the petitions in line
 * with how each stands now: told twice, or late, it comes to the same.
 */
@Component
class PetitionIntake {

  /** The program reads signals for all; nothing of them is shown from here. */
  private static final ActingOfficer READER =
      new ActingOfficer(Actor.SYSTEM, Set.of(Role.STANDING_OFFICE));

  private final PetitionRepository repository;
  private final PetitionTransitions transitions;
  private final PetitionClocks clocks;
  private final PetitionRowSecurity rowSecurity;
  private final Signals signals;
  private final CaseRecords cases;
  private final PetitionOpening opening;

  PetitionIntake(
      PetitionRepository repository,
      PetitionTransitions transitions,
      PetitionClocks clocks,
      PetitionRowSecurity rowSecurity,
      Signals signals,
      CaseRecords cases,
      PetitionOpening opening) {
    this.repository = repository;
    this.transitions = transitions;
    this.clocks = clocks;
    this.rowSecurity = rowSecurity;
    this.signals = signals;
    this.cases = cases;
    this.opening = opening;
  }

  @ApplicationModuleListener(condition = "{'ADMIT', 'UNDO'}.contains(#root.args[0].event().name())")
  void on(SignalSettled settled) {
    Signal signal = signal(settled.signal()).orElse(null);
    rowSecurity.ofTheProgram();
    if (signal == null) {
      return;
    }
    // Two events of one signal may be heard at once.
    repository.alone(signal.id());
    List<Petition> standing = repository.ofSignal(signal.id());
    if (signal.state() == SignalState.ADMITTED) {
      if (standing.isEmpty()) {
        opening.open(signal, signal.agency(), null);
      }
    } else if (settled.event() == SignalEvent.UNDO) {
      standing.stream()
          .filter(one -> one.state() == PetitionState.RECEIVED)
          .forEach(one -> takeBack(one.id()));
    }
  }

  /** Another agency took it over as the competent one. */
  @ApplicationModuleListener
  void on(ReferralMoved moved) {
    UUID subject = moved.subjectId();
    if (subject == null
        || !"signal".equals(moved.subjectKind())
        || moved.purpose() != Purpose.COMPETENCE
        || moved.event() != ReferralEvent.ACCEPT && moved.event() != ReferralEvent.AGREE) {
      return;
    }
    Signal signal = signal(subject).orElse(null);
    rowSecurity.ofTheProgram();
    if (signal == null) {
      return;
    }
    repository.alone(subject);
    if (repository.ofSignal(subject).isEmpty()) {
      opening.open(signal, moved.agency(), signal.agency());
    }
  }

  /**
   * A contested decision was annulled, or changed where the settlement found it wrong in part: what
   * the settlement asked for is done.
   */
  @ApplicationModuleListener
  void on(CaseMoved moved) {
    rowSecurity.ofTheProgram();
    List<Petition> against = repository.ofCase(moved.caseId());
    for (Petition one : against) {
      boolean due =
          one.outcome().filter(PetitionOutcome::upheld).isPresent()
              && !one.did(PetitionEvent.CORRECT);
      if (due && cases.mended(moved.caseId(), one.contest().ruling(), changedSince(one))) {
        rowSecurity.ofTheProgram();
        follow(one.id(), PetitionEvent.CORRECT, one.contest().ruling());
      }
    }
  }

  private static @Nullable LocalDate changedSince(Petition one) {
    return one.outcome().filter(found -> found == PetitionOutcome.PARTLY).isEmpty()
        ? null
        : one.last(PetitionEvent.DECIDE).map(step -> Vietnam.dayOf(step.at())).orElse(null);
  }

  private Optional<Signal> signal(UUID id) {
    return signals
        .read(id, READER)
        .map(sheet -> sheet.signal())
        .filter(one -> !PetitionLifeCycle.table(one.procedure()).isEmpty());
  }

  private void takeBack(UUID id) {
    transitions
        .act(
            id,
            PetitionEvent.TAKE_BACK,
            null,
            ActingOfficer.PROGRAM,
            held -> {
              clocks.takenBack(held.row(), Actor.SYSTEM);
              return PetitionHandler.becomes(held.row(), "", PetitionFacts.of("", null));
            })
        .orToldAgain();
  }

  private void follow(UUID id, PetitionEvent event, String body) {
    transitions
        .act(
            id,
            event,
            null,
            ActingOfficer.PROGRAM,
            held -> PetitionHandler.becomes(held.row(), "", PetitionFacts.of(body, null)))
        .orToldAgain();
  }
}
