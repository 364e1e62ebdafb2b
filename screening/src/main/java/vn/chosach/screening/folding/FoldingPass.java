package vn.chosach.screening.folding;

/**
 * The pass over a field in which something is unusual (combining marks, styled letters, ligatures,
 * letters beyond ASCII); all else {@link PlainPass} folds. {@link FoldedText} makes room for the
 * worst case before it.
 */
final class FoldingPass {

  private FoldingPass() {}

  /** Kept as a single loop over local variables. */
  static void over(FoldedText text, int from, int limit) {
    final char[] table = Characters.FOLD;
    final char[] source = text.original;
    final char[] out = text.chars;
    final long[] tokenKeys = text.keys;
    final int[] tokenStarts = text.starts;
    final int[] tokenEnds = text.ends;
    final int[] tokenOriginalStarts = text.originalStarts;
    final int[] tokenOriginalEnds = text.originalEnds;
    final byte[] tokenFlags = text.flags;
    int t = text.tokens;
    int n = text.length;
    int start = n;
    int first = from;
    long key = 0;
    int wide = 0;
    int last = 0;
    int glue = 0;
    int seen = 0;
    int i = from;
    while (true) {
      // innermost loop: no call and no loop inside, so that the compiler keeps it tight
      while (i < limit) {
        int f = table[source[i]];
        if (f >= ' ') {
          if (f != last || f <= '9') {
            out[n++] = (char) f;
            key = key << 8 | f;
            wide |= f;
            last = f;
          }
          i++;
          continue;
        }
        if (f > Characters.SPACE) {
          if (f >= Characters.PAIR && f != Characters.SIGN) {
            break;
          }
          if (f != Characters.SIGN) {
            i++;
            continue;
          }
          seen = FoldedText.SIGN;
        }
        if (n > start) {
          tokenKeys[t] = key;
          tokenStarts[t] = start;
          tokenEnds[t] = n;
          tokenOriginalStarts[t] = first;
          tokenOriginalEnds[t] = i;
          tokenFlags[t++] = (byte) (glue | (wide > 127 ? FoldedText.WIDE : 0));
          glue = FoldedText.GLUED;
          out[n++] = ' ';
          start = n;
          key = 0;
          wide = 0;
          last = 0;
        }
        i++;
        first = i;
        if (f == Characters.SPACE) {
          glue = 0;
        }
      }
      if (i >= limit) {
        break;
      }
      int letters = unusual(text, i, limit, n, last);
      for (int k = n; k < n + letters; k++) {
        key = key << 8 | out[k];
        wide |= out[k];
        last = out[k];
      }
      if (letters >= 0) {
        n += letters;
      } else if (n > start) {
        tokenKeys[t] = key;
        tokenStarts[t] = start;
        tokenEnds[t] = n;
        tokenOriginalStarts[t] = first;
        tokenOriginalEnds[t] = i;
        tokenFlags[t++] = (byte) (glue | (wide > 127 ? FoldedText.WIDE : 0));
        glue = FoldedText.GLUED;
        out[n++] = ' ';
        start = n;
        key = 0;
        wide = 0;
        last = 0;
      }
      boolean pair = Character.isHighSurrogate(source[i++]);
      if (pair && i < limit && Character.isLowSurrogate(source[i])) {
        i++;
      }
      if (letters < 0) {
        first = i;
      }
    }
    if (n > start) {
      tokenKeys[t] = key;
      tokenStarts[t] = start;
      tokenEnds[t] = n;
      tokenOriginalStarts[t] = first;
      tokenOriginalEnds[t] = limit;
      tokenFlags[t++] = (byte) (glue | (wide > 127 ? FoldedText.WIDE : 0));
      out[n++] = ' ';
    }
    for (int k = text.tokens; k < t; k++) {
      if (k > 0 && isBroken(source, tokenOriginalEnds[k - 1], tokenOriginalStarts[k])) {
        tokenFlags[k] |= FoldedText.BROKEN;
      }
      if (tokenEnds[k] - tokenStarts[k] > 8 || (tokenFlags[k] & FoldedText.WIDE) != 0) {
        tokenKeys[k] = TokenKeys.hash(out, tokenStarts[k], tokenEnds[k]);
        tokenFlags[k] |= (byte) TokenKeys.longMixed(out, tokenStarts[k], tokenEnds[k]);
      }
    }
    text.tokens = t;
    text.length = n;
    text.doubtful |= seen;
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

  /**
   * A surrogate pair or a ligature: writes what it folds to behind the folded text.
   *
   * @return number of characters written, -1 if the character is a gap
   */
  private static int unusual(FoldedText text, int at, int limit, int n, int last) {
    char c = text.original[at];
    if (Characters.FOLD[c] == Characters.EXPANDS) {
      String plain = Characters.expansion(c);
      int written = 0;
      int before = last;
      for (int k = 0; k < plain.length(); k++) {
        char folded = plain.charAt(k);
        if (folded != before || folded <= '9') {
          text.chars[n + written++] = folded;
          before = folded;
        }
      }
      return written;
    }
    if (at + 1 >= limit || !Character.isLowSurrogate(text.original[at + 1])) {
      return -1;
    }
    char folded = Characters.beyond(Character.toCodePoint(c, text.original[at + 1]));
    if (folded < ' ') {
      return folded == Characters.SKIP ? 0 : -1;
    }
    if (folded == last && folded > '9') {
      return 0;
    }
    text.chars[n] = folded;
    return 1;
  }
}
