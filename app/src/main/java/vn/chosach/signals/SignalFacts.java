package vn.chosach.signals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.Effect;

/**
 * What the history of a signal remembers of an act beside its words for the office.
 *
 * @param about receiving agency, other signal, reason code, officer, moment
 * @param undoes act that it takes back
 * @param publicWords for the reporter
 */
record SignalFacts(@Nullable String about, @Nullable UUID undoes, @Nullable String publicWords) {

  static Effect<Signal, SignalFacts> becomes(Signal after, @Nullable String about) {
    return becomes(after, about, null, null, null);
  }

  /**
   * @param after the signal as it shall be
   * @param remark for the office
   */
  static Effect<Signal, SignalFacts> becomes(
      Signal after,
      @Nullable String about,
      @Nullable UUID undoes,
      @Nullable String publicWords,
      @Nullable String remark) {
    return new Effect.Becomes<>(after, null, remark, new SignalFacts(about, undoes, publicWords));
  }
}
