package vn.chosach.trust.rating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;
import static vn.chosach.lifecycle.steps.Step.SignedBy.becomes;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.life.Masking;
import vn.chosach.vault.Vault;

/** What agency and shop do with a label; what publishes it is the signature under its paper. */
@Component
record RatingHandler(
    RatingTransitions transitions,
    RatingRepository repository,
    RatingPapers papers,
    RatingGroundPolicy grounds,
    CriteriaBook book,
    Vault vault,
    IdSource ids,
    InstantSource time) {

  /** Without the signs that are mistaken for others. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final int CODE = 16;
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST = 2_000;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Set<IdentifierKind> RATED =
      Set.of(IdentifierKind.SHOP, IdentifierKind.LINK, IdentifierKind.TAX_CODE);

  /** {@code marks} are those of the look-up. */
  ActOutcome<Rating> open(RatingWish wish, LookupMarks marks, ActingOfficer who) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = Vietnam.dayOf(now);
    List<Identifier> read = IdentifierScan.of(wish.identifier()).identifiers();
    Optional<RatingCriteria> terms = book.on(today);
    Optional<Refusal> why =
        when(!RatingTransitions.rates(who), "trust.not-yours")
            .or(() -> when(terms.isEmpty(), "trust.no-criteria"))
            .or(() -> unlessWords(wish.shop(), LONGEST_NAME, "trust.shop-missing"))
            .or(
                () ->
                    when(
                        wish.identifier().length() > LONGEST_LINE || !rated(read),
                        "trust.one-identifier"))
            .or(() -> when(read.getFirst().ofPlatformItself(), "trust.platform-bears-none"))
            .or(() -> when(repository.open(mark(read, marks), today), "trust.rated-before"));
    if (why.isPresent()) {
      return ActOutcome.refused(why.get());
    }
    var opened =
        new Rating(
            ids.next(),
            repository.number(today.getYear()),
            who.agency(),
            clean(wish.shop()),
            clean(wish.identifier()),
            TrustLabel.CAUTION,
            Objects.requireNonNull(terms.orElseThrow().version()),
            List.of(),
            wish.restsOn(),
            Objects.requireNonNull(who.actor().id()),
            RatingState.DRAFT,
            now,
            1,
            null,
            "",
            null,
            null,
            null,
            null,
            null,
            "",
            List.of(),
            List.of());
    repository.add(opened, mark(read, marks));
    transitions.begun(opened, ids.next(), wish.why(), SignedBy.NONE, who);
    return ActOutcome.done(opened);
  }

  /**
   * Whether a label can be given for what was read: one shop, site or business and nothing else.
   */
  static boolean rated(List<Identifier> read) {
    return read.size() == 1 && RATED.contains(read.getFirst().kind());
  }

  private static String mark(List<Identifier> read, LookupMarks marks) {
    return HexFormat.of().formatHex(marks.of(read.getFirst()));
  }

  ActOutcome<Rating> proceed(UUID id, RatingAct act, int seen, ActingOfficer who) {
    return transitions.act(
        id, act.event(), seen, who, held -> done(act, held.row(), who, held.now()));
  }

  private Effect<Rating, SignedBy> done(RatingAct act, Rating one, ActingOfficer who, Instant now) {
    return switch (act) {
      case RatingAct.Find(var evidence) ->
          Effect.unless(
              found(evidence, one)
                  .or(() -> when(papers.waits(one.id()), "trust.paper-open"))
                  .or(() -> when(!one.mayFind(evidence), "trust.appeal-only-clears")),
              () ->
                  becomes(
                      anew(
                          one.found(
                              new RatingEvidence(
                                  evidence.criterion(),
                                  evidence.finding(),
                                  clean(evidence.words()),
                                  clean(evidence.source()))),
                          now),
                      ""));
      case RatingAct.Judge(var label, var restsOn) ->
          Effect.unless(
              when(label == null || !label.given(), "trust.label-missing")
                  .or(
                      () ->
                          when(
                              (label == TrustLabel.WARNED || !restsOn.isEmpty())
                                  && !grounds.stands(restsOn),
                              "trust.ground-not-public"))
                  .or(
                      () ->
                          grounds.unfounded(
                              one.judged(label, restsOn),
                              Objects.requireNonNull(label),
                              items(one)))
                  .or(() -> when(papers.waits(one.id()), "trust.paper-open")),
              () -> becomes(anew(one.judged(Objects.requireNonNull(label), restsOn), now), ""));
      case RatingAct.DrawUp(var what, var label, var words) -> {
        TrustLabel shall = what == RatingEvent.CHANGE && label != null ? label : one.label();
        yield Effect.unless(
            when(
                    !Set.of(
                                RatingEvent.PUBLISH,
                                RatingEvent.UPHOLD,
                                RatingEvent.CHANGE,
                                RatingEvent.REMOVE)
                            .contains(what)
                        || !transitions.possible(one, what),
                    "trust.not-possible")
                .or(() -> unlessWords(words, LONGEST, "trust.words-missing"))
                .or(
                    () ->
                        when(
                            what == RatingEvent.CHANGE && shall == one.label(),
                            "trust.label-missing"))
                .or(
                    () ->
                        what == RatingEvent.REMOVE
                            ? Optional.empty()
                            : grounds.unfounded(one, shall, items(one)))
                .or(() -> when(papers.waits(one.id()), "trust.paper-open"))
                .or(() -> papers.draw(one, what, shall, clean(words), who, now)),
            () -> becomes(one, ""));
      }
      case RatingAct.GiveUp(var words) ->
          Effect.unless(
              unlessWords(words, LONGEST, "trust.words-missing")
                  .or(() -> when(papers.waits(one.id()), "trust.paper-open")),
              () -> becomes(one, clean(words)));
    };
  }

  /** A draft that the shop has and that is changed gives it the whole time to reply once more. */
  private Rating anew(Rating one, Instant now) {
    return one.state() == RatingState.SENT
        ? one.sent(
            Vietnam.dayOf(now).plusDays(book.version(one.criteria()).orElseThrow().replyDays()))
        : one;
  }

  private int items(Rating one) {
    return book.version(one.criteria()).orElseThrow().items().size();
  }

  private Optional<Refusal> found(RatingEvidence evidence, Rating one) {
    return when(
            evidence.criterion() < 1 || evidence.criterion() > items(one),
            "trust.unknown-criterion")
        .or(() -> unlessWords(evidence.words(), LONGEST, "trust.words-missing"))
        .or(() -> unlessWords(evidence.source(), LONGEST_LINE, "trust.source-missing"))
        .or(
            () ->
                when(names(evidence.words()) || names(evidence.source()), "trust.names-somebody"));
  }

  /** Persons, their numbers and homes stand in no label (Luật 91/2025/QH15). */
  private static boolean names(String words) {
    String text = Folding.nfc(words);
    return !new Masking(List.of(), true).mask(text).equals(text);
  }

  ActOutcome<Ratings.SentDraft> send(UUID id, String how, int seen, ActingOfficer who) {
    String code = code();
    return transitions
        .act(
            id,
            RatingEvent.SEND,
            seen,
            who,
            held -> {
              Rating one = held.row();
              RatingCriteria terms = book.version(one.criteria()).orElseThrow();
              return Effect.unless(
                  unlessWords(how, LONGEST_LINE, "trust.way-missing")
                      .or(() -> grounds.unfounded(one, one.label(), terms.items().size())),
                  () -> {
                    repository.give(one.id(), mark(code));
                    return becomes(
                        one.sent(Vietnam.dayOf(held.now()).plusDays(terms.replyDays())),
                        clean(how));
                  });
            })
        .map(sent -> new Ratings.SentDraft(sent, code));
  }

  private static String code() {
    var code = new StringBuilder();
    for (int n = 0; n < CODE; n++) {
      code.append(n > 0 && n % 4 == 0 ? "-" : "")
          .append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  private String mark(String code) {
    String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return HexFormat.of().formatHex(vault.mark("trust/rating-code", plain.getBytes(UTF_8)));
  }

  Optional<Rating> coded(String code) {
    return code.length() > LONGEST_LINE ? Optional.empty() : repository.coded(mark(code));
  }

  ActOutcome<Rating> reply(Rating of, String words) {
    return asShop(
        of,
        RatingEvent.REPLY,
        words,
        (one, today) ->
            when(one.heard(), "trust.replied-before")
                .or(() -> late(one.replyBy(), today, "trust.reply-too-late")),
        Rating::replied);
  }

  ActOutcome<Rating> appeal(Rating of, String words) {
    return asShop(
        of,
        RatingEvent.APPEAL,
        words,
        (one, today) ->
            when(!one.appeal().isEmpty(), "trust.appealed-before")
                .or(() -> late(one.appealBy(), today, "trust.appeal-too-late")),
        Rating::appealed);
  }

  private ActOutcome<Rating> asShop(
      Rating of,
      RatingEvent event,
      String words,
      java.util.function.BiFunction<Rating, LocalDate, Optional<Refusal>> barred,
      java.util.function.BiFunction<Rating, String, Rating> change) {
    var shop = new Actor(Actor.ActorKind.CITIZEN, of.id(), null);
    return transitions.act(
        of.id(),
        event,
        null,
        new ActingOfficer(shop, Set.of()),
        held ->
            Effect.unless(
                barred
                    .apply(held.row(), Vietnam.dayOf(held.now()))
                    .or(
                        () ->
                            when(
                                Folding.blank(words) || words.length() > LONGEST,
                                "trust.words-missing")),
                () -> becomes(change.apply(held.row(), clean(words)), clean(words))));
  }

  private static Optional<Refusal> late(
      @org.jspecify.annotations.Nullable LocalDate last, LocalDate today, String code) {
    return last == null || last.isBefore(today)
        ? Optional.of(Refusal.of(code, "day", String.valueOf(last)))
        : Optional.empty();
  }
}
