package vn.chosach.screening.folding;

import java.util.Arrays;

/** Finds the place of a folded character in the original. */
final class OriginalPlaces {

  private OriginalPlaces() {}

  static int of(FoldedText text, int folded) {
    int token = tokenAt(text, folded);
    int n = text.starts[token];
    int last = 0;
    int k = text.originalStarts[token];
    for (; k < text.originalEnds[token] && n <= folded; k++) {
      int f = Characters.FOLD[text.original[k]];
      int count = 0;
      if (f == Characters.PAIR && k + 1 < text.originalEnds[token]) {
        f = Characters.beyond(Character.toCodePoint(text.original[k], text.original[k + 1]));
      }
      if (f == Characters.EXPANDS) {
        String plain = Characters.expansion(text.original[k]);
        for (int e = 0; e < plain.length(); e++) {
          count += plain.charAt(e) == last && last > '9' ? 0 : 1;
          last = plain.charAt(e);
        }
      } else if (f >= ' ' && (f != last || f <= '9')) {
        count = 1;
        last = f;
      }
      if (n + count > folded && count > 0) {
        break;
      }
      n += count;
    }
    return k - text.fieldOriginals[text.fieldOf(token)];
  }

  /** The token that holds a folded character, or that follows it if it is a space. */
  private static int tokenAt(FoldedText text, int folded) {
    int at = Arrays.binarySearch(text.starts, 0, text.tokens, folded);
    if (at < 0) {
      at = -at - 2;
    }
    while (at >= 0 && at < text.tokens && text.ends[at] <= folded) {
      at++;
    }
    return Math.max(0, Math.min(at, text.tokens - 1));
  }
}
