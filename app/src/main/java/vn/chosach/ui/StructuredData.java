package vn.chosach.ui;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a public page says of itself to search engines, in the words of schema.org: whose site it
 * is, where the page stands in it, and the thing that it shows. It is data in the page and no
 * script, so the content security policy has nothing to allow.
 *
 * @param facts {@code @type} and the properties of the thing that the page shows
 */
public record StructuredData(Map<String, Object> facts) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TYPE = "@type";
  private static final String NAME = "name";
  private static final int LONGEST_TITLE = 54;
  private static final int SHORTEST_SNIPPET = 50;
  private static final int LONGEST_SNIPPET = 160;

  public StructuredData {
    facts = Map.copyOf(facts);
  }

  /** The title as a search engine shows it whole beside the name of the site. */
  public static String brief(String title) {
    return cut(title, LONGEST_TITLE);
  }

  /**
   * What a search engine shows below the title: as much of a text as it shows, and of other words
   * where the text alone would say too little.
   */
  public static String snippet(String text, String more) {
    return cut(text.length() < SHORTEST_SNIPPET ? text + " " + more : text, LONGEST_SNIPPET);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most - 1);
    return text.substring(0, space < 1 ? most - 1 : space) + "…";
  }

  /** A text that the body publishes; the publisher is added where the page is drawn. */
  public static StructuredData article(
      String type, String headline, String description, Lang lang, @Nullable LocalDate changed) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put(TYPE, type);
    facts.put("headline", headline);
    facts.put("description", description);
    facts.put("inLanguage", lang.tag());
    if (changed != null) {
      facts.put("dateModified", changed.toString());
    }
    return new StructuredData(facts);
  }

  /** Something that is done in steps. */
  public static StructuredData howTo(
      String name, String description, Lang lang, List<String> steps) {
    return new StructuredData(
        Map.of(
            TYPE,
            "HowTo",
            NAME,
            name,
            "description",
            description,
            "inLanguage",
            lang.tag(),
            "step",
            steps.stream().map(step -> Map.of(TYPE, "HowToStep", "text", step)).toList()));
  }

  /** Questions with the answers that are right. */
  public static StructuredData quiz(
      String name, String description, Lang lang, Map<String, String> answers) {
    return new StructuredData(
        Map.of(
            TYPE,
            "Quiz",
            NAME,
            name,
            "description",
            description,
            "inLanguage",
            lang.tag(),
            "hasPart",
            answers.entrySet().stream()
                .map(
                    one ->
                        Map.of(
                            TYPE,
                            "Question",
                            NAME,
                            one.getKey(),
                            "acceptedAnswer",
                            Map.of(TYPE, "Answer", "text", one.getValue())))
                .toList()));
  }

  /** Questions with their answers on one page. */
  public static StructuredData faq(Map<String, String> answers) {
    var quiz = quiz("", "", Lang.VI, answers).facts();
    return new StructuredData(
        Map.of(TYPE, "FAQPage", "mainEntity", quiz.getOrDefault("hasPart", List.of())));
  }

  /** Open data at an address without language prefix. */
  public static StructuredData dataset(String name, String description, String path, Page page) {
    String file = page.visit().origin() + page.href(path);
    return new StructuredData(
        Map.of(
            TYPE,
            "Dataset",
            NAME,
            name,
            "description",
            description,
            "isAccessibleForFree",
            true,
            "distribution",
            Map.of(TYPE, "DataDownload", NAME, name, "contentUrl", file)));
  }

  /** Pages of a list: name by address without language prefix. */
  public static StructuredData list(Map<String, String> pages, Page page) {
    var items = new ArrayList<Map<String, Object>>();
    pages.forEach((path, name) -> items.add(item(items.size() + 1, name, path, page)));
    return new StructuredData(Map.of(TYPE, "ItemList", "itemListElement", items));
  }

  private static Map<String, Object> item(int position, String name, String path, Page page) {
    return Map.of(
        TYPE,
        "ListItem",
        "position",
        position,
        NAME,
        name,
        "item",
        page.visit().origin() + page.href(path));
  }

  /** Everything that a page says, ready to stand in it. */
  public static Content of(
      Page page, String title, String description, List<StructuredData> things) {
    String body = page.visit().origin() + "/#co-quan";
    var graph = new ArrayList<Map<String, Object>>();
    graph.add(
        Map.of(
            TYPE,
            "GovernmentOrganization",
            "@id",
            body,
            NAME,
            page.t("ui.owner"),
            "url",
            page.visit().origin() + page.href("/"),
            "logo",
            page.visit().origin() + page.asset("/ui/logo.svg")));
    graph.add(
        Map.of(
            TYPE,
            page.path().equals("/") ? "WebSite" : "WebPage",
            NAME,
            page.path().equals("/") ? page.t("ui.site") : title,
            "description",
            description,
            "url",
            page.absolute(page.lang()),
            "inLanguage",
            page.lang().tag(),
            "publisher",
            Map.of("@id", body)));
    if (!page.path().equals("/")) {
      graph.add(Map.of(TYPE, "BreadcrumbList", "itemListElement", crumbs(page, title)));
    }
    for (StructuredData thing : things) {
      var facts = new LinkedHashMap<>(thing.facts());
      if (facts.containsKey("headline")) {
        facts.put("publisher", Map.of("@id", body));
        facts.put("mainEntityOfPage", page.absolute(page.lang()));
      }
      graph.add(facts);
    }
    String json =
        JSON.writeValueAsString(Map.of("@context", "https://schema.org", "@graph", graph));
    // Nothing in it can end the element in which it stands.
    String safe = json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    return output -> output.writeContent(safe);
  }

  private static List<Map<String, Object>> crumbs(Page page, String title) {
    var crumbs = new ArrayList<Map<String, Object>>();
    crumbs.add(item(1, page.t("ui.site"), "/", page));
    page.parts().publicNav().stream()
        .filter(entry -> page.path().startsWith(entry.path() + "/"))
        .findFirst()
        .ifPresent(entry -> crumbs.add(item(2, page.t(entry.textKey()), entry.path(), page)));
    crumbs.add(item(crumbs.size() + 1, title, page.path(), page));
    return crumbs;
  }
}
