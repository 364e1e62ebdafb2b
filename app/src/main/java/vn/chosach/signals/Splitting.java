package vn.chosach.signals;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.lifecycle.Transitions;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.life.SignalState;

/**
 * Splits a letter that tells of several matters (NĐ 154/2026: one number each, linked): the signal
 * stays as the first part, each further part is a signal of its own. The letter itself stays one,
 * and so does what its reporter follows.
 */
@Component
record Splitting(
    SignalTransitions acting,
    PartEntry entry,
    SignalRepository repository,
    SignalClocks clocks,
    SignalActRepository acts,
    InstantSource time) {

  private static final int MOST_PARTS = 9;
  private static final int LONGEST = 2_000;
  private static final int UNTOUCHED = 2;

  /** Places behind the parts, for those that were taken back: their numbers are free again. */
  private static final int FIRST_WITHDRAWN = 100;

  /** Behind the number of a part that was taken back: R for rút lại. */
  private static final String WITHDRAWN = "-R";

  ActOutcome<SignalActed> split(UUID id, DeskAct.Split split, int seen, ActingOfficer reader) {
    var laid = new AtomicReference<@Nullable Signal>();
    ActOutcome<SignalActed> decided =
        acting.act(
            new Transitions.ActWish<>(id, seen, split.event(), reader),
            mother -> change(mother, split, reader, laid));
    Signal part = laid.get();
    if (part != null && decided instanceof ActOutcome.Done) {
      acting.act(
          new Transitions.ActWish<>(part.id(), part.version(), SignalEvent.PART, reader),
          same -> SignalFacts.becomes(same, id.toString()));
      acts.settled(part.id(), split.procedure(), reader.actor());
    }
    return decided;
  }

  /**
   * Takes a split back: the part goes into its mother again.
   *
   * @return why it cannot: something was done with the part since
   */
  Optional<Refusal> rejoin(UUID id, Signal mother, ActingOfficer reader) {
    Signal part =
        acting.beyond(
            reader,
            () ->
                repository.hold(List.of(id), Reach.EVERYTHING).stream().findFirst().orElseThrow());
    if (part.version() != UNTOUCHED) {
      return Optional.of(Refusal.of("signals.part-moved", "number", part.number()));
    }
    ActOutcome<SignalActed> decided =
        acting.act(
            new Transitions.ActWish<>(id, part.version(), SignalEvent.REJOIN, reader),
            held -> SignalFacts.becomes(gone(held, mother, reader), mother.id().toString()));
    if (decided instanceof ActOutcome.Refused<SignalActed> refused) {
      return Optional.of(refused.refusal());
    }
    repository.renumber(id, part.number() + WITHDRAWN + (withdrawn(mother) - FIRST_WITHDRAWN));
    return Optional.empty();
  }

  /** How many places behind the parts are taken, by those that were taken back. */
  private int withdrawn(Signal mother) {
    return repository.partsOf(java.util.Objects.requireNonNull(mother.tip())).stream()
        .mapToInt(Signal::part)
        .filter(part -> part > FIRST_WITHDRAWN)
        .max()
        .orElse(FIRST_WITHDRAWN);
  }

  private Signal gone(Signal part, Signal mother, ActingOfficer reader) {
    Signal.SignalOutcome was = part.outcome();
    var outcome = new Signal.SignalOutcome(null, mother.id(), was.proposed(), was.settled());
    Signal merged = part.in(SignalState.MERGED, time.instant()).with(outcome);
    return clocks.sifted(merged.asPart(withdrawn(mother) + 1), reader.actor());
  }

  private Effect<Signal, SignalFacts> change(
      Signal mother,
      DeskAct.Split split,
      ActingOfficer reader,
      AtomicReference<@Nullable Signal> laid) {
    String excerpt = Folding.nfc(split.excerpt()).strip();
    if (Folding.blank(excerpt)) {
      return Effect.refused("signals.excerpt-missing");
    }
    if (excerpt.length() > LONGEST) {
      return Effect.refused("signals.excerpt-too-long");
    }
    UUID tip = mother.tip();
    if (tip == null || mother.part() > 1) {
      return Effect.refused("signals.split-the-first");
    }
    Set<Integer> taken =
        acting.beyond(reader, () -> repository.partsOf(tip)).stream()
            .map(Signal::part)
            .collect(Collectors.toUnmodifiableSet());
    int part =
        IntStream.iterate(2, next -> next + 1)
            .filter(next -> !taken.contains(next))
            .findFirst()
            .getAsInt();
    if (part > MOST_PARTS) {
      return Effect.refused("signals.too-many-parts");
    }
    Signal next =
        acting.beyond(
            reader, () -> entry.lay(mother, part, split.procedure(), excerpt, reader.actor()));
    laid.set(next);
    return SignalFacts.becomes(mother.asPart(1), next.id().toString());
  }
}
