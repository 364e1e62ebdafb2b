package vn.chosach.signals;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.searching.SearchTerms;
import vn.chosach.signals.suggesting.Procedure;

/**
 * Lays a part of a letter into the inbox, beside the signal it comes from: the same receipt, the
 * same desk, a number behind its number, and a clock of its own that counts from the receipt.
 */
@Component
record PartEntry(
    SignalRepository repository,
    LetterParts parts,
    SignalClocks clocks,
    Findings findings,
    InstantSource time,
    IdSource ids) {

  /**
   * @param part its place among the parts, 2 and more
   */
  Signal lay(Signal mother, int part, Procedure procedure, String excerpt, Actor actor) {
    var now = time.instant();
    String number = mother.number() + "/" + part;
    Signal laid =
        new Signal(
            ids.next(),
            mother.tip(),
            number,
            mother.channel(),
            mother.receivedAt(),
            SignalState.WAITING,
            now,
            1,
            mother.photos(),
            mother.goods(),
            mother.area(),
            mother.desk().heldBy(mother.desk().officer(), null),
            new Signal.SignalOutcome(null, null, procedure, procedure),
            new Signal.Time(
                null, clocks.siftingEnds(mother.receivedAt()), mother.time().escalated()),
            0,
            part);
    var row =
        new SignalRepository.LaidSignal(
            laid,
            java.util.Objects.requireNonNull(mother.tip()),
            repository.place(mother.id()).orElse(null));
    if (repository.arrive(List.of(row), now) == 0) {
      throw new IllegalStateException("part " + number + " is there already");
    }
    parts.keep(laid.id(), mother.id(), excerpt);
    findings.keep(
        laid.id(),
        excerpt,
        Findings.FoundIn.TEXT,
        Set.of(SearchTerms.number(mother.number()), SearchTerms.number(number)));
    Signal wound = clocks.sifting(laid, laid.receivedAt(), actor);
    repository.wind(wound);
    return wound;
  }
}
