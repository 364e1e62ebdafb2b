package vn.chosach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.access.Entrances.Route;
import vn.chosach.access.Knocker.Answer;

/**
 * Every role of two agencies and a stranger, at every route of the program, with records that are
 * own, given, taken back, foreign, closed or guessed. What must come back follows from {@link Area}
 * and {@link Thing} alone. Foreign and guessed answer alike: status, body, number of questions to
 * the database. The whole table lies in {@code target/access-matrix.csv}. Three further tests look
 * at the pages of this walk, so that each is asked for once.
 *
 * <p>What does not depend on an agency is asked once for a role: who is shut out by the route, and
 * records that no predicate guards. What depends on it is asked by everybody.
 */
@ChosachTest
class AccessMatrixTest {

  /** It says that another provider did not let somebody in, and so does its status. */
  private static final String REFUSED_OUTSIDE = "/dang-nhap/ben-ngoai/tu-choi";

  private static final int ALL_ACTS = 100;
  private static final int FEW_ACTS = 2;

  /** Once more for both, when answers differ: a cache may have been filled in between. */
  private static final int TRIES = 3;

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final Path TABLE = Path.of("target", "access-matrix.csv");

  @Autowired Entrances entrances;
  @Autowired Scene scene;
  @Autowired Knocker knocker;
  @Autowired MockMvc browser;

  private final List<String> rows = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<Route> tried = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Long> nanos = new TreeMap<>();
  private final Map<String, Integer> tally = new TreeMap<>();

  @Test
  void every_route_has_an_area_and_a_record_to_try_it_with() {
    assertThat(entrances.all().stream().flatMap(route -> gaps(route).stream())).isEmpty();
  }

  @Test
  void a_route_that_nobody_thought_about_fails_the_matrix() {
    assertThat(gaps(new Route(false, "/chua-ai-nghi-toi", Map.of())))
        .containsExactly("no rule says who may open GET /chua-ai-nghi-toi");
    assertThat(gaps(new Route(true, "/phan-anh/{number}/go-bo", Map.of())))
        .containsExactly("no record for POST /phan-anh/{number}/go-bo");
    assertThat(gaps(new Route(true, "/ho-so-vu-viec/{number}/viec-moi/{cach}", Map.of())))
        .containsExactly(
            "nothing stands for the variables of POST /ho-so-vu-viec/{number}/viec-moi/{cach}");
  }

