package vn.chosach.tips.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.IdSource;
import vn.chosach.tips.form.Token;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * What one form of entry carries: the key that makes a second sending the same sending, and the tip
 * that it will be. Sealed for one officer, so that no other site can send the form.
 *
 * @param key submission key
 * @param tip identifier of the tip; its files are staged for it
 */
record EntryPass(Token key, UUID tip) {

  @Override
  public String toString() {
    return "EntryPass[hidden]";
  }

  /** Gives and reads passes. */
  @Component
  static class Office {

    private static final Duration LASTS = Duration.ofHours(12);

    private final Vault vault;
    private final IdSource ids;
    private final InstantSource clock;

    Office(Vault vault, IdSource ids, InstantSource clock) {
      this.vault = vault;
      this.ids = ids;
      this.clock = clock;
    }

    EntryPass fresh() {
      return new EntryPass(Token.fresh(), ids.next());
    }

    String sealed(EntryPass pass, UUID officer) {
      String plain =
          String.join(
              "\n",
              pass.key().text(),
              pass.tip().toString(),
              String.valueOf(clock.instant().plus(LASTS).getEpochSecond()));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(vault.seal(Lock.CONTENT, place(officer), plain.getBytes(UTF_8)));
    }

    /** The pass, when this officer was given it within twelve hours and nobody altered it. */
    Optional<EntryPass> opened(String sealed, UUID officer) {
      try {
        byte[] plain =
            vault.open(Lock.CONTENT, place(officer), Base64.getUrlDecoder().decode(sealed));
        String[] parts = new String(plain, UTF_8).split("\n", -1);
        Instant ends = Instant.ofEpochSecond(Long.parseLong(parts[2]));
        return clock.instant().isBefore(ends)
            ? Token.of(parts[0]).map(key -> new EntryPass(key, UUID.fromString(parts[1])))
            : Optional.empty();
      } catch (IllegalArgumentException | IllegalStateException altered) {
        return Optional.empty();
      }
    }

    private static String place(UUID officer) {
      return "entry/" + officer;
    }
  }
}
