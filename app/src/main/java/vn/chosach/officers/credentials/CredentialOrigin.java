package vn.chosach.officers.credentials;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Scheme, host and port of this site as browsers see it: {@code chosach.site.address}, else {@code
 * http://localhost} with the port that is listened on. Passkeys are bound to it.
 */
@Component
public record CredentialOrigin(Environment environment) {

  public String address() {
    String set = environment.getProperty("chosach.site.address");
    return set == null || set.isBlank()
        ? "http://localhost:" + environment.getProperty("local.server.port", "8389")
        : set.replaceFirst("/+$", "");
  }

  String host() {
    return URI.create(address()).getHost();
  }
}
