package vn.chosach.legislation.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLifeCycle;
import vn.chosach.legislation.life.ProposalLifeCycle.ProposalWho;
import vn.chosach.legislation.life.ProposalState;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRoom;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/** Every act on a proposal, moved by the engine. */
@Component
public class ProposalTransitions
    extends SteppedRoom<LawProposal, ProposalState, ProposalEvent, ProposalWho, SignedBy> {

  private final Heirs heirs;

  ProposalTransitions(
      ProposalRepository repository, Transitions engine, Journal journal, Heirs heirs) {
    super(
        new LifeOf<>(
            "legislation",
            "law-proposal",
            ProposalEvent.OPEN,
            "nd-79-2025",
            ProposalLifeCycle.TABLE),
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
      LawProposal one,
      Transition<ProposalState, ProposalEvent, ProposalWho> transition,
      Transitions.ActWish<ProposalEvent> wish) {
    boolean may =
        switch (transition.who()) {
          case HANDLER -> handles(one, wish.who(), heirs);
          case ASKED -> asked(one, wish.who(), heirs);
          case NOBODY -> wish.seen() == null;
        };
    return Refusal.when(!may, "legislation.not-yours");
  }

  /** Whether an officer works on a proposal for the agency that leads it. */
  public static boolean handles(LawProposal one, ActingOfficer who, Heirs heirs) {
    return heirs.act(one.agency(), who)
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  /** Whether an officer answers for an agency that was asked. */
  public static boolean asked(LawProposal one, ActingOfficer who, Heirs heirs) {
    return who.has(Role.AGENCY_HEAD)
        && one.opinions().stream().anyMatch(each -> heirs.act(each.agency(), who));
  }
}
