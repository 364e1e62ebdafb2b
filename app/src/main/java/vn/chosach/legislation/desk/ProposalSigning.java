package vn.chosach.legislation.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.legislation.life.LawProposal;
import vn.chosach.legislation.life.ProposalEvent;
import vn.chosach.lifecycle.steps.Step.SignedBy;

/** What the signature under a paper of a proposal does: the round begins, or it is sent. */
@Component
public class ProposalSigning extends PreparedPapers<ProposalSigning.ProposalPaper> {

  private final ProposalRepository repository;
  private final ProposalTransitions transitions;

  ProposalSigning(JdbcClient jdbc, ProposalRepository repository, ProposalTransitions transitions) {
    super(
        jdbc,
        ProposalPaper.class,
        new PaperTable(
            "legislation.prepared_paper",
            "proposal",
            "event, agencies, by_day, words, ",
            ":event, ARRAY[:agencies]::text[], :byDay, :words, "));
    this.repository = repository;
    this.transitions = transitions;
  }

  /**
   * A paper whose signature is an act on a proposal.
   *
   * @param agencies whom it asks, or the one to whom it sends
   * @param byDay last day for opinions; {@code null} where it asks nobody
   */
  public record ProposalPaper(
      UUID document,
      UUID of,
      ProposalEvent event,
      List<String> agencies,
      @Nullable LocalDate byDay,
      String words,
      @Nullable String outcome)
      implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(ProposalPaper paper, Signatory by, LocalDate day) {
    LawProposal one = repository.one(paper.of()).orElseThrow();
    if (paper.outcome() != null || !transitions.possible(one, paper.event())) {
      return Optional.of(Refusal.of("legislation.not-possible"));
    }
    LocalDate until = paper.byDay();
    return until != null && until.isBefore(day)
        ? Optional.of(Refusal.of("legislation.round-over", "day", until.toString()))
        : Optional.empty();
  }

  @Override
  protected Optional<Refusal> signed(
      ProposalPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        paper.event(),
        signer,
        paper.words(),
        new SignedBy(paper.document()),
        one -> done(paper, one, number, day));
  }

  private LawProposal done(ProposalPaper paper, LawProposal one, String number, LocalDate day) {
    List<String> to = paper.agencies();
    LocalDate until = paper.byDay();
    if (paper.event() == ProposalEvent.ASK && until != null) {
      repository.ask(one.id(), to);
      return one.asking(until);
    }
    return one.sent(new LawProposal.Sent(to.getFirst(), number, day));
  }

  /** Proposals that are over. */
  @Bean
  static EndedOrigins endedProposals(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "legislation",
        "",
        """
            SELECT id, since FROM legislation.proposal WHERE state IN ('CLOSED', 'DROPPED')
            """);
  }
}
