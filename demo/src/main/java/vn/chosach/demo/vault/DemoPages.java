package vn.chosach.demo.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chosach.vault.capture.Exchange;
import vn.chosach.vault.capture.PageFetch;

/**
 * Pages of the demonstration, written for it: a few addresses of listed hosts are answered from
 * files instead of the net. Everything after the fetch is the same as for any page, and every other
 * address goes to the net. The server address is one that RFC 5737 keeps for examples.
 */
@Component
@Primary
@Profile("demo")
class DemoPages implements PageFetch {

  static final Map<String, String> PAGES =
      Map.of(
          "https://shopee.vn/Tui-xach-hieu-ban-sao-i.389001.10001", "tui-xach.html",
          "https://www.facebook.com/marketplace/item/389002", "thuoc-la.html",
          "https://www.tiktok.com/@kho.si.demo/video/389003", "kem-tron.html");
  private static final byte[] EXAMPLE = {(byte) 198, 51, 100, 23};

  private final PageFetch web;
  private final InstantSource clock;

  DemoPages(@Qualifier("webFetch") PageFetch web, InstantSource clock) {
    this.web = web;
    this.clock = clock;
  }

  @Override
  public PageFetchResult fetch(URI uri) {
    String file = PAGES.get(uri.toString());
    return file == null ? web.fetch(uri) : recorded(uri, file);
  }

  private PageFetchResult recorded(URI uri, String file) {
    try (InputStream in = DemoPages.class.getResourceAsStream("/seed/vault/" + file)) {
      byte[] page = java.util.Objects.requireNonNull(in, file).readAllBytes();
      String head =
          "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
              + page.length
              + "\r\nConnection: close\r\n\r\n";
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(uri.getRawPath(), uri.getHost());
      return new PageFetchResult.Fetched(
          List.of(
              new Exchange(
                  uri,
                  clock.instant(),
                  clock.instant(),
                  InetAddress.getByAddress(EXAMPLE),
                  request.getBytes(UTF_8),
                  (head + new String(page, UTF_8)).getBytes(UTF_8),
                  null,
                  null,
                  List.of())));
    } catch (IOException shipped) {
      throw new IllegalStateException(shipped);
    }
  }
}
