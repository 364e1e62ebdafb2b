package vn.chosach.screening.folding;

/** Keys and kinds of tokens that do not fit into eight ASCII characters. */
final class TokenKeys {

  private TokenKeys() {}

  /** Key of a token that does not fit into eight bytes: top bit set, the rest a mixed hash. */
  static long hash(char[] chars, int start, int end) {
    long h = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      h = (h ^ chars[i]) * 0x100000001b3L;
    }
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    return h ^ h >>> 32 | Long.MIN_VALUE;
  }

  /** The flag of a token that does not fit, if it holds letters and digits; else 0. */
  static int longMixed(char[] chars, int start, int end) {
    return kindOf(chars, start, end) == FoldedText.MIXED ? FoldedText.LONG_MIXED : 0;
  }

  static int kindOf(char[] chars, int start, int end) {
    int letters = 0;
    int digits = 0;
    for (int i = start; i < end; i++) {
      if (chars[i] <= '9') {
        digits++;
      } else {
        letters++;
      }
    }
    return letters == 0 ? 0 : digits == 0 ? FoldedText.LETTERS : FoldedText.MIXED;
  }
}
