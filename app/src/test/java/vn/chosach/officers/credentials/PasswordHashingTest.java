package vn.chosach.officers.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chosach.QuickPasswords;

/** The hashing of the program itself: the context of the tests keeps passwords by a cheap one. */
class PasswordHashingTest {

  private final PasswordHashing hashing = new PasswordHashing();

  @Test
  void aPasswordIsKeptAsDearAsOwaspAsksAndNeverTwiceAlike() {
    var encoder = hashing.passwordEncoder();
    String kept = encoder.encode("Một câu dễ nhớ 389");
    assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("dễ nhớ");
    assertThat(encoder.encode("Một câu dễ nhớ 389")).isNotEqualTo(kept);
    assertThat(encoder.matches("Một câu dễ nhớ 389", kept)).isTrue();
    assertThat(encoder.matches("Một câu dễ nhớ 388", kept)).isFalse();
  }

  /** So a fixture of the one is no password to the other that could not be checked. */
  @Test
  void theCheapHashingOfTheTestsIsTheSameButForItsPrice() {
    var dear = hashing.passwordEncoder();
    var cheap = new QuickPasswords().quickEncoder();
    assertThat(cheap.encode("x")).startsWith("$argon2id$v=19$").doesNotContain("m=19456");
    assertThat(dear.matches("x", cheap.encode("x"))).isTrue();
    assertThat(cheap.matches("x", dear.encode("x"))).isTrue();
    assertThat(cheap.matches("y", dear.encode("x"))).isFalse();
  }
}
