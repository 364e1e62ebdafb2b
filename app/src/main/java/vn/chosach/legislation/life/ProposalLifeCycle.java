package vn.chosach.legislation.life;

import static vn.chosach.legislation.life.ProposalState.ANSWERED;
import static vn.chosach.legislation.life.ProposalState.CLOSED;
import static vn.chosach.legislation.life.ProposalState.DRAFT;
import static vn.chosach.legislation.life.ProposalState.DROPPED;
import static vn.chosach.legislation.life.ProposalState.ROUND;
import static vn.chosach.legislation.life.ProposalState.SENT;
import static vn.chosach.legislation.life.ProposalState.SETTLED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.lifecycle.Transition;

/** The life of a proposal: from, event, to, who, on what ground. */
public final class ProposalLifeCycle {

  /** Whose act it is. */
  public enum ProposalWho {
    /** Who works for the agency that leads it. */
    HANDLER,
    /** The head of an agency that was asked. */
    ASKED,
    /** The signature under a paper. */
    NOBODY
  }

  private static final Set<ProposalState> WRITTEN = EnumSet.of(DRAFT, ROUND, SETTLED);
  private static final String LAW = "luat-64-2025";
  private static final String REVIEW = "nd-79-2025";

  public static final List<Transition<ProposalState, ProposalEvent, ProposalWho>> TABLE =
      List.of(
          Transition.stays(WRITTEN, ProposalEvent.GROUP, ProposalWho.HANDLER, REVIEW),
          Transition.stays(WRITTEN, ProposalEvent.UNGROUP, ProposalWho.HANDLER, REVIEW),
          Transition.stays(WRITTEN, ProposalEvent.COMPARE, ProposalWho.HANDLER, REVIEW),
          Transition.stays(
              EnumSet.of(DRAFT, SETTLED), ProposalEvent.PREPARE, ProposalWho.HANDLER, REVIEW),
          Transition.to(Set.of(DRAFT), ProposalEvent.ASK, ROUND, ProposalWho.NOBODY, REVIEW),
          Transition.stays(Set.of(ROUND), ProposalEvent.OPINE, ProposalWho.ASKED, REVIEW),
          Transition.to(
              Set.of(ROUND), ProposalEvent.END_ROUND, SETTLED, ProposalWho.HANDLER, REVIEW),
          Transition.to(Set.of(SETTLED), ProposalEvent.SEND, SENT, ProposalWho.NOBODY, LAW),
          Transition.to(Set.of(SENT), ProposalEvent.ANSWER, ANSWERED, ProposalWho.HANDLER, LAW),
          Transition.to(Set.of(ANSWERED), ProposalEvent.ADOPT, CLOSED, ProposalWho.HANDLER, LAW),
          Transition.to(Set.of(ANSWERED), ProposalEvent.CLOSE, CLOSED, ProposalWho.HANDLER, LAW),
          Transition.to(WRITTEN, ProposalEvent.DROP, DROPPED, ProposalWho.HANDLER, REVIEW));

  private ProposalLifeCycle() {}

  public static Optional<Transition<ProposalState, ProposalEvent, ProposalWho>> row(
      ProposalState from, ProposalEvent event) {
    return Transition.in(TABLE, from, event);
  }
}
