package vn.chosach.cases.acts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.kernel.Actor;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;

/** The wish on a case that is held, and what a handler makes of it. */
public record CaseWish(CaseFile file, ActingOfficer who, Instant now) {

  public Actor actor() {
    return who.actor();
  }

  /** The case stays as it is but for its state, which the table sets. */
  public Effect<CaseFile, List<Delta>> done(@Nullable String words, Delta... deltas) {
    return done(file, words, deltas);
  }

  /**
   * @param after the case as it shall be
   * @param words reason or note
   */
  public Effect<CaseFile, List<Delta>> done(
      CaseFile after, @Nullable String words, Delta... deltas) {
    return done(after, now, words, List.of(deltas));
  }

  /**
   * @param at when it happened
   */
  public static Effect<CaseFile, List<Delta>> done(
      CaseFile after, Instant at, @Nullable String words, List<Delta> deltas) {
    return new Effect.Becomes<>(after, at, words, deltas);
  }
}
