package vn.chosach.exchange.hooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import vn.chosach.vault.PublicWeb;

/**
 * Calls an address of a partner. Only {@code https} on its port; every address that the name has
 * must be public at the moment of sending, and the connection goes to the very addresses that were
 * checked. A redirect is no receipt and is not followed; of what is answered only the status is
 * read, then the connection is cut, and no call outlasts {@link #DEADLINE}.
 */
final class HookClient implements AutoCloseable {

  /**
   * Where names lead, and which addresses may be connected to. The program knows only {@link
   * #OPEN}; tests make another, in which the name of a partner leads to this machine.
   */
  interface HookNet {

    /** The net outside. */
    HookNet OPEN =
        new HookNet() {
          @Override
          public InetAddress[] addressesOf(String host) throws UnknownHostException {
            return InetAddress.getAllByName(host);
          }

          @Override
          public boolean allows(InetAddress address) {
            return PublicWeb.isPublic(address);
          }

          @Override
          public URI way(URI uri) {
            return uri;
          }
        };

    InetAddress[] addressesOf(String host) throws UnknownHostException;

    boolean allows(InetAddress address);

    /**
     * The address that is called in place of one that a partner named; outside of tests the same.
     */
    URI way(URI uri);
  }

  /** So long a whole call may take, from the name to the status. */
  static final Duration DEADLINE = Duration.ofSeconds(10);

  private static final Timeout STEP = Timeout.of(DEADLINE);
  private static final int MOST_ADDRESSES = 4;
  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_LINE = 8_192;
  private static final HookCall NOT_REACHED = new HookCall(false, "not-reached");
  private static final int OK = 200;
  private static final int MOVED = 300;

  private final HookNet net;
  private final CloseableHttpClient client;

  /** A look-up of a name cannot be cut off; whoever waits for it can stop waiting. */
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  HookClient(HookNet net) {
    this.net = net;
    this.client = client();
  }

  /**
   * What came of a call.
   *
   * @param answer status, or the code of a fault: {@code address-not-public}, {@code not-reached}
   */
  record HookCall(boolean received, String answer) {}

  /** The address as it may be called; {@code null} for one that is none. */
  static @Nullable URI read(String url) {
    URI uri = PublicWeb.read(url);
    return uri != null && uri.getScheme().equals("https") && PublicWeb.onItsPort(uri) ? uri : null;
  }

  /** Whether a name leads inside now; one that leads nowhere yet is asked again at each sending. */
  boolean leadsInside(URI uri) {
    try {
      checked(uri.getHost());
      return false;
    } catch (NotPublic closed) {
      return true;
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  HookCall send(String url, byte[] body, Map<String, String> headers) {
    URI uri = read(url);
    if (uri == null) {
      return new HookCall(false, "address-not-public");
    }
    var post = new HttpPost(net.way(uri));
    headers.forEach(post::setHeader);
    post.setEntity(new ByteArrayEntity(body, ContentType.create("application/cloudevents+json")));
    Future<HookCall> call = calls.submit(() -> called(post));
    try {
      return call.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      return NOT_REACHED;
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return NOT_REACHED;
    } finally {
      post.cancel();
      call.cancel(true);
    }
  }

  private HookCall called(HttpPost post) {
    ClassicHttpResponse response = null;
    try {
      response = client.executeOpen(null, post, null);
      int status = response.getCode();
      return new HookCall(status >= OK && status < MOVED, String.valueOf(status));
    } catch (NotPublic closed) {
      return new HookCall(false, "address-not-public");
    } catch (IOException | IllegalArgumentException notThere) {
      return NOT_REACHED;
    } finally {
      // First cut: to close alone would read the answer to its end, and it may have none.
      post.cancel();
      Closer.closeQuietly(response);
    }
  }

  @Override
  public void close() throws IOException {
    calls.shutdownNow();
    client.close();
  }

  /** The name leads to an address that is not public. */
  private static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1;

    NotPublic(String host) {
      super(host);
    }
  }

  private InetAddress[] checked(String host) throws UnknownHostException {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress[] all = net.addressesOf(bare);
    if (!Arrays.stream(all).allMatch(net::allows)) {
      throw new NotPublic(host);
    }
    return Arrays.copyOf(all, Math.min(all.length, MOST_ADDRESSES));
  }

  private CloseableHttpClient client() {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new Checked())
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxHeaderCount(MOST_HEADERS)
                            .setMaxLineLength(LONGEST_LINE)
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom().setConnectTimeout(STEP).setSocketTimeout(STEP).build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(STEP).build())
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAutomaticRetries()
        .setUserAgent("ChoSach-Webhook/1.0")
        .build();
  }

  /** Gives the client only addresses that were checked, all of them or none. */
  private final class Checked implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return checked(host);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
      return Arrays.stream(resolve(host)).map(one -> new InetSocketAddress(one, port)).toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
