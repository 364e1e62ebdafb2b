package vn.chosach.cases.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOutcome;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.LifeCycle;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** What an act makes of a case, or why it does not. */
public sealed interface Change {

  /**
   * The wish on a case that is held.
   *
   * @param row row of the life cycle that allows it
   */
  record Wish(CaseFile file, Actor actor, Instant now, LifeCycle.Row row) {}

  /**
   * Done.
   *
   * @param after the case as it shall be; its state is set by the table
   * @param at when it happened
   * @param words reason or note
   */
  record To(CaseFile after, Instant at, @Nullable String words, List<Delta> deltas)
      implements Change {

    static To of(Wish wish, @Nullable String words, Delta... deltas) {
      return new To(wish.file(), wish.now(), words, List.of(deltas));
    }

    static To of(CaseFile after, Wish wish, @Nullable String words, Delta... deltas) {
      return new To(after, wish.now(), words, List.of(deltas));
    }
  }

  /** Not done, and all that was written is taken back. */
  record Not(CaseOutcome outcome) implements Change {

    public static Not of(String code) {
      return new Not(CaseOutcome.refused(code));
    }

    public static Not of(Refusal refusal) {
      return new Not(new CaseOutcome.Refused(refusal));
    }
  }

  /** Goes on unless something stands against it. */
  static Change unless(Optional<Refusal> refusal, java.util.function.Supplier<Change> change) {
    return refusal.<Change>map(Not::of).orElseGet(change);
  }
}
