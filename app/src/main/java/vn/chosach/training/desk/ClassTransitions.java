package vn.chosach.training.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.training.life.ClassEvent;
import vn.chosach.training.life.ClassLifeCycle;
import vn.chosach.training.life.ClassLifeCycle.ClassWho;
import vn.chosach.training.life.ClassState;
import vn.chosach.training.life.TrainingClass;

/** Every act on a class, moved by the engine. */
@Component
class ClassTransitions
    extends SteppedRoom<TrainingClass, ClassState, ClassEvent, ClassWho, SignedBy> {

  private final Heirs heirs;

  ClassTransitions(ClassRepository repository, Transitions engine, Journal journal, Heirs heirs) {
    super(
        new LifeOf<>(
            "training", "training-class", ClassEvent.OPEN, "nd-171-2025", ClassLifeCycle.TABLE),
        repository,
        engine,
        journal);
    this.heirs = heirs;
  }

  Heirs heirs() {
    return heirs;
  }

  @Override
  public Optional<Refusal> barred(
      TrainingClass one,
      Transition<ClassState, ClassEvent, ClassWho> transition,
      Transitions.ActWish<ClassEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case ORGANISER -> organises(one, wish.who(), heirs);
          case NOBODY -> wish.seen() == null;
        };
    return Refusal.when(!may, "training.not-yours");
  }

  /** Whether an officer works for the agency that holds the class. */
  static boolean organises(TrainingClass one, ActingOfficer who, Heirs heirs) {
    return heirs.act(one.agency(), who)
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }
}
