package vn.chosach.trust.rating;

import static vn.chosach.kernel.Refusal.when;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.Signatory.SigningAs;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * What the signature under a paper of a label does. Whoever wrote it does not sign it, and an
 * appeal is decided by another person than who signed the label.
 */
@Component
class RatingSigning extends PreparedPapers<RatingPaper> {

  private final RatingRepository repository;
  private final RatingTransitions transitions;
  private final RatingGroundPolicy grounds;
  private final CriteriaBook book;
  private final SecondPersonPolicy seconds;

  RatingSigning(
      JdbcClient jdbc,
      RatingRepository repository,
      RatingTransitions transitions,
      RatingGroundPolicy grounds,
      CriteriaBook book,
      SecondPersonPolicy seconds) {
    super(
        jdbc,
        RatingPaper.class,
        new PaperTable(
            "trust.rating_paper", "rating", "event, label, words, ", ":event, :label, :words, "));
    this.repository = repository;
    this.transitions = transitions;
    this.grounds = grounds;
    this.book = book;
    this.seconds = seconds;
  }

  @Override
  protected Optional<Refusal> barred(RatingPaper paper, Signatory by, LocalDate day) {
    Rating one = repository.one(paper.of()).orElseThrow();
    if (paper.outcome() != null || !transitions.possible(one, paper.event())) {
      return Optional.of(Refusal.of("trust.not-possible"));
    }
    return when(by.as() == SigningAs.OTHER, "trust.not-competent")
        .or(() -> when(one.writers().contains(by.officer()), "trust.own-words"))
        .or(
            () ->
                when(
                    one.state() == RatingState.APPEALED && by.officer().equals(one.decidedBy()),
                    "trust.decided-it-before"))
        .or(() -> paper.event() == RatingEvent.PUBLISH ? early(one, day) : Optional.empty())
        .or(
            () ->
                paper.event() == RatingEvent.REMOVE
                    ? Optional.empty()
                    : grounds.unfounded(one, paper.label(), items(one)))
        .or(
            () ->
                seconds.beside(
                    Actor.officer(by.officer(), by.agency()),
                    Stream.concat(one.writers().stream(), Stream.ofNullable(one.decidedBy()))
                        .toList(),
                    "rating",
                    one.id()));
  }

  private static Optional<Refusal> early(Rating one, LocalDate day) {
    LocalDate until = Objects.requireNonNull(one.replyBy());
    return !one.heard() && !until.isBefore(day)
        ? Optional.of(Refusal.of("trust.shop-still-replies", "day", until.toString()))
        : Optional.empty();
  }

  private int items(Rating one) {
    return book.version(one.criteria()).orElseThrow().items().size();
  }

  @Override
  protected Optional<Refusal> signed(
      RatingPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        paper.event(),
        signer,
        paper.words(),
        new SignedBy(paper.document()),
        one -> {
          RatingCriteria terms = book.version(one.criteria()).orElseThrow();
          return one.decided(
              paper.label(),
              number,
              paper.event() == RatingEvent.PUBLISH
                  ? new Rating.RatingDays(
                      Objects.requireNonNull(signer.id()),
                      day,
                      day.plusDays(terms.validDays()),
                      day.plusDays(terms.appealDays()))
                  : null);
        });
  }

  /** Labels that nobody is shown any more. */
  @Bean
  static EndedOrigins endedRatings(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "trust",
        "",
        """
            SELECT id, since FROM trust.rating WHERE state IN ('REMOVED', 'EXPIRED', 'DROPPED')
            """);
  }
}
