package vn.chosach;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A word that no other test wrote, of letters alone: eight figures in a row would be read as a
 * number of an account or a telephone.
 */
public final class FreshWord {

  private static final int LETTERS = 20;

  private FreshWord() {}

  /** Twenty letters from a to p, begun with one that begins no Vietnamese word. */
  public static String any() {
    return ThreadLocalRandom.current()
        .ints(LETTERS, 'a', 'q')
        .mapToObj(Character::toString)
        .collect(Collectors.joining("", "w", ""));
  }
}
