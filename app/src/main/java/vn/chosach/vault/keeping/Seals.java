package vn.chosach.vault.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.postgres.CannotStart;
import vn.chosach.vault.Lock;

/**
 * Authenticated encryption with associated data (Tink): AES-256-GCM for texts, its streaming form
 * for files, HMAC-SHA-256 for marks by which a thing is found again without being stored.
 */
@Component
public class Seals {

  private static final String FILES = "files";
  private static final String MARKS = "marks";
  private static final byte[] CHECKED = "chosach".getBytes(UTF_8);
  private static final int MARK_BYTES = 32;

  private final Keyring ring;
  private final KeyWitness witness;
  private final Map<Lock, Aead> texts = new EnumMap<>(Lock.class);
  private final StreamingAead files;
  private final PrfSet marks;

  Seals(VaultSettings settings, KeySettings keys, KeyWitness witness) {
    this.witness = witness;
    try {
      this.ring = new Keyring(settings.keys(), new AllMasterKeys(keys, settings.keys()));
      AeadConfig.register();
      StreamingAeadConfig.register();
      PrfConfig.register();
      for (Lock lock : Lock.values()) {
        texts.put(lock, text(lock));
      }
      files =
          keyset(FILES, PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB)
              .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
      marks =
          keyset(MARKS, PredefinedPrfParameters.HMAC_SHA256_PRF)
              .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    } catch (GeneralSecurityException | IOException e) {
      throw new CannotStart("The keys of the vault cannot be used: " + e.getMessage(), e);
    }
    witness.vouch(FILES, this::sealedCheck, this::opensCheck);
    witness.vouch(
        MARKS, () -> mark("key-check", CHECKED), v -> Arrays.equals(v, mark("key-check", CHECKED)));
  }

  private Aead text(Lock lock) throws GeneralSecurityException {
    String name = lock.name().toLowerCase(Locale.ROOT);
    Aead aead =
        keyset(name, PredefinedAeadParameters.AES256_GCM)
            .getPrimitive(RegistryConfiguration.get(), Aead.class);
    witness.vouch(
        name,
        () -> seal(aead, "key-check", CHECKED),
        value -> {
          try {
            return Arrays.equals(CHECKED, aead.decrypt(value, "key-check".getBytes(UTF_8)));
          } catch (GeneralSecurityException otherKey) {
            return false;
          }
        });
    return aead;
  }

  private KeysetHandle keyset(String name, Parameters parameters) {
    if (witness.knows(name) && !ring.has(name)) {
      throw new CannotStart(
          "The key file vault-" + name + ".json is missing: put it back from your safe copy.");
    }
    return ring.keyset(name, parameters);
  }

  public byte[] seal(Lock lock, String place, byte[] plain) {
    return seal(texts(lock), place, plain);
  }

  /**
   * @throws IllegalStateException if the sealed bytes were altered, or sealed for another place
   */
  public byte[] open(Lock lock, String place, byte[] sealed) {
    try {
      return texts(lock).decrypt(sealed, place.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed text does not open at " + place, e);
    }
  }

  public OutputStream sealing(OutputStream to, String place) throws IOException {
    try {
      return files.newEncryptingStream(to, place.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public InputStream opening(InputStream from, String place) throws IOException {
    try {
      return files.newDecryptingStream(from, place.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For reading here and there: only the pieces that are read are opened, each proven. */
  public SeekableByteChannel openingAnywhere(SeekableByteChannel from, String place)
      throws IOException {
    try {
      SeekableByteChannel opened = files.newSeekableDecryptingChannel(from, place.getBytes(UTF_8));
      // The library finds its key at the first read, and goes nowhere before that.
      opened.read(ByteBuffer.allocate(1));
      return opened.position(0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Keyed, one-way: the same bytes for the same use give the same 32 bytes. */
  public byte[] mark(String use, byte[] value) {
    byte[] name = use.getBytes(UTF_8);
    byte[] input = Arrays.copyOf(name, name.length + 1 + value.length);
    System.arraycopy(value, 0, input, name.length + 1, value.length);
    try {
      return marks.computePrimary(input, MARK_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Aead texts(Lock lock) {
    return java.util.Objects.requireNonNull(texts.get(lock));
  }

  private static byte[] seal(Aead aead, String place, byte[] plain) {
    try {
      return aead.encrypt(plain, place.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] sealedCheck() {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = sealing(bytes, "key-check")) {
      out.write(CHECKED);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private boolean opensCheck(byte[] value) {
    try (InputStream in = opening(new java.io.ByteArrayInputStream(value), "key-check")) {
      return Arrays.equals(CHECKED, in.readAllBytes());
    } catch (IOException otherKey) {
      return false;
    }
  }
}
