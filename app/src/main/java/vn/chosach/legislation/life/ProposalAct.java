package vn.chosach.legislation.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer does with a proposal. */
public sealed interface ProposalAct {

  default ProposalEvent event() {
    return switch (this) {
      case Group _ -> ProposalEvent.GROUP;
      case Ungroup _ -> ProposalEvent.UNGROUP;
      case Compare _ -> ProposalEvent.COMPARE;
      case Ask _ -> ProposalEvent.ASK;
      case Opine _ -> ProposalEvent.OPINE;
      case EndRound _ -> ProposalEvent.END_ROUND;
      case Send _ -> ProposalEvent.SEND;
      case Answer _ -> ProposalEvent.ANSWER;
      case Adopt _ -> ProposalEvent.ADOPT;
      case Close _ -> ProposalEvent.CLOSE;
      case Drop _ -> ProposalEvent.DROP;
    };
  }

  /** Findings on the same text join it. */
  record Group(List<UUID> findings) implements ProposalAct {
    public Group {
      findings = List.copyOf(findings);
    }
  }

  /** A finding leaves it. */
  record Ungroup(@Nullable UUID finding) implements ProposalAct {}

  /** A line of the comparison; one on the same article is replaced. */
  record Compare(LawProposal.Comparison line) implements ProposalAct {}

  /**
   * Draws up the letter that asks other agencies; its signature begins the round.
   *
   * @param agencies keys of the agencies, 1 to 30
   * @param by last day for an opinion, from 5 days ahead on
   */
  record Ask(List<String> agencies, @Nullable LocalDate by, String words) implements ProposalAct {
    public Ask {
      agencies = List.copyOf(agencies);
    }
  }

  /** The opinion of an agency that was asked; the newest before the end of the round counts. */
  record Opine(boolean agrees, String words) implements ProposalAct {}

  /** Ends the round once all have answered or the day is over. */
  record EndRound() implements ProposalAct {}

  /**
   * Draws up the paper that sends it; its signature sends.
   *
   * @param to key of the body that may change the text or recommends the change
   */
  record Send(String to, String words) implements ProposalAct {}

  /**
   * The answer, from a paper in the register.
   *
   * @param number of that paper
   */
  record Answer(
      String number, @Nullable LocalDate on, @Nullable ProposalOutcome outcome, String words)
      implements ProposalAct {}

  /**
   * The text that was adopted stands in the catalogue.
   *
   * @param basis its code there
   */
  record Adopt(String basis) implements ProposalAct {}

  /** Ends without an adopted text, with a reason. */
  record Close(String words) implements ProposalAct {}

  /** Follows it no further; its findings are free again. */
  record Drop(String words) implements ProposalAct {}
}
