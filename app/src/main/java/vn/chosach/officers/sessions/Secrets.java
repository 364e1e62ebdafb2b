package vn.chosach.officers.sessions;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Sha256;

/** Random secrets, and the digest under which those with enough bits are kept. */
@Component
public class Secrets {

  private final SecureRandom random = new SecureRandom();

  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Base64url without padding. */
  public String token(int byteCount) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(byteCount));
  }

  public static byte[] digest(String secret) {
    return Sha256.of(secret);
  }
}