  @Test
  void nobody_sees_more_than_the_rule_says_and_foreign_and_guessed_answer_alike()
      throws IOException {
    List<Route> routes = entrances.all();
    long begun = System.nanoTime();
    long worked = CPU.getCurrentThreadCpuTime();
    for (Who who : scene.everyone()) {
      for (Route route : routes) {
        if (route.variables().isEmpty()) {
          plain(who, route);
        } else {
          about(who, route);
        }
      }
    }
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, rows);
    System.out.printf(
        "access matrix: %d routes, %d persons, %d cells %s, %d leaks, %d s, %d s of this thread,"
            + " ms %s%n",
        routes.size(),
        scene.everyone().size(),
        rows.size(),
        tally,
        faults.size(),
        (System.nanoTime() - begun) / 1_000_000_000,
        (CPU.getCurrentThreadCpuTime() - worked) / 1_000_000_000,
        nanos);
    assertThat(rows).hasSizeGreaterThan(4_000);
    assertThat(faults).isEmpty();
  }

  @Nested
  class NoLinkIsRefused extends NoLinkIsRefusedTest {}

  @Nested
  class PlantedWord extends PlantedWordTest {}

  @Nested
  class EveryDeskPage extends EveryDeskPageTest {}

  private List<String> gaps(Route route) {
    var gaps = new ArrayList<String>();
    if (Area.find(route).isEmpty()) {
      gaps.add("no rule says who may open " + route);
    }
    if (!route.variables().isEmpty()) {
      String kind = Samples.subject(route);
      if (kind == null) {
        gaps.add("no record for " + route);
      } else if (scene.items(kind).isEmpty()) {
        gaps.add("nothing planted of " + kind);
      } else if (Samples.addresses(route, "x").isEmpty()) {
        gaps.add("nothing stands for the variables of " + route);
      }
    }
    return gaps;
  }

  /** A route that is about no single record. */
  private void plain(Who who, Route route) {
    boolean opens = Area.of(route).opens(who);
    if (opens ? route.post() : !asked.add(who.roles() + " " + route)) {
      return;
    }
    Answer answer = knock(who, route, route.pattern());
    judge(who, route, "-", opens ? "opens" : "shut", answer, null);
  }

  private void about(Who who, Route route) {
    String kind = String.valueOf(Samples.subject(route));
    boolean opens = Area.of(route).opens(who);
    Thing thing = Scene.thing(kind);
    if ((!opens || thing == Thing.COMMON) && !asked.add(who.roles() + " " + route)) {
      return;
    }
    List<Item> items = scene.items(kind);
    Item guessed = items.stream().filter(Item::absent).findFirst().orElse(null);
    var absent = new HashMap<String, Answer>();
    for (Item item : tried(items, guessed, opens)) {
      List<String> addresses = Samples.addresses(route, item.id());
      boolean seen = opens && thing.seen(who, item);
      if (seen && route.post() && !asked.add(who.roles() + " seen " + route)) {
        continue;
      }
      int most = Math.min(acts(route, item, opens, seen), addresses.size());
      for (int n = 0; n < most; n++) {
        Answer answer = knock(who, route, addresses.get(n));
        String expected = !opens ? "shut" : seen ? "seen" : "absent";
        if (item.absent()) {
          absent.put(String.valueOf(n), answer);
        }
        judge(
            who,
            route,
            item.name() + (addresses.size() > 1 ? " " + n : ""),
            expected,
            answer,
            seen || guessed == null || item.absent()
                ? null
                : alike(who, route, n, answer, item, absent.get(String.valueOf(n)), guessed));
      }
    }
  }

  /**
   * How many of the acts on a record are tried. Each is posted on each record that is not seen; the
   * pages of the acts, and acts that may be done, break for one as for all, and are tried once.
   */
  private int acts(Route route, Item item, boolean opens, boolean seen) {
    if (seen) {
      return tried.add(route) ? ALL_ACTS : FEW_ACTS;
    }
    return route.post() && (opens || !item.absent()) ? ALL_ACTS : FEW_ACTS;
  }

  /** The guessed one first; of those who are shut out anyway one that exists is enough. */
  private static List<Item> tried(
      List<Item> items, @org.jspecify.annotations.Nullable Item guessed, boolean opens) {
    var all = new ArrayList<Item>();
    if (guessed != null) {
      all.add(guessed);
    }
    items.stream().filter(item -> !item.absent()).limit(opens ? 100 : 1).forEach(all::add);
    return all;
  }

  private Answer knock(Who who, Route route, String path) {
    return route.post() ? knocker.post(browser, who, path) : knocker.get(browser, who, path);
  }

  /**
   * In what the answer for a record that is not seen differs from that for one that does not exist,
   * each time that both are asked.
   */
  private @org.jspecify.annotations.Nullable String alike(
      Who who,
      Route route,
      int n,
      Answer answer,
      Item item,
      @org.jspecify.annotations.Nullable Answer absent,
      Item guessed) {
    String unlike = absent == null ? null : unlike(answer, item, absent, guessed);
    for (int again = 1; again < TRIES && unlike != null; again++) {
      Answer none = knock(who, route, Samples.addresses(route, guessed.id()).get(n));
      Answer foreign = knock(who, route, Samples.addresses(route, item.id()).get(n));
      unlike = unlike(foreign, item, none, guessed);
    }
    return unlike;
  }

  private static @org.jspecify.annotations.Nullable String unlike(
      Answer answer, Item item, Answer absent, Item guessed) {
    if (answer.status() != absent.status()) {
      return "status differs from guessed: " + absent.status();
    }
    String one = answer.bare(item.id());
    String other = absent.bare(guessed.id());
    if (!one.equals(other)) {
      int at = StringUtils.indexOfDifference(one, other);
      return "body differs from guessed: " + near(one, at) + " / " + near(other, at);
    }
    return answer.questions() == absent.questions()
        ? null
        : "questions differ from guessed: " + answer.questions() + "/" + absent.questions();
  }

  private static String near(String body, int at) {
    return body.substring(Math.max(0, at - 40), Math.min(body.length(), at + 80))
        .replaceAll("\\s+", " ");
  }

  private void judge(
      Who who,
      Route route,
      String item,
      String expected,
      Answer answer,
      @org.jspecify.annotations.Nullable String unlike) {
    nanos.merge(expected, answer.nanos() / 1_000_000, Long::sum);
    String fault = fault(who, route, expected, answer);
    if (fault == null) {
      fault = unlike;
    }
    rows.add(
        String.join(
            ",",
            who.toString(),
            route.post() ? "POST" : "GET",
            route.pattern(),
            item,
            expected,
            String.valueOf(answer.status()),
            String.valueOf(answer.questions()),
            String.valueOf(answer.nanos() / 1_000_000),
            fault == null ? "ok" : fault));
    tally.merge(expected, 1, Integer::sum);
    if (fault != null) {
      faults.add(who + " " + route + " [" + item + "] " + answer.status() + ": " + fault);
    }
  }

  private static @org.jspecify.annotations.Nullable String fault(
      Who who, Route route, String expected, Answer answer) {
    int status = answer.status();
    if (status >= 500) {
      return "broken " + answer.body().lines().findFirst().orElse("");
    }
    if (answer.stored() && Area.of(route) != Area.PUBLIC) {
      return "stays in the browser";
    }
    return switch (expected) {
      case "shut" ->
          (who.stranger() ? status == 302 || status == 401 || status == 403 : status == 403)
                  && answer.acts() == 0
              ? null
              : "should be shut";
      case "absent" ->
          answer.acts() > 0
              ? "something was done"
              : status == 200 && !route.post() ? "should be absent" : null;
      case "seen" -> status == 403 || whole(route) && status != 200 ? "should be seen" : null;
      default ->
          status == 403 && !route.pattern().equals(REFUSED_OUTSIDE) ? "should be open" : null;
    };
  }

  /** Whether it shows the whole record; a picture or a part of it may be missing. */
  private static boolean whole(Route route) {
    return !route.post()
        && route.variables().size() == 1
        && (route.pattern().endsWith("}")
            || route.pattern().endsWith("/vi-sao")
            || route.pattern().endsWith("/ma-tran"));
  }
}
