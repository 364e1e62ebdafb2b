package vn.chosach.plans.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.plans.life.FundingStage;
import vn.chosach.plans.life.FundingState;
import vn.chosach.plans.life.MoneyOffice;

/**
 * What the signature under a paper of money does: the step of its record, in the transaction of the
 * signature. Only the head of account of the agency signs, never who prepared it, and all limits
 * are asked again (decision 0048).
 */
@Component
class FundingSigning implements PaperEffect.PaperEffectSource {

  private final FundingRepository repository;
  private final FundingTransitions transitions;
  private final FundingChecks checks;
  private final FundingDrafts drafts;
  private final MoneyRights rights;

  FundingSigning(
      FundingRepository repository,
      FundingTransitions transitions,
      FundingChecks checks,
      FundingDrafts drafts,
      MoneyRights rights) {
    this.repository = repository;
    this.transitions = transitions;
    this.checks = checks;
    this.drafts = drafts;
    this.rights = rights;
  }

  @Override
  public Set<String> kinds() {
    return FundingStage.papers();
  }

  @Override
  public Optional<PaperEffect> of(UUID document) {
    return repository
        .ofDocument(document)
        .filter(one -> one.state() != FundingState.DROPPED)
        .map(MoneyPaper::new);
  }

  private final class MoneyPaper implements PaperEffect {

    private final FundingRecord record;

    private MoneyPaper(FundingRecord record) {
      this.record = record;
    }

    @Override
    public Optional<Refusal> barred(Signatory by, LocalDate day) {
      if (record.state() != FundingState.PREPARED) {
        return Optional.of(Refusal.of("plans.not-possible"));
      }
      if (!by.agency().equals(record.agency())
          || !rights.holds(by.officer(), record.agency(), MoneyOffice.ACCOUNT_HEAD, day)) {
        return Optional.of(Refusal.of("plans.account-head-only"));
      }
      List<FundingAmount> amounts = repository.amounts(record.id());
      return transitions
          .second(record, Actor.officer(by.officer(), by.agency()))
          .or(() -> checks.again(record, amounts, day))
          .or(() -> moved(amounts));
    }

    /** What is printed is what happens. */
    private Optional<Refusal> moved(List<FundingAmount> amounts) {
      UUID follows = record.follows();
      FundingRecord before = follows == null ? null : repository.one(follows).orElseThrow();
      return drafts.same(record, amounts, before)
          ? Optional.empty()
          : Optional.of(Refusal.of("plans.record-moved"));
    }

    @Override
    public Optional<Refusal> carryOut(String number, LocalDate day, Signatory by, Actor signer) {
      return transitions.signed(record, number, day, signer);
    }

    @Override
    public void dropped(Actor by) {
      transitions
          .dropped(record, by)
          .ifPresent(
              no -> {
                throw new IllegalStateException(Objects.toString(no));
              });
    }
  }

  /** What is of a year that was settled; what was spent for a case, once that is over too. */
  @Bean
  static EndedOrigins endedMoney(JdbcClient jdbc) {
    return new EndedOriginQuery(
        jdbc,
        "plans",
        FundingPapers.BEFORE,
        """
            SELECT m.id, s.approved_at AS since, CASE WHEN c.entry IS NOT NULL THEN 'cases' END AS with_room,
                   coalesce(c.case_id::text, c.case_number) AS with_id
              FROM plans.money_record m
              JOIN plans.money_record s ON s.stage = 'SETTLEMENT' AND s.state = 'APPROVED'
               AND (s.agency, s.year, s.source) = (m.agency, m.year, m.source)
              LEFT JOIN plans.money_case c ON c.entry = m.id
            """);
  }
}
