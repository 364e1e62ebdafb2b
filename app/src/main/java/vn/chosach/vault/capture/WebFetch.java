package vn.chosach.vault.capture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.vault.PublicWeb;

/**
 * Fetches over the net: HTTP/1.1, no compression, no cookies, at most five redirects, each asked at
 * the {@link Gate} anew.
 */
@Component("webFetch")
class WebFetch implements PageFetch {

  static final String AGENT = "Mozilla/5.0 (compatible; ChoSach/0.1; bang chung)";
  private static final int MOST_REDIRECTS = 5;

  private final Gate gate;
  private final PinnedRequest http;

  WebFetch(Gate gate, CaptureSettings settings, InstantSource clock) {
    this.gate = gate;
    this.http = new PinnedRequest(settings, clock);
  }

  @Override
  public PageFetchResult fetch(URI uri) {
    var exchanges = new ArrayList<Exchange>();
    URI next = uri;
    while (exchanges.size() <= MOST_REDIRECTS) {
      switch (gate.ask(next)) {
        case Gate.GateAnswer.Shut shut -> {
          return new PageFetchResult.ResultRefused(shut.refusal());
        }
        case Gate.GateAnswer.Unknown unknown -> {
          return new PageFetchResult.Failed(
              Refusal.of("vault.host-unknown", "host", unknown.host()));
        }
        case Gate.GateAnswer.GateAnswerOpen open -> {
          Exchange exchange;
          try {
            exchange = http.exchange(open.uri(), open.to(), request(open.uri()));
          } catch (javax.net.ssl.SSLException e) {
            return new PageFetchResult.Failed(
                Refusal.of("vault.tls-failed", "host", next.getHost()));
          } catch (IOException e) {
            return new PageFetchResult.Failed(
                Refusal.of("vault.no-answer", "host", next.getHost()));
          }
          exchanges.add(exchange);
          Optional<HttpResponse> head = head(exchange);
          if (head.isEmpty()) {
            return new PageFetchResult.Failed(Refusal.of("vault.not-http", "host", next.getHost()));
          }
          Optional<URI> onward = redirect(next, head.get());
          if (onward.isEmpty()) {
            return new PageFetchResult.Fetched(exchanges);
          }
          next = onward.get();
        }
      }
    }
    return new PageFetchResult.ResultRefused(
        Refusal.of("vault.too-many-redirects", "limit", String.valueOf(MOST_REDIRECTS)));
  }

  private static byte[] request(URI uri) {
    String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    return """
    GET %s HTTP/1.1
    Host: %s
    User-Agent: %s
    Accept: text/html,application/xhtml+xml,*/*;q=0.8
    Accept-Language: vi,en;q=0.5
    Accept-Encoding: identity
    Connection: close

    """
        .formatted(path, uri.getRawAuthority(), AGENT)
        .replace("\n", "\r\n")
        .getBytes(US_ASCII);
  }

  static Optional<HttpResponse> head(Exchange exchange) {
    try {
      return Optional.of(
          HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(exchange.response()))));
    } catch (IOException | RuntimeException notHttp) {
      // A server may send anything; what cannot be read as HTTP is named so by the caller.
      return Optional.empty();
    }
  }

  private static Optional<URI> redirect(URI from, HttpResponse response) {
    return switch (response.status()) {
      case 301, 302, 303, 307, 308 ->
          response
              .headers()
              .first("Location")
              .map(
                  to -> {
                    try {
                      URI target = PublicWeb.read(from.resolve(to.strip()).toString());
                      return target == null ? URI.create("invalid:redirect") : target;
                    } catch (IllegalArgumentException malformed) {
                      return URI.create("invalid:redirect");
                    }
                  });
      default -> Optional.empty();
    };
  }
}
