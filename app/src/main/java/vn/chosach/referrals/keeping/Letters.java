package vn.chosach.referrals.keeping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.identifiers.Identifier;
import vn.chosach.kernel.Folding;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/** Seals words for their place, and makes the keyed marks by which subjects are found again. */
@Component
public record Letters(Vault vault) {

  private static final int MARK = 16;

  /** Composed and stripped, the line ends of any browser made one. */
  public static String clean(String words) {
    return Folding.nfc(words).replace("\r\n", "\n").strip();
  }

  public byte[] seal(String words, UUID owner, String what) {
    return vault.seal(
        Lock.CONTENT, place(owner, what), clean(words).getBytes(StandardCharsets.UTF_8));
  }

  public String open(byte[] sealed, UUID owner, String what) {
    return new String(vault.open(Lock.CONTENT, place(owner, what), sealed), StandardCharsets.UTF_8);
  }

  public @Nullable String openOrNull(byte @Nullable [] sealed, UUID owner, String what) {
    return sealed == null ? null : open(sealed, owner, what);
  }

  /** Of kind and canonical form. */
  public byte[] mark(Identifier identifier) {
    return mark(identifier.kind() + ":" + identifier.key());
  }

  /** Of a name, however it is typed. */
  public byte[] markOfName(String name) {
    return mark("NAME:" + Folding.fold(name));
  }

  private byte[] mark(String value) {
    return Arrays.copyOf(
        vault.mark("referrals/subject", value.getBytes(StandardCharsets.UTF_8)), MARK);
  }

  private static String place(UUID owner, String what) {
    return "referral/" + owner + "/" + what;
  }
}
