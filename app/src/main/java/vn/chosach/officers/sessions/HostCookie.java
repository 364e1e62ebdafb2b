package vn.chosach.officers.sessions;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Where the site is published under https, the cookie of the session carries the prefix that binds
 * it to this very host: no other host of the domain can plant one (RFC 6265bis, ASVS 3.3.1).
 */
@Configuration
class HostCookie {

  /** No domain at all is what a {@code __Host-} cookie needs (RFC 6265bis 4.1.3.2). */
  @Bean
  @SuppressWarnings("NullAway")
  DefaultCookieSerializerCustomizer boundToTheHost(Environment environment) {
    String address = environment.getProperty("chosach.site.address", "");
    return cookie -> {
      if (address.startsWith("https://")) {
        cookie.setCookieName("__Host-phien");
        cookie.setUseSecureCookie(true);
        cookie.setCookiePath("/");
        cookie.setDomainName(null);
      }
    };
  }
}
