package vn.chosach.tips;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of a word between office and reporter. */
public sealed interface Saying {

  /** Said; the reporter and the desk can read it. */
  record MessageSaid(UUID happening) implements Saying {}

  /**
   * Not said: {@code tips.no-such-tip}, {@code tips.words-missing}, {@code tips.too-long}, {@code
   * tips.not-answered-yet}, {@code tips.rated-already}, {@code tips.rating-unclear}, {@code
   * tips.too-many-words}.
   */
  record MessageRefused(Refusal refusal) implements Saying {}
}
