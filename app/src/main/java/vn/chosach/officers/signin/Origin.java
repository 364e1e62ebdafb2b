package vn.chosach.officers.signin;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Scheme, host and port of this site as browsers see it; passkeys are bound to it. */
@Component
class Origin {

  private final SignInSettings settings;
  private final Environment environment;

  Origin(SignInSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /** As set, else {@code http://localhost} with the port that is listened on. */
  String address() {
    String set = settings.origin();
    return set == null || set.isBlank()
        ? "http://localhost:" + environment.getProperty("local.server.port", "8389")
        : set.replaceFirst("/+$", "");
  }

  String host() {
    return URI.create(address()).getHost();
  }
}
