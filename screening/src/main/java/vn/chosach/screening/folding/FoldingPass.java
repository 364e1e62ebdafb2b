package vn.chosach.screening.folding;

/**
 * The pass over a field in which something is unusual (combining marks, styled letters, ligatures,
 * letters beyond ASCII), one character after the other; all else {@link PlainPass} folds. {@link
 * FoldedText} makes room for the worst case before it.
 */
final class FoldingPass {

  private final FoldedText text;
  private int n;
  private int start;
  private int first;
  private int last;
  private int glue;

  private FoldingPass(FoldedText text, int from) {
    this.text = text;
    n = text.length;
    start = n;
    first = from;
  }

  static void over(FoldedText text, int from, int limit) {
    var pass = new FoldingPass(text, from);
    for (int i = from; i < limit; i++) {
      i += pass.take(i, limit);
    }
    pass.close(limit);
    text.length = pass.n;
  }

  /** Takes a character; 1 if it is the first half of a pair that belongs together, else 0. */
  private int take(int at, int limit) {
    char c = text.original[at];
    int f = Characters.FOLD[c];
    switch (f) {
      case Characters.SKIP, Characters.MARK -> {}
      case Characters.EXPANDS -> Characters.expansion(c).chars().forEach(this::letter);
      case Characters.PAIR -> {
        int low = at + 1 < limit && Character.isLowSurrogate(text.original[at + 1]) ? 1 : 0;
        int folded =
            low == 0
                ? Characters.GAP
                : Characters.beyond(Character.toCodePoint(c, text.original[at + 1]));
        if (folded >= ' ') {
          letter(folded);
        } else if (folded != Characters.SKIP) {
          close(at);
          first = at + 1 + low;
        }
        return low;
      }
      case Characters.GAP, Characters.SPACE, Characters.SIGN -> {
        close(at);
        first = at + 1;
        glue = f == Characters.SPACE ? 0 : glue;
        text.doubtful |= f == Characters.SIGN ? FoldedText.SIGN : 0;
      }
      default -> letter(f);
    }
    return 0;
  }

  private void letter(int folded) {
    if (folded != last || folded <= '9') {
      text.chars[n++] = (char) folded;
      last = folded;
    }
  }

  /** Ends a word, if one was begun. */
  private void close(int end) {
    if (n == start) {
      return;
    }
    int t = text.tokens++;
    text.starts[t] = start;
    text.ends[t] = n;
    text.originalStarts[t] = first;
    text.originalEnds[t] = end;
    long key = 0;
    int all = 0;
    for (int k = start; k < n; k++) {
      key = key << 8 | text.chars[k];
      all |= text.chars[k];
    }
    boolean broken = t > 0 && isBroken(text.original, text.originalEnds[t - 1], first);
    int flags = glue | (all > 127 ? FoldedText.WIDE : 0) | (broken ? FoldedText.BROKEN : 0);
    if (n - start > 8 || all > 127) {
      key = TokenKeys.hash(text.chars, start, n);
      flags |= TokenKeys.longMixed(text.chars, start, n);
    }
    text.doubtful |= flags & FoldedText.WIDE;
    text.keys[t] = key;
    text.flags[t] = (byte) flags;
    glue = FoldedText.GLUED;
    text.chars[n++] = ' ';
    start = n;
    last = 0;
  }

  /** Whether a stop and white space stand together in a gap between two tokens. */
  private static boolean isBroken(char[] source, int from, int to) {
    int seen = 0;
    for (int k = from; k < to; k++) {
      seen |= Characters.FOLD[source[k]] == Characters.SPACE ? 1 : 0;
      seen |= Characters.isStop(source[k]) ? 2 : 0;
    }
    return seen == 3;
  }
}
