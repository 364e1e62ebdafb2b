package vn.chosach.watch.sources;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.catalogue.Platform;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** Fetches the page of an address; the platforms of the catalogue are the allow-list. */
@Component
public class AddressIntake {

  private final Catalogue catalogue;
  private final PageFetch pages;
  private final InstantSource time;

  AddressIntake(Catalogue catalogue, InstantSource time) {
    this.catalogue = catalogue;
    this.time = time;
    pages = new PageFetch(host -> platform(host).isPresent(), PublicAddresses::allows, time);
  }

  /** A fetched page, or why it was not. */
  public sealed interface Fetched {

    /** The page as it came, and the platform it is of. */
    record Page(String address, String platform, byte[] body) implements Fetched {}

    /** Not fetched. */
    record Refused(Refusal refusal) implements Fetched {}
  }

  /** Fetches; see {@code PageFetch} for what is refused. */
  public Fetched fetch(String address) {
    return switch (pages.fetch(address)) {
      case PageFetch.Fetched.Page page ->
          new Fetched.Page(
              page.address(),
              platform(java.net.URI.create(page.address()).getHost())
                  .map(Platform::code)
                  .orElse(""),
              page.body());
      case PageFetch.Fetched.Refused refused -> new Fetched.Refused(refused.refusal());
    };
  }

  private Optional<Platform> platform(String host) {
    return catalogue.platformOf(host, Vietnam.dayOf(time.instant()));
  }
}
