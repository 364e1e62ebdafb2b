package vn.chosach.demo.vault;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.vault.capture.Authorities;
import vn.chosach.vault.capture.OwnAuthority;
import vn.chosach.vault.keeping.VaultSettings;

/** The demonstration stamps by an authority of its own; its root lies beside the data. */
@Component
@Primary
@Profile("demo")
class DemoStamps implements Authorities, DisposableBean {

  private final OwnAuthority authority;
  private final Path root;

  DemoStamps(InstantSource clock, VaultSettings settings)
      throws IOException, GeneralSecurityException {
    this.authority = OwnAuthority.start(settings.home().resolve("keys/demo-stamps.p12"), clock);
    this.root = authority.writeRoot(settings.home().resolve("demo-stamp-root.pem"));
  }

  @Override
  public List<URI> authorities() {
    return List.of(authority.address());
  }

  @Override
  public Path roots() {
    return root;
  }

  @Override
  public void destroy() {
    authority.close();
  }
}
