package vn.chosach.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Validity;

/**
 * An online platform on which goods are offered. Contacts are not part of it: they are entered by
 * the province.
 *
 * @param code short key, such as {@code tiktok-shop}
 * @param kind what it is under the law on e-commerce
 * @param name as the public knows it
 * @param hosts host names that belong to it, and every name below them
 * @param validity days on which it operates, as far as known
 * @param provenance how it is known
 * @param note source, or what is uncertain, in Vietnamese
 */
public record Platform(
    String code,
    PlatformKind kind,
    String name,
    List<String> hosts,
    Validity validity,
    Provenance provenance,
    @Nullable String note) {

  /** Kinds of actor in Law 122/2025/QH15 that the list tells apart. */
  public enum PlatformKind {
    /** Nền tảng thương mại điện tử trung gian. */
    MARKETPLACE("catalogue.platform-kind.marketplace"),
    /** Mạng xã hội hoạt động thương mại điện tử. */
    COMMERCE_SOCIAL_NETWORK("catalogue.platform-kind.social");

    private final String textKey;

    PlatformKind(String textKey) {
      this.textKey = textKey;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }
  }
}
