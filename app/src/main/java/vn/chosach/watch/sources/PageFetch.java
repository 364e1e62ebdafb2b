package vn.chosach.watch.sources;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.PublicWeb;

/**
 * Fetches one page for an officer. The host must be allowed, and every address that its name has
 * must be public; the connection goes to the very addresses that were checked, so a name that
 * changes its answer in between gains nothing. Redirects are followed by hand, each hop checked the
 * same; size and time are capped; no cookie is kept and no proxy is asked.
 */
final class PageFetch {

  static final int LARGEST = 8 << 20;

  private static final int MOST_HOPS = 4;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Timeout STEP = Timeout.ofSeconds(8);
  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

  private final Predicate<String> hosts;
  private final Net net;
  private final InstantSource time;

  /**
   * @param hosts whether a host is on the allow-list
   * @param net where their names lead, and which addresses may be connected to
   */
  PageFetch(Predicate<String> hosts, Net net, InstantSource time) {
    this.hosts = hosts;
    this.net = net;
    this.time = time;
  }

  /** What came of it. */
  sealed interface Fetched {

    /** The page, and where it was in the end. */
    record Page(String address, byte[] body) implements Fetched {}

    /** Not fetched. */
    record Refused(Refusal refusal) implements Fetched {}
  }

  /**
   * Fetches a page.
   *
   * @return refused with {@code watch.address-malformed}, {@code watch.host-not-allowed}, {@code
   *     watch.port-refused}, {@code watch.address-not-public}, {@code watch.too-many-redirects},
   *     {@code watch.page-too-large}, {@code watch.page-too-slow}, {@code watch.page-not-there}
   */
  Fetched fetch(String address) {
    long until = time.instant().plus(LONGEST).toEpochMilli();
    String at = address;
    try (CloseableHttpClient client = client()) {
      for (int hop = 0; hop <= MOST_HOPS; hop++) {
        URI uri = PublicWeb.read(at);
        if (uri == null) {
          return refused("watch.address-malformed");
        }
        if (!hosts.test(uri.getHost().toLowerCase(Locale.ROOT))) {
          return refused("watch.host-not-allowed");
        }
        if (!net.allowsPort(uri)) {
          return refused("watch.port-refused");
        }
        Step step = client.execute(new HttpGet(uri), response -> step(response, until));
        if (step.moved == null) {
          byte[] body = step.body;
          return body == null ? refused(step.fault) : new Fetched.Page(uri.toString(), body);
        }
        at = uri.resolve(step.moved).toString();
      }
      return refused("watch.too-many-redirects");
    } catch (NotPublic closed) {
      return refused("watch.address-not-public");
    } catch (IOException | IllegalArgumentException notThere) {
      return refused("watch.page-not-there");
    }
  }

  private record Step(@Nullable String moved, byte @Nullable [] body, String fault) {}

  private Step step(ClassicHttpResponse response, long until) throws IOException {
    Header location = response.getFirstHeader("Location");
    if (MOVED.contains(response.getCode()) && location != null) {
      return new Step(location.getValue(), null, "");
    }
    HttpEntity entity = response.getEntity();
    if (response.getCode() != 200 || entity == null) {
      return new Step(null, null, "watch.page-not-there");
    }
    var out = new java.io.ByteArrayOutputStream();
    try (InputStream in = entity.getContent()) {
      byte[] buffer = new byte[1 << 14];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        if (out.size() > LARGEST) {
          return new Step(null, null, "watch.page-too-large");
        }
        if (time.millis() > until) {
          return new Step(null, null, "watch.page-too-slow");
        }
      }
    }
    return new Step(null, out.toByteArray(), "");
  }

  private static Fetched refused(String code) {
    return new Fetched.Refused(Refusal.of(code));
  }

  /** The name leads to an address that is not public. */
  private static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1;

    NotPublic(String host) {
      super(host);
    }
  }

  private CloseableHttpClient client() {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new Checked())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(STEP).setSocketTimeout(STEP).build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(STEP).build())
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAutomaticRetries()
        .setUserAgent("ChoSach-GiamSat/1.0")
        .build();
  }

  /** Gives the client only addresses that were checked, all of them or none. */
  private final class Checked implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] all = net.addressesOf(host);
      if (!Arrays.stream(all).allMatch(net::allows)) {
        throw new NotPublic(host);
      }
      return all;
    }

    @Override
    public java.util.List<InetSocketAddress> resolve(String host, int port)
        throws UnknownHostException {
      return Arrays.stream(resolve(host)).map(one -> new InetSocketAddress(one, port)).toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
