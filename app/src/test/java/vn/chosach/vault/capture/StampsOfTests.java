package vn.chosach.vault.capture;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import vn.chosach.documents.SignatureStamps;

/** The stamps of the program, under authorities that a test names; else none is configured. */
@Component
@Primary
public class StampsOfTests implements SignatureStamps {

  private final PaperStamps without;
  private SignatureStamps now;

  StampsOfTests(PaperStamps without) {
    this.without = without;
    this.now = without;
  }

  /** Stamps of authorities at these addresses, believed under a root, or by nobody. */
  public static SignatureStamps of(List<URI> authorities, @Nullable Path root) {
    var settings = new StampSettings(authorities, root);
    return new PaperStamps(settings, new TimeStamps(settings));
  }

  public void use(SignatureStamps other) {
    now = other;
  }

  public void stop() {
    now = without;
  }

  @Override
  public boolean configured() {
    return now.configured();
  }

  @Override
  public SignatureStamp stamp(byte[] signature) {
    return now.stamp(signature);
  }

  @Override
  public Optional<SignatureHour> hour(byte[] token, byte[] signature) {
    return now.hour(token, signature);
  }
}
