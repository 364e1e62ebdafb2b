package vn.chosach.publicity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.documents.IncomingPapers;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.EditionTransitions.Draft;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.GenuineGoods;

/**
 * Moves editions: submit, check, approve, return, withdraw, drop; and lets them end by themselves.
 */
@Component
record Proceeding(
    PublicationRepository repository,
    EditionTransitions editing,
    PublicationPolicy gate,
    Hiding hiding,
    IncomingPapers papers,
    InstantSource time) {

  private static final int WORDS = 1_000;
  private static final int SLUG = 60;

  ActOutcome<UUID> proceed(
      UUID id, EditionEvent event, String words, int seen, ActingOfficer reader) {
    String said = Folding.nfc(words).strip();
    if (event == EditionEvent.WRITE) {
      return ActOutcome.refused("publicity.not-possible");
    }
    if (event.needsWords() && said.isEmpty() || said.length() > WORDS) {
      return ActOutcome.refused(
          Refusal.of("publicity.reason-missing", "limit", String.valueOf(WORDS)));
    }
    return editing.act(
        id,
        event,
        seen,
        reader,
        (draft, to) ->
            Effect.unless(
                refused(draft.publication(), draft.edition(), event, said),
                () ->
                    Effect.becomes(
                        after(
                            draft.publication(),
                            hiding.anew(draft.publication(), draft.edition()),
                            event,
                            to,
                            said,
                            reader),
                        said.isEmpty() ? null : said)));
  }

  private Optional<Refusal> refused(
      Publication publication, Edition edition, EditionEvent event, String said) {
    return switch (event) {
      case SUBMIT ->
          Wordings.unfinished(edition.body(), publication.kind())
              .or(
                  () ->
                      Refusal.when(
                          edition.ground().statesHarm() && said.isEmpty(),
                          "publicity.harm-missing"))
              .or(() -> unconfirmed(publication, edition.body().genuine()))
              .or(() -> gate.refused(publication, edition))
              .or(() -> hiding.left(publication, edition));
      case CHECK, APPROVE ->
          gate.refused(publication, edition)
              .or(() -> hiding.left(publication, edition))
              .or(
                  () ->
                      Wordings.lasts(
                          new Wording(edition.body(), edition.ground(), edition.expiresOn(), ""),
                          repository.editions(publication.id()),
                          today()));
      case WITHDRAW -> hiding.left(publication, said);
      case WRITE, RETURN, DROP, SUPERSEDE, EXPIRE, LAPSE, REVIEW -> Optional.empty();
    };
  }

  /** Nobody's word makes goods genuine but a paper of their maker that came in with that day. */
  private Optional<Refusal> unconfirmed(Publication publication, GenuineGoods beside) {
    LocalDate day = beside.confirmedOn();
    return Refusal.when(
        day != null && papers.said(beside.paper().strip(), day, publication.agency()).isEmpty(),
        "publicity.confirmation-unknown");
  }

  private Draft after(
      Publication publication,
      Edition edition,
      EditionEvent event,
      EditionState to,
      String words,
      ActingOfficer reader) {
    UUID officer = Objects.requireNonNull(reader.actor().id());
    Edition.Hands was = edition.hands();
    Instant now = now();
    Edition after =
        switch (event) {
          case SUBMIT, DROP, WRITE, SUPERSEDE, EXPIRE, LAPSE, REVIEW -> moved(edition, to, was);
          case RETURN -> moved(edition, to, new Edition.Hands(null, null, null, null, null));
          case CHECK -> moved(edition, to, new Edition.Hands(officer, null, null, null, null));
          case APPROVE -> {
            repository.name(
                publication.id(), slug(address(publication, edition), publication.id()));
            supersede(publication, edition, reader.actor());
            yield moved(edition, to, new Edition.Hands(was.checkedBy(), officer, now, null, null));
          }
          case WITHDRAW ->
              moved(
                  edition,
                  to,
                  new Edition.Hands(
                      was.checkedBy(),
                      was.approvedBy(),
                      was.publishedAt(),
                      now,
                      hiding.unnamed(publication, words)));
        };
    return new Draft(publication, after);
  }

  /** The edition before gives way; it is kept. */
  private void supersede(Publication publication, Edition next, Actor actor) {
    repository.editions(publication.id()).stream()
        .filter(one -> one.state() == EditionState.LIVE && !one.id().equals(next.id()))
        .findFirst()
        .ifPresent(
            one ->
                editing.unseen(
                    one.id(), EditionEvent.SUPERSEDE, actor, (draft, to) -> ended(draft, to)));
  }

  /** Its last day went by: it goes without anybody's doing. */
  void expire(UUID id) {
    editing.unseen(
        id,
        EditionEvent.EXPIRE,
        Actor.SYSTEM,
        (draft, to) ->
            draft.edition().expiresOn().isBefore(today())
                ? ended(draft, to)
                : Effect.refused("publicity.not-possible"));
  }

  /** What it rested on stands no longer: it goes at once, without anybody's doing. */
  void lapse(UUID id) {
    editing
        .unseen(
            id,
            EditionEvent.LAPSE,
            Actor.SYSTEM,
            (draft, to) ->
                gate.lapsed(draft.publication(), draft.edition())
                    ? ended(draft, to)
                    : Effect.refused("publicity.not-possible"))
        .orToldAgain();
  }

  private Effect<Draft, Effect.Nothing> ended(Draft draft, EditionState to) {
    Edition.Hands was = draft.edition().hands();
    var hands =
        new Edition.Hands(was.checkedBy(), was.approvedBy(), was.publishedAt(), now(), null);
    return Effect.becomes(new Draft(draft.publication(), moved(draft.edition(), to, hands)), null);
  }

  static Edition moved(Edition one, EditionState to, Edition.Hands hands) {
    return new Edition(
        one.id(),
        one.publication(),
        one.number(),
        to,
        one.version() + 1,
        one.ground(),
        one.body(),
        one.shown(),
        one.correction(),
        one.author(),
        one.writtenAt(),
        hands,
        one.expiresOn());
  }

  static Edition written(
      Edition one, Wording wording, Body shown, @Nullable String correction, UUID by, Instant at) {
    return new Edition(
        one.id(),
        one.publication(),
        one.number(),
        one.state(),
        one.version() + 1,
        wording.ground(),
        wording.body(),
        shown,
        correction,
        by,
        at,
        one.hands(),
        wording.expiresOn());
  }

  /**
   * The title as it names nobody, also where the ground lets a shop be named: the address stays
   * when the name goes. Without words when they name somebody all the same.
   */
  private String address(Publication publication, Edition edition) {
    String title = edition.body().title();
    return hiding.left(publication, title).isPresent() ? "" : hiding.unnamed(publication, title);
  }

  static String slug(String title, UUID id) {
    String words = Folding.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = words.length() > SLUG ? words.substring(0, words.lastIndexOf('-', SLUG)) : words;
    String end = HexFormat.of().toHexDigits(id.getLeastSignificantBits()).substring(11);
    return cut.isEmpty() ? end : cut + "-" + end;
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
