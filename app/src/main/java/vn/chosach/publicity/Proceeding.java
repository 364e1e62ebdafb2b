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
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.CaseStanding;
import vn.chosach.cases.life.CaseState;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.Editing.Change;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.LifeCycle;

/**
 * Moves editions: submit, check, approve, return, withdraw, drop; and lets them end by themselves.
 */
@Component
class Proceeding {

  private static final int WORDS = 1_000;
  private static final int SLUG = 60;

  private final PublicationRows rows;
  private final Editing editing;
  private final CaseRecords cases;
  private final Hiding hiding;
  private final InstantSource time;

  Proceeding(
      PublicationRows rows, Editing editing, CaseRecords cases, Hiding hiding, InstantSource time) {
    this.rows = rows;
    this.editing = editing;
    this.cases = cases;
    this.hiding = hiding;
    this.time = time;
  }

  PublicityOutcome proceed(
      UUID id, EditionEvent event, String words, int seen, ActingOfficer reader) {
    String said = Folding.nfc(words).strip();
    if (event == EditionEvent.WRITE) {
      return PublicityOutcome.refused("publicity.not-possible");
    }
    if (event.needsWords() && said.isEmpty() || said.length() > WORDS) {
      return new PublicityOutcome.Refused(
          Refusal.of("publicity.reason-missing", "limit", String.valueOf(WORDS)));
    }
    return editing.act(
        id,
        event,
        said.isEmpty() ? null : said,
        seen,
        reader,
        (publication, edition, to) ->
            refused(publication, edition, event)
                .<Change>map(Change.Not::new)
                .orElseGet(
                    () ->
                        new Change.To(
                            after(
                                publication,
                                hiding.anew(publication, edition),
                                event,
                                to,
                                said,
                                reader))));
  }

  private Optional<Refusal> refused(Publication publication, Edition edition, EditionEvent event) {
    return switch (event) {
      case SUBMIT ->
          Wordings.unfinished(edition.body(), publication.kind())
              .or(() -> gate(publication, edition))
              .or(() -> hiding.left(publication, edition));
      case CHECK, APPROVE ->
          gate(publication, edition)
              .or(() -> hiding.left(publication, edition))
              .or(
                  () ->
                      Wordings.lasts(
                          new Wording(edition.body(), edition.ground(), edition.expiresOn(), ""),
                          today()));
      case WRITE, RETURN, DROP, SUPERSEDE, EXPIRE, WITHDRAW -> Optional.empty();
    };
  }

  /**
   * Nothing of a case is public before it was decided or cleared, and nothing while investigated.
   */
  private Optional<Refusal> gate(Publication publication, Edition edition) {
    UUID id = publication.caseId();
    if (id == null) {
      return Optional.empty();
    }
    CaseStanding standing = cases.standing(id).orElseThrow();
    if (standing.state() == CaseState.CRIMINAL) {
      return Optional.of(Refusal.of("publicity.with-investigators"));
    }
    return switch (edition.ground().needs()) {
      case DECISION ->
          standing.decided() ? Optional.empty() : Optional.of(Refusal.of("publicity.not-decided"));
      case CLEARANCE ->
          standing.cleared() ? Optional.empty() : Optional.of(Refusal.of("publicity.not-cleared"));
      case NOTHING -> Optional.empty();
    };
  }

  private Edition after(
      Publication publication,
      Edition edition,
      EditionEvent event,
      EditionState to,
      String words,
      ActingOfficer reader) {
    UUID officer = Objects.requireNonNull(reader.actor().id());
    Edition.Hands was = edition.hands();
    Instant now = now();
    return switch (event) {
      case SUBMIT, DROP, WRITE, SUPERSEDE, EXPIRE -> moved(edition, to, was);
      case RETURN -> moved(edition, to, new Edition.Hands(null, null, null, null, null));
      case CHECK -> moved(edition, to, new Edition.Hands(officer, null, null, null, null));
      case APPROVE -> {
        rows.name(publication.id(), slug(edition.shown().title(), publication.id()));
        supersede(publication, edition, reader.actor());
        yield moved(edition, to, new Edition.Hands(was.checkedBy(), officer, now, null, null));
      }
      case WITHDRAW ->
          moved(
              edition,
              to,
              new Edition.Hands(was.checkedBy(), was.approvedBy(), was.publishedAt(), now, words));
    };
  }

  /** The edition before gives way; it is kept. */
  private void supersede(Publication publication, Edition next, Actor actor) {
    rows.editions(publication.id()).stream()
        .filter(one -> one.state() == EditionState.LIVE && !one.id().equals(next.id()))
        .findFirst()
        .flatMap(one -> rows.hold(one.id()))
        .ifPresent(one -> ended(publication, one, EditionEvent.SUPERSEDE, actor));
  }

  /** Its last day went by: it goes without anybody's doing. */
  void expire(UUID id) {
    rows.hold(id)
        .filter(one -> one.state() == EditionState.LIVE && one.expiresOn().isBefore(today()))
        .ifPresent(
            one ->
                ended(
                    rows.publication(one.publication()).orElseThrow(),
                    one,
                    EditionEvent.EXPIRE,
                    Actor.SYSTEM));
  }

  private void ended(Publication publication, Edition one, EditionEvent event, Actor actor) {
    EditionState to = LifeCycle.row(one.state(), event).orElseThrow().to();
    Edition.Hands was = one.hands();
    Edition after =
        moved(
            one,
            to,
            new Edition.Hands(was.checkedBy(), was.approvedBy(), was.publishedAt(), now(), null));
    editing.write(publication, one, after, event, actor, null);
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

  /** From the masked title, so that the address names nobody either. */
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
