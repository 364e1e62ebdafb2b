package vn.chosach.screening.folding;

/** Reads the Vietnamese marks of a text from its original, where a rule asks for them. */
final class WrittenMarks {

  /** Cyrillic; Greek letters stand in formulas and units. */
  private static final char FIRST_BORROWED = '\u0400';

  private static final char LAST_BORROWED = '\u052F';

  private static final char FIRST_WIDE = '\uFF21';
  private static final char LAST_WIDE = '\uFF5A';

  /** First half of a mathematical letter. */
  private static final char STYLED = '\uD835';

  private WrittenMarks() {}

  /** See {@link FoldedText#accentsAgree}. */
  static boolean agree(FoldedText text, int first, int last, Phrase phrase, boolean strict) {
    if (last - first + 1 == phrase.tokens()) {
      boolean allSame = true;
      boolean allBare = true;
      for (int t = first; t <= last; t++) {
        long marks = marks(text, t, 0);
        long tones = tones(text, t, 0);
        boolean bare = marks == 0 && tones == 0;
        boolean same = marks == phrase.marks(t - first) && tones == phrase.tones(t - first);
        allSame &= same || tones == 0 && isOnlyD(marks) && isUnmarkable(text, t);
        allBare &= bare;
      }
      return allSame || !strict && allBare;
    }
    long marks = 0;
    long tones = 0;
    for (int t = first; t <= last; t++) {
      marks = marks(text, t, marks);
      tones = tones(text, t, tones);
    }
    boolean same = marks == phrase.allMarks() && tones == phrase.allTones();
    return same || !strict && marks == 0 && tones == 0;
  }

  /**
   * Whether letters of another alphabet stand among those of a token, as in a "pháo" whose a is
   * Cyrillic: who writes so cannot write marks, and so leaves none out.
   */
  static boolean borrows(FoldedText text, int token) {
    for (int k = text.originalStarts[token]; k < text.originalEnds[token]; k++) {
      char c = text.original[k];
      if (c >= FIRST_BORROWED && c <= LAST_BORROWED && Characters.FOLD[c] >= 'a') {
        return true;
      }
    }
    return false;
  }

  /** Full width and styled letters bear no marks either, but for a đ, which is a letter. */
  private static boolean isUnmarkable(FoldedText text, int token) {
    for (int k = text.originalStarts[token]; k < text.originalEnds[token]; k++) {
      char c = text.original[k];
      if (c == STYLED || c >= FIRST_WIDE && c <= LAST_WIDE) {
        return true;
      }
    }
    return borrows(text, token);
  }

  private static boolean isOnlyD(long marks) {
    long rest = marks;
    while ((rest & 7) == 7) {
      rest >>>= 3;
    }
    return rest == 0;
  }

  /** The marked letters of a token in order, three bits each, behind those given. */
  static long marks(FoldedText text, int token, long before) {
    long marks = before;
    int mark = 0;
    char quality = 0;
    int last = 0;
    for (int k = text.originalStarts[token]; k < text.originalEnds[token]; k++) {
      char c = text.original[k];
      int f = Characters.FOLD[c];
      if (f == Characters.MARK) {
        quality = Accents.combined(quality, c);
        mark = Accents.markOf(quality);
      } else if (f >= ' ' && f != last) {
        marks = mark > 0 ? marks << 3 | mark : marks;
        quality = Accents.quality(c);
        mark = Accents.markOf(quality);
        last = f;
      }
    }
    return mark > 0 ? marks << 3 | mark : marks;
  }

  /** The tones of a token in order, three bits each, behind those given. */
  static long tones(FoldedText text, int token, long before) {
    long tones = before;
    int from = text.originalStarts[token];
    for (int k = from; k < text.originalEnds[token]; k++) {
      char c = text.original[k];
      int tone = Characters.FOLD[c] == Characters.MARK ? Accents.tone(c) : Accents.toneOf(c);
      if (tone > 0 && (k == from || c != text.original[k - 1])) {
        tones = tones << 3 | tone;
      }
    }
    return tones;
  }
}
