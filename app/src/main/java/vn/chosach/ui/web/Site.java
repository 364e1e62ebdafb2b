package vn.chosach.ui.web;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator says about the published site.
 *
 * @param address scheme and host of the public portal, such as {@code https://cho-sach.example.vn};
 *     without it the installation calls itself a trial and answers on its own machine only
 * @param securityContact where weaknesses are reported, such as {@code
 *     mailto:security@cho-sach.example.vn}; without it the page that says who runs the site
 */
@ConfigurationProperties("chosach.site")
record Site(@Nullable URI address, @Nullable URI securityContact) {

  private static final Set<String> WAYS = Set.of("mailto", "https", "tel");

  /**
   * @throws IllegalArgumentException if the contact is no mail address, page or telephone (RFC 9116
   *     section 2.5.3)
   */
  Site {
    if (securityContact != null
        && (securityContact.getScheme() == null || !WAYS.contains(securityContact.getScheme()))) {
      throw new IllegalArgumentException(
          "chosach.site.security-contact begins with mailto:, https: or tel:");
    }
  }

  @Nullable String addressWithoutSlash() {
    return address == null ? null : address.toString().replaceFirst("/+$", "");
  }
}
