package vn.chosach.screening.folding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One listing's text, folded: a reusable buffer that holds the original, the folded characters with
 * their places in the original, and the tokens.
 *
 * <p>Folding takes off case, tone and diacritic marks (đ included), replaces look-alike, styled and
 * full-width letters, drops zero-width characters and repeats of a letter ({@code "fakeee"} and
 * {@code "gucci"} become {@code "fake"} and {@code "guci"}, on both sides of a comparison). The
 * accented form is not lost: {@link #accentsAgree} reads it from the original.
 *
 * <p>A token is a run of letters and digits. Its key is exact for up to eight ASCII characters
 * (packed) and a 63-bit hash with the top bit set beyond. Several fields are folded one after the
 * other; an empty token with key 0 stands between them, so no phrase crosses a border.
 *
 * <p>Not thread-safe: one instance a thread. As a {@link CharSequence} it is the folded text with
 * single spaces between tokens.
 */
public final class FoldedText implements CharSequence {

  /** Longest field that is read; what lies beyond is cut off (counted in UTF-16 units). */
  public static final int FIELD_LIMIT = 100_000;

  /** Token follows the one before without white space between them. */
  static final int GLUED = 1;

  /** Token holds letters and digits. */
  static final int MIXED = 2;

  /** Token has letters only. */
  static final int LETTERS = 4;

  /** A sign that stands for a letter (@, $, !) touches a token. */
  static final int SIGN = 8;

  /** Token holds letters beyond ASCII. */
  static final int WIDE = 16;

  /** Token of more than eight characters, or beyond ASCII, that holds letters and digits. */
  static final int LONG_MIXED = 64;

  /** A stop and white space stand between the token before and this one. */
  static final int BROKEN = 32;

  private static final char[] NO_LETTERS = {};
  private static final int[] NO_NUMBERS = {};

  /** In a key each letter has this bit of its byte, and no digit has. */
  static final long LETTER = 0x4040404040404040L;

  private static final int KEEP = 1 << 16;

  char[] original = NO_LETTERS;
  char[] chars = NO_LETTERS;
  long[] keys;
  int[] starts = NO_NUMBERS;
  int[] ends = NO_NUMBERS;
  int[] originalStarts = NO_NUMBERS;
  int[] originalEnds = NO_NUMBERS;
  byte[] flags;
  int length;
  int tokens;
  int doubtful;

  int originalLength;
  private final @Nullable PlainPass plainPass;
  private final int[] fieldTokens;
  final int[] fieldOriginals;
  private int fields;

  /** An empty text, to which fields are added. */
  public FoldedText() {
    keys = new long[0];
    flags = new byte[0];
    fieldTokens = new int[9];
    fieldOriginals = new int[9];
    plainPass = new PlainPass();
  }

  private FoldedText(FoldedText from) {
    keys = Arrays.copyOf(from.keys, from.tokens);
    flags = Arrays.copyOf(from.flags, from.tokens);
    fieldTokens = Arrays.copyOf(from.fieldTokens, from.fields);
    fieldOriginals = NO_NUMBERS;
    tokens = from.tokens;
    doubtful = from.doubtful;
    fields = from.fields;
    plainPass = null;
  }

  /** Forgets the text; room that one giant listing took is given back. */
  public void clear() {
    if (chars.length > KEEP) {
      original = new char[1024];
      chars = new char[1024];
    }
    length = 0;
    tokens = 0;
    doubtful = 0;
    originalLength = 0;
    fields = 0;
  }

  /**
   * Folds one more field; at most eight.
   *
   * @return false if the field was longer than {@link #FIELD_LIMIT} and has been cut
   */
  public boolean add(String field) {
    int taken = Math.min(field.length(), FIELD_LIMIT);
    int base = originalLength;
    int limit = base + taken;
    if (limit > original.length) {
      original = Arrays.copyOf(original, Math.max(limit, original.length * 2));
    }
    roomForChars(length + 4 * taken + 8);
    roomForTokens(tokens + taken / 2 + 3);
    field.getChars(0, taken, original, base);
    if (fields > 0) {
      barrier(base);
    }
    fieldTokens[fields] = tokens;
    fieldOriginals[fields] = base;
    fields++;
    originalLength = limit;
    if (taken == 0) {
      return true;
    }
    if (plainPass == null || !plainPass.over(this, base, limit)) {
      FoldingPass.over(this, base, limit);
    }
    return taken == field.length();
  }

  /**
   * The words alone, for many texts that are kept to be matched: neither letters nor places, so
   * that it takes a quarter of the room. No field can be added, nothing of it can be repaired or
   * shown, and a rule that heeds marks cannot be judged on it.
   */
  public FoldedText words() {
    return new FoldedText(this);
  }

  private void barrier(int at) {
    keys[tokens] = 0;
    starts[tokens] = length;
    ends[tokens] = length;
    originalStarts[tokens] = at;
    originalEnds[tokens] = at;
    flags[tokens] = 0;
    tokens++;
  }

  /** {@link #LETTERS}, {@link #MIXED} or 0 for a token of digits alone. */
  int kindOf(int token) {
    long key = keys[token];
    if (key > 0) {
      // letters are 0x61 to 0x7A, digits 0x30 to 0x39
      long figures = key << 1 & ~key & LETTER;
      return (key & LETTER) == 0 ? 0 : figures == 0 ? LETTERS : MIXED;
    }
    return TokenKeys.kindOf(chars, starts[token], ends[token]);
  }

  private void roomForChars(int wanted) {
    if (wanted > chars.length) {
      int size = Math.max(wanted, chars.length * 2);
      chars = Arrays.copyOf(chars, size);
    }
  }

  private void roomForTokens(int wanted) {
    if (wanted > keys.length) {
      int size = Math.max(wanted, keys.length * 2);
      keys = Arrays.copyOf(keys, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
      originalStarts = Arrays.copyOf(originalStarts, size);
      originalEnds = Arrays.copyOf(originalEnds, size);
      flags = Arrays.copyOf(flags, size);
    }
  }

  /** Number of tokens, borders between fields included. */
  public int tokens() {
    return tokens;
  }

  /** Key of a token; 0 for a border between fields. */
  public long key(int token) {
    return keys[token];
  }

  /** All keys; only the first {@link #tokens()} are of this text. For reading only. */
  public long[] keys() {
    return keys;
  }

  /** First folded character of a token. */
  public int start(int token) {
    return starts[token];
  }

  /** Folded character after the last one of a token. */
  public int end(int token) {
    return ends[token];
  }

  public int fields() {
    return fields;
  }

  /** First token of a field; {@code field == fields()} gives the end of the last. */
  public int firstToken(int field) {
    return field == fields ? tokens : fieldTokens[field];
  }

  /** Token after the last one of a field, the border left out. */
  public int lastToken(int field) {
    return field + 1 == fields ? tokens : fieldTokens[field + 1] - 1;
  }

  /** The field in which a token lies. */
  public int fieldOf(int token) {
    int field = 0;
    while (field + 1 < fields && token >= fieldTokens[field + 1]) {
      field++;
    }
    return field;
  }

  /** Where a token begins in the original text of its field. */
  public int originalStart(int token) {
    return originalStarts[token] - fieldOriginals[fieldOf(token)];
  }

  /** Where a token ends (exclusive) in the original text of its field. */
  public int originalEnd(int token) {
    return originalEnds[token] - fieldOriginals[fieldOf(token)];
  }

  /**
   * Whether the marks written in the original agree with those of a phrase.
   *
   * @param first first token of the match
   * @param last last token of the match (inclusive); the tokens may be pieces of one word, or one
   *     token may hold several words
   * @param strict false forgives a match that is written without any mark
   */
  public boolean accentsAgree(int first, int last, Phrase phrase, boolean strict) {
    return WrittenMarks.agree(this, first, last, phrase, strict);
  }

  /** Whether a word of a stretch is written with letters of another alphabet that look alike. */
  public boolean isBorrowed(int first, int last) {
    for (int t = first; t <= last; t++) {
      if (WrittenMarks.borrows(this, t)) {
        return true;
      }
    }
    return false;
  }

  /** Whether any word holds letters beyond ASCII. */
  public boolean isWide() {
    return (doubtful & WIDE) != 0;
  }

  /** Whether any word of a field is written with a mark or tone. */
  public boolean isMarked(int field) {
    for (int t = fieldTokens[field]; t < lastToken(field); t++) {
      if (originalEnds[t] > originalStarts[t]
          && (WrittenMarks.marks(this, t, 0) != 0 || WrittenMarks.tones(this, t, 0) != 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a sentence ends or an enumeration goes on inside a stretch of tokens: a comma, stop or
   * line break with white space beside it. A phrase does not reach across.
   */
  public boolean isBroken(int first, int last) {
    int seen = 0;
    for (int t = first + 1; t <= last; t++) {
      seen |= flags[t];
    }
    return (seen & BROKEN) != 0;
  }

  /** Whether a point or comma alone stands between a token and the next, as in {@code 1.500}. */
  public boolean isPointed(int token) {
    int gap = originalEnds[token];
    return token + 1 < tokens
        && originalStarts[token + 1] == gap + 1
        && (original[gap] == '.' || original[gap] == ',');
  }

  /**
   * Where a folded character stands in the original text of its field. Worked out on demand: the
   * pass itself keeps the places of tokens only.
   */
  public int originalOf(int folded) {
    return OriginalPlaces.of(this, folded);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length).strip();
  }
}
