package vn.chosach.watch.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteMapsTest {

  private static final String SPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

  private final Map<String, byte[]> served = new ConcurrentHashMap<>();
  private HttpServer stub;
  private String origin;

  @BeforeEach
  void aSiteOnThisHost() throws IOException {
    stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    origin = "http://localhost:" + stub.getAddress().getPort();
    stub.createContext(
        "/",
        exchange -> {
          byte[] body = served.get(exchange.getRequestURI().getPath());
          if (exchange.getRequestURI().getPath().equals("/inward")) {
            exchange.getResponseHeaders().set("Location", "http://10.0.0.1/sitemap.xml");
            exchange.sendResponseHeaders(302, -1);
          } else if (body == null) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
              out.write(body);
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
  void a_map_names_its_pages_once_and_pictures_are_no_pages() {
    serve(
        "/sitemap.xml",
        """
        <urlset %s xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
        <url><image:image><image:loc>https://x.vn/a.jpg</image:loc></image:image>
          <loc> https://x.vn/1 </loc><lastmod>2026-01-01</lastmod></url>
        <url><loc>https://x.vn/2?a=1&amp;b=2</loc></url><url><loc>https://x.vn/1</loc></url>
        <url><loc>javascript:alert(1)</loc></url><url><loc>https://x.vn/a b</loc></url></urlset>
        """
            .formatted(SPACE));
    assertThat(pages("/sitemap.xml").addresses())
        .containsExactly("https://x.vn/1", "https://x.vn/2?a=1&b=2");
    assertThat(pages("/sitemap.xml").cut()).isFalse();
  }

  @Test
  void an_index_leads_to_packed_maps_and_a_broken_one_costs_its_own_pages_only()
      throws IOException {
    serve(
        "/index.xml",
        "<sitemapindex "
            + SPACE
            + "><sitemap><loc>"
            + origin
            + "/a.xml.gz</loc></sitemap><sitemap><loc>"
            + origin
            + "/none.xml</loc></sitemap><sitemap><loc>"
            + origin
            + "/b.xml</loc></sitemap><sitemap><loc>"
            + origin
            + "/index.xml</loc></sitemap></sitemapindex>");
    served.put("/a.xml.gz", packed(map("https://x.vn/1").getBytes(StandardCharsets.UTF_8)));
    serve("/b.xml", map("https://x.vn/2"));
    SiteMaps.Read.ReadPages read = pages("/index.xml");
    assertThat(read.addresses()).containsExactly("https://x.vn/1", "https://x.vn/2");
    assertThat(read.cut()).isTrue();
  }

  @Test
  void more_pages_than_are_taken_are_cut_and_said() {
    String many =
        IntStream.range(0, SiteMaps.MOST_PAGES + 500)
            .mapToObj(i -> "<url><loc>https://x.vn/" + i + "</loc></url>")
            .collect(Collectors.joining());
    serve("/many.xml", "<urlset>" + many + "</urlset>");
    assertThat(pages("/many.xml").addresses()).hasSize(SiteMaps.MOST_PAGES);
    assertThat(pages("/many.xml").cut()).isTrue();
  }

  @Test
  void an_endless_index_ends() {
    for (int i = 0; i < 100; i++) {
      serve(
          "/" + i,
          "<sitemapindex><sitemap><loc>"
              + origin
              + "/"
              + (i + 1)
              + "</loc></sitemap></sitemapindex>");
    }
    assertThat(code("/0")).isEqualTo("watch.map-names-no-page");
  }

  @Test
  void a_packed_map_that_unpacks_too_large_is_refused() throws IOException {
    served.put("/bomb.gz", packed(new byte[SiteMaps.LARGEST + 10]));
    assertThat(code("/bomb.gz")).isEqualTo("watch.map-too-large");
  }

  @Test
  void entities_are_not_read_and_what_is_no_map_is_refused() {
    serve(
        "/xxe",
        "<!DOCTYPE urlset [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<urlset><url><loc>https://x.vn/&x;</loc></url></urlset>");
    assertThat(code("/xxe")).startsWith("watch.map-");
    for (String none : new String[] {"<html></html>", "", "{}", "<urlset><url>"}) {
      serve("/none", none);
      assertThat(code("/none")).as(none).isEqualTo("watch.map-malformed");
    }
    serve("/none", "<urlset></urlset>");
    assertThat(code("/none")).isEqualTo("watch.map-names-no-page");
    assertThat(code("/not-there")).isEqualTo("watch.page-not-there");
  }

  @Test
  void a_map_that_leads_inward_is_refused() {
    assertThat(code("/inward")).isEqualTo("watch.address-not-public");
  }

  private static String map(String address) {
    return "<urlset " + SPACE + "><url><loc>" + address + "</loc></url></urlset>";
  }

  private void serve(String path, String text) {
    served.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] packed(byte[] plain) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(plain);
    }
    return out.toByteArray();
  }

  private SiteMaps.Read read(String path) {
    var fetch = new PageFetch(host -> true, ThisMachine.LOOPBACK, InstantSource.system());
    return new SiteMaps(fetch, InstantSource.system()).read(origin + path);
  }

  private SiteMaps.Read.ReadPages pages(String path) {
    return (SiteMaps.Read.ReadPages) read(path);
  }

  private String code(String path) {
    SiteMaps.Read read = read(path);
    assertThat(read).isInstanceOf(SiteMaps.Read.Refused.class);
    return ((SiteMaps.Read.Refused) read).refusal().code();
  }
}
