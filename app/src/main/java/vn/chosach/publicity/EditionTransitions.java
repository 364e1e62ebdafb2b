package vn.chosach.publicity;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Effect.Nothing;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;
import vn.chosach.lifecycle.TransitionRoom;
import vn.chosach.lifecycle.TransitionStep;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.publicity.EditionTransitions.Draft;
import vn.chosach.publicity.life.EditionEvent;
import vn.chosach.publicity.life.EditionState;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.publicity.life.PublicationLifeCycle;
import vn.chosach.publicity.life.PublicationLifeCycle.PublicationWho;

/** Every act on an edition: its table, its row and its history, moved by the engine. */
@Component
record EditionTransitions(
    Transitions engine,
    PublicationRepository repository,
    Journal journal,
    InstantSource time,
    IdSource ids,
    SecondPersonPolicy seconds)
    implements TransitionRoom<Draft, EditionState, EditionEvent, PublicationWho, Nothing> {

  /** An edition with what it is an edition of. */
  record Draft(Publication publication, Edition edition) {}

  /** Acts for an officer who saw the edition in the version {@code seen}. */
  ActOutcome<UUID> act(
      UUID id,
      EditionEvent event,
      int seen,
      ActingOfficer reader,
      BiFunction<Draft, EditionState, Effect<Draft, Nothing>> handler) {
    return engine
        .act(
            this,
            new Transitions.ActWish<>(id, seen, event, reader),
            held ->
                handler.apply(held.row(), held.transition().after(held.row().edition().state())))
        .map(step -> step.after().publication().id());
  }

  /** Acts for the program, in whose name is handed in. */
  ActOutcome<UUID> unseen(
      UUID id,
      EditionEvent event,
      Actor actor,
      BiFunction<Draft, EditionState, Effect<Draft, Nothing>> handler) {
    return engine
        .act(
            this,
            new Transitions.ActWish<>(id, null, event, new ActingOfficer(actor, Set.of())),
            held ->
                handler.apply(held.row(), held.transition().after(held.row().edition().state())))
        .map(step -> step.after().publication().id());
  }

  /** A new edition, with history and journal. */
  void begun(Publication publication, Edition edition, Actor actor) {
    repository.add(edition);
    String words = edition.correction();
    EditionState state = edition.state();
    repository.append(
        ids.next(),
        new EditionAct(
            edition.id(),
            edition.version(),
            time.instant(),
            EditionEvent.WRITE,
            state,
            state,
            actor,
            words));
    journal.append(entry(publication, state, edition, EditionEvent.WRITE, actor, words));
  }

  private List<UUID> authors(Edition edition) {
    return Stream.concat(
            Stream.of(edition.author()),
            repository.acts(edition.publication()).stream()
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
        || repository.acts(edition.publication()).stream()
            .anyMatch(
                one ->
                    one.edition().equals(edition.id())
                        && one.event() == EditionEvent.WRITE
                        && one.actor().equals(actor));
  }

  List<EditionEvent> possible(Edition edition, ActingOfficer reader) {
    return Arrays.stream(EditionEvent.values())
        .filter(
            event ->
                PublicationLifeCycle.row(edition.state(), event)
                    .filter(row -> barred(edition, row, reader).isEmpty())
                    .isPresent())
        .toList();
  }

  private Optional<Refusal> barred(
      Edition edition,
      Transition<EditionState, EditionEvent, PublicationWho> row,
      ActingOfficer who) {
    if (!row.who().allows(who.roles())) {
      return Optional.of(Refusal.of("publicity.not-yours"));
    }
    if (row.event() == EditionEvent.REVIEW) {
      return withdrawer(edition)
          .map(one -> Refusal.when(one.equals(who.actor().id()), "publicity.withdrawer"))
          .orElseGet(() -> Optional.of(Refusal.of("publicity.not-possible")));
    }
    if (row.needs(TransitionNeed.SECOND_PERSON) && wrote(edition, who.actor())) {
      return Optional.of(Refusal.of("publicity.second-person"));
    }
    return Refusal.when(
        checker(edition, row.event()).filter(one -> one.equals(who.actor().id())).isPresent(),
        "publicity.checker");
  }

  /**
   * Who must not also approve it: whoever checked a decided case, which two others than its author
   * answer for. A warning, which cannot wait, needs one.
   */
  private static Optional<UUID> checker(Edition edition, EditionEvent event) {
    return event == EditionEvent.APPROVE && edition.ground().kind() == PublicationKind.CASE
        ? Optional.ofNullable(edition.hands().checkedBy())
        : Optional.empty();
  }

  /** Who withdrew it, as long as nobody else looked at that; empty for what went by itself. */
  private Optional<UUID> withdrawer(Edition edition) {
    return repository.acts(edition.publication()).stream()
        .filter(one -> one.edition().equals(edition.id()))
        .findFirst()
        .filter(last -> last.event() == EditionEvent.WITHDRAW)
        .map(last -> last.actor().id());
  }

  /** With whom whoever acts must not be one. */
  private List<UUID> others(Edition edition, EditionEvent event) {
    return event == EditionEvent.REVIEW
        ? withdrawer(edition).stream().toList()
        : Stream.concat(authors(edition).stream(), checker(edition, event).stream()).toList();
  }

  @Override
  public String name() {
    return "publicity";
  }

  @Override
  public Optional<Draft> hold(UUID id, ActingOfficer who) {
    return repository
        .hold(id)
        .flatMap(
            edition ->
                repository
                    .publication(edition.publication())
                    .filter(publication -> who.program() || Staff.sees(publication, who))
                    .map(publication -> new Draft(publication, edition)));
  }

  @Override
  public int version(Draft draft) {
    return draft.edition().version();
  }

  @Override
  public EditionState state(Draft draft) {
    return draft.edition().state();
  }

  @Override
  public List<ActOutcome.Meanwhile> since(Draft draft, int seen) {
    return repository.acts(draft.publication().id()).stream()
        .filter(one -> one.edition().equals(draft.edition().id()) && one.version() > seen)
        .map(one -> new ActOutcome.Meanwhile(one.at(), one.actor(), one.event().textKey()))
        .sorted(java.util.Comparator.comparing(ActOutcome.Meanwhile::at))
        .toList();
  }

  @Override
  public Optional<Transition<EditionState, EditionEvent, PublicationWho>> transition(
      Draft draft, EditionEvent event) {
    return PublicationLifeCycle.row(draft.edition().state(), event);
  }

  @Override
  public Optional<Refusal> barred(
      Draft draft,
      Transition<EditionState, EditionEvent, PublicationWho> transition,
      Transitions.ActWish<EditionEvent> wish) {
    if (wish.seen() == null) {
      return Optional.empty();
    }
    return barred(draft.edition(), transition, wish.who())
        .or(
            () ->
                transition.needs(TransitionNeed.SECOND_PERSON)
                        || transition.event() == EditionEvent.REVIEW
                    ? seconds.beside(
                        wish.who().actor(),
                        others(draft.edition(), transition.event()),
                        "publication",
                        draft.publication().id())
                    : Optional.empty());
  }

  @Override
  public Draft write(
      TransitionStep<Draft, EditionState, EditionEvent, PublicationWho, Nothing> step) {
    Edition after = step.after().edition();
    repository.write(after);
    repository.append(
        step.id(),
        new EditionAct(
            after.id(),
            after.version(),
            step.writtenAt(),
            step.transition().event(),
            step.before().edition().state(),
            after.state(),
            step.actor(),
            step.words()));
    return step.after();
  }

  @Override
  public Act entry(
      TransitionStep<Draft, EditionState, EditionEvent, PublicationWho, Nothing> step) {
    return entry(
        step.after().publication(),
        step.before().edition().state(),
        step.after().edition(),
        step.transition().event(),
        step.actor(),
        step.words());
  }

  /** The law behind an act is that of the ground of the edition. */
  private static Act entry(
      Publication publication,
      EditionState before,
      Edition after,
      EditionEvent event,
      Actor actor,
      @Nullable String words) {
    Act act =
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
    return words == null || words.isBlank() ? act : act.because(words);
  }
}
