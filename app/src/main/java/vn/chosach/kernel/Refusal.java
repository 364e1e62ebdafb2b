package vn.chosach.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why an act was refused: an expected outcome, not a defect. Sealed outcomes of the rooms carry it;
 * pages show the text {@code refusal.<code>} with the facts filled in by name.
 *
 * @param code stable reason code, lower case with hyphens, {@code room.reason}; partners may rely
 *     on it
 * @param facts what the sentence needs, by placeholder name; never personal data
 */
public record Refusal(String code, Map<String, String> facts) {

  private static final Pattern CODE = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

  /**
   * @throws IllegalArgumentException if the code is not of the form {@code room.reason-in-words}
   */
  public Refusal {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a reason code: " + code);
    }
    facts = Map.copyOf(facts);
  }

  public static Refusal of(String code) {
    return new Refusal(code, Map.of());
  }

  public static Refusal of(String code, String fact, String value) {
    return new Refusal(code, Map.of(fact, value));
  }

  /** Refused with a code that needs no facts, if there is a fault. */
  public static Optional<Refusal> when(boolean fault, String code) {
    return fault ? Optional.of(of(code)) : Optional.empty();
  }

  /** Refused where words are missing or longer than so many characters. */
  public static Optional<Refusal> unlessWords(String words, int most, String code) {
    return when(words.isBlank() || words.length() > most, code);
  }
}
