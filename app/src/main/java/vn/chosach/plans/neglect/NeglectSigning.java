package vn.chosach.plans.neglect;

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
import vn.chosach.plans.neglect.Neglect.NeglectShown;

/**
 * What the signature under a letter does: the agency is heard or explains, the competent body is
 * asked or reminded. Only who heads the committee, or the agency that explains, signs, or a deputy
 * for the head.
 */
@Component
class NeglectSigning extends PreparedPapers<NeglectSigning.NeglectPaper> {

  private final JdbcClient jdbc;
  private final NeglectRepository repository;
  private final NeglectTransitions transitions;

  NeglectSigning(JdbcClient jdbc, NeglectRepository repository, NeglectTransitions transitions) {
    super(
        jdbc,
        NeglectPaper.class,
        new PaperTable(
            "plans.neglect_paper",
            "neglect",
            "event, version, body, until, words, ",
            ":event, :version, :body, :until, :words, "));
    this.jdbc = jdbc;
    this.repository = repository;
    this.transitions = transitions;
  }

  /**
   * A letter.
   *
   * @param event what its signature is
   * @param version of which it speaks
   * @param body whom it asks
   * @param until last day for the answer
   * @param words what the agency explains; empty for a letter of the committee
   */
  record NeglectPaper(
      UUID document,
      UUID of,
      NeglectEvent event,
      int version,
      String body,
      LocalDate until,
      String words,
      @Nullable String outcome)
      implements PreparedPaper {}

  /** The draft that waits, for those whose letter it is. */
  Optional<UUID> waitingLetter(Neglect of, boolean desk, boolean explains) {
    return waiting(of.id())
        .filter(paper -> paper.event() == NeglectEvent.EXPLAIN ? explains : desk)
        .map(NeglectPaper::document);
  }

  /** What the agency did not sign in time bars nobody, and its signature comes too late. */
  void overtake(UUID of) {
    jdbc.sql(
            """
            UPDATE plans.neglect_paper SET outcome = 'OVERTAKEN'
             WHERE neglect = :id AND outcome IS NULL
            """)
        .param("id", of)
        .update();
  }

  @Override
  protected Optional<Refusal> barred(NeglectPaper paper, Signatory by, LocalDate day) {
    Neglect one = repository.one(paper.of()).orElseThrow();
    return when(!transitions.possible(one, paper.event()), "plans.not-possible")
        .or(() -> when(one.version() != paper.version(), "plans.record-moved"))
        .or(() -> when(by.as() == Signatory.SigningAs.OTHER, "plans.neglect-signatory"))
        .or(
            () ->
                when(
                    paper.event() != NeglectEvent.EXPLAIN && !paper.until().isAfter(day),
                    "plans.neglect-day-past"));
  }

  @Override
  protected Optional<Refusal> signed(
      NeglectPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        paper.event(),
        signer,
        paper.words(),
        new NeglectShown(paper.document(), number, day),
        one -> {
          boolean explains = paper.event() == NeglectEvent.EXPLAIN;
          boolean asksAgency = explains || paper.event() == NeglectEvent.HEAR;
          return one.asked(asksAgency ? "" : paper.body(), explains ? null : paper.until());
        });
  }

  /** Matters of neglect that are over. */
  @Bean
  static EndedOrigins endedNeglects(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "plans",
        "",
        """
            SELECT id, since FROM plans.neglect WHERE state IN ('CLOSED', 'DROPPED')
            """);
  }
}
