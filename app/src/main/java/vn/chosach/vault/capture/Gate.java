package vn.chosach.vault.capture;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.vault.CaptureHosts;
import vn.chosach.vault.PublicWeb;

/**
 * The gate to the net: which addresses the server may fetch, and where they lead. A name is
 * resolved once, all its addresses must be public, and the connection goes to one of these very
 * addresses, so that a name cannot lead elsewhere between the look and the leap.
 */
@Component
public class Gate {

  private final Catalogue catalogue;
  private final CaptureSettings settings;
  private final InstantSource clock;
  private final List<CaptureHosts> watched;
  private final Resolver names;

  @Autowired
  Gate(
      Catalogue catalogue,
      CaptureSettings settings,
      InstantSource clock,
      List<CaptureHosts> watched) {
    this(catalogue, settings, clock, watched, InetAddress::getAllByName);
  }

  Gate(
      Catalogue catalogue,
      CaptureSettings settings,
      InstantSource clock,
      List<CaptureHosts> watched,
      Resolver names) {
    this.watched = watched;
    this.catalogue = catalogue;
    this.settings = settings;
    this.clock = clock;
    this.names = names;
  }

  /** Looks a name up. */
  interface Resolver {
    InetAddress[] addressesOf(String host) throws UnknownHostException;
  }

  /** What the gate says of an address. */
  sealed interface GateAnswer {

    /**
     * Go.
     *
     * @param to where the connection must go
     */
    record GateAnswerOpen(URI uri, InetAddress to) implements GateAnswer {}

    /**
     * Never: {@code vault.address-malformed}, {@code vault.host-not-listed}, {@code
     * vault.port-refused}, {@code vault.private-address}.
     */
    record Shut(Refusal refusal) implements GateAnswer {}

    /** Not now: the name could not be looked up. */
    record Unknown(String host) implements GateAnswer {}
  }

  /** Why an address is never fetched, before any name is looked up; {@code null} if it may be. */
  public @Nullable Refusal refusal(@Nullable URI uri) {
    if (uri == null || uri.getHost() == null) {
      return Refusal.of("vault.address-malformed");
    }
    String host = uri.getHost();
    boolean self = settings.allowLoopback() && isLoopback(host);
    if (!self && !PublicWeb.onItsPort(uri)) {
      return Refusal.of("vault.port-refused", "port", String.valueOf(uri.getPort()));
    }
    return self || isListed(host) ? null : Refusal.of("vault.host-not-listed", "host", host);
  }

  GateAnswer ask(URI uri) {
    Refusal refusal = refusal(uri);
    if (refusal != null) {
      return new GateAnswer.Shut(refusal);
    }
    String host = uri.getHost();
    try {
      List<InetAddress> found = Arrays.asList(names.addressesOf(host));
      boolean inside = found.stream().anyMatch(address -> !isAllowed(address));
      return found.isEmpty() || inside
          ? new GateAnswer.Shut(Refusal.of("vault.private-address", "host", host))
          : new GateAnswer.GateAnswerOpen(uri, found.getFirst());
    } catch (UnknownHostException e) {
      return new GateAnswer.Unknown(host);
    }
  }

  private boolean isAllowed(InetAddress address) {
    return PublicWeb.isPublic(address) || (settings.allowLoopback() && address.isLoopbackAddress());
  }

  private boolean isListed(String host) {
    return catalogue.platformOf(host, Vietnam.dayOf(clock.instant())).isPresent()
        || settings.hosts().stream()
            .map(listed -> listed.toLowerCase(Locale.ROOT))
            .anyMatch(listed -> host.equals(listed) || host.endsWith("." + listed))
        || watched.stream().anyMatch(one -> one.watches(host.toLowerCase(Locale.ROOT)));
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }
}
