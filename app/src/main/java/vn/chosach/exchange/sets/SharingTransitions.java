package vn.chosach.exchange.sets;

import static vn.chosach.lifecycle.Transition.stays;
import static vn.chosach.lifecycle.Transition.to;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;
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
import vn.chosach.officers.Heirs;

/** Every act on a table of the tax agency, moved by the engine. */
@Component
@Primary
class SharingTransitions
    extends SteppedRoom<
        SharingSet, SharingState, SharingEvent, SharingTransitions.SharingWho, SignedBy> {

  /** Under it the tax agency keeps and gives what it knows; its articles were not read (K). */
  static final String LAW = "luat-108-2025";

  /** The kind of violation of the catalogue; whoever leads it is the tax agency. */
  private static final String TAX = "tax-non-declaration";

  private static final Set<SharingState> DRAFT = Set.of(SharingState.DRAFT);
  private static final Set<SharingState> IN_FORCE = Set.of(SharingState.IN_FORCE);

  static final List<Transition<SharingState, SharingEvent, SharingWho>> TABLE = under(LAW);

  /** The life of what is given on one ground. */
  static List<Transition<SharingState, SharingEvent, SharingWho>> under(String law) {
    return List.of(
        stays(DRAFT, SharingEvent.PREPARE, SharingWho.GIVER, law),
        to(
            DRAFT,
            SharingEvent.AGREE,
            SharingState.IN_FORCE,
            SharingWho.NOBODY,
            law,
            TransitionNeed.DOCUMENT),
        to(
            DRAFT,
            SharingEvent.DROP,
            SharingState.DROPPED,
            SharingWho.GIVER,
            law,
            TransitionNeed.WORDS),
        stays(IN_FORCE, SharingEvent.MAKE, SharingWho.NOBODY, law),
        stays(
            Set.of(SharingState.IN_FORCE, SharingState.ENDED),
            SharingEvent.RECALL,
            SharingWho.GIVER,
            law,
            TransitionNeed.WORDS),
        to(
            IN_FORCE,
            SharingEvent.END,
            SharingState.ENDED,
            SharingWho.GIVER,
            law,
            TransitionNeed.WORDS));
  }

  private final SharingRepository rows;
  private final FirmOffices offices;

  @Autowired
  SharingTransitions(
      SharingRepository rows, Transitions engine, Journal journal, FirmOffices offices) {
    this(LAW, rows, engine, journal, offices);
  }

  private SharingTransitions(
      String law,
      SharingRepository rows,
      Transitions engine,
      Journal journal,
      FirmOffices offices) {
    super(
        new LifeOf<>("exchange", "exchange-set", SharingEvent.ARRANGE, law, under(law)),
        rows,
        engine,
        journal);
    this.rows = rows;
    this.offices = offices;
  }

  /**
   * The same acts on a picture of links, which rests on the rules by which the 389 bodies work
   * together; the ground of each picture stands in its paper.
   */
  @Component
  static class PictureTransitions extends SharingTransitions {

    static final String LAW = "qd-195-389-2020";

    PictureTransitions(
        SharingRepository rows, Transitions engine, Journal journal, FirmOffices offices) {
      super(LAW, rows, engine, journal, offices);
    }
  }

  /** Moves tables and pictures, each by its own life. */
  @Component
  record SharingLives(SharingTransitions tables, PictureTransitions pictures) {

    SharingTransitions of(SharingSet one) {
      return one.picture() ? pictures : tables;
    }

    static String law(SharingSet one) {
      return one.picture() ? PictureTransitions.LAW : SharingTransitions.LAW;
    }
  }

  /** Whose act it is. */
  enum SharingWho {
    /** Who works for the agency that arranged it and sees all of which it tells. */
    GIVER,
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
          case GIVER -> gives(one, wish.who());
          case NOBODY -> wish.seen() == null;
        };
    return Refusal.when(!may, "exchange.not-yours");
  }

  /** Who acts for the agencies that give and receive. */
  Heirs heirs() {
    return offices.heirs();
  }

  /** Whether an officer works on a set of the own agency, or of one whose work it carries on. */
  boolean gives(SharingSet one, ActingOfficer who) {
    return heirs().act(one.agency(), who) && FirmOffices.works(who) && rows.covers(one.id(), who);
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
