package vn.chosach.officers.search;

import vn.chosach.kernel.Folding;

/**
 * What is looked for.
 *
 * @param words as typed, 2 to {@value #LONGEST} characters that can be seen
 * @param offset how many to leave out, not negative
 * @param limit at most this many, 1 to 100
 */
public record SearchQuestion(String words, int offset, int limit) {

  /** Characters of a question that count; what follows is left out. */
  public static final int LONGEST = 200;

  /** Whether a text has every word of the question, with or without marks, in any order. */
  public boolean in(String text) {
    String folded = Folding.fold(text);
    for (String word : Folding.fold(words).split(" ")) {
      if (!folded.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
