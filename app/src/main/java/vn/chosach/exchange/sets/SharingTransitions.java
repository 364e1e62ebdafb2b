package vn.chosach.exchange.sets;

import static vn.chosach.lifecycle.Transition.stays;
import static vn.chosach.lifecycle.Transition.to;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.firms.FirmOffices;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;

/** Every act on a set, moved by the engine. */
@Component
class SharingTransitions
    extends SteppedRoom<
        SharingSet, SharingState, SharingEvent, SharingTransitions.SharingWho, SignedBy> {

  /** Under it the tax agency keeps and gives what it knows; its articles were not read (K). */
  static final String LAW = "luat-108-2025";

  /** The kind of violation of the catalogue; whoever leads it is the tax agency. */
  private static final String TAX = "tax-non-declaration";

  private static final Set<SharingState> DRAFT = Set.of(SharingState.DRAFT);
  private static final Set<SharingState> IN_FORCE = Set.of(SharingState.IN_FORCE);

  static final List<Transition<SharingState, SharingEvent, SharingWho>> TABLE =
      List.of(
          stays(DRAFT, SharingEvent.PREPARE, SharingWho.TAX, LAW),
          to(
              DRAFT,
              SharingEvent.AGREE,
              SharingState.IN_FORCE,
              SharingWho.NOBODY,
              LAW,
              TransitionNeed.DOCUMENT),
          to(
              DRAFT,
              SharingEvent.DROP,
              SharingState.DROPPED,
              SharingWho.TAX,
              LAW,
              TransitionNeed.WORDS),
          stays(IN_FORCE, SharingEvent.MAKE, SharingWho.NOBODY, LAW),
          stays(
              Set.of(SharingState.IN_FORCE, SharingState.ENDED),
              SharingEvent.RECALL,
              SharingWho.TAX,
              LAW,
              TransitionNeed.WORDS),
          to(
              IN_FORCE,
              SharingEvent.END,
              SharingState.ENDED,
              SharingWho.TAX,
              LAW,
              TransitionNeed.WORDS));

  private final FirmOffices offices;

  SharingTransitions(
      SharingRepository rows, Transitions engine, Journal journal, FirmOffices offices) {
    super(
        new LifeOf<>("exchange", "exchange-set", SharingEvent.ARRANGE, LAW, TABLE),
        rows,
        engine,
        journal);
    this.offices = offices;
  }

  /** Whose act it is. */
  enum SharingWho {
    /** Who works for the tax agency that arranged it. */
    TAX,
    /** The signature under its paper, or the end of a period. */
    NOBODY
  }

  @Override
  public Optional<Refusal> barred(
      SharingSet one,
      Transition<SharingState, SharingEvent, SharingWho> transition,
      Transitions.ActWish<SharingEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case TAX -> gives(one, wish.who());
          case NOBODY -> wish.seen() == null;
        };
    return Refusal.when(!may, "exchange.not-yours");
  }

  /** Whether an officer works on a set of the own agency. */
  boolean gives(SharingSet one, ActingOfficer who) {
    return one.agency().equals(who.agency()) && FirmOffices.works(who);
  }

  /** Whether an agency is the tax agency today. */
  boolean taxes(String agency) {
    return offices.leads(TAX).contains(agency);
  }

  /** Whether an officer may arrange a set. */
  boolean arranges(ActingOfficer who) {
    return FirmOffices.works(who) && taxes(who.agency());
  }
}
