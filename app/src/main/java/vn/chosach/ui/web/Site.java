package vn.chosach.ui.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator says about the published site.
 *
 * @param address scheme and host of the public portal, such as {@code https://cho-sach.example.vn};
 *     without it the installation calls itself a trial
 */
@ConfigurationProperties("chosach.site")
record Site(@Nullable URI address) {

  @Nullable String addressWithoutSlash() {
    return address == null ? null : address.toString().replaceFirst("/+$", "");
  }
}
