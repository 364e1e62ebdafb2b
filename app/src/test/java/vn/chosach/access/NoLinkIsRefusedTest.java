package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.access.Entrances.Route;
import vn.chosach.access.Knocker.Answer;
import vn.chosach.kernel.Role;

/**
 * Nobody is shown a link that refuses: every role opens every page that it may, with each record
 * that it sees, and follows what the page shows; of links of one shape two on all pages of a route,
 * of the forms of one record two. Records are whose they are, so an officer of another agency who
 * works on cases does it too. Runs inside {@link AccessMatrixTest}, whose pages it looks at again.
 */
abstract class NoLinkIsRefusedTest {

  private static final int OF_ONE_SHAPE = 2;
  private static final int FORMS_OF_A_RECORD = 2;

  @Autowired Entrances entrances;
  @Autowired Scene scene;
  @Autowired Knocker knocker;
  @Autowired MockMvc browser;

  private final Set<String> faults = new HashSet<>();
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
          var shapes = new HashMap<String, Integer>();
          addresses(route, who).forEach(path -> look(who, path, known, shapes));
        }
      }
    }
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

  private void look(Who who, String path, Set<String> known, Map<String, Integer> shapes) {
    Answer page = knocker.page(browser, who, path);
    if (page.status() != 200 || !page.body().contains("<main")) {
      return;
    }
    for (String link : links(page.body())) {
      String shape = shape(link);
      if (shapes.getOrDefault(shape, 0) < OF_ONE_SHAPE && known.add(link)) {
        shapes.merge(shape, 1, Integer::sum);
        followed++;
        int status = knocker.page(browser, who, link).status();
        if (status >= 400) {
          faults.add(who + " " + path + " → " + link + " " + status);
        }
      }
    }
  }

  private static List<String> links(String body) {
    var links = new ArrayList<String>();
    for (Element link : Jsoup.parse(body).select("a[href^=/]")) {
      String href = link.attr("href").replaceFirst("#.*", "");
      if (!href.startsWith("/en") && !links.contains(href)) {
        links.add(href);
      }
    }
    return links;
  }

  /** The address without what tells one record from the next. */
  private static String shape(String link) {
    return link.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("\\d+", "n");
  }
}
