package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;

@ChosachTest
class MachineFilesTest {

  @Autowired MockMvc mvc;

  @Test
  void theSitemapNamesOnlyPagesThatOpenEachInBothLanguages() throws Exception {
    var index = Jsoup.parse(ask("/sitemap.xml").getContentAsString(), "", Parser.xmlParser());
    assertThat(index.select("sitemap > loc").eachText())
        .contains(
            "http://localhost/sitemap/trang.xml",
            "http://localhost/sitemap/lessonPages.xml",
            "http://localhost/sitemap/callPages.xml");
    assertThat(index.select("sitemap:has(> loc:contains(lessonPages)) > lastmod")).hasSize(1);
    assertThat(ask("/sitemap/khongCo.xml").getStatus()).isEqualTo(404);
    var map = Jsoup.parse(ask("/sitemap/trang.xml").getContentAsString(), "", Parser.xmlParser());
    var pages = map.select("url > loc").eachText();
    assertThat(pages).contains("http://localhost/", "http://localhost/en/gioi-thieu");
    for (String page : pages) {
      assertThat(ask(page.substring("http://localhost".length())).getStatus()).isEqualTo(200);
    }
    assertThat(map.select("url"))
        .allMatch(url -> url.getElementsByTag("xhtml:link").size() == Lang.values().length);
  }

  @Test
  void robotsAreToldWhereTheSitemapIs() throws Exception {
    assertThat(ask("/robots.txt").getContentAsString())
        .contains("Sitemap: http://localhost/sitemap.xml");
  }

  @Test
  void staticFilesCarryTheirHashAndMayBeKeptForAYear() throws Exception {
    String page = ask("/").getContentAsString();
    String sheet = Jsoup.parse(page).select("link[rel=stylesheet]").attr("href");
    assertThat(sheet).matches("/ui/public-[0-9a-f]{32}\\.css");
    var response = ask(sheet);
    assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
    assertThat(response.getContentAsString())
        .containsPattern("url\\(/ui/fonts/be-vietnam-pro-400-[0-9a-f]{32}\\.woff2\\)");
  }

  @Test
  void theFontOfTheSheetIsTheOneThePagePreloads() throws Exception {
    var page = Jsoup.parse(ask("/").getContentAsString());
    String sheet = ask(page.select("link[rel=stylesheet]").attr("href")).getContentAsString();
    assertThat(page.select("link[rel=preload]").eachAttr("href"))
        .hasSize(2)
        .allMatch(font -> sheet.contains("url(" + font + ")"));
  }

  @Test
  void theOldNameOfTheIconLeadsToTheIcon() throws Exception {
    String icon = String.valueOf(ask("/favicon.ico").getHeader("Location"));
    assertThat(ask(icon).getContentType()).isEqualTo("image/svg+xml");
  }

  private MockHttpServletResponse ask(String path) throws Exception {
    return mvc.perform(get(path)).andReturn().getResponse();
  }
}
