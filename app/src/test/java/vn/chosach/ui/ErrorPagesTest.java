package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.gallery.Gallery;

/** Errors as a visitor meets them, over a real connection. */
@ChosachTest
class ErrorPagesTest {

  @LocalServerPort int port;
  @Autowired MockMvc mvc;
  @Autowired Texts texts;

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 413, 422, 429, 500, 503})
  void eachErrorSaysWhatToDoInBothLanguages(int status) throws Exception {
    for (Lang lang : Lang.values()) {
      var response = ask(lang.prefix() + "/thu/hong/" + status);
      Document page = Jsoup.parse(response.body());
      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(page.select("html").attr("lang")).isEqualTo(lang.tag());
      assertThat(page.select("h1").text())
          .isEqualTo(texts.text(lang, "ui.wrong." + status + ".title"));
      assertThat(page.text()).contains(texts.text(lang, "ui.wrong." + status + ".advice"));
      assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
      assertThat(page.select("main a[href=tel:113]"))
          .as("can be tapped where the words say so")
          .hasSize(page.select("main").text().contains("113") ? 1 : 0);
      assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(response.headers().firstValue("Content-Language")).contains(lang.tag());
    }
  }

  @Test
  void aDefectShowsAReferenceAndNothingOfItsCause() throws Exception {
    var response = ask("/thu/hong/500");
    assertThat(Jsoup.parse(response.body()).select(".wrong .code").text()).matches("[0-9a-f]{8}");
    assertThat(response.body())
        .doesNotContain("secret detail", "Exception", "vn.chosach", "at org");
  }

  @Test
  void whenAllConnectionsAreTakenItSaysSoHonestlyAndWhenToAskAgain() throws Exception {
    var response = ask("/thu/hong/5033");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).contains("30");
  }

  @Test
  void anUnknownStatusIsExplainedByItsNeighbour() throws Exception {
    var response = ask("/thu/hong/418");
    assertThat(response.statusCode()).isEqualTo(418);
    assertThat(Jsoup.parse(response.body()).select("h1").text())
        .isEqualTo(texts.text(Lang.VI, "ui.wrong.400.title"));
  }

  @Test
  void anAddressWithASlashTooManyLeadsToItsPage() throws Exception {
    for (String path : List.of("/kha-nang-tiep-can", "/en/kha-nang-tiep-can")) {
      var response = ask(path + "/");
      assertThat(response.statusCode()).isEqualTo(302);
      assertThat(response.headers().firstValue("Location"))
          .hasValueSatisfying(there -> assertThat(URI.create(there).getPath()).isEqualTo(path));
    }
    assertThat(ask("/en/").statusCode()).isEqualTo(200);
    assertThat(ask("//evil.example/").statusCode()).isEqualTo(400);
    assertThat(ask("/khong-co.html/").statusCode()).isEqualTo(404);
  }

  @Test
  void anAddressNobodyAnswersIsNotFoundInsteadOfForbidden() throws Exception {
    assertThat(ask("/khong-co-trang-nay").statusCode()).isEqualTo(404);
    assertThat(ask("/en/khong-co/trang-nay").statusCode()).isEqualTo(404);
    assertThat(ask("/application.yaml").statusCode()).isEqualTo(404);
    assertThat(ask("/messages/ui.properties").statusCode()).isEqualTo(404);
  }

  @Test
  void aGuardedAddressIsNotShownToAStranger() throws Exception {
    var response = ask("/thu/rieng");
    assertThat(response.statusCode()).isNotEqualTo(200).isNotEqualTo(404);
    assertThat(response.body()).doesNotContain("secret");
  }

  @Test
  void aFormWithoutItsTokenIsRefusedWithAdvice() throws Exception {
    var response = send(request("/thu/noi").POST(BodyPublishers.noBody()), "Accept", "text/html");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(Jsoup.parse(response.body()).select("h1").text())
        .isEqualTo(texts.text(Lang.VI, "ui.wrong.403.title"));
  }

  @Test
  void aFragmentGetsOnlyTheNotice() throws Exception {
    var response = send(request("/en/thu/hong/500").GET(), "HX-Request", "true");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .doesNotContain("<html", "<h1")
        .contains(texts.text(Lang.EN, "ui.wrong.500.title"));
  }

  @Test
  void aHistoryRequestGetsTheWholePage() throws Exception {
    var response =
        send(
            request("/thu/hong/404").GET(),
            "HX-Request",
            "true",
            "HX-History-Restore-Request",
            "true");
    assertThat(response.body()).contains("<html");
  }

  @Test
  void anOfficerStaysAtTheDesk() throws Exception {
    var officer = new TestingAuthenticationToken(Gallery.Officer.ON_DUTY, null, List.of());
    var page =
        mvc.perform(
                get("/error")
                    .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                    .with(authentication(officer)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(Jsoup.parse(page).select(".bar .who b").text()).isEqualTo("Cán bộ trực 07");
    assertThat(Jsoup.parse(page).select("form[action=/dang-xuat]")).hasSize(1);
  }

  @Test
  void aProgramGetsNoPage() throws Exception {
    for (String accepted : List.of("*/*", "application/json", "application/xml")) {
      var response = send(request("/api/v1/openapi.yaml").DELETE(), "Accept", accepted);
      assertThat(response.statusCode()).as(accepted).isEqualTo(405);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
      assertThat(response.body())
          .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Method Not Allowed\",\"status\":405}");
    }
    assertThat(send(request("/api/khong-co").GET(), "Accept", "*/*").body())
        .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}");
  }

  private HttpResponse<String> ask(String path) throws Exception {
    return send(request(path).GET(), "Accept", "text/html");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.headers(headers).build(), BodyHandlers.ofString());
    }
  }
}
