package vn.chosach.ui.web;

import static org.springframework.http.MediaType.APPLICATION_XML_VALUE;
import static org.springframework.http.MediaType.TEXT_PLAIN_VALUE;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.SitePages;
import vn.chosach.ui.SitePages.SitePage;

/** What search engines and browsers ask for by a fixed name. */
@RestController
record MachineController(Site site, Map<String, SitePages> rooms) {

  /** The map of what the public frame links to. */
  private static final String FRAME = "trang";

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

  private static final Duration CONTACT_HOLDS = Duration.ofDays(180);

  @GetMapping(value = "/robots.txt", produces = TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String robots(Page page) {
    return "User-agent: *\nAllow: /\n\nSitemap: " + page.visit().origin() + "/sitemap.xml\n";
  }

  /** The maps of the site, one for the public frame and one for each room that names pages. */
  @GetMapping(value = "/sitemap.xml", produces = APPLICATION_XML_VALUE + ";charset=UTF-8")
  String index(Page page) {
    return Stream.concat(Stream.of(FRAME), rooms.keySet().stream().sorted())
        .map(
            map ->
                "<sitemap><loc>%s/sitemap/%s.xml</loc>%s</sitemap>\n"
                    .formatted(
                        page.visit().origin(),
                        map,
                        pages(map, page)
                            .map(SitePage::changedOn)
                            .flatMap(Stream::ofNullable)
                            .max(Comparator.naturalOrder())
                            .map(day -> "<lastmod>" + day + "</lastmod>")
                            .orElse("")))
        .collect(
            Collectors.joining("", XML + "<sitemapindex " + SPACE + ">\n", "</sitemapindex>\n"));
  }

  /** Pages in both languages, each with the day on which it truly changed, if anybody knows it. */
  @GetMapping(
      value = "/sitemap/{map:[A-Za-z]{3,40}}.xml",
      produces = APPLICATION_XML_VALUE + ";charset=UTF-8")
  String sitemap(@PathVariable String map, Page page) {
    if (!map.equals(FRAME) && !rooms.containsKey(map)) {
      throw Page.absent();
    }
    return pages(map, page)
        .flatMap(one -> Arrays.stream(Lang.values()).map(lang -> entry(page, lang, one)))
        .collect(
            Collectors.joining(
                "",
                XML + "<urlset " + SPACE + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
                "</urlset>\n"));
  }

  private Stream<SitePage> pages(String map, Page page) {
    SitePages room = rooms.get(map);
    return room != null
        ? room.pages()
        : Arrays.stream(PublicNavEntry.PublicNavPlace.values())
            .flatMap(place -> page.publicNav(place).stream())
            .filter(PublicNavEntry::found)
            .map(PublicNavEntry::path)
            .distinct()
            .map(path -> new SitePage(path, null));
  }

  /**
   * Where a weakness is reported (RFC 9116). The day on which it ends is always half a year ahead,
   * so that nobody has to remember it; it changes once a day.
   */
  @GetMapping(value = "/.well-known/security.txt", produces = TEXT_PLAIN_VALUE + ";charset=UTF-8")
  ResponseEntity<String> security(Page page) {
    return ResponseEntity.of(security(site, page.now()));
  }

  /** Empty for a trial that names nobody: there is no contact to give. */
  static Optional<String> security(Site site, Instant now) {
    String official = site.addressWithoutSlash();
    URI told = site.securityContact();
    String contact =
        told != null ? told.toString() : official != null ? official + "/gioi-thieu" : null;
    String canonical =
        official == null ? "" : "Canonical: " + official + "/.well-known/security.txt\n";
    return Optional.ofNullable(contact)
        .map(
            to ->
                """
                Contact: %s
                Expires: %s
                Preferred-Languages: vi, en
                %s\
                """
                    .formatted(
                        to, now.truncatedTo(ChronoUnit.DAYS).plus(CONTACT_HOLDS), canonical));
  }

  /** Older browsers ask for it without being told to. */
  @GetMapping("/favicon.ico")
  ResponseEntity<Void> icon(Page page) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .header("Location", page.asset("/ui/logo.svg"))
        .build();
  }

  private static String entry(Page page, Lang lang, SitePage one) {
    String path = one.path();
    LocalDate day = one.changedOn();
    String twins =
        Arrays.stream(Lang.values())
            .map(
                twin ->
                    "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                        .formatted(twin.tag(), address(page, twin, path)))
            .collect(Collectors.joining());
    return "<url><loc>%s</loc>%s%s</url>\n"
        .formatted(
            address(page, lang, path), day == null ? "" : "<lastmod>" + day + "</lastmod>", twins);
  }

  private static String address(Page page, Lang lang, String path) {
    return HtmlUtils.htmlEscape(page.visit().origin() + lang.prefix() + path, "UTF-8");
  }
}
