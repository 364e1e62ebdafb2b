package vn.chosach.screening.folding;

/** Puts pieces of a word together, and reads digits and signs as the letters they stand for. */
final class WordFolding {

  private static final String LEET = "oizeasgtbg";

  private final char[] word = new char[TokenView.LONGEST + 8];

  long joined(FoldedText text, int first, int last) {
    long left = text.keys[first];
    long right = text.keys[last];
    int room = text.ends[last] - text.starts[last];
    if (last == first + 1
        && (left | right) > 0
        && text.ends[first] - text.starts[first] + room <= 8) {
      long letter = right >>> 8 * room - 8;
      boolean doubled = letter == (left & 0xFF) && letter > '9';
      room -= doubled ? 1 : 0;
      return left << 8 * room | (doubled ? right ^ letter << 8 * room : right);
    }
    int n = 0;
    for (int t = first; t <= last; t++) {
      for (int c = text.starts[t]; c < text.ends[t]; c++) {
        n = append(n, text.chars[c]);
      }
    }
    return key(n);
  }

  private int append(int n, char c) {
    if (n > 0 && word[n - 1] == c && c > '9') {
      return n;
    }
    word[n] = c;
    return n + 1;
  }

  private long key(int n) {
    if (n > 8) {
      return TokenKeys.hash(word, 0, n);
    }
    long key = 0;
    for (int i = 0; i < n; i++) {
      if (word[i] > 127) {
        return TokenKeys.hash(word, 0, n);
      }
      key = key << 8 | word[i];
    }
    return key;
  }

  /** Whether digits or signs of a word may stand for letters. */
  static boolean isReadable(FoldedText text, int t, boolean signs) {
    return text.kindOf(t) == FoldedText.MIXED || signs && touchesSign(text, t, t);
  }

  static boolean touchesSign(FoldedText text, int first, int last) {
    return signAt(text, text.originalStarts[first] - 1) || signAt(text, text.originalEnds[last]);
  }

  private static boolean signAt(FoldedText text, int place) {
    return place >= 0
        && place < text.originalLength
        && Characters.FOLD[text.original[place]] == Characters.SIGN;
  }

  /**
   * Reads digits and signs as letters: 1 first as i, then as l. Digits may not outnumber the
   * letters, so that a model number (D100, M18) stays one; nor is one read as a mark of two letters
   * (6C, D9). Two pieces make a word of two letters only beside a word spelt alike ("g.i.4 l.4").
   */
  long signs(FoldedText text, int first, int last, Vocabulary known) {
    int from = text.originalStarts[first];
    int to = text.originalEnds[last];
    if (signAt(text, from - 1)) {
      from--;
    }
    if (signAt(text, to) && !signAt(text, to + 1)) {
      to++;
    }
    int shortest = first == last || SpeltRuns.inCompany(text, first, last) ? 2 : 3;
    for (int attempt = 0; attempt < 2; attempt++) {
      int n = 0;
      int letters = 0;
      int digits = 0;
      boolean either = false;
      for (int k = from; k < to && n < TokenView.LONGEST; k++) {
        char c = text.original[k];
        int f = Characters.FOLD[c];
        if (Character.isHighSurrogate(c)
            && k + 1 < to
            && Character.isLowSurrogate(text.original[k + 1])) {
          f = Characters.beyond(Character.toCodePoint(c, text.original[++k]));
        }
        letters += f > '9' ? 1 : 0;
        digits += f >= '0' && f <= '9' ? 1 : 0;
        either |= f == Characters.SIGN || f == '1';
        if (f == Characters.SIGN) {
          f = c == '@' ? 'a' : c == '$' ? 's' : c == '€' ? 'e' : attempt == 0 ? 'i' : 'l';
        } else if (f >= '0' && f <= '9') {
          f = f == '1' && attempt == 1 ? 'l' : leet(f);
        }
        if (f > ' ') {
          n = append(n, (char) f);
        }
      }
      long meant = letters >= digits && n >= shortest ? known.word(key(n)) : 0;
      if (meant != 0 && !(n == 2 && known.isShortMark(meant))) {
        return meant;
      }
      if (!either) {
        return 0; // read the other way it is the same
      }
    }
    return 0;
  }

  private static char leet(int digit) {
    return LEET.charAt(digit - '0');
  }
}
