package vn.chosach.legislation.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.legislation.desk.ProposalRepository.ProposalPaper;
import vn.chosach.legislation.desk.ProposalTransitions.ByPaper;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.legislation.life.ProposalLifeCycle;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;

/** What the signature under a paper of a proposal does: the round begins, or it is sent. */
@Component
class ProposalSigning implements PaperEffect.PaperEffectSource {

  private final ProposalRepository repository;
  private final ProposalTransitions transitions;

  ProposalSigning(ProposalRepository repository, ProposalTransitions transitions) {
    this.repository = repository;
    this.transitions = transitions;
  }

  @Override
  public Set<String> kinds() {
    return Set.of();
  }

  @Override
  public Optional<PaperEffect> of(UUID document) {
    return repository
        .paper(document)
        .filter(paper -> !"DROPPED".equals(paper.outcome()))
        .map(SignedProposal::new);
  }

  private final class SignedProposal implements PaperEffect {

    private final ProposalPaper paper;

    private SignedProposal(ProposalPaper paper) {
      this.paper = paper;
    }

    @Override
    public Optional<Refusal> barred(Signatory by, LocalDate day) {
      LawProposal one = repository.one(paper.proposal()).orElseThrow();
      if (paper.outcome() != null || ProposalLifeCycle.row(one.state(), paper.event()).isEmpty()) {
        return Optional.of(Refusal.of("legislation.not-possible"));
      }
      LocalDate until = paper.by();
      return until != null && until.isBefore(day)
          ? Optional.of(Refusal.of("legislation.round-over", "day", until.toString()))
          : Optional.empty();
    }

    @Override
    public Optional<Refusal> carryOut(String number, LocalDate day, Signatory by, Actor signer) {
      repository.end(paper.document(), true);
      return switch (transitions.act(
          paper.proposal(),
          paper.event(),
          null,
          new ActingOfficer(signer, Set.of()),
          held -> {
            LawProposal after = held.row().in(held.transition().after(held.row().state()));
            return new Effect.Becomes<>(
                done(after, number, day), null, paper.words(), new ByPaper(paper.document()));
          })) {
        case ActOutcome.Done<LawProposal> done -> Optional.empty();
        case ActOutcome.Refused<LawProposal> no -> Optional.of(no.refusal());
        case ActOutcome.Overtaken<LawProposal> never ->
            throw new IllegalStateException(never.toString());
        case ActOutcome.Waiting<LawProposal> never ->
            throw new IllegalStateException(never.toString());
      };
    }

    private LawProposal done(LawProposal after, String number, LocalDate day) {
      List<String> to = paper.agencies();
      LocalDate until = paper.by();
      if (paper.event() == ProposalEvent.ASK && until != null) {
        repository.ask(after.id(), to);
        return after.asking(until);
      }
      return after.sent(new LawProposal.Sent(to.getFirst(), number, day));
    }

    @Override
    public void dropped(Actor by) {
      repository.end(paper.document(), false);
    }
  }
}
