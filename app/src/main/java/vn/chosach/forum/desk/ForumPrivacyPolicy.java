package vn.chosach.forum.desk;

import java.util.Optional;
import vn.chosach.forum.life.ForumHold;
import vn.chosach.identifiers.IdentifierScan;
import vn.chosach.kernel.Folding;

/**
 * What keeps an opinion from the public page until a second person clears it: a victim or another
 * person that is named, and personal data (Luật 91/2025/QH15). A machine reads numbers, accounts,
 * addresses and the name of who spoke; other names only a person sees.
 */
final class ForumPrivacyPolicy {

  private static final int SHORTEST_NAME = 4;

  private ForumPrivacyPolicy() {}

  /**
   * Why it is held back.
   *
   * @param speaker name and way of contact; empty for none
   * @param victim whether an officer saw that it names somebody
   */
  static Optional<ForumHold> hold(String words, String speaker, boolean victim) {
    if (victim) {
      return Optional.of(ForumHold.VICTIM);
    }
    if (names(words, speaker)) {
      return Optional.of(ForumHold.NAME);
    }
    return tells(words) ? Optional.of(ForumHold.DATA) : Optional.empty();
  }

  /** Whether a machine reads a number, an account, an address or a link in it. */
  static boolean tells(String words) {
    return !IdentifierScan.of(words).identifiers().isEmpty();
  }

  /**
   * Whether the name of who spoke, which stands before the first sign that is no letter, is in it.
   */
  static boolean names(String words, String speaker) {
    String name = Folding.fold(speaker.split("[,;:(0-9\\n]", 2)[0]);
    return name.length() >= SHORTEST_NAME && Folding.fold(words).contains(name);
  }
}
