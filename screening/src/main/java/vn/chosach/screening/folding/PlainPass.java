package vn.chosach.screening.folding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Folds a field in which nothing is unusual. A branch that nobody can foresee, such as where a word
 * ends, costs more than all else that is done for a letter: so the loop over the letters has none,
 * and the words are cut afterwards, eight letters at once. Whatever stands in a gap is looked at
 * then; what this pass does not know makes it give up, and {@link FoldingPass} begins again.
 */
final class PlainPass {

  private static final int WORD = 8;
  private static final int KEEP = 1 << 16;
  private static final int BLANK = Characters.BLANK | ' ';
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long SPACES = 0x2020202020202020L;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

  /** The folded field, with room behind it, so that eight letters can be read anywhere. */
  private byte[] folded = new byte[0];

  /** Where each folded letter stands in the original. */
  private int[] places = new int[0];

  private int seen;

  /**
   * Folds a field, or leaves the text as it is.
   *
   * @return whether it could
   */
  boolean over(FoldedText text, int from, int limit) {
    int size = limit - from;
    if (places.length < size + 1 || places.length > KEEP) {
      int room = Math.max(size + 1, Math.min(KEEP, places.length * 2));
      places = new int[room];
      folded = new byte[room + WORD];
    }
    final byte[] out = folded;
    int n = letters(text.original, from, limit);
    if (n < 0) {
      return false;
    }
    final char[] chars = text.chars;
    int base = text.length;
    for (int k = 0; k < n; k++) {
      chars[base + k] = (char) out[k];
    }
    return words(text, from, limit, n);
  }

  /**
   * Writes the letters with one space behind each word.
   *
   * @return how many there are; -1 if one is beyond ASCII
   */
  private int letters(char[] source, int from, int limit) {
    final char[] table = Characters.PLAIN;
    final byte[] out = folded;
    final int[] at = places;
    int n = 0;
    int last = BLANK;
    int all = 0;
    for (int i = from; i < limit; i++) {
      int letter = table[source[i]];
      // a digit never equals what stands before it, so that it stays where it repeats
      int kept = -(letter ^ last) >>> 31;
      last = letter & ~Characters.FIGURE;
      out[n] = (byte) last;
      at[n] = i;
      all |= letter;
      n += kept;
    }
    if (last != BLANK) {
      out[n] = ' ';
      at[n++] = limit;
    }
    return (all & Characters.WIDE) != 0 ? -1 : n;
  }

  private boolean words(FoldedText text, int from, int limit, int n) {
    final long[] keys = text.keys;
    final char[] source = text.original;
    int t = text.tokens;
    int base = text.length;
    int gap = from;
    int start = 0;
    seen = 0;
    while (start < n) {
      long eight = (long) EIGHT.get(folded, start);
      int size = letters(eight);
      int end = size < WORD ? start + size : end(start + WORD);
      int first = places[start];
      int glue = 0;
      if (first != gap + 1 || source[gap] != ' ' || start == 0) {
        glue = gap(source, gap, first, start > 0, true);
        if (glue < 0) {
          return false;
        }
      }
      size = end - start;
      if (size > WORD) {
        keys[t] = TokenKeys.hash(text.chars, base + start, base + end);
        glue |= TokenKeys.longMixed(text.chars, base + start, base + end);
      } else {
        keys[t] = eight >>> 64 - 8 * size;
      }
      gap = places[end];
      text.starts[t] = base + start;
      text.ends[t] = base + end;
      text.originalStarts[t] = first;
      text.originalEnds[t] = gap;
      text.flags[t++] = (byte) glue;
      start = end + 1;
    }
    if (gap(source, gap, limit, start > 0, false) < 0) {
      return false;
    }
    text.tokens = t;
    text.length = base + n;
    text.doubtful |= seen;
    return true;
  }

  /** How many letters stand before the first space of eight; eight if there is none. */
  private static int letters(long eight) {
    return Long.numberOfLeadingZeros(~((eight ^ SPACES) + LOW) & ~LOW) >>> 3;
  }

  /** Where a long word ends. */
  private int end(int from) {
    int end = from;
    while (folded[end] != ' ') {
      end++;
    }
    return end;
  }

  /**
   * Reads what stands between two words.
   *
   * @param after whether a word stands before it
   * @param before whether a word stands behind it
   * @return flags of the word behind it; -1 if this pass does not know what stands there
   */
  private int gap(char[] source, int from, int to, boolean after, boolean before) {
    boolean space = false;
    boolean stop = false;
    for (int k = from; k < to; k++) {
      char c = source[k];
      switch (Characters.FOLD[c]) {
        case Characters.SPACE -> space = true;
        case Characters.SIGN -> seen = FoldedText.SIGN;
        case Characters.SKIP, Characters.MARK -> {
          // beside a word it belongs to the word
          if (after && k == from || before && k == to - 1) {
            return -1;
          }
        }
        case Characters.PAIR -> {
          if (k + 1 < to
              && Character.isLowSurrogate(source[k + 1])
              && Characters.beyond(Character.toCodePoint(c, source[k + 1])) != Characters.GAP) {
            return -1;
          }
        }
        case Characters.EXPANDS -> {
          return -1;
        }
        default -> {}
      }
      stop |= Characters.isStop(c);
    }
    return (space && stop ? FoldedText.BROKEN : 0) | (space || !after ? 0 : FoldedText.GLUED);
  }
}
