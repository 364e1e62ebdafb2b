package vn.chosach.screening.folding;

import java.util.Arrays;

/**
 * Rows of single letters or digits with one sign between them, as words are spelt to hide them
 * ("g.i.ả", "h . à . n . g", "h. à. n. g"). A plain space within such a row is where a word ends.
 *
 * <p>A comma or a line break is no such sign: it parts what is enumerated ("S, M, L").
 */
final class SpeltRuns {

  private SpeltRuns() {}

  /**
   * Finds the tokens at which anything may have to be repaired. What is asked is asked of each
   * token without a branch, since nobody can foresee which of the answers is yes.
   *
   * @param doubts receives them, with room for all tokens
   * @return how many there are
   */
  static int doubts(FoldedText text, Vocabulary known, boolean signs, int[] doubts) {
    final long[] keys = text.keys;
    final int[] starts = text.starts;
    final int[] ends = text.ends;
    final byte[] flags = text.flags;
    final KeyBits others = known.others;
    int end = text.tokens;
    int n = 0;
    long following = end > 0 ? keys[0] : 0;
    int room = end > 0 ? ends[0] - starts[0] : 0;
    int flag = end > 0 ? flags[0] : 0;
    for (int t = 0; t < end; t++) {
      long key = following;
      int size = room;
      int ask = flag & FoldedText.LONG_MIXED;
      following = 0;
      room = 2;
      flag = 0;
      if (t + 1 < end) {
        following = keys[t + 1];
        room = ends[t + 1] - starts[t + 1];
        flag = flags[t + 1];
      }
      ask |= flag & FoldedText.GLUED;
      // two words of one letter; letters and digits; a word that may be another one; two pieces
      ask |= size - 2 & room - 2 & Integer.MIN_VALUE;
      long letters = key & FoldedText.LETTER;
      long figures = key << 1 & ~key & FoldedText.LETTER;
      ask |= (int) (((letters | -letters) & (figures | -figures) & ~key) >>> 63);
      ask |= others.ask(key);
      ask |= known.maySplit(key << 8 * room | following) & size + room - 9 >>> 31;
      ask |= signs && WordFolding.touchesSign(text, t, t) ? 1 : 0;
      doubts[n] = t;
      n += (ask | -ask) >>> 31;
    }
    return n;
  }

  static boolean allLetters(FoldedText text, int first, int last) {
    int all = FoldedText.LETTERS;
    for (int t = first; t <= last; t++) {
      all &= text.kindOf(t);
    }
    return all != 0;
  }

  static boolean isSingle(FoldedText text, int token) {
    return text.ends[token] - text.starts[token] == 1;
  }

  /** Whether nothing but white space stands behind a token before the next. */
  static boolean onlySpace(FoldedText text, int token) {
    int next = text.originalStarts[token + 1];
    for (int k = text.originalEnds[token]; k < next; k++) {
      if (Characters.FOLD[text.original[k]] != Characters.SPACE) {
        return false;
      }
    }
    return true;
  }

  /**
   * The gap behind which single pieces are spelt out with a sign and white space: the first such
   * gap of a row of pieces.
   *
   * @return the token before that gap; -1 if the row has none, or if its signs differ
   */
  static int signedGap(FoldedText text, int first, int last) {
    int signed = -1;
    for (int t = first; t < last; t++) {
      if (onlySpace(text, t)) {
        continue;
      }
      if (signed < 0 ? !spells(text, t) : !sameGap(text, signed, t)) {
        return -1;
      }
      signed = signed < 0 ? t : signed;
    }
    return signed;
  }

  private static boolean spells(FoldedText text, int token) {
    for (int k = text.originalEnds[token]; k < text.originalStarts[token + 1]; k++) {
      switch (text.original[k]) {
        case ',', ';', '\n', '\r' -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  /**
   * Whether a row of single letters goes on before or after: a part of it is no word ("s t u d i o"
   * is not "d i o"). Where nothing but spaces stand between them one letter more may be a word of
   * its own, such as "ở".
   *
   * @param signed the token before a gap with a sign, which a row spelt with signs has; else -1
   */
  static boolean cutsRun(FoldedText text, int first, int last, boolean spaced, int signed) {
    int reach = spaced && signed < 0 ? 2 : 1;
    int before = first;
    while (before > 0
        && first - before < reach
        && isSingle(text, before - 1)
        && goesOn(text, before - 1, spaced, signed)) {
      before--;
    }
    int after = last;
    while (after + 1 < text.tokens
        && after - last < reach
        && isSingle(text, after + 1)
        && goesOn(text, after, spaced, signed)) {
      after++;
    }
    return first - before == reach || after - last == reach;
  }

  private static boolean goesOn(FoldedText text, int token, boolean spaced, int signed) {
    if (signed >= 0) {
      return sameGap(text, signed, token);
    }
    return spaced ? onlySpace(text, token) : (text.flags[token + 1] & FoldedText.GLUED) != 0;
  }

  /** Whether the same characters stand behind two tokens. */
  static boolean sameGap(FoldedText text, int one, int other) {
    return Arrays.equals(
        text.original,
        text.originalEnds[one],
        text.originalStarts[one + 1],
        text.original,
        text.originalEnds[other],
        text.originalStarts[other + 1]);
  }

  /**
   * Whether the word before or behind a row of pieces is spelt with the same sign: singles too, a
   * letter among them, and a plain space between. Then a short row is a word as well.
   */
  static boolean inCompany(FoldedText text, int first, int last) {
    return last > first
        && (before(text, first, first) || last + 2 < text.tokens && behind(text, first, last));
  }

  private static boolean before(FoldedText text, int first, int gap) {
    return first > 1
        && isPlainBorder(text, first - 1)
        && isPair(text, first - 2)
        && sameGap(text, first - 2, gap);
  }

  private static boolean behind(FoldedText text, int first, int last) {
    return isPlainBorder(text, last) && isPair(text, last + 1) && sameGap(text, last + 1, first);
  }

  private static boolean isPlainBorder(FoldedText text, int token) {
    return text.keys[token] != 0 && text.keys[token + 1] != 0 && onlySpace(text, token);
  }

  private static boolean isPair(FoldedText text, int token) {
    return text.keys[token] != 0
        && isSingle(text, token)
        && isSingle(text, token + 1)
        && (text.kindOf(token) | text.kindOf(token + 1)) != 0;
  }
}
