package vn.chosach.forum.desk;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;

/** What the acts of the forum ask of words. */
final class ForumChecks {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private ForumChecks() {}

  /** Some words, of at most so many characters. */
  static Optional<Refusal> words(String words, int most, String code) {
    return Refusal.when(Folding.blank(words) || words.length() > most, code);
  }

  /** The same for words that differ in nothing but case, marks, spaces and points. */
  static String same(String words) {
    return Sha256.hex(NO_WORD.matcher(Folding.fold(words)).replaceAll(" ").strip());
  }
}
