package vn.chosach.ui.web;

import static org.springframework.http.MediaType.APPLICATION_XML_VALUE;
import static org.springframework.http.MediaType.TEXT_PLAIN_VALUE;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.PublicNavEntry;

/** What search engines and browsers ask for by a fixed name. */
@RestController
class MachineController {

  @GetMapping(value = "/robots.txt", produces = TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String robots(Page page) {
    return "User-agent: *\nAllow: /\n\nSitemap: " + page.visit().origin() + "/sitemap.xml\n";
  }

  /** Every page that the public frame links to, in both languages. */
  @GetMapping(value = "/sitemap.xml", produces = APPLICATION_XML_VALUE + ";charset=UTF-8")
  String sitemap(Page page) {
    return Arrays.stream(PublicNavEntry.Place.values())
        .flatMap(place -> page.publicNav(place).stream())
        .map(PublicNavEntry::path)
        .distinct()
        .flatMap(path -> Arrays.stream(Lang.values()).map(lang -> entry(page, lang, path)))
        .collect(
            Collectors.joining(
                "",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"\
                 xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """,
                "</urlset>\n"));
  }

  /** Older browsers ask for it without being told to. */
  @GetMapping("/favicon.ico")
  ResponseEntity<Void> icon(Page page) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .header("Location", page.asset("/ui/logo.svg"))
        .build();
  }

  private static String entry(Page page, Lang lang, String path) {
    String twins =
        Arrays.stream(Lang.values())
            .map(
                twin ->
                    "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                        .formatted(twin.tag(), address(page, twin, path)))
            .collect(Collectors.joining());
    return "<url><loc>%s</loc>%s</url>\n".formatted(address(page, lang, path), twins);
  }

  private static String address(Page page, Lang lang, String path) {
    return HtmlUtils.htmlEscape(page.visit().origin() + lang.prefix() + path, "UTF-8");
  }
}
