package vn.chosach.forum.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.lifecycle.steps.Step.SignedBy.becomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.forum.life.ForumConsent;
import vn.chosach.forum.life.ForumHold;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionAct;
import vn.chosach.forum.life.ForumOpinionState;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;

/** What is done with an opinion until its answer is public and followed up. */
@Component
public record ForumOpinionHandler(
    ForumOpinionTransitions transitions,
    ForumOpinionRepository opinions,
    ForumMeetingRepository meetings,
    ForumAnswerPapers papers,
    ForumSpeakers speakers,
    ForumCrimes crimes,
    Agencies agencies,
    Journal journal) {

  private static final int LONGEST_ANSWER = 8_000;
  private static final int LONGEST_OPINION = 4_000;
  private static final int LONGEST_WORDS = 2_000;
  private static final int FARTHEST_DAYS = 90;
  private static final String DATA = "luat-91-2025";

  public ActOutcome<ForumOpinion> proceed(
      UUID id, ForumOpinionAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id, act.event(), seen, who, held -> done(act, held.row(), who, held.now()));
  }

  private Effect<ForumOpinion, SignedBy> done(
      ForumOpinionAct act, ForumOpinion one, ActingOfficer who, Instant now) {
    return switch (act) {
      case ForumOpinionAct.AssignUnit(var unit, var due) ->
          Effect.unless(
              paperWaits(one).or(() -> assigned(unit, due, Vietnam.dayOf(now))),
              () -> becomes(one.assigned(unit, Objects.requireNonNull(due)), ""));
      case ForumOpinionAct.PrepareAnswer(var answer) ->
          Effect.unless(
              paperWaits(one)
                  .or(() -> ForumChecks.words(answer, LONGEST_ANSWER, "forum.answer-missing"))
                  .or(() -> papers.draw(one, meeting(one), clean(answer), who, now)),
              () -> becomes(one, ""));
      case ForumOpinionAct.HoldBack(var words) ->
          Effect.unless(
              ForumChecks.words(words, LONGEST_WORDS, "forum.words-missing"),
              () -> becomes(one.held(ForumHold.VICTIM), clean(words)));
      case ForumOpinionAct.Clear(var shown, var shownAnswer) ->
          Effect.unless(
              cleared(one, shown, shownAnswer),
              () -> becomes(one.showing(clean(shown), clean(shownAnswer), true), ""));
      case ForumOpinionAct.Publish publish ->
          Effect.unless(published(one), () -> becomes(shown(one), ""));
      case ForumOpinionAct.Follow(var words) ->
          Effect.unless(
              ForumChecks.words(words, LONGEST_WORDS, "forum.words-missing")
                  .or(() -> left(one, words)),
              () -> becomes(one, clean(words)));
      case ForumOpinionAct.Merge(var into) -> merged(one, into.strip());
      case ForumOpinionAct.HandOn(var saidAt, var late) ->
          Effect.unless(
              paperWaits(one).or(() -> crimes.barred(meeting(one), one.words(), saidAt, late)),
              () -> {
                crimes.handOn(
                    meeting(one),
                    one.words(),
                    speakers.of(one.id()).orElse(""),
                    Objects.requireNonNull(saidAt),
                    late,
                    who);
                return becomes(one.emptied(), "");
              });
    };
  }

  private ForumMeeting meeting(ForumOpinion one) {
    return meetings.one(one.meeting()).orElseThrow();
  }

  /** What was drawn up is what will be signed: first it is signed or thrown away. */
  private Optional<Refusal> paperWaits(ForumOpinion one) {
    return when(papers.waits(one.id()), "forum.paper-open");
  }

  private Optional<Refusal> assigned(String unit, @Nullable LocalDate due, LocalDate today) {
    return when(agencies.asOf(unit, today).isEmpty(), "forum.unknown-unit")
        .or(
            () ->
                when(
                    due == null
                        || due.isBefore(today)
                        || due.isAfter(today.plusDays(FARTHEST_DAYS)),
                    "forum.due-wrong"));
  }

  private Optional<Refusal> cleared(ForumOpinion one, String shown, String shownAnswer) {
    return when(!one.heldBack(), "forum.not-held-back")
        .or(() -> ForumChecks.words(shown, LONGEST_OPINION, "forum.shown-missing"))
        .or(() -> ForumChecks.words(shownAnswer, LONGEST_ANSWER, "forum.answer-missing"))
        .or(() -> when(unchanged(one, shown, shownAnswer), "forum.unchanged"))
        .or(() -> left(one, shown))
        .or(() -> named(one, shownAnswer));
  }

  /** What names a victim is not let go as it stands. */
  private static boolean unchanged(ForumOpinion one, String shown, String shownAnswer) {
    return one.hold() == ForumHold.VICTIM
        && clean(shown).equals(one.words())
        && clean(shownAnswer).equals(one.answer());
  }

  /** A number, an address or the name of who spoke may not stand in public words. */
  private Optional<Refusal> left(ForumOpinion one, String words) {
    return when(ForumPrivacyPolicy.tells(words), "forum.data-left").or(() -> named(one, words));
  }

  private Optional<Refusal> named(ForumOpinion one, String words) {
    return when(
        speakers
            .of(one.id())
            .filter(speaker -> ForumPrivacyPolicy.names(words, speaker))
            .isPresent(),
        "forum.data-left");
  }

  private static Optional<Refusal> published(ForumOpinion one) {
    return when(one.consent() == ForumConsent.NONE, "forum.no-consent")
        .or(() -> when(one.heldBack(), "forum.held-back"));
  }

  private static ForumOpinion shown(ForumOpinion one) {
    return one.hold() == null ? one.showing(one.words(), one.answer(), false) : one;
  }

  private Effect<ForumOpinion, SignedBy> merged(ForumOpinion one, String number) {
    Optional<ForumOpinion> other =
        opinions
            .numbered(number)
            .filter(it -> it.meeting().equals(one.meeting()) && !it.id().equals(one.id()))
            .filter(
                it ->
                    it.state() != ForumOpinionState.MERGED
                        && it.state() != ForumOpinionState.HANDED_ON);
    return Effect.unless(
        when(other.isEmpty(), "forum.unknown-opinion"),
        () -> {
          opinions.louder(other.orElseThrow().id(), one.voices());
          return becomes(one.into(number), "");
        });
  }

  /** Who said it; each opening stands in the journal with its reason. */
  public ActOutcome<String> speaker(UUID id, String why, ActingOfficer who) {
    Optional<ForumOpinion> one = opinions.one(id);
    Optional<Refusal> refusal =
        when(one.filter(it -> transitions.works(it.agency(), who)).isEmpty(), "forum.not-yours")
            .or(() -> ForumChecks.words(why, LONGEST_WORDS, "forum.words-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    Optional<String> speaker = speakers.of(id);
    if (speaker.isEmpty()) {
      return ActOutcome.refused("forum.nobody-named");
    }
    journal.append(
        Act.of(who.actor(), "forum.speaker-opened", "forum-opinion", id)
            .under(DATA)
            .because(clean(why)));
    return ActOutcome.done(speaker.get());
  }

  /** Whether an act of this officer would be the second person's. */
  public static boolean second(ForumOpinion one, ActingOfficer who) {
    return ForumOpinionTransitions.second(one, who);
  }
}
