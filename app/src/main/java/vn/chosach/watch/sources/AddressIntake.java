package vn.chosach.watch.sources;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
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
  private final PageFetch pictures;
  private final SiteMaps maps;
  private final InstantSource time;

  AddressIntake(
      Catalogue catalogue, PictureSettings settings, Optional<Net> net, InstantSource time) {
    this.catalogue = catalogue;
    this.time = time;
    Net way = net.orElse(Net.OPEN);
    pages = new PageFetch(host -> platform(host).isPresent(), way, time);
    pictures = new PageFetch(host -> platform(host).isPresent() || settings.lists(host), way, time);
    maps = new SiteMaps(pages, time);
  }

  /** What a site map names, or why it was not read. */
  public sealed interface Mapped {

    /**
     * Its pages.
     *
     * @param platform the platform of the map
     * @param addresses at least one, at most 2,000, each once
     * @param cut whether it names more, or a part of it could not be read
     */
    record MappedPages(String platform, List<String> addresses, boolean cut) implements Mapped {}

    /** Not read. */
    record MappedRefused(Refusal refusal) implements Mapped {}
  }

  /** Reads a site map; see {@code SiteMaps} for what is refused. */
  public Mapped map(String address) {
    return switch (maps.read(address)) {
      case SiteMaps.Read.ReadPages read ->
          new Mapped.MappedPages(
              platformAt(read.from()), List.copyOf(read.addresses()), read.cut());
      case SiteMaps.Read.Refused refused -> new Mapped.MappedRefused(refused.refusal());
    };
  }

  /** A fetched page, or why it was not. */
  public sealed interface Fetched {

    /** The page as it came, and the platform it is of. */
    record Page(String address, String platform, byte[] body) implements Fetched {}

    /** Not fetched. */
    record FetchedRefused(Refusal refusal) implements Fetched {}
  }

  /** Fetches; see {@code PageFetch} for what is refused. */
  public Fetched fetch(String address) {
    return fetched(pages.fetch(address));
  }

  /**
   * Fetches a picture; hosts of pictures are allowed beside those of the platforms. What is refused
   * is refused as a page is.
   */
  public Fetched picture(String address) {
    return fetched(pictures.fetch(address));
  }

  private Fetched fetched(PageFetch.Fetched fetched) {
    return switch (fetched) {
      case PageFetch.Fetched.Page page ->
          new Fetched.Page(page.address(), platformAt(page.address()), page.body());
      case PageFetch.Fetched.Refused refused -> new Fetched.FetchedRefused(refused.refusal());
    };
  }

  private String platformAt(String address) {
    return platform(URI.create(address).getHost()).map(Platform::code).orElse("");
  }

  private Optional<Platform> platform(String host) {
    return catalogue.platformOf(host, Vietnam.dayOf(time.instant()));
  }
}
