package vn.chosach;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords of the tests are kept by the same Argon2id with a three-hundredth of the memory: tests
 * open some thousand accounts and sign in as often. What the program itself pays is checked by
 * {@code PasswordHashingTest}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

  @Bean
  @Primary
  public Counted quickEncoder() {
    return new Counted();
  }

  /** Counts how often each hash was compared with a typed password: work, not time. */
  public static final class Counted extends Argon2PasswordEncoder {

    private final Map<String, Integer> comparisons = new ConcurrentHashMap<>();

    Counted() {
      super(16, 32, 1, 64, 1);
    }

    @Override
    protected boolean matchesNonNull(String typed, String hash) {
      comparisons.merge(hash, 1, Integer::sum);
      return super.matchesNonNull(typed, hash);
    }

    /** For each hash that was compared so far, how often. */
    public Map<String, Integer> comparisons() {
      return Map.copyOf(comparisons);
    }
  }
}
