package vn.chosach;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords of the tests are kept by the same Argon2id with a three-hundredth of the memory: tests
 * open some thousand accounts and sign in as often. What the program itself pays is checked by
 * {@code PasswordHashingTest}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

  @Bean
  @Primary
  public PasswordEncoder quickEncoder() {
    return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
  }
}
