package vn.chosach.exchange.firms;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.exchange.firms.FirmLetter.FirmLetterFacts;
import vn.chosach.exchange.firms.FirmLetter.FirmLetterWish;
import vn.chosach.exchange.firms.FirmLetter.FirmLine;
import vn.chosach.exchange.firms.FirmLetter.FirmWay;
import vn.chosach.exchange.firms.FirmLetterGrounds.AskedCase;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;

/** Writes letters to firms, has them signed, and takes what the firms answer. */
@Component
public class FirmLetterHandler {

  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_ARTICLE = 100;
  private static final int LONGEST_PAPER = 100;
  private static final int LONGEST = 4_000;
  private static final int MOST_FIRMS = 100;

  private final FirmLetterTransitions transitions;
  private final FirmLetterRepository letters;
  private final FirmLetterSigning signing;
  private final FirmLetterPapers papers;
  private final FirmLetterGrounds grounds;
  private final FirmLinks links;
  private final IdSource ids;
  private final InstantSource time;

  FirmLetterHandler(
      FirmLetterTransitions transitions,
      FirmLetterRepository letters,
      FirmLetterSigning signing,
      FirmLetterPapers papers,
      FirmLetterGrounds grounds,
      FirmLinks links,
      IdSource ids,
      InstantSource time) {
    this.transitions = transitions;
    this.letters = letters;
    this.signing = signing;
    this.papers = papers;
    this.grounds = grounds;
    this.links = links;
    this.ids = ids;
    this.time = time;
  }

  public ActOutcome<FirmLetter> write(FirmLetterWish wish, ActingOfficer who) {
    boolean request = wish.kind() == FirmLetterKind.REQUEST;
    if (!grounds.writes(wish.kind(), who)) {
      return ActOutcome.refused("exchange.not-yours");
    }
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    Optional<AskedCase> about =
        request ? grounds.about(clean(wish.caseNumber()), who) : Optional.empty();
    List<UUID> firms = wish.firms().stream().distinct().toList();
    Optional<Refusal> refusal =
        unlessWords(wish.title(), LONGEST_LINE, "exchange.title-missing")
            .or(() -> when(request && about.isEmpty(), "exchange.case-unknown"))
            .or(() -> unlessWords(wish.words(), LONGEST, "exchange.words-missing"))
            .or(() -> when(!grounds.inForce(wish.ground(), today), "exchange.ground-missing"))
            .or(() -> unlessWords(wish.article(), LONGEST_ARTICLE, "exchange.article-missing"))
            .or(() -> when(wrong(wish.answerBy(), today), "exchange.answer-day"))
            .or(() -> when(firms.isEmpty() || firms.size() > MOST_FIRMS, "exchange.firms-missing"))
            .or(() -> when(request && firms.size() > 1, "exchange.one-firm"))
            .or(() -> grounds.reachable(firms, request, today));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var one =
        new FirmLetter(
            ids.next(),
            letters.number(wish.kind(), today.getYear()),
            wish.kind(),
            clean(wish.title()),
            who.agency(),
            wish.ground(),
            clean(wish.article()),
            about.map(AskedCase::id).orElse(null),
            about.map(AskedCase::number).orElse(null),
            Objects.requireNonNull(wish.answerBy()),
            null,
            null,
            FirmLetterState.DRAFT,
            now,
            1,
            firms.stream()
                .map(firm -> new FirmLine(ids.next(), firm, null, null, "", null))
                .toList(),
            List.of());
    letters.add(one, clean(wish.words()));
    transitions.begun(one, ids.next(), "", FirmLetterFacts.NONE, who);
    return ActOutcome.done(one);
  }

  private static boolean wrong(@Nullable LocalDate by, LocalDate today) {
    return by == null || by.isBefore(today) || by.isAfter(today.plusYears(1));
  }

