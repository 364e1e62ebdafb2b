package vn.chosach.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.Role;

/** Bytes over the wire at a first visit, compressed as they are served. */
@ChosachTest
class WeightTest {

  private static final int KILOBYTE = 1024;

  @LocalServerPort int port;
  @Autowired MockMvc mvc;
  @Autowired Office office;

  @Test
  void theFirstVisitOfTheHomePageIsLight() throws Exception {
    var page = Jsoup.parse(text("/"));
    var sheets = page.select("link[rel=stylesheet]").eachAttr("href");
    var scripts = page.select("script").eachAttr("src");
    var fonts = page.select("link[as=font]").eachAttr("href");
    var rest = page.select("img, link[rel=icon], link[rel=manifest]");
    var pictures =
        rest.stream()
            .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
            .distinct()
            .toList();

    assertThat(weight(scripts)).as("scripts").isBetween(1, 25 * KILOBYTE);
    assertThat(weight(sheets)).as("style sheets").isBetween(1, 15 * KILOBYTE);
    assertThat(weight(fonts)).as("fonts").isBetween(1, 26 * KILOBYTE);
    int all =
        weight(List.of("/")) + weight(scripts) + weight(sheets) + weight(fonts) + weight(pictures);
    System.out.printf("first visit of the home page: %.1f kB%n", all / (double) KILOBYTE);
    assertThat(all).as("first visit").isLessThanOrEqualTo(110 * KILOBYTE);
    assertThat(1 + scripts.size() + sheets.size() + fonts.size() + pictures.size())
        .as("requests")
        .isLessThanOrEqualTo(12);
  }

  /** On a telephone with a bad line: the page, its sheets, scripts and pictures. */
  @Test
  void theFirstVisitOfTheDeskOfACommuneIsLighter() throws Exception {
    var officer = office.officer("BCD389-XA-30307", Role.CASE_OFFICER);
    var page = new Desk(mvc, officer).page("/cap-xa");
    var assets =
        page
            .select("link[rel=stylesheet], link[rel=icon], link[rel=manifest], script, img")
            .stream()
            .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
            .distinct()
            .toList();
    assertThat(assets).isNotEmpty();
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(page.outerHtml().getBytes(UTF_8));
    }
    int all = packed.size() + weight(assets);
    System.out.printf("first visit of a commune: %.1f kB%n", all / (double) KILOBYTE);
    assertThat(all).as("first visit").isLessThanOrEqualTo(40 * KILOBYTE);
  }

  @Test
  void pagesAreCompressed() throws Exception {
    assertThat(weight(List.of("/"))).isLessThan(text("/").length() * 2 / 3);
  }

  private int weight(List<String> paths) throws Exception {
    int bytes = 0;
    for (String path : paths) {
      try (var client = HttpClient.newHttpClient()) {
        var request = request(path).header("Accept-Encoding", "gzip").build();
        var response = client.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        bytes += response.body().length;
      }
    }
    return bytes;
  }

  private String text(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }
}
