package vn.chosach.signals.searching;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.Identifier;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.vault.Vault;

/**
 * Keyed marks: by them things are found again without being stored. Without the key, which the
 * database does not hold, nobody can try words or numbers against them.
 */
@Component
public record Marks(Vault vault) {

  private static final int SHORT = 16;

  /** Of kind and canonical form. */
  public byte[] of(Identifier identifier) {
    return mark("signals/identifier", identifier.kind() + ":" + identifier.key());
  }

  /** Of an account that was told without its bank. */
  public byte[] ofBareAccount(String number) {
    return mark(
        "signals/identifier", IdentifierKind.BANK_ACCOUNT + ":" + Identifier.bareAccount(number));
  }

  /** Of the bare value. */
  public byte[] ofCore(Identifier identifier) {
    return mark("signals/core", identifier.core());
  }

  /** Of search terms: the first eight bytes, enough to tell millions of words apart. */
  public Long[] ofTerms(Collection<String> terms) {
    return terms.stream()
        .map(term -> ByteBuffer.wrap(vault.mark("signals/term", bytes(term))).getLong())
        .distinct()
        .toArray(Long[]::new);
  }

  /** What likeness is computed with. */
  public long secret() {
    return ByteBuffer.wrap(vault.mark("signals/likeness", bytes("secret"))).getLong();
  }

  private byte[] mark(String use, String value) {
    return Arrays.copyOf(vault.mark(use, bytes(value)), SHORT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
