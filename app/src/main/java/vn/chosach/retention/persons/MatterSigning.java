package vn.chosach.retention.persons;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
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
import vn.chosach.officers.Heirs;
import vn.chosach.retention.persons.DataMatter.MatterFacts;

/**
 * What the signature under a letter or notice does. The head of the agency or its deputy signs;
 * what the person wrote after the letter was drawn up is answered by another one.
 */
@Component
class MatterSigning extends PreparedPapers<MatterSigning.MatterPaper> {

  private final MatterRepository rows;
  private final MatterTransitions transitions;
  private final MatterClocks clocks;
  private final Heirs heirs;
  private final InstantSource time;

  MatterSigning(
      JdbcClient jdbc,
      MatterRepository rows,
      MatterTransitions transitions,
      MatterClocks clocks,
      Heirs heirs,
      InstantSource time) {
    super(
        jdbc,
        MatterPaper.class,
        new PaperTable(
            "retention.matter_paper",
            "matter",
            "event, ground, held, version, ",
            ":event, :ground, :held, :version, "));
    this.rows = rows;
    this.transitions = transitions;
    this.clocks = clocks;
    this.heirs = heirs;
    this.time = time;
  }

  /**
   * A paper whose signature is an act.
   *
   * @param ground of a refusal; empty for none
   * @param held number of the held record of an investigation; empty for none
   */
  record MatterPaper(
      UUID document,
      UUID of,
      MatterEvent event,
      String ground,
      String held,
      int version,
      @Nullable String outcome)
      implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(MatterPaper paper, Signatory by, LocalDate day) {
    DataMatter one = rows.one(paper.of()).orElseThrow();
    return when(
            paper.outcome() != null || !transitions.possible(one, paper.event()),
            "retention.not-possible")
        .or(() -> when(one.version() != paper.version(), "retention.moved"))
        .or(
            () ->
                when(
                    by.as() == Signatory.SigningAs.OTHER
                        || !heirs.act(one.agency(), by.agency(), day),
                    "retention.signer-not-competent"));
  }

  @Override
  protected Optional<Refusal> signed(
      MatterPaper paper, String number, LocalDate day, Actor signer) {
    DataMatter one = rows.one(paper.of()).orElseThrow();
    Instant now = time.instant();
    Optional<Refusal> refused =
        paper.event() == MatterEvent.EXTEND ? clocks.extend(one, now, signer) : Optional.empty();
    if (refused.isPresent()) {
      return refused;
    }
    if (paper.event() == MatterEvent.REFUSE || paper.event() == MatterEvent.NOTIFY) {
      clocks.over(one, now, signer);
    } else {
      clocks.replied(one, now, signer);
    }
    return transitions.signed(
        one.id(),
        paper.event(),
        signer,
        "",
        new MatterFacts(paper.document(), number, paper.ground()),
        row -> row);
  }

  /** Matters that are over. */
  @Bean
  static EndedOrigins endedDataMatters(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "retention",
        "",
        """
            SELECT id, since FROM retention.matter
             WHERE state IN ('DONE', 'REFUSED', 'WITHDRAWN', 'SPARED', 'CLOSED')
            """);
  }
}
