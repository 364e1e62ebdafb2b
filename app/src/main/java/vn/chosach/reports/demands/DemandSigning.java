package vn.chosach.reports.demands;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
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
import vn.chosach.lifecycle.steps.Step.SignedBy;

/** What the signature under an answer does: the demand is answered. */
@Component
class DemandSigning extends PreparedPapers<DemandSigning.AnswerPaper> {

  private final DemandRepository rows;
  private final DemandTransitions transitions;

  DemandSigning(JdbcClient jdbc, DemandRepository rows, DemandTransitions transitions) {
    super(jdbc, AnswerPaper.class, new PaperTable("reports.demand_paper", "demand", "", ""));
    this.rows = rows;
    this.transitions = transitions;
  }

  /** The answer that was drawn up. */
  record AnswerPaper(UUID document, UUID of, @Nullable String outcome) implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(AnswerPaper paper, Signatory by, LocalDate day) {
    return when(
        !transitions.possible(rows.one(paper.of()).orElseThrow(), DemandEvent.ANSWER),
        "reports.not-possible");
  }

  @Override
  protected Optional<Refusal> signed(AnswerPaper paper, String number, LocalDate day, Actor by) {
    return transitions.signed(
        paper.of(),
        DemandEvent.ANSWER,
        by,
        "",
        new SignedBy(paper.document()),
        one -> one.answered(paper.document(), number));
  }

  /** Demands that were answered or taken back. */
  @Bean
  static EndedOrigins endedDemands(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "report-demand",
        "",
        """
            SELECT id, since FROM reports.demand WHERE state IN ('CLOSED', 'WITHDRAWN')
            """);
  }
}
