package vn.chosach.subjects.sheets;

import static vn.chosach.lifecycle.Transition.stays;
import static vn.chosach.lifecycle.Transition.to;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.Visibility;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.life.LinkLifeCycle;

/** Every act on a sheet, moved by the engine. */
@Component
class SheetTransitions
    extends SteppedRoom<SubjectSheet, SheetState, SheetEvent, SheetTransitions.SheetWho, SignedBy> {

  private static final Set<SheetState> DRAFT = Set.of(SheetState.DRAFT);

  static final List<Transition<SheetState, SheetEvent, SheetWho>> TABLE =
      List.of(
          stays(DRAFT, SheetEvent.PREPARE, SheetWho.GIVER, LinkLifeCycle.BASIS),
          to(
              DRAFT,
              SheetEvent.SHARE,
              SheetState.SHARED,
              SheetWho.NOBODY,
              LinkLifeCycle.BASIS,
              TransitionNeed.DOCUMENT),
          to(
              DRAFT,
              SheetEvent.DROP,
              SheetState.DROPPED,
              SheetWho.GIVER,
              LinkLifeCycle.BASIS,
              TransitionNeed.WORDS),
          to(
              Set.of(SheetState.SHARED),
              SheetEvent.RECALL,
              SheetState.RECALLED,
              SheetWho.GIVER,
              LinkLifeCycle.BASIS,
              TransitionNeed.WORDS));

  SheetTransitions(SheetRepository rows, Transitions engine, Journal journal) {
    super(
        new LifeOf<>("subjects", "subject-sheet", SheetEvent.DRAW, LinkLifeCycle.BASIS, TABLE),
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

  /** Whose act it is. */
  enum SheetWho {
    /** Who works on cases for the agency that shares. */
    GIVER,
    /** The signature under its paper. */
    NOBODY
  }
}
