package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chosach.ChosachTest;

/**
 * A refused form is answered under the address it was sent to. Whoever changes the language there
 * asks for that address, which takes nothing but forms.
 */
@ChosachTest
class FormsAskedForTest {

  private static final Pattern VARIABLE =
      Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

  private static final List<String> VALUES =
      List.of(
          "01928374-0000-7000-8000-000000000001",
          "1",
          "gui",
          "KH",
          "2026-11",
          "VV-2026-0001",
          "YG-2026-0001",
          "rule",
          "a".repeat(43));

  @LocalServerPort int port;
  @Autowired RouteTable table;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void anAddressThatOnlyTakesAFormLeadsToThePageOfTheForm() throws Exception {
    for (String prefix : List.of("", "/en")) {
      var answer = ask(prefix + "/phan-anh/tep/bo");
      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.location()).isEqualTo(prefix + "/phan-anh");
    }
    assertThat(ask("/api/v1/lookups").status()).isNotEqualTo(302);
  }

  @Test
  void noFormOfAPageLeavesItsAddressADeadEnd() {
    Map<String, String> above = new TreeMap<>();
    routes
        .getHandlerMethods()
        .forEach(
            (route, method) -> {
              if (route.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                for (String pattern : route.getPatternValues()) {
                  String address = address(pattern);
                  if (!table.pageAbove(address + "/x").equals(Optional.of(address))) {
                    above.put(pattern, table.pageAbove(address).orElse("nothing"));
                  }
                }
              }
            });
    assertThat(above)
        .hasSizeGreaterThan(60)
        .containsEntry(
            "/van-ban/{id:" + SentId.FORM + "}/lam/{slug:[a-z-]{2,20}}", "/van-ban/" + id())
        .as("a picture is no page")
        .containsEntry(
            "/giam-sat/canh-bao/{id:%1$s}/anh/{file:%1$s}/bo".formatted(SentId.FORM),
            "/giam-sat/canh-bao/" + id());
    above.keySet().removeIf(form -> form.matches("/(api|thu)/.*|/dang-xuat"));
    assertThat(above).doesNotContainValue("nothing");
  }

  private static String id() {
    return VALUES.getFirst();
  }

  private static String address(String pattern) {
    Matcher variable = VARIABLE.matcher(pattern);
    return variable.replaceAll(
        found ->
            VALUES.stream()
                .filter(one -> found.group(2) == null || one.matches(found.group(2)))
                .findFirst()
                .orElse("x"));
  }

  private Answer ask(String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
              BodyHandlers.discarding());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Location").map(URI::create).map(URI::getPath).orElse(""));
    }
  }

  private record Answer(int status, String location) {}
}
