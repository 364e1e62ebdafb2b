package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.access.Entrances.Route;
import vn.chosach.access.Knocker.Answer;

/**
 * Every page answers, in both languages, to somebody who may open it, with a record that may be
 * seen. A page of the desk that breaks is found here, also when no test names it. Runs inside
 * {@link AccessMatrixTest}, whose pages it looks at again.
 */
abstract class EveryDeskPageTest {

  /** Pages that show nothing without what came before: an error, a receipt, a day to call off. */
  private static final Set<String> WITHOUT_PAGE =
      Set.of(
          "/error",
          // Parts of a list, which their address must name.
          "/cach-xem/dem",
          "/cach-xem/luu",
          "/cach-xem/nhieu",
          "/cach-xem/tai.csv",
          // The page of a commune; nobody of those asked here works in one.
          "/cap-xa",
          // The register of the police; for who asks here it does not exist.
          "/hop-tiep-nhan/nguon-tin",
          // A trial names nobody, so there is no contact to give.
          "/.well-known/security.txt",
          "/dang-nhap/ben-ngoai/tu-choi",
          "/favicon.ico",
          // Only for whoever has the token.
          "/suc-khoe/so-lieu",
          "/phan-anh/bien-nhan.pdf",
          "/phan-anh/bien-nhan.png",
          "/quan-tri/lich-lam-viec/huy");

  @Autowired Entrances entrances;
  @Autowired Scene scene;
  @Autowired Knocker knocker;
  @Autowired MockMvc browser;

  @Test
  void every_page_answers_in_both_languages_to_whoever_may_open_it() {
    var broken = new ArrayList<String>();
    int pages = 0;
    for (Route route : entrances.all()) {
      if (!route.post()
          && !WITHOUT_PAGE.contains(route.pattern())
          && !route.pattern().startsWith(Knocker.BY_KEY)) {
        for (String path : addresses(route)) {
          Who who = reader(route).orElseThrow(() -> new AssertionError("nobody opens " + route));
          for (String language : List.of("", "/en")) {
            Answer answer = knocker.page(browser, who, language + path);
            pages++;
            boolean shown = List.of(200, 302, 303).contains(answer.status());
            if (answer.status() >= 500 || answer.status() == 403 || whole(route) && !shown) {
              broken.add(
                  who + " " + language + path + " " + answer.status() + " " + first(answer.body()));
            }
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(pages).isGreaterThan(250);
  }

  private List<String> addresses(Route route) {
    if (route.variables().isEmpty()) {
      return List.of(route.pattern());
    }
    String kind = String.valueOf(Samples.subject(route));
    return scene.items(kind).stream()
        .filter(item -> !item.absent() || kind.equals("none"))
        .findFirst()
        .map(item -> Samples.addresses(route, item.id()))
        .orElseThrow(() -> new AssertionError("no record for " + route));
  }

  /** The first who may open the route and sees its first record. */
  private Optional<Who> reader(Route route) {
    String kind = String.valueOf(Samples.subject(route));
    Optional<Item> first = scene.items(kind).stream().filter(item -> !item.absent()).findFirst();
    return scene.everyone().stream()
        .filter(who -> Area.of(route).opens(who))
        .filter(who -> first.map(item -> Scene.thing(kind).seen(who, item)).orElse(true))
        .findFirst();
  }

  /** A page of its own, and not a part that may be missing. */
  private static boolean whole(Route route) {
    return route.variables().isEmpty()
        || route.variables().size() == 1
            && route.pattern().endsWith("}")
            && !"none".equals(Samples.subject(route))
        || route.pattern().endsWith("/vi-sao");
  }

  private static String first(String body) {
    return body.lines().findFirst().orElse("");
  }
}
