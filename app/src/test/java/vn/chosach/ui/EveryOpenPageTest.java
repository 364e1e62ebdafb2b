package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;

/** What holds for every page that everyone may open, in both languages. */
@ChosachTest
class EveryOpenPageTest {

  /** Data in the page, which no policy forbids: it is never run. */
  private static final String LINKED = "script[type=\"application/ld+json\"]";

  private static final Set<String> VOCABULARY =
      Set.of(
          "GovernmentOrganization",
          "WebSite",
          "WebPage",
          "BreadcrumbList",
          "ListItem",
          "ItemList",
          "Article",
          "HowTo",
          "HowToStep",
          "Quiz",
          "Question",
          "Answer",
          "NewsArticle",
          "FAQPage",
          "Dataset",
          "DataDownload");

  @Autowired MockMvc mvc;
  @Autowired OpenPages pages;
  @Autowired List<SecretForms> secrets;

  @Test
  void theListIsReadFromTheRouteTable() {
    assertThat(pages.inBothLanguages())
        .contains("/", "/en/", "/kha-nang-tiep-can", "/en/kha-nang-tiep-can", "/thu/ban")
        .doesNotContain("/thu/rieng", "/robots.txt", "/thu/vong");
  }

  @TestFactory
  Stream<DynamicTest> carriesTheHeadersOfTheHouse() {
    return onEachPage(
        (path, response) -> {
          assertThat(response.getHeader("Content-Security-Policy"))
              .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
              .doesNotContain("unsafe");
          assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
          assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
          assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
          assertThat(response.getHeader("Permissions-Policy")).contains("camera=()");
          assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
          assertThat(response.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
          assertThat(response.getContentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        });
  }

  @TestFactory
  Stream<DynamicTest> holdsNoScriptAndNoStyleOfItsOwn() {
    return onEachPage(
        (path, response) -> {
          Document page = parsed(response);
          assertThat(
                  page.select("style, script:not([src]), [style], a[href^=javascript:]")
                      .not(LINKED))
              .isEmpty();
          assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
              .extracting(Attribute::getKey)
              .noneMatch(name -> name.startsWith("on") || name.startsWith("hx-on"));
          assertThat(page.select("script[src], link[href], img[src]"))
              .noneMatch(
                  element -> address(element).matches("(https?:)?//.*") && isLoaded(element));
        });
  }

  @TestFactory
  Stream<DynamicTest> saysItsLanguageAndItsTwin() {
    return onEachPage(
        (path, response) -> {
          Document page = parsed(response);
          String lang = path.startsWith("/en/") ? "en" : "vi";
          assertThat(page.select("html").attr("lang")).isEqualTo(lang);
          assertThat(response.getHeader("Content-Language")).isEqualTo(lang);
          String twin = lang.equals("en") ? path.substring(3) : "/en" + path;
          assertThat(page.select("a[hreflang]").eachAttr("href")).contains(twin);
          if (page.select("meta[name=robots]").isEmpty() && page.select("body > .bar").isEmpty()) {
            assertThat(page.select("link[rel=alternate][hreflang=vi], link[hreflang=en]"))
                .hasSize(2)
                .allMatch(link -> link.attr("href").startsWith("http://localhost"));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> keepsToItsLanguage() {
    return onEachPage(
        (path, response) -> {
          boolean english = path.startsWith("/en/");
          // The files of the log, and the description of the interface, are in no language.
          assertThat(
                  parsed(response)
                      .select(
                          "a[href^=/]:not([hreflang], [href^=/log/], [href^=/api/]), form[action^=/]"))
              .filteredOn(element -> !element.attr("action").equals("/thu/noi"))
              .allMatch(element -> address(element).startsWith("/en/") == english);
        });
  }

  @TestFactory
  Stream<DynamicTest> hasOneHeadingOneTitleAndNoIdTwice() {
    return onEachPage(
        (path, response) -> {
          Document page = parsed(response);
          assertThat(page.title()).endsWith(" – Chợ Sạch").hasSizeGreaterThan(12);
          assertThat(page.select("h1")).hasSize(1);
          assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        });
  }

  @TestFactory
  Stream<DynamicTest> tellsSearchEnginesWhatItIs() {
    return onEachPage(
        (path, response) -> {
          if (!isTried(path)) {
            tells(path, response);
          }
        });
  }

  /** Pages on which the tests try the parts of the house. */
  private static boolean isTried(String path) {
    return path.matches("(/en)?/thu/.*");
  }

  /** Lessons, warnings and closed cases are pages of the map, so they are read here too. */
  @Test
  void everyPageOfTheMapTellsSearchEnginesWhatItIs() throws Exception {
    List<String> paths =
        maps("/sitemap.xml", "sitemap > loc").stream()
            .flatMap(map -> maps(map, "url > loc").stream())
            .toList();
    assertThat(paths)
        .doesNotHaveDuplicates()
        .doesNotContain("/dang-nhap")
        .contains(
            "/hieu-de-phong/gia-danh-cong-an",
            "/en/hang-that/hang-that-phan-bon",
            "/hieu-de-phong/bai-viet/hang-gia-lay-di-nhung-gi",
            "/nguoi-ban",
            "/chien-dich");
    for (String path : paths) {
      assertThat(parsed(response(path)).select("meta[name=robots]")).as(path).isEmpty();
      tells(path, response(path));
    }
  }

  private List<String> maps(String path, String which) {
    try {
      return Jsoup.parse(response(path).getContentAsString(), "", Parser.xmlParser())
          .select(which)
          .eachText()
          .stream()
          .map(address -> address.substring("http://localhost".length()))
          .toList();
    } catch (Exception unread) {
      throw new IllegalStateException(path, unread);
    }
  }

  @Test
  void noTwoPagesHaveOneTitle() throws Exception {
    var titles = new HashMap<String, String>();
    for (String path : pages.inBothLanguages()) {
      MockHttpServletResponse response = response(path);
      Document page = parsed(response);
      if (!isTried(path)
          && response.getRedirectedUrl() == null
          && page.select("meta[name=robots]").isEmpty()) {
        String lang = path.startsWith("/en/") ? "en " : "vi ";
        assertThat(titles.put(lang + page.title(), path)).as(path + page.title()).isNull();
      }
    }
  }

  private static void tells(String path, MockHttpServletResponse response) {
    Document page = parsed(response);
    if (!page.select("meta[name=robots]").isEmpty() || !page.select("body > .bar").isEmpty()) {
      assertThat(page.select(LINKED)).as("not found, so nothing is told").isEmpty();
      return;
    }
    assertThat(page.title()).as(path).hasSizeLessThanOrEqualTo(65);
    assertThat(page.select("meta[name=description]").attr("content"))
        .as(path)
        .hasSizeBetween(50, 160);
    assertThat(page.select("h1")).as(path).hasSize(1);
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("http://localhost" + path);
    JsonNode told = JsonMapper.shared().readTree(page.select(LINKED).html());
    assertThat(told.path("@context").asString()).isEqualTo("https://schema.org");
    assertThat(page.select("link[rel=apple-touch-icon]")).hasSize(1);
    var types = told.findValuesAsString("@type");
    assertThat(types).as(path).contains("GovernmentOrganization").isSubsetOf(VOCABULARY);
    assertThat(types.contains("BreadcrumbList")).isEqualTo(!path.matches("(/en)?/"));
    for (JsonNode address : told.findValues("item")) {
      assertThat(address.asString()).startsWith("http://localhost/");
    }
    for (JsonNode thing : told.path("@graph")) {
      assertThat(thing.path("@type").asString()).isNotEmpty();
      assertThat(
              thing.has("name")
                  || thing.has("headline")
                  || thing.has("mainEntity")
                  || thing.has("itemListElement"))
          .as(path + " " + thing)
          .isTrue();
    }
  }

  @TestFactory
  Stream<DynamicTest> setsNoCookieOnAVisitorWhoOnlyReads() {
    return onEachPage(
        (path, response) -> {
          Document page = parsed(response);
          for (Element form : page.select("form[method=post]")) {
            if (guardsItself(form)) {
              assertThat(form.select("input[name=_csrf]")).as(form.attr("action")).isEmpty();
            }
          }
          if (page.select("form[method=post]").isEmpty()) {
            assertThat(response.getHeader("Set-Cookie")).isNull();
          }
        });
  }

  /** Whether its route asks for no token of a session, so that nobody who reads gets one. */
  private boolean guardsItself(Element form) {
    String action = form.attr("action").replaceFirst("^/en(?=/)", "").replaceFirst("[?#].*", "");
    return secrets.stream()
        .flatMap(one -> one.patterns().stream())
        .anyMatch(
            pattern ->
                PathPatternParser.defaultInstance
                    .parse(pattern)
                    .matches(PathContainer.parsePath(action)));
  }

  private Stream<DynamicTest> onEachPage(BiConsumer<String, MockHttpServletResponse> check) {
    return pages.inBothLanguages().stream()
        .map(path -> dynamicTest(path, () -> examine(path, check)));
  }

  /** A later step of signing in sends a visitor back to the first, in the same language. */
  private void examine(String path, BiConsumer<String, MockHttpServletResponse> check)
      throws Exception {
    MockHttpServletResponse response = response(path);
    String elsewhere = response.getRedirectedUrl();
    if (elsewhere != null) {
      assertThat(elsewhere.startsWith("/en/")).isEqualTo(path.startsWith("/en/"));
    } else {
      check.accept(path, response);
    }
  }

  private MockHttpServletResponse response(String path) throws Exception {
    return mvc.perform(get(path)).andReturn().getResponse();
  }

  private static Document parsed(MockHttpServletResponse response) {
    try {
      return Jsoup.parse(response.getContentAsString());
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String address(Element element) {
    return Stream.of("src", "href", "action")
        .map(element::attr)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean isLoaded(Element element) {
    return !List.of("alternate", "canonical").contains(element.attr("rel"));
  }
}
