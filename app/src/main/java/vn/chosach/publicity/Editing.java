package vn.chosach.publicity;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.LifeCycle;

/**
 * How every act on an edition is done: hold the row, ask whether the page is still true and the
 * table allows it, that the second person is a second one, then write row, history and journal.
 */
@Component
class Editing {

  private final PublicationRows rows;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;

  private final SecondPersonPolicy seconds;

  Editing(
      PublicationRows rows,
      Journal journal,
      InstantSource time,
      IdSource ids,
      SecondPersonPolicy seconds) {
    this.seconds = seconds;
    this.rows = rows;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
  }

  /** What an act makes of an edition, or why it does not. */
  sealed interface Change {
    record To(Edition after) implements Change {}

    record Not(Refusal refusal) implements Change {}
  }

  /** How the edition changes; its state is set by the table. */
  interface Deed {
    Change on(Publication publication, Edition edition, EditionState to);
  }

  PublicityOutcome act(
      UUID id,
      EditionEvent event,
      @Nullable String words,
      int seen,
      ActingOfficer reader,
      Deed deed) {
    Edition edition = rows.hold(id).orElse(null);
    Publication publication =
        edition == null ? null : rows.publication(edition.publication()).orElse(null);
    if (edition == null || publication == null || !Staff.sees(publication, reader)) {
      return PublicityOutcome.refused("publicity.unknown");
    }
    if (edition.version() != seen) {
      return new PublicityOutcome.Overtaken();
    }
    LifeCycle.Row row = LifeCycle.row(edition.state(), event).orElse(null);
    Optional<Refusal> refusal = refused(edition, row, reader);
    if (row == null || refusal.isPresent()) {
      return new PublicityOutcome.Refused(
          refusal.orElseGet(() -> Refusal.of("publicity.not-possible")));
    }
    Optional<Refusal> puppet =
        row.who().another()
            ? seconds.beside(reader.actor(), authors(edition), "publication", publication.id())
            : Optional.empty();
    if (puppet.isPresent()) {
      return new PublicityOutcome.Refused(puppet.get());
    }
    return switch (deed.on(publication, edition, row.to())) {
      case Change.Not not -> new PublicityOutcome.Refused(not.refusal());
      case Change.To to -> {
        write(publication, edition, to.after(), event, reader.actor(), words);
        yield new PublicityOutcome.Done(publication.id());
      }
    };
  }

  private Optional<Refusal> refused(
      Edition edition, LifeCycle.@Nullable Row row, ActingOfficer reader) {
    if (row == null) {
      return Optional.of(Refusal.of("publicity.not-possible"));
    }
    if (!row.who().allows(reader.roles())) {
      return Optional.of(Refusal.of("publicity.not-yours"));
    }
    return row.who().another() && wrote(edition, reader.actor())
        ? Optional.of(Refusal.of("publicity.second-person"))
        : Optional.empty();
  }

  private List<UUID> authors(Edition edition) {
    return Stream.concat(
            Stream.of(edition.author()),
            rows.acts(edition.publication()).stream()
                .filter(one -> one.edition().equals(edition.id()))
                .filter(one -> one.event() == EditionEvent.WRITE)
                .map(one -> one.actor().id())
                .filter(Objects::nonNull))
        .distinct()
        .toList();
  }

  /** Whoever has written any of it is an author of it. */
  boolean wrote(Edition edition, Actor actor) {
    return edition.author().equals(actor.id())
        || rows.acts(edition.publication()).stream()
            .anyMatch(
                one ->
                    one.edition().equals(edition.id())
                        && one.event() == EditionEvent.WRITE
                        && one.actor().equals(actor));
  }

  void begun(Publication publication, Edition edition, Actor actor) {
    rows.add(edition);
    note(publication, edition, edition.state(), EditionEvent.WRITE, actor, edition.correction());
  }

  void write(
      Publication publication,
      Edition before,
      Edition after,
      EditionEvent event,
      Actor actor,
      @Nullable String words) {
    rows.write(after);
    note(publication, after, before.state(), event, actor, words);
  }

  private void note(
      Publication publication,
      Edition after,
      EditionState before,
      EditionEvent event,
      Actor actor,
      @Nullable String words) {
    rows.append(
        ids.next(),
        new EditionAct(
            after.id(),
            after.version(),
            time.instant(),
            event,
            before,
            after.state(),
            actor,
            words));
    var act =
        Act.of(actor, event.verb(), "publication", publication.id())
            .under(after.ground().law())
            .with(
                Map.of(
                    "kind", publication.kind().name(),
                    "number", Objects.requireNonNullElse(publication.caseNumber(), ""),
                    "edition", String.valueOf(after.number()),
                    "from", before.name(),
                    "to", after.state().name(),
                    "expires", after.expiresOn().toString()));
    journal.append(words == null || words.isBlank() ? act : act.because(words));
  }

  List<EditionEvent> possible(Edition edition, ActingOfficer reader) {
    return java.util.Arrays.stream(EditionEvent.values())
        .filter(
            event ->
                refused(edition, LifeCycle.row(edition.state(), event).orElse(null), reader)
                    .isEmpty())
        .toList();
  }
}
