package vn.chosach.forum.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.forum.desk.ForumAnswerRepository.ForumAnswerPaper;
import vn.chosach.forum.desk.ForumOpinionTransitions.AnsweredBy;
import vn.chosach.forum.life.ForumHold;
import vn.chosach.forum.life.ForumLifeCycles;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The answer as a notice without anybody's name. The signature under it is the answer. */
@Component
class ForumAnswerPapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Documents documents;
  private final ForumAnswerRepository answers;
  private final Texts texts;

  ForumAnswerPapers(Documents documents, ForumAnswerRepository answers, Texts texts) {
    this.documents = documents;
    this.answers = answers;
    this.texts = texts;
  }

  /** Whether an answer waits for its signature. */
  boolean waits(UUID opinion) {
    return answers.waiting(opinion).isPresent();
  }

  /** Draws it up as a draft of the police. */
  Optional<Refusal> draw(
      ForumOpinion one, ForumMeeting meeting, String answer, ActingOfficer who, Instant now) {
    return switch (documents.draft(paper(one, meeting, answer), who)) {
      case ActOutcome.Done<Document>(Document draft) -> {
        answers.drawn(draft.id(), one.id(), answer, Objects.requireNonNull(who.actor().id()), now);
        yield Optional.empty();
      }
      case ActOutcome.Refused<Document> no -> Optional.of(no.refusal());
      case ActOutcome.Overtaken<Document> never ->
          throw new IllegalStateException(never.toString());
      case ActOutcome.Waiting<Document> never -> throw new IllegalStateException(never.toString());
    };
  }

  private Drafting paper(ForumOpinion one, ForumMeeting meeting, String answer) {
    var body = new ArrayList<Block>();
    body.add(Block.heading(Block.Level.SECTION, t("opinion")));
    one.words().lines().filter(line -> !line.isBlank()).map(Block::words).forEach(body::add);
    body.add(Block.heading(Block.Level.SECTION, t("answer")));
    answer.lines().filter(line -> !line.isBlank()).map(Block::words).forEach(body::add);
    return new Drafting(
        Kinds.NOTICE,
        one.agency(),
        t("subject", one.number()),
        List.of(),
        new Content(
            List.of(t("basis.law"), t("basis.meeting", DAY.format(meeting.day()), meeting.place())),
            body,
            List.of()),
        List.of(),
        null,
        new DocumentOrigin("forum", one.id().toString()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "forum.paper." + key, arguments);
  }

  /** What the signature under the answer does. */
  @Component
  static class ForumSigning implements PaperEffect.PaperEffectSource {

    private final ForumAnswerRepository answers;
    private final ForumOpinionRepository opinions;
    private final ForumOpinionTransitions transitions;
    private final ForumSpeakers speakers;

    ForumSigning(
        ForumAnswerRepository answers,
        ForumOpinionRepository opinions,
        ForumOpinionTransitions transitions,
        ForumSpeakers speakers) {
      this.answers = answers;
      this.opinions = opinions;
      this.transitions = transitions;
      this.speakers = speakers;
    }

    @Override
    public Set<String> kinds() {
      return Set.of();
    }

    @Override
    public Optional<PaperEffect> of(UUID document) {
      return answers
          .paper(document)
          .filter(paper -> !"DROPPED".equals(paper.outcome()))
          .map(SignedAnswer::new);
    }

    private final class SignedAnswer implements PaperEffect {

      private final ForumAnswerPaper paper;

      private SignedAnswer(ForumAnswerPaper paper) {
        this.paper = paper;
      }

      @Override
      public Optional<Refusal> barred(Signatory by, LocalDate day) {
        ForumOpinion one = opinions.one(paper.opinion()).orElseThrow();
        return ForumChecks.when(
            paper.outcome() != null
                || ForumLifeCycles.row(one.state(), ForumOpinionEvent.ANSWER).isEmpty(),
            "forum.not-possible");
      }

      @Override
      public Optional<Refusal> carryOut(String number, LocalDate day, Signatory by, Actor signer) {
        Optional<Refusal> barred = barred(by, day);
        if (barred.isPresent()) {
          return barred;
        }
        answers.end(paper.document(), "SIGNED");
        return switch (transitions.act(
            paper.opinion(),
            ForumOpinionEvent.ANSWER,
            null,
            new ActingOfficer(signer, Set.of()),
            held ->
                new Effect.Becomes<>(
                    held.row()
                        .in(held.transition().after(held.row().state()))
                        .answered(paper.answer(), number, day, hold(held.row()).orElse(null)),
                    null,
                    "",
                    new AnsweredBy(paper.document())))) {
          case ActOutcome.Done<ForumOpinion> done -> Optional.empty();
          case ActOutcome.Refused<ForumOpinion> no -> Optional.of(no.refusal());
          case ActOutcome.Overtaken<ForumOpinion> never ->
              throw new IllegalStateException(never.toString());
          case ActOutcome.Waiting<ForumOpinion> never ->
              throw new IllegalStateException(never.toString());
        };
      }

      /** What the answer says may hold it back as well as what was asked. */
      private Optional<ForumHold> hold(ForumOpinion one) {
        return Optional.ofNullable(one.hold())
            .or(
                () ->
                    ForumPrivacyPolicy.hold(
                        paper.answer(), speakers.of(one.id()).orElse(""), false));
      }

      @Override
      public void dropped(Actor by) {
        answers.end(paper.document(), "DROPPED");
      }
    }
  }
}
