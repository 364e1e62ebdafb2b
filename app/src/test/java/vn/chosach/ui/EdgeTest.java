package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;

/** What happens to a request before a room sees it, and to what is said after an act. */
@ChosachTest
class EdgeTest {

  private static final String WORDS = "Đặc khu Phú Quốc, ẵm ờ";

  @LocalServerPort int port;
  @Autowired MockMvc mvc;

  @Test
  void decomposedVietnameseArrivesComposed() throws Exception {
    String decomposed = Normalizer.normalize(WORDS, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(WORDS);
    var answer =
        mvc.perform(get("/thu/vong").param("q", decomposed).param("text", decomposed))
            .andReturn()
            .getResponse();
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(WORDS + "|" + WORDS);
  }

  @Test
  void theZeroCharacterIsDropped() throws Exception {
    var answer =
        mvc.perform(get("/thu/vong").param("q", "a\0b").param("text", "\0"))
            .andReturn()
            .getResponse();
    assertThat(answer.getContentAsString()).isEqualTo("ab|");
  }

  /** The buffer of the web server holds some 8,000 letters; the session begins with the form. */
  @Test
  void aFormFarDownALongPageBeginsTheSessionOfAVisitorWhoHasNone() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(page("/thu/dai/100000"), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(Jsoup.parse(answer.body()).select("form input[name=_csrf]").val()).isNotEmpty();
      assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
    }
  }

  @Test
  void theLanguageSwitchKeepsTheQuestion() throws Exception {
    String question = "?q=" + URLEncoder.encode("phân bón", StandardCharsets.UTF_8);
    var page = mvc.perform(get(URI.create("/thu/cong" + question))).andReturn().getResponse();
    assertThat(Jsoup.parse(page.getContentAsString()).select("a[hreflang=en]").attr("href"))
        .isEqualTo("/en/thu/cong" + question);
  }

  @Test
  void whatIsSaidStandsOnTheNextPageOnceAndInItsLanguage()
      throws IOException, InterruptedException {
    try (var client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      String form = client.send(page("/en/thu/cong"), BodyHandlers.ofString()).body();
      var token = Jsoup.parse(form).select("input[name=_csrf]");
      var post =
          HttpRequest.newBuilder(address("/en/thu/noi"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  BodyPublishers.ofString(
                      "_csrf=" + URLEncoder.encode(token.val(), StandardCharsets.UTF_8)))
              .build();
      var after = client.send(post, BodyHandlers.ofString());
      assertThat(after.uri().getPath()).isEqualTo("/en/thu/cong");
      assertThat(Jsoup.parse(after.body()).select("[role=status] p").text()).isEqualTo("About");
      assertThat(Jsoup.parse(after.body()).select("[role=status] form").attr("action"))
          .isEqualTo("/en/thu/noi");
      String again = client.send(page("/en/thu/cong"), BodyHandlers.ofString()).body();
      assertThat(Jsoup.parse(again).select("[role=status]").text()).isEmpty();
    }
  }

  private HttpRequest page(String path) {
    return HttpRequest.newBuilder(address(path)).build();
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
