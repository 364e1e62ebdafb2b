package vn.chosach.portals.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedTable;
import vn.chosach.portals.PortalFault;

/** Reads the source of a page; nothing of it is run or loaded. */
public final class PageExaminer {

  private static final int LONGEST_TITLE = 65;
  private static final int SHORTEST_DESCRIPTION = 50;
  private static final int LONGEST_DESCRIPTION = 160;
  private static final int HEAVY = 500_000;
  private static final int MOST_FOREIGN = 20;
  private static final int MOST_EVIDENCE = 10;
  private static final int LONGEST_EVIDENCE = 160;
  private static final int WHOLE = 100;

  private static final Pattern GAMBLING =
      Pattern.compile(
          SeedTable.read("/seed/portals/gambling-words.csv").stream()
              .map(row -> Pattern.quote(Folding.fold(row.text("words"))))
              .collect(Collectors.joining("|", "(?<![a-z0-9])(?:", ")(?![a-z0-9])")));

  /** Styles by which text is kept from eyes and left for search engines. */
  private static final Pattern HIDING =
      Pattern.compile(
          "display:none|visibility:hidden|font-size:0(?![.\\d])|opacity:0(?![.\\d])"
              + "|text-indent:-\\d{3,}|(?:left|top|right):-\\d{3,}|height:0(?![.\\d])");

  private final Document page;
  private final String host;
  private final Set<PortalFault> faults = EnumSet.noneOf(PortalFault.class);
  private final Set<String> evidence = new LinkedHashSet<>();

  private PageExaminer(Document page, String host) {
    this.page = page;
    this.host = host;
  }

  /** What was found. */
  public record Found(int score, List<PortalFault> faults, List<String> evidence) {}

  /**
   * @param address of the page, against which its links are read
   */
  public static Found examine(String source, String address) {
    var reading = new PageExaminer(Jsoup.parse(source, address), host(address));
    reading.head();
    reading.body();
    reading.gambling();
    if (source.length() > HEAVY) {
      reading.faults.add(PortalFault.HEAVY);
    }
    int lost = reading.faults.stream().mapToInt(PortalFault::points).sum();
    return new Found(
        Math.max(0, WHOLE - lost),
        reading.faults.stream()
            .sorted(Comparator.comparingInt((PortalFault one) -> -one.points()))
            .toList(),
        reading.evidence.stream().limit(MOST_EVIDENCE).toList());
  }

  private void head() {
    String title = page.title().strip();
    fault(title.isEmpty(), PortalFault.NO_TITLE);
    fault(title.length() > LONGEST_TITLE, PortalFault.LONG_TITLE);
    String description = page.select("meta[name=description]").attr("content").strip();
    fault(description.isEmpty(), PortalFault.NO_DESCRIPTION);
    fault(
        !description.isEmpty()
            && (description.length() < SHORTEST_DESCRIPTION
                || description.length() > LONGEST_DESCRIPTION),
        PortalFault.DESCRIPTION_LENGTH);
    fault(
        page.select("meta[name=robots]")
            .attr("content")
            .toLowerCase(Locale.ROOT)
            .contains("noindex"),
        PortalFault.NOT_INDEXED);
    fault(page.select("link[rel=canonical]").isEmpty(), PortalFault.NO_CANONICAL);
    fault(page.select("html[lang]").isEmpty(), PortalFault.NO_LANGUAGE);
    fault(
        page.select("script[type=\"application/ld+json\"], [itemscope]").isEmpty(),
        PortalFault.NO_STRUCTURED_DATA);
  }

  private void body() {
    fault(page.select("h1").size() != 1, PortalFault.NOT_ONE_HEADING);
    fault(!page.select("img:not([alt])").isEmpty(), PortalFault.PICTURES_UNNAMED);
    fault(
        page.select("a[href]").stream()
                .map(link -> host(link.absUrl("href")))
                .filter(this::foreign)
                .distinct()
                .count()
            > MOST_FOREIGN,
        PortalFault.MANY_FOREIGN_SITES);
  }

  private void gambling() {
    for (Element link : page.select("a[href]")) {
      String address = link.absUrl("href");
      if (foreign(host(address)) && speaks(link.text() + " " + address.replaceAll("[./_-]", " "))) {
        show(PortalFault.GAMBLING_LINK, address);
      }
    }
    for (Element hidden : page.select("[style], [hidden], noscript")) {
      if (isHidden(hidden) && speaks(hidden.text())) {
        show(PortalFault.GAMBLING_HIDDEN, hidden.text());
      }
    }
    for (Element told : page.select("title, meta[name=keywords], meta[name=description]")) {
      String words = told.text() + " " + told.attr("content");
      if (speaks(words)) {
        show(PortalFault.GAMBLING_WORDS, words.strip());
      }
    }
    for (Element part : page.select("p, li, td, h1, h2, h3, h4, span, div")) {
      if (speaks(part.ownText())) {
        show(PortalFault.GAMBLING_WORDS, part.ownText());
      }
    }
  }

  private static boolean isHidden(Element one) {
    String style = one.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    return one.hasAttr("hidden")
        || one.normalName().equals("noscript")
        || HIDING.matcher(style).find();
  }

  private static boolean speaks(String words) {
    return GAMBLING.matcher(Folding.fold(words)).find();
  }

  private void show(PortalFault fault, String text) {
    faults.add(fault);
    evidence.add(text.length() > LONGEST_EVIDENCE ? text.substring(0, LONGEST_EVIDENCE) : text);
  }

  private void fault(boolean there, PortalFault fault) {
    if (there) {
      faults.add(fault);
    }
  }

  /** Another site, and none of the state. */
  private boolean foreign(String other) {
    return !other.isEmpty() && !other.equals(host) && !other.endsWith(".gov.vn");
  }

  private static String host(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (URISyntaxException none) {
      return "";
    }
  }
}
