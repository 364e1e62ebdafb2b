package vn.chosach.screening.folding;

import java.util.Arrays;

/**
 * The tokens of a text after repair: words put together from pieces ("r.o.l.e.x", "Role x"), digits
 * and signs read as letters ("n1ke", "@didas"), teencode and misspelt marks spelt out. Every change
 * leads to a word of the {@link Vocabulary}; all else stays, and each token knows the tokens of the
 * folded text that it stands for.
 *
 * <p>Not thread-safe: one instance a thread.
 */
public final class TokenView {

  /** The token stands as written. */
  public static final byte AS_WRITTEN = 0;

  /** An everyday short form or a spelling by sound was spelt out. */
  public static final byte SPELT_OUT = 1;

  /** The word was disguised: split, misspelt, or written with digits or signs. */
  public static final byte DISGUISED = 2;

  /** The same of a word that is known as it was written. */
  public static final byte READ_AGAIN = 3;

  static final int LONGEST = 24;

  /** Pieces beyond {@link #LONGEST} can only be repeats of a letter ("g g g i i ả"). */
  private static final int MOST_PIECES = 2 * LONGEST;

  private long[] keys = new long[256];
  private int[] firsts = new int[256];
  private int[] lasts = new int[256];
  private byte[] repairs = new byte[256];
  private int[] doubts = new int[256];
  private int count;
  private boolean[] spelt = new boolean[0];
  private boolean anySpelt;
  private boolean anyJoined;
  private boolean again;
  private final WordFolding folding = new WordFolding();

  /**
   * Repairs a text.
   *
   * @return whether anything changed; if not, the view holds nothing
   */
  public boolean repair(FoldedText text, Vocabulary known) {
    count = 0;
    anySpelt = false;
    anyJoined = false;
    again = false;
    int tokens = text.tokens;
    boolean changed = false;
    boolean signs = (text.doubtful & FoldedText.SIGN) != 0;
    if (doubts.length < tokens) {
      doubts = new int[Integer.highestOneBit(tokens) * 2];
    }
    int many = SpeltRuns.doubts(text, known, signs, doubts);
    int done = 0;
    for (int d = 0; d < many; d++) {
      int t = doubts[d];
      if (t < done) {
        continue;
      }
      if (changed && t > done) {
        asWritten(text, done, t);
      }
      long key = text.keys[t];
      int last = t;
      byte how = AS_WRITTEN;
      if (key != 0) {
        int next = t + 1;
        long following = next < tokens ? text.keys[next] : 0;
        if (following != 0) {
          boolean glued = (text.flags[next] & FoldedText.GLUED) != 0;
          if (glued || SpeltRuns.isSingle(text, t) && SpeltRuns.isSingle(text, next)) {
            last = join(text, t, known);
          } else if (known.hasSplits && (key | following) > 0) {
            long pair = pair(text, t, next);
            if (pair > 0
                && known.maySplit(pair) != 0
                && (text.kindOf(t) & text.kindOf(next) & FoldedText.LETTERS) != 0
                && known.word(pair) == pair) {
              last = next;
              found = pair;
            }
          }
        }
        if (last > t) {
          key = found;
          how = DISGUISED;
          anyJoined = true;
          spelt(text, t, last);
        } else if (known.others.mayHold(key) || WordFolding.isReadable(text, t, signs)) {
          long meant = known.word(key);
          if (meant == 0) {
            meant = WordFolding.isReadable(text, t, signs) ? folding.signs(text, t, t, known) : 0;
            how = meant == 0 ? AS_WRITTEN : DISGUISED;
          } else if (meant != key) {
            how = known.isDisguise(key) ? DISGUISED : SPELT_OUT;
          }
          if (meant == key && isReadable(text, t, known)) {
            again = true;
          }
          key = how == AS_WRITTEN ? key : meant;
        }
        if ((how != AS_WRITTEN || again) && !changed) {
          changed = true;
          begin(text, t);
        }
      }
      if (changed) {
        keys[count] = key;
        firsts[count] = t;
        lasts[count] = last;
        repairs[count] = how;
        count++;
      }
      done = last + 1;
    }
    if (changed && done < tokens) {
      asWritten(text, done, tokens);
    }
    return changed;
  }

  private boolean isReadable(FoldedText text, int t, Vocabulary known) {
    return text.kindOf(t) == FoldedText.MIXED && folding.signs(text, t, t, known) != 0;
  }

  /**
   * Reads digits as letters also where the word is known as it stands, such as the "c4" of "k1ch
   * c4": what is written so was looked for before.
   *
   * @return whether there is any
   */
  public boolean readAgain(FoldedText text, Vocabulary known) {
    for (int v = 0; again && v < count; v++) {
      if (repairs[v] == AS_WRITTEN && keys[v] != 0 && isReadable(text, firsts[v], known)) {
        keys[v] = folding.signs(text, firsts[v], firsts[v], known);
        repairs[v] = READ_AGAIN;
      }
    }
    return again;
  }

  /** Takes over tokens of which none is in doubt. */
  private void asWritten(FoldedText text, int from, int to) {
    int size = to - from;
    System.arraycopy(text.keys, from, keys, count, size);
    Arrays.fill(repairs, count, count + size, AS_WRITTEN);
    for (int t = from; t < to; t++) {
      firsts[count] = t;
      lasts[count++] = t;
    }
  }

