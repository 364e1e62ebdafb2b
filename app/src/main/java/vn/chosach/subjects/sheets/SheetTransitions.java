package vn.chosach.subjects.sheets;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.Visibility;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.life.LinkLifeCycle;
import vn.chosach.subjects.sheets.SheetLife.SheetEvent;
import vn.chosach.subjects.sheets.SheetLife.SheetState;
import vn.chosach.subjects.sheets.SheetLife.SheetWho;

/** Every act on a sheet, moved by the engine. */
@Component
class SheetTransitions
    extends SteppedRoom<SubjectSheet, SheetState, SheetEvent, SheetWho, SignedBy> {

  SheetTransitions(SheetRepository rows, Transitions engine, Journal journal) {
    super(
        new LifeOf<>(
            "subjects", "subject-sheet", SheetEvent.DRAW, LinkLifeCycle.BASIS, SheetLife.TABLE),
        rows,
        engine,
        journal);
  }

  @Override
  public Optional<Refusal> barred(
      SubjectSheet one,
      Transition<SheetState, SheetEvent, SheetWho> transition,
      Transitions.ActWish<SheetEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case GIVER -> gives(one, wish.who());
          case NOBODY -> wish.seen() == null;
        };
    return Refusal.when(!may, "subjects.not-yours");
  }

  /** Whether an officer works on a sheet of the own agency. */
  static boolean gives(SubjectSheet one, ActingOfficer who) {
    return one.agency().equals(who.agency()) && Visibility.works(who);
  }
}
