package vn.chosach.retention.acts;

import java.util.Optional;
import java.util.Set;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;

/** Who may act on retention, and what is wrong with words that were given. */
final class RetentionChecks {

  private static final Set<Role> SIGNERS =
      Set.of(Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  private static final int WORDS = 2_000;
  private static final int BASIS = 300;

  private RetentionChecks() {}

  static Optional<Refusal> role(Set<Role> roles) {
    return roles.stream().anyMatch(SIGNERS::contains)
        ? Optional.empty()
        : Optional.of(Refusal.of("retention.not-yours"));
  }

  static Optional<Refusal> words(String words) {
    return text(words, WORDS, "retention.words-missing");
  }

  static Optional<Refusal> basis(String basis) {
    return text(basis, BASIS, "retention.basis-missing");
  }

  static String clean(String text) {
    return Folding.nfc(text.replace("\r\n", "\n")).strip();
  }

  private static Optional<Refusal> text(String text, int most, String none) {
    String clean = clean(text);
    if (Folding.blank(clean)) {
      return Optional.of(Refusal.of(none));
    }
    return clean.length() > most
        ? Optional.of(Refusal.of("retention.too-long", "most", String.valueOf(most)))
        : Optional.empty();
  }
}