  /** Begins the view, which most texts do not need, with the tokens before the first change. */
  private void begin(FoldedText text, int before) {
    if (keys.length < text.tokens) {
      int size = Integer.highestOneBit(text.tokens) * 2;
      keys = new long[size];
      firsts = new int[size];
      lasts = new int[size];
      repairs = new byte[size];
    }
    count = 0;
    asWritten(text, 0, before);
  }

  private long found;

  /**
   * Keeps where a word is spelt with signs and white space, so that no sentence ends there. Two
   * pieces are that only beside a word spelt alike.
   */
  private void spelt(FoldedText text, int first, int last) {
    int signed = SpeltRuns.signedGap(text, first, last);
    if (signed < 0 || last - first < 2 && !SpeltRuns.inCompany(text, first, last)) {
      return;
    }
    if (!anySpelt) {
      anySpelt = true;
      if (spelt.length < text.tokens) {
        spelt = new boolean[Integer.highestOneBit(text.tokens) * 2];
      }
      Arrays.fill(spelt, 0, text.tokens, false);
    }
    Arrays.fill(spelt, first + 1, last + 1, true);
  }

  /**
   * Longest run of pieces from a token on that makes a known word; its last token, or the first.
   */
  private int join(FoldedText text, int first, Vocabulary known) {
    int best = first;
    int size = 0;
    boolean letters = false;
    boolean single = true;
    boolean spaced = false;
    boolean anyGlued = false;
    boolean signs = (text.doubtful & FoldedText.SIGN) != 0;
    for (int t = first; t < text.tokens && text.keys[t] != 0; t++) {
      boolean here = SpeltRuns.isSingle(text, t);
      boolean glued = (text.flags[t] & FoldedText.GLUED) != 0;
      if (t > first && !glued && (anyGlued || !(single && here))) {
        break;
      }
      single &= here;
      spaced |= t > first && !glued;
      anyGlued |= t > first && glued;
      size += here && repeats(text, first, t) ? 0 : text.ends[t] - text.starts[t];
      if (size > LONGEST || t - first > MOST_PIECES) {
        break;
      }
      letters |= text.kindOf(t) != 0;
      if (t == first || !letters) {
        continue;
      }
      int signed = single && spaced ? SpeltRuns.signedGap(text, first, t) : -1;
      if (single && SpeltRuns.cutsRun(text, first, t, spaced, signed)) {
        continue;
      }
      long key = folding.joined(text, first, t);
      long meant = known.word(key);
      if (meant != 0) {
        // a further piece that only repeats the last letter adds nothing; one with which the word
        // is spelt in full belongs to it, though without it the word was known by a misspelling
        if (best == first || meant != found || key == meant && !repeats(text, first, t)) {
          found = meant;
          best = t;
        }
      } else {
        long read =
            signs || !SpeltRuns.allLetters(text, first, t)
                ? folding.signs(text, first, t, known)
                : 0;
        if (read != 0 && (best == first || read != found)) {
          found = read;
          best = t;
        }
      }
    }
    return best;
  }

  /** Whether a single letter repeats the one before it, and so adds nothing to a word. */
  private static boolean repeats(FoldedText text, int first, int t) {
    char letter = text.chars[text.starts[t]];
    return t > first && letter > '9' && letter == text.chars[text.ends[t - 1] - 1];
  }

  private static long pair(FoldedText text, int left, int right) {
    int room = text.ends[right] - text.starts[right];
    long first = text.keys[right] >>> 8 * room - 8;
    boolean doubled = (text.keys[left] & 0xFF) == first;
    return doubled || text.ends[left] - text.starts[left] + room > 8
        ? 0
        : text.keys[left] << 8 * room | text.keys[right];
  }

  public int count() {
    return count;
  }

  /** Whether any word is spelt out in single letters with signs and white space between them. */
  public boolean hasSpelt() {
    return anySpelt;
  }

  /**
   * Whether what stands before a token of the folded text lies within a word spelt out so; to be
   * asked only if {@link #hasSpelt} says that there is one.
   */
  public boolean isWithinSpelt(int token) {
    return spelt[token];
  }

  /** Whether any word is put together from pieces. */
  public boolean hasJoined() {
    return anyJoined;
  }

  /** Keys after repair; only the first {@link #count()} are of this text. For reading only. */
  public long[] keys() {
    return keys;
  }

  /** First token of the folded text for which a token stands. */
  public int first(int token) {
    return firsts[token];
  }

  /** Last token (inclusive) of the folded text for which a token stands. */
  public int last(int token) {
    return lasts[token];
  }

  /** How a token came about: one of the constants above. */
  public byte repair(int token) {
    return repairs[token];
  }

  /** Forgets giant texts. */
  public void trim() {
    if (doubts.length > 1 << 15) {
      doubts = new int[256];
    }
    if (keys.length > 1 << 15) {
      keys = Arrays.copyOf(keys, 256);
      firsts = Arrays.copyOf(firsts, 256);
      lasts = Arrays.copyOf(lasts, 256);
      repairs = Arrays.copyOf(repairs, 256);
      spelt = new boolean[0];
      count = 0;
    }
  }
}
