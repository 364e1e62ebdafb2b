package vn.chosach.tips;

import vn.chosach.kernel.Refusal;

/** What became of the wish to know who told it. */
public sealed interface Revealing {

  /** The person, as given last; the opening stands in the journal. */
  record Revealed(Reporter reporter) implements Revealing {}

  /** Not opened yet: a head must consent first. */
  record RevealAsked() implements Revealing {}

  /**
   * Not opened: {@code tips.no-such-tip}, {@code tips.not-named}, {@code tips.why-needed}, {@code
   * tips.too-long}, {@code tips.identity-not-yours}.
   */
  record RevealRefused(Refusal refusal) implements Revealing {}
}
