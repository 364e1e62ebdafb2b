package vn.chosach.ui.web;

import static org.springframework.http.MediaType.APPLICATION_XML_VALUE;
import static org.springframework.http.MediaType.TEXT_PLAIN_VALUE;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.ui.PublicNavEntry;
import vn.chosach.ui.SitePages;
import vn.chosach.ui.SitePages.SitePage;

/** What search engines and browsers ask for by a fixed name. */
@RestController
record MachineController(Site site, List<SitePages> rooms) {

  private static final Duration CONTACT_HOLDS = Duration.ofDays(180);

  @GetMapping(value = "/robots.txt", produces = TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String robots(Page page) {
    return "User-agent: *\nAllow: /\n\nSitemap: " + page.visit().origin() + "/sitemap.xml\n";
  }

  /** Every page that the public frame links to and those that rooms name, in both languages. */
  @GetMapping(value = "/sitemap.xml", produces = APPLICATION_XML_VALUE + ";charset=UTF-8")
  String sitemap(Page page) {
    Stream<SitePage> framed =
        Arrays.stream(PublicNavEntry.PublicNavPlace.values())
            .flatMap(place -> page.publicNav(place).stream())
            .filter(PublicNavEntry::found)
            .map(PublicNavEntry::path)
            .distinct()
            .map(path -> new SitePage(path, null));
    return Stream.concat(framed, rooms.stream().flatMap(SitePages::pages))
        .flatMap(one -> Arrays.stream(Lang.values()).map(lang -> entry(page, lang, one)))
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
