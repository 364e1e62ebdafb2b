package vn.chosach.cases.purchases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;

/**
 * A step that the table of the life allows.
 *
 * @param of the purchase as it stands
 * @param to where it leads
 */
record PurchaseStep(Purchase of, PurchaseState to) {

  /** As the timeline of the case tells it. */
  Effect<CaseFile, List<Delta>> done(
      CaseWish wish, Instant at, @Nullable String words, Delta... more) {
    List<Delta> deltas =
        Stream.concat(
                Stream.of(
                    Delta.added("purchase", of.number() + ". " + of.plan().goods()),
                    Delta.of("purchase-step", of.state(), to)),
                Stream.of(more))
            .toList();
    return CaseWish.done(wish.file(), at, words, deltas);
  }

  /** Why a moment cannot be, when something else happened before. */
  static Optional<Refusal> after(Instant before, Instant at) {
    // Forms know minutes only.
    return at.isBefore(before.truncatedTo(ChronoUnit.MINUTES))
        ? Optional.of(
            Refusal.of("cases.purchase-too-early", "date", Vietnam.dayOf(before).toString()))
        : Optional.empty();
  }

  /** Why a day cannot be, when something else happened before. */
  static Optional<Refusal> after(LocalDate before, LocalDate day) {
    return day.isBefore(before)
        ? Optional.of(Refusal.of("cases.purchase-too-early", "date", before.toString()))
        : Optional.empty();
  }
}
