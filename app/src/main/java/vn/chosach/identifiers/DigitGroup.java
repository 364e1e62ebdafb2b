package vn.chosach.identifiers;

/**
 * Digits that stand together, or one number word.
 *
 * @param digits the digits they mean
 * @param start first place in the folded view
 * @param end place after the last
 * @param plus whether a plus sign leads to it
 * @param spoken whether it was written as a word or with letters for digits
 * @param gap how it is joined to the group before
 */
record DigitGroup(String digits, int start, int end, boolean plus, boolean spoken, Gap gap) {

  enum Gap {
    /** Something stands between that no number contains. */
    APART,
    /** Spaces, dots, brackets: people set numbers so. */
    LOOSE,
    /** A slash or comma: within a number at times, more often between two. */
    LIST,
    /** One hyphen, with or without spaces. */
    HYPHEN
  }
}
