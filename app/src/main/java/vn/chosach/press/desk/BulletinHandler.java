package vn.chosach.press.desk;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.lifecycle.steps.Step.SignedBy.becomes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.press.life.Bulletin;
import vn.chosach.press.life.BulletinAct;
import vn.chosach.press.life.BulletinEvent;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinParty;
import vn.chosach.press.life.BulletinParty.BulletinAnswer;
import vn.chosach.press.life.BulletinParty.BulletinPart;
import vn.chosach.press.life.BulletinState;
import vn.chosach.press.life.BulletinWish;

/** What is done with a bulletin by hand; what sends it out is the signature under its paper. */
@Component
public record BulletinHandler(
    BulletinTransitions transitions,
    BulletinRepository repository,
    BulletinPapers papers,
    BulletinLeakPolicy leaks,
    BulletinWishPolicy wishes,
    IdSource ids,
    InstantSource time) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST = 6_000;
  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_QUESTION = 2_000;
  private static final int LONGEST_REPLY = 4_000;

  private static final Set<BulletinEvent> ALONE =
      EnumSet.of(
          BulletinEvent.CONSENT,
          BulletinEvent.REFUSE,
          BulletinEvent.RECEIVE,
          BulletinEvent.QUESTION,
          BulletinEvent.ANSWER);

  public ActOutcome<Bulletin> open(BulletinWish wish, ActingOfficer who) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = ids.next();
    Optional<Refusal> why =
        when(!BulletinTransitions.writes(who), "press.not-yours")
            .or(() -> said(wish.title(), wish.words()))
            .or(() -> wishes.barred(wish, who, now))
            .or(() -> leaks.tried(wish.title() + "\n" + wish.words(), who.actor(), id));
    if (why.isPresent()) {
      return ActOutcome.refused(why.get());
    }
    boolean note = wish.kind() == BulletinKind.NOTE;
    var opened =
        new Bulletin(
            id,
            repository.number(wish.kind(), Vietnam.dayOf(now).getYear()),
            wish.kind(),
            who.agency(),
            clean(wish.title()),
            clean(wish.words()),
            note ? wish.source() : "",
            note ? wish.embargo() : null,
            note ? null : wish.answerBy(),
            note ? null : wish.expiresOn(),
            Objects.requireNonNull(who.actor().id()),
            BulletinState.DRAFT,
            now,
            1,
            null,
            null,
            Stream.concat(
                    parties(note ? List.of() : wish.signers(), BulletinPart.SIGNS),
                    parties(wish.receivers(), BulletinPart.RECEIVES))
                .toList(),
            List.of());
    repository.add(opened);
    transitions.begun(opened, ids.next(), "", SignedBy.NONE, who);
    return ActOutcome.done(opened);
  }

  private Stream<BulletinParty> parties(List<String> keys, BulletinPart part) {
    return keys.stream()
        .distinct()
        .sorted()
        .map(key -> new BulletinParty(ids.next(), key, part, null, "", "", null));
  }

  private static Optional<Refusal> said(String title, String words) {
    return unlessWords(title, LONGEST_TITLE, "press.title-missing")
        .or(() -> unlessWords(words, LONGEST, "press.words-missing"));
  }

  /** Answers of many bodies do not overtake one another; acts on the words do. */
  public ActOutcome<Bulletin> proceed(UUID id, BulletinAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id,
        act.event(),
        ALONE.contains(act.event()) ? null : seen,
        who,
        held -> done(act, held.row(), who, held.now()));
  }

  private Effect<Bulletin, SignedBy> done(
      BulletinAct act, Bulletin one, ActingOfficer who, Instant now) {
    return switch (act) {
      case BulletinAct.Write(var title, var words) ->
          Effect.unless(
              said(title, words)
                  .or(() -> closed(one.id()))
                  .or(() -> leaks.tried(title + "\n" + words, who.actor(), one.id())),
              () -> becomes(one.saying(clean(title), clean(words)), ""));
      case BulletinAct.Release release -> release(one, who, now);
      case BulletinAct.Mend(var title, var words, var reason) ->
          Effect.unless(
              BulletinSigning.ofAll(one).or(() -> said(title, words)).or(() -> why(reason)),
              () ->
                  drawn(
                      one.saying(clean(title), clean(words)),
                      one,
                      BulletinEvent.CORRECT,
                      clean(reason),
                      who,
                      now));
      case BulletinAct.TakeBack(var reason) ->
          Effect.unless(
              why(reason), () -> drawn(one, one, BulletinEvent.WITHDRAW, clean(reason), who, now));
      case BulletinAct.Plainly(var event) -> plainly(event, one, who, now);
      case BulletinAct.Said(var event, var words) -> said(event, words, one, who, now);
      case BulletinAct.Reply(var question, var words) ->
          Effect.unless(
              unlessWords(words, LONGEST_REPLY, "press.reply-missing")
                  .or(
                      () ->
                          when(
                              repository.questions(one.id()).stream()
                                  .noneMatch(it -> it.id().equals(question) && it.answer() == null),
                              "press.unknown-question"))
                  .or(() -> leaks.tried(words, who.actor(), one.id())),
              () -> {
                repository.reply(question, clean(words), who.actor(), now);
                return becomes(one, clean(words));
              });
    };
  }

  private Effect<Bulletin, SignedBy> release(Bulletin one, ActingOfficer who, Instant now) {
    boolean ready =
        one.state()
            == (one.kind() == BulletinKind.NOTE ? BulletinState.DRAFT : BulletinState.ASKED);
    return Effect.unless(
        when(!ready, "press.not-possible"),
        () -> drawn(one, one, BulletinEvent.RELEASE, "", who, now));
  }

  /** Draws up a paper of what a bulletin shall say; it says so once that is signed. */
  private Effect<Bulletin, SignedBy> drawn(
      Bulletin shall,
      Bulletin is,
      BulletinEvent event,
      String reason,
      ActingOfficer who,
      Instant now) {
    return Effect.unless(
        when(
                is.state() != BulletinState.OUT && event != BulletinEvent.RELEASE,
                "press.not-possible")
            .or(() -> closed(is.id()))
            .or(
                () ->
                    leaks.tried(
                        String.join("\n", shall.title(), shall.words(), reason),
                        who.actor(),
                        is.id()))
            .or(() -> papers.draw(shall, is.id(), event, reason, who, now)),
        () -> becomes(is, reason));
  }

  private Effect<Bulletin, SignedBy> plainly(
      BulletinEvent event, Bulletin one, ActingOfficer who, Instant now) {
    if (event == BulletinEvent.ASK) {
      return Effect.unless(
          when(one.kind() != BulletinKind.ALERT, "press.not-possible")
              .or(() -> answersOver(one, now)),
          () -> becomes(one, ""));
    }
    if (event == BulletinEvent.CONSENT) {
      BulletinParty own = one.party(BulletinPart.SIGNS, transitions.heirs().of(who)).orElseThrow();
      return Effect.unless(
          answersOver(one, now)
              .or(() -> closed(own.id()))
              .or(() -> papers.draw(one, own.id(), BulletinEvent.JOIN, "", who, now)),
          () -> becomes(one, ""));
    }
    if (event == BulletinEvent.RECEIVE) {
      BulletinParty own =
          one.party(BulletinPart.RECEIVES, transitions.heirs().of(who)).orElseThrow();
      return Effect.unless(
          when(own.answer() != null, "press.received-before"),
          () -> {
            repository.answer(own.id(), BulletinAnswer.RECEIVED, "", "", now);
            return becomes(one, "");
          });
    }
    return Effect.refused("press.not-possible");
  }

  private Effect<Bulletin, SignedBy> said(
      BulletinEvent event, String words, Bulletin one, ActingOfficer who, Instant now) {
    if (event == BulletinEvent.REFUSE) {
      BulletinParty own = one.party(BulletinPart.SIGNS, transitions.heirs().of(who)).orElseThrow();
      return Effect.unless(
          why(words).or(() -> answersOver(one, now)).or(() -> closed(own.id())),
          () -> {
            repository.answer(own.id(), BulletinAnswer.REFUSED, clean(words), "", now);
            return becomes(one, clean(words));
          });
    }
    if (event == BulletinEvent.QUESTION) {
      return Effect.unless(
          when(one.kind() != BulletinKind.NOTE, "press.not-possible")
              .or(() -> unlessWords(words, LONGEST_QUESTION, "press.question-missing")),
          () -> {
            repository.ask(ids.next(), one.id(), clean(words), who.actor(), now);
            return becomes(one, clean(words));
          });
    }
    return event == BulletinEvent.DROP
        ? Effect.unless(why(words).or(() -> closed(one.id())), () -> becomes(one, clean(words)))
        : Effect.refused("press.not-possible");
  }

  private static Optional<Refusal> why(String words) {
    return unlessWords(words, LONGEST_REASON, "press.reason-missing");
  }

  private Optional<Refusal> closed(UUID row) {
    return when(papers.waits(row), "press.paper-open");
  }

  private static Optional<Refusal> answersOver(Bulletin one, Instant now) {
    LocalDate until = one.answerBy();
    return until != null && until.isBefore(Vietnam.dayOf(now))
        ? Optional.of(Refusal.of("press.answer-over", "day", until.toString()))
        : Optional.empty();
  }
}
