package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.access.Entrances.Route;
import vn.chosach.access.Knocker.Answer;
import vn.chosach.kernel.Role;

/**
 * Nobody is shown a link that refuses: every role opens every page that it may, with each record
 * that it sees, and follows what the page shows; of links of one shape two on all pages of a route,
 * of the forms of one record two. Links are of one shape that differ in the record alone, whether a
 * number stands for it or a name. Records are whose they are, so an officer of another agency who
 * works on cases does it too. Runs inside {@link AccessMatrixTest}, whose pages it looks at again.
 */
abstract class NoLinkIsRefusedTest {

  private static final String LINK = "<a";
  private static final String HREF = "href=\"";
  private static final int OF_ONE_SHAPE = 2;
  private static final int FORMS_OF_A_RECORD = 2;

  /** First variables of a route that say what is asked and not of which record. */
  private static final Set<String> SORTS =
      Set.of("{area}", "{chapter}", "{format}", "{kind}", "{list}", "{map}");

  @Autowired Entrances entrances;
  @Autowired Scene scene;
  @Autowired Knocker knocker;
  @Autowired MockMvc browser;

  private final Set<String> faults = new HashSet<>();
  private final Set<String> reached = new HashSet<>();
  private final Map<String, String> shapes = new HashMap<>();
  private int followed;

  @Test
  void whatAPageShowsOpensForWhoeverSeesThePage() {
    for (Who who : scene.everyone()) {
      if (!who.part().isEmpty()
          || who.agency().equals(Scene.POLICE) && !who.is(Role.CASE_OFFICER)) {
        continue;
      }
      var known = new HashSet<String>();
      for (Route route : entrances.all()) {
        if (!route.post() && Area.of(route).opens(who)) {
          var seen = new HashMap<String, Integer>();
          addresses(route, who).forEach(path -> look(who, path, known, seen));
        }
      }
    }
    System.out.printf("links: %d followed, %d routes of persons%n", followed, reached.size());
    assertThat(followed).isGreaterThan(1_000);
    assertThat(faults).isEmpty();
  }

  private List<String> addresses(Route route, Who who) {
    if (route.variables().isEmpty()) {
      return List.of(route.pattern());
    }
    String kind = String.valueOf(Samples.subject(route));
    return scene.items(kind).stream()
        .filter(item -> !item.absent() && Scene.thing(kind).seen(who, item))
        .flatMap(item -> Samples.addresses(route, item.id()).stream().limit(FORMS_OF_A_RECORD))
        .toList();
  }

  private void look(Who who, String path, Set<String> known, Map<String, Integer> seen) {
    Answer page = knocker.page(browser, who, path);
    if (page.status() != 200 || !page.body().contains("<main")) {
      return;
    }
    for (String link : links(page.body())) {
      String shape = shapes.computeIfAbsent(link, this::shape);
      if (seen.getOrDefault(shape, 0) < OF_ONE_SHAPE && known.add(link)) {
        seen.merge(shape, 1, Integer::sum);
        followed++;
        reached.add(who + " " + pattern(link));
        int status = status(who, link);
        if (status >= 400) {
          faults.add(who + " " + path + " → " + link + " " + status);
        }
      }
    }
  }

  /**
   * Where the links of a page lead. The templates write each in one way, so that a page is searched
   * for it; to read thousands of pages as a browser does took a tenth of this test.
   */
  private static Set<String> links(String body) {
    var links = new LinkedHashSet<String>();
    for (int at = body.indexOf(LINK); at >= 0; at = body.indexOf(LINK, at + 1)) {
      int found = body.indexOf(HREF, at);
      int from = found + HREF.length();
      // Of a link without an address the next one is found, which is looked at anyway.
      if (found > 0
          && Character.isWhitespace(body.charAt(at + LINK.length()))
          && body.charAt(from) == '/') {
        int to = body.indexOf('"', from);
        String href = Parser.unescapeEntities(body.substring(from, to), true);
        int part = href.indexOf('#');
        href = part < 0 ? href : href.substring(0, part);
        if (!href.startsWith("/en")) {
          links.add(href);
        }
      }
    }
    return links;
  }

  /** A page may be looked at itself later; what is asked of a list is not. */
  private int status(Who who, String link) {
    return link.contains("?")
        ? knocker.ask(browser, who, link).status()
        : knocker.status(browser, who, link);
  }

  /** The address without what tells one record from the next. */
  private String shape(String link) {
    String path = link.replaceFirst("[?].*", "");
    List<String> pattern = List.of(pattern(link).split("/"));
    List<String> words = new ArrayList<>(List.of(path.split("/")));
    boolean record = true;
    for (int at = 0; at < words.size() && pattern.size() == words.size(); at++) {
      String word = pattern.get(at);
      if (word.startsWith("{")) {
        if (record && !SORTS.contains(word) || word.equals("{name}")) {
          words.set(at, word);
        }
        record = false;
      }
    }
    return (String.join("/", words) + link.substring(path.length()))
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
        .replaceAll("\\d+", "n");
  }

  /** Of the route that a link leads to; the link without what it asks where none is known. */
  private String pattern(String link) {
    String path = link.replaceFirst("[?].*", "");
    return entrances.opened(path).map(Route::pattern).orElse(path);
  }
}
