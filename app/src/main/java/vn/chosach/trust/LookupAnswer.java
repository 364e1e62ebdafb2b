package vn.chosach.trust;

import java.util.List;
import vn.chosach.kernel.Refusal;

/** What a look-up comes to. */
public sealed interface LookupAnswer {

  /**
   * What was read in the text and what is public about it.
   *
   * @param lines in the order of the text, each identifier once; empty when nothing was read
   * @param more how many further identifiers were read and not looked up
   */
  record Found(List<LookupLine> lines, int more) implements LookupAnswer {

    public Found {
      lines = List.copyOf(lines);
    }
  }

  /** Refused: {@code trust.nothing-typed}, {@code trust.too-long}, {@code trust.busy}. */
  record NotAsked(Refusal refusal) implements LookupAnswer {}
}
