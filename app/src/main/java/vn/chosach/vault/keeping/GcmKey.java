package vn.chosach.vault.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM with a key of the JDK or of a token (NIST SP 800-38D): nonce of 12 bytes, then the
 * sealed bytes; the name of the keyset is authenticated with them.
 *
 * @param provider {@code null} for that of the JDK
 * @param nonces where nonces come from
 */
record GcmKey(
    String id, SecretKey key, @Nullable Provider provider, java.security.SecureRandom nonces)
    implements MasterKey {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  @Override
  public byte[] wrap(byte[] keyset, String name) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE];
    nonces.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(keyset);
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return whole;
  }

  @Override
  public byte[] unwrap(byte[] sealed, String name) throws GeneralSecurityException {
    if (sealed.length <= NONCE) {
      throw new GeneralSecurityException("cut off");
    }
    return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), name)
        .doFinal(sealed, NONCE, sealed.length - NONCE);
  }

  private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
    Cipher cipher =
        provider == null ? Cipher.getInstance(CIPHER) : Cipher.getInstance(CIPHER, provider);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(UTF_8));
    return cipher;
  }

  @Override
  public String toString() {
    return id;
  }
}
