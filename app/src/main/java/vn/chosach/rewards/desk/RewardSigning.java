package vn.chosach.rewards.desk;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.NominationPaper;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.ShownBy;

/** What the signature under the proposal does: it is proposed. */
@Component
class RewardSigning extends PreparedPapers<NominationPaper> {

  private final NominationRepository repository;
  private final NominationTransitions transitions;
  private final RewardDesk desk;
  private final ResultBook results;

  RewardSigning(
      JdbcClient jdbc,
      NominationRepository repository,
      NominationTransitions transitions,
      RewardDesk desk,
      ResultBook results) {
    super(
        jdbc,
        NominationPaper.class,
        new PaperTable("rewards.prepared_paper", "nomination", "version, ", ":version, "));
    this.repository = repository;
    this.transitions = transitions;
    this.desk = desk;
    this.results = results;
  }

  @Override
  protected Optional<Refusal> barred(NominationPaper paper, Signatory by, LocalDate day) {
    Nomination one = repository.one(paper.of()).orElseThrow();
    return when(
            paper.outcome() != null || !transitions.possible(one, RewardEvent.PROPOSE),
            "rewards.not-possible")
        .or(() -> when(one.version() != paper.version(), "rewards.moved"))
        .or(() -> results.fallen(one.id()))
        .or(() -> desk.unfit(one, by.officer()))
        .or(() -> desk.notNow(one));
  }

  @Override
  protected Optional<Refusal> signed(
      NominationPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        RewardEvent.PROPOSE,
        signer,
        "",
        new ShownBy(paper.document(), number, day, null),
        one -> one);
  }

  /** Nominations that are over. */
  @Bean
  static EndedOrigins endedNominations(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "rewards",
        "",
        """
            SELECT id, since FROM rewards.nomination WHERE state IN ('PAID', 'DECLINED', 'WITHDRAWN')
            """);
  }
}
