package vn.chosach.publicity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.cases.Cases;
import vn.chosach.cases.Dossier;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.publicity.life.Body;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.Masking;
import vn.chosach.publicity.life.PublicationGround;
import vn.chosach.publicity.life.PublicationKind;

/** Begins drafts, writes them, and begins corrections. What is public is always the masked text. */
@Component
record Writing(
    Cases cases,
    PublicationRepository repository,
    EditionTransitions editing,
    Drafting drafting,
    InstantSource time,
    IdSource ids) {

  private static final Edition.Hands NOBODY = new Edition.Hands(null, null, null, null, null);

  ActOutcome<UUID> draft(String number, ActingOfficer reader) {
    Dossier dossier = cases.read(number, reader).orElse(null);
    if (dossier == null) {
      return ActOutcome.refused("publicity.unknown-case");
    }
    var file = dossier.file();
    if (!Staff.works(reader) || !file.access().agency().equals(reader.actor().agency())) {
      return ActOutcome.refused("publicity.not-yours");
    }
    var standing = dossier.standing();
    if (!standing.decided() && !standing.cleared()) {
      return ActOutcome.refused("publicity.not-decided");
    }
    var publication =
        new Publication(
            ids.next(),
            PublicationKind.CASE,
            null,
            file.id(),
            file.number(),
            file.access().agency(),
            file.matter().goods(),
            file.matter().area(),
            now());
    PublicationGround publicationGround =
        standing.decided() ? PublicationGround.RESULT : PublicationGround.CLEARED;
    if (repository.add(publication)) {
      return begun(
          publication, drafting.of(dossier), publicationGround, dossier.subjects(), reader);
    }
    Publication before = repository.ofCase(file.id()).orElseThrow();
    List<Edition> editions = repository.editions(before.id());
    if (!PublicationFile.over(editions)) {
      return ActOutcome.refused("publicity.drafted-before");
    }
    return anew(before, editions, drafting.of(dossier), publicationGround, dossier, reader);
  }

  ActOutcome<UUID> warn(Wording wording, @Nullable String goods, ActingOfficer reader) {
    String agency = reader.actor().agency();
    if (!Staff.works(reader) || agency == null) {
      return ActOutcome.refused("publicity.not-yours");
    }
    Optional<Refusal> refusal =
        Wordings.unkept(wording, PublicationKind.ALERT, false, List.of(), Vietnam.dayOf(now()));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    var publication =
        new Publication(
            ids.next(), PublicationKind.ALERT, null, null, null, agency, goods, null, now());
    repository.add(publication);
    editing.begun(
        publication, first(publication, wording, 1, null, List.of(), reader), reader.actor());
    return ActOutcome.done(publication.id());
  }

  private ActOutcome<UUID> begun(
      Publication publication,
      Body body,
      PublicationGround publicationGround,
      List<Dossier.Subject> subjects,
      ActingOfficer reader) {
    var last = Vietnam.dayOf(now()).plusDays(publicationGround.days());
    var wording = new Wording(body, publicationGround, last, "");
    editing.begun(
        publication, first(publication, wording, 1, null, subjects, reader), reader.actor());
    return ActOutcome.done(publication.id());
  }

  /** What the earlier edition was, and why there is another, is written into the draft. */
  private ActOutcome<UUID> anew(
      Publication publication,
      List<Edition> editions,
      Body body,
      PublicationGround ground,
      Dossier dossier,
      ActingOfficer reader) {
    var wording = new Wording(body, ground, Vietnam.dayOf(now()).plusDays(ground.days()), "");
    int number = editions.getFirst().number() + 1;
    editing.begun(
        publication,
        first(publication, wording, number, "", dossier.subjects(), reader),
        reader.actor());
    return ActOutcome.done(publication.id());
  }

  private Edition first(
      Publication publication,
      Wording wording,
      int number,
      @Nullable String correction,
      List<Dossier.Subject> subjects,
      ActingOfficer reader) {
    return new Edition(
        ids.next(),
        publication.id(),
        number,
        EditionState.DRAFT,
        1,
        wording.ground(),
        wording.body(),
        masked(wording, subjects),
        correction,
        Objects.requireNonNull(reader.actor().id()),
        now(),
        NOBODY,
        wording.expiresOn());
  }

  ActOutcome<UUID> write(UUID id, Wording wording, int seen, ActingOfficer reader) {
    return editing.act(
        id,
        EditionEvent.WRITE,
        seen,
        reader,
        (draft, to) -> written(draft.publication(), draft.edition(), wording, reader));
  }

  private Effect<EditionTransitions.Draft, Effect.Nothing> written(
      Publication publication, Edition edition, Wording wording, ActingOfficer reader) {
    List<Edition> editions = repository.editions(publication.id());
    Optional<Refusal> refusal =
        Wordings.unkept(
            wording,
            publication.kind(),
            PublicationFile.corrects(edition, editions),
            editions,
            Vietnam.dayOf(now()));
    if (refusal.isPresent()) {
      return Effect.refused(refusal.get());
    }
    List<Dossier.Subject> subjects = subjects(publication, reader).orElse(null);
    if (subjects == null) {
      return Effect.refused(Refusal.of("publicity.unknown-case"));
    }
    Body shown = masked(wording, subjects);
    if (Hiding.names(shown, wording.ground(), subjects)
        || Hiding.stillNamed(wording.correction(), subjects)) {
      return Effect.refused(Refusal.of("publicity.name-left"));
    }
    return Effect.becomes(
        new EditionTransitions.Draft(
            publication,
            Proceeding.written(
                edition,
                wording,
                shown,
                edition.number() > 1 ? unnamed(wording.correction(), subjects) : null,
                Objects.requireNonNull(reader.actor().id()),
                now())),
        null);
  }

  ActOutcome<UUID> correct(UUID id, String what, ActingOfficer reader) {
    Publication publication =
        repository.publication(id).filter(one -> Staff.sees(one, reader)).orElse(null);
    if (publication == null) {
      return ActOutcome.refused("publicity.unknown");
    }
    List<Edition> editions = repository.editions(id);
    Edition newest = repository.hold(PublicationFile.newest(editions).id()).orElseThrow();
    if (newest.state() != EditionState.LIVE) {
      return ActOutcome.refused("publicity.not-possible");
    }
    LocalDate last = Wordings.last(newest.ground(), editions, Vietnam.dayOf(now()));
    var wording =
        new Wording(
            newest.body(),
            newest.ground(),
            newest.expiresOn().isAfter(last) ? last : newest.expiresOn(),
            what);
    Optional<Refusal> refusal =
        Wordings.unkept(wording, publication.kind(), true, editions, Vietnam.dayOf(now()));
    List<Dossier.Subject> subjects = subjects(publication, reader).orElse(null);
    if (refusal.isPresent() || subjects == null) {
      return ActOutcome.refused(refusal.orElseGet(() -> Refusal.of("publicity.unknown-case")));
    }
    if (Hiding.stillNamed(what, subjects)) {
      return ActOutcome.refused("publicity.name-left");
    }
    editing.begun(
        publication,
        first(
            publication,
            wording,
            editions.getFirst().number() + 1,
            unnamed(what, subjects),
            subjects,
            reader),
        reader.actor());
    return ActOutcome.done(id);
  }

  /** Subjects of the case as the author sees it; empty when the author does not. */
  private Optional<List<Dossier.Subject>> subjects(Publication publication, ActingOfficer reader) {
    String number = publication.caseNumber();
    return number == null
        ? Optional.of(List.of())
        : cases.read(number, reader).map(Dossier::subjects);
  }

  private static Body masked(Wording wording, List<Dossier.Subject> subjects) {
    return Hiding.masked(wording.body(), wording.ground(), subjects);
  }

  /** What was corrected is read by everyone, and names nobody. */
  private static String unnamed(String words, List<Dossier.Subject> subjects) {
    return new Masking(subjects, false).mask(words.strip());
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