  public ActOutcome<FirmLetter> proceed(UUID id, FirmLetterAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id, act.event(), seen, who, held -> done(act, held.row(), who, held.now()));
  }

  private Effect<FirmLetter, FirmLetterFacts> done(
      FirmLetterAct act, FirmLetter one, ActingOfficer who, Instant now) {
    return switch (act) {
      case FirmLetterAct.PrepareLetter prepare ->
          Effect.unless(
              when(waits(one), "exchange.paper-open").or(() -> papers.draw(one, who, now)),
              () -> becomes(one, ""));
      case FirmLetterAct.EnterAnswer answer -> entered(answer, one, who, now);
      case FirmLetterAct.CloseLetter(var words) ->
          Effect.unless(
              when(words.length() > LONGEST, "exchange.words-missing")
                  .or(() -> silence(one, words, Vietnam.dayOf(now))),
              () -> {
                links.end(one.id(), null);
                return becomes(one, clean(words));
              });
      case FirmLetterAct.DropLetter(var words) ->
          Effect.unless(
              when(waits(one), "exchange.paper-open")
                  .or(() -> unlessWords(words, LONGEST, "exchange.words-missing")),
              () -> becomes(one, clean(words)));
    };
  }

  private boolean waits(FirmLetter one) {
    return signing.waiting(one.id()).isPresent();
  }

  /** Nobody closes before the day that the paper names, nor over a silence without a word. */
  private static Optional<Refusal> silence(FirmLetter one, String words, LocalDate today) {
    if (one.silent().isEmpty()) {
      return Optional.empty();
    }
    return today.isAfter(one.answerBy())
        ? when(words.isBlank(), "exchange.silence-words")
        : Optional.of(Refusal.of("exchange.still-open", "until", one.answerBy().toString()));
  }

  private Effect<FirmLetter, FirmLetterFacts> entered(
      FirmLetterAct.EnterAnswer answer, FirmLetter one, ActingOfficer who, Instant now) {
    UUID firm = answer.firm();
    FirmLine line = firm == null ? null : one.line(firm).orElse(null);
    String paper = clean(answer.paper());
    return Effect.unless(
        when(line == null, "exchange.firms-missing")
            .or(() -> when(line != null && line.receivedAt() != null, "exchange.answered"))
            .or(() -> unlessWords(paper, LONGEST_PAPER, "exchange.paper-missing"))
            .or(() -> unlessWords(answer.words(), LONGEST, "exchange.words-missing"))
            .or(() -> grounds.unshown(answer.files())),
        () -> {
          FirmLine found = Objects.requireNonNull(line);
          UUID files = Objects.requireNonNull(answer.files());
          grounds.keep(files, who);
          letters.answered(found, FirmWay.PAPER, paper, clean(answer.words()), files, now);
          links.end(one.id(), found.firm());
          return new Effect.Becomes<>(
              one, null, "", new FirmLetterFacts(null, paper, found.firm()));
        });
  }

  /** Hands out the link by which a firm answers; an older one is void. */
  public ActOutcome<HandedLink> handLink(
      UUID id, @Nullable UUID firm, int seen, ActingOfficer who) {
    return transitions
        .act(
            id,
            FirmLetterEvent.HAND_LINK,
            seen,
            who,
            held -> {
              FirmLine line = firm == null ? null : held.row().line(firm).orElse(null);
              return Effect.unless(
                  when(line == null, "exchange.firms-missing")
                      .or(
                          () ->
                              when(line != null && line.receivedAt() != null, "exchange.answered")),
                  () ->
                      new Effect.Becomes<>(
                          held.row(), null, "", FirmLetterFacts.of(Objects.requireNonNull(firm))));
            })
        .map(done -> links.hand(Objects.requireNonNull(firm), done.id(), who));
  }

  /** A firm answers by its link, which is used up. */
  ActOutcome<FirmLetter> answer(FirmLinks.FirmLink link, String words) {
    var firm = new ActingOfficer(new Actor(Actor.ActorKind.PARTNER, link.firm(), null), Set.of());
    return transitions.act(
        Objects.requireNonNull(link.letter()),
        FirmLetterEvent.ANSWER,
        null,
        firm,
        held -> {
          FirmLine line = held.row().line(link.firm()).orElseThrow();
          return Effect.unless(
              unlessWords(words, LONGEST, "exchange.words-missing")
                  .or(
                      () ->
                          when(
                              line.receivedAt() != null || !links.use(link.id()),
                              "exchange.answered")),
              () -> {
                letters.answered(line, FirmWay.LINK, "", clean(words), null, held.now());
                return new Effect.Becomes<>(held.row(), null, "", FirmLetterFacts.of(link.firm()));
              });
        });
  }

  private static Effect<FirmLetter, FirmLetterFacts> becomes(FirmLetter after, String words) {
    return new Effect.Becomes<>(after, null, words, FirmLetterFacts.NONE);
  }
}
