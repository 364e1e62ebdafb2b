package vn.chosach.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageFetchTest {

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer stub;
  private String origin;

  @BeforeEach
  void aPageOnThisHost() throws IOException {
    stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    origin = "http://localhost:" + stub.getAddress().getPort();
    stub.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          String path = exchange.getRequestURI().getPath();
          if (path.startsWith("/moved")) {
            exchange
                .getResponseHeaders()
                .set("Location", path.equals("/moved-in") ? "http://10.0.0.1/" : "/moved");
            exchange.sendResponseHeaders(302, -1);
          } else {
            byte[] body =
                path.equals("/large")
                    ? new byte[PageFetch.LARGEST + 10]
                    : "page".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
              out.write(body);
            } catch (IOException cutOff) {
              // The client had enough.
              asked.incrementAndGet();
            }
          }
          exchange.close();
        });
    stub.start();
  }

  @AfterEach
  void stop() {
    stub.stop(0);
  }

  @Test
  void nothing_on_this_host_is_reached_although_its_name_is_allowed() {
    var fetch = new PageFetch(host -> true, Net.OPEN, InstantSource.system());
    for (String here : List.of("localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1")) {
      assertThat(code(fetch.fetch("http://" + here + "/")))
          .as(here)
          .isIn("watch.address-not-public", "watch.address-malformed");
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void an_allowed_host_is_asked_on_the_ports_of_the_web_only() {
    var fetch = new PageFetch(host -> true, Net.OPEN, InstantSource.system());
    for (String other : List.of("http://shopee.vn:22/", "https://shopee.vn:8443/", origin + "/x")) {
      assertThat(code(fetch.fetch(other))).as(other).isEqualTo("watch.port-refused");
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void a_redirect_is_checked_like_the_address_itself() {
    var fetch = loopback();
    assertThat(code(fetch.fetch(origin + "/moved-in"))).isEqualTo("watch.address-not-public");
    assertThat(code(fetch.fetch(origin + "/moved"))).isEqualTo("watch.too-many-redirects");
  }

  @Test
  void a_page_comes_whole_or_not_at_all() {
    var fetch = loopback();
    assertThat(((PageFetch.Fetched.Page) fetch.fetch(origin + "/x")).body())
        .isEqualTo("page".getBytes(StandardCharsets.UTF_8));
    assertThat(code(fetch.fetch(origin + "/large"))).isEqualTo("watch.page-too-large");
  }

  @Test
  void only_allowed_hosts_and_web_addresses_are_asked() {
    var fetch = new PageFetch(host -> host.equals("shopee.vn"), Net.OPEN, InstantSource.system());
    assertThat(code(fetch.fetch(origin))).isEqualTo("watch.host-not-allowed");
    for (String odd :
        List.of("file:///etc/hosts", "ftp://shopee.vn/", "https://a@shopee.vn/", "x", "")) {
      assertThat(code(fetch.fetch(odd))).as(odd).isEqualTo("watch.address-malformed");
    }
    assertThat(asked).hasValue(0);
  }

  /** Lets this host in and nothing else. */
  private static PageFetch loopback() {
    return new PageFetch(host -> true, ThisMachine.LOOPBACK, InstantSource.system());
  }

  private static String code(PageFetch.Fetched fetched) {
    assertThat(fetched).isInstanceOf(PageFetch.Fetched.Refused.class);
    return ((PageFetch.Fetched.Refused) fetched).refusal().code();
  }
}
