package vn.chosach.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chosach.cases.Cases;

/** Every route of the program, read from its route table. */
@Component
class Entrances {

  /** A variable with its pattern, which may hold braces of its own. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\*?(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

  private final RequestMappingHandlerMapping routes;
  private List<Route> all = List.of();

  Entrances(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    this.routes = routes;
  }

  /**
   * A route.
   *
   * @param post whether it is an act
   * @param pattern with bare variables: {@code /phoi-hop/{id}/{deed}}
   * @param choices what a variable may be, where the route itself lists it
   */
  record Route(boolean post, String pattern, Map<String, List<String>> choices) {

    /** How many of the words between slashes are those of the path; -1 when it is another one. */
    private int inCommon(List<String> path) {
      List<String> words = List.of(pattern.split("/"));
      if (words.size() != path.size()) {
        return -1;
      }
      int same = 0;
      for (int at = 0; at < path.size(); at++) {
        if (words.get(at).equals(path.get(at))) {
          same++;
        } else if (!words.get(at).contains("{")) {
          return -1;
        }
      }
      return same;
    }

    List<String> variables() {
      return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    @Override
    public String toString() {
      return (post ? "POST " : "GET ") + pattern;
    }
  }

  /** Read once: the table does not change while the program runs. */
  synchronized List<Route> all() {
    if (all.isEmpty()) {
      all = found();
    }
    return all;
  }

  /** The route of the page at a path; of several the one with the fewest variables. */
  Optional<Route> opened(String path) {
    List<String> words = List.of(path.split("/"));
    String beginning = words.size() > 1 ? "/" + words.get(1) : "/";
    return all().stream()
        .filter(route -> !route.post() && route.pattern().startsWith(beginning))
        .filter(route -> route.inCommon(words) >= 0)
        .max(Comparator.comparingInt(route -> route.inCommon(words)));
  }

  private List<Route> found() {
    var found = new ArrayList<Route>();
    routes
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (ships(method.getBeanType())) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                for (String pattern : mapping.getPatternValues()) {
                  if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                    found.add(route(false, pattern));
                  }
                  if (methods.contains(RequestMethod.POST)) {
                    found.add(route(true, pattern));
                  }
                }
              }
            });
    found.sort(Comparator.comparing(Route::toString));
    return List.copyOf(found);
  }

  private static Route route(boolean post, String pattern) {
    var choices = new LinkedHashMap<String, List<String>>();
    Matcher variable = VARIABLE.matcher(pattern);
    while (variable.find()) {
      String shape = variable.group(2);
      if (shape != null && shape.matches("[a-z-]+(\\|[a-z-]+)+")) {
        choices.put(variable.group(1), Arrays.asList(shape.split("\\|")));
      }
    }
    return new Route(post, VARIABLE.matcher(pattern).replaceAll("{$1}"), choices);
  }

  /** Whether it is of the program and not of the tests. */
  private static boolean ships(Class<?> controller) {
    return controller.getPackageName().startsWith("vn.chosach")
        && controller
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .equals(Cases.class.getProtectionDomain().getCodeSource().getLocation());
  }
}
