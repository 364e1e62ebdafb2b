package vn.chosach.forum.desk;

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
import vn.chosach.forum.life.ForumHold;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionEvent;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.steps.Step.SignedBy;

/** What the signature under an answer does: the opinion is answered. */
@Component
public class ForumSigning extends PreparedPapers<ForumSigning.ForumAnswerPaper> {

  private final ForumOpinionRepository opinions;
  private final ForumOpinionTransitions transitions;
  private final ForumSpeakers speakers;

  ForumSigning(
      JdbcClient jdbc,
      ForumOpinionRepository opinions,
      ForumOpinionTransitions transitions,
      ForumSpeakers speakers) {
    super(
        jdbc,
        ForumAnswerPaper.class,
        new PaperTable("forum.answer_paper", "opinion", "answer, ", ":answer, "));
    this.opinions = opinions;
    this.transitions = transitions;
    this.speakers = speakers;
  }

  /** The paper of an answer. */
  public record ForumAnswerPaper(UUID document, UUID of, String answer, @Nullable String outcome)
      implements PreparedPaper {}

  @Override
  protected Optional<Refusal> barred(ForumAnswerPaper paper, Signatory by, LocalDate day) {
    ForumOpinion one = opinions.one(paper.of()).orElseThrow();
    return Refusal.when(
        paper.outcome() != null || !transitions.possible(one, ForumOpinionEvent.ANSWER),
        "forum.not-possible");
  }

  @Override
  protected Optional<Refusal> signed(
      ForumAnswerPaper paper, String number, LocalDate day, Actor signer) {
    return transitions.signed(
        paper.of(),
        ForumOpinionEvent.ANSWER,
        signer,
        "",
        new SignedBy(paper.document()),
        one -> one.answered(paper.answer(), number, day, hold(one, paper.answer()).orElse(null)));
  }

  /** What the answer says may hold it back as well as what was asked. */
  private Optional<ForumHold> hold(ForumOpinion one, String answer) {
    return Optional.ofNullable(one.hold())
        .or(() -> ForumPrivacyPolicy.hold(answer, speakers.of(one.id()).orElse(""), false));
  }

  /** Opinions that are settled. */
  @Bean
  static EndedOrigins endedOpinions(JdbcClient jdbc) {
    return EndedOriginQuery.alone(
        jdbc,
        "forum",
        "",
        """
            SELECT id, since FROM forum.opinion WHERE state IN ('PUBLISHED', 'MERGED', 'HANDED_ON')
            """);
  }
}
