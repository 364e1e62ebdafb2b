package vn.chosach.tips.form;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of one form: it finds the draft again, guards the form against forged requests and
 * makes a second sending the same sending.
 *
 * @param text 22 characters for 128 random bits
 */
public record Token(String text) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static Token fresh() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  public static Optional<Token> of(String sent) {
    return FORM.matcher(sent).matches() ? Optional.of(new Token(sent)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
