package vn.chosach.house;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.chosach.ui.RouteRules;
import vn.chosach.ui.RouteRules.RouteRule;

/** What the program answers to, and which rule decides who may ask. */
final class Routes {

  private Routes() {}

  static Stream<Route> of(RequestMappingHandlerMapping controllers) {
    return controllers.getHandlerMethods().entrySet().stream()
        .flatMap(
            entry ->
                entry.getKey().getPatternValues().stream()
                    .map(pattern -> Route.of(pattern, entry.getValue().getBeanType())));
  }

  /** The files of a room lie under its name: {@code /ui/**}. */
  static Stream<Route> of(AbstractUrlHandlerMapping files) {
    return files.getHandlerMap().keySet().stream()
        .map(pattern -> new Route(pattern, pattern.replaceFirst("^/([a-z]*).*", "$1"), true));
  }

  /** Routes that no rule of any room admits anyone to. */
  static List<Route> withoutRule(List<Route> routes, Map<String, RouteRules> rules) {
    return routes.stream().filter(route -> deciding(route, rules).isEmpty()).toList();
  }

  /** Routes on which a rule of another room decides. */
  static List<Route> ruledFromElsewhere(List<Route> routes, Map<String, RouteRules> rules) {
    return routes.stream()
        .filter(
            route ->
                deciding(route, rules).filter(rule -> !rule.room.equals(route.room)).isPresent())
        .toList();
  }

  /** Rules that match nothing: the next route to match them would not be thought about. */
  static List<String> idleRules(List<Route> routes, Map<String, RouteRules> rules) {
    return rules.values().stream()
        .flatMap(room -> room.rules().stream())
        .filter(rule -> routes.stream().noneMatch(route -> matches(rule, route)))
        .map(RouteRule::pattern)
        .toList();
  }

  static Optional<Decision> deciding(Route route, Map<String, RouteRules> rules) {
    return rules.entrySet().stream()
        .flatMap(
            room -> room.getValue().rules().stream().map(rule -> new Decision(room.getKey(), rule)))
        .filter(decision -> matches(decision.rule, route))
        .findFirst();
  }

  private static boolean matches(RouteRule rule, Route route) {
    return PathPatternParser.defaultInstance
        .parse(rule.pattern())
        .matches(PathContainer.parsePath(route.example()));
  }

  /** A rule and the room that laid it down. */
  record Decision(String room, RouteRule rule) {}

  /** A pattern that is answered, the room that answers, and whether that is no test. */
  record Route(String pattern, String room, boolean ships) {

    static Route of(String pattern, Class<?> controller) {
      return new Route(pattern, House.room(controller.getPackageName()), House.ships(controller));
    }

    /** An address that the pattern matches. */
    String example() {
      return pattern.replaceAll("\\{[^}]*}", "x").replaceAll("\\*+", "x");
    }

    @Override
    public String toString() {
      return pattern + " of " + room;
    }
  }
}
