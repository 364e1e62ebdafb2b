package vn.chosach.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.chosach.kernel.Role;

/**
 * The pages without a variable in their address, those of everyone and those of officers, read from
 * the route table and the rules, so that the page of a new room is tested without being named
 * anywhere.
 */
@Component
public class OpenPages {

  private final RequestMappingHandlerMapping routes;
  private final List<Opening> rules;

  OpenPages(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
      List<RouteRules> rooms) {
    this.routes = routes;
    this.rules = rooms.stream().flatMap(room -> room.rules().stream()).map(Opening::of).toList();
  }

  /** A rule and its pattern, which is read once and asked for each page. */
  private record Opening(PathPattern pattern, RouteRules.RouteRule rule) {

    static Opening of(RouteRules.RouteRule rule) {
      return new Opening(PathPatternParser.defaultInstance.parse(rule.pattern()), rule);
    }
  }

  /**
   * Addresses with language prefix, Vietnamese and English; only routes that answer with a view.
   */
  public List<String> inBothLanguages() {
    return paths()
        .flatMap(path -> Arrays.stream(Lang.values()).map(lang -> lang.prefix() + path))
        .toList();
  }

  /** Addresses without language prefix. */
  public Stream<String> paths() {
    return all(OpenPages::answersWithAView).filter(this::everyoneMayOpen);
  }

  /** Pages that ask for an officer with one of the roles, or for any, without language prefix. */
  public Stream<String> forOfficers(Set<Role> roles) {
    return all(OpenPages::answersWithAPage)
        .filter(path -> rule(path).filter(rule -> admits(rule, roles)).isPresent());
  }

  /** The same with the lists and files of forms, which are views of a model of their own. */
  public Stream<String> viewsForOfficers(Set<Role> roles) {
    return all(OpenPages::answersWithAView)
        .filter(path -> rule(path).filter(rule -> admits(rule, roles)).isPresent());
  }

  private static boolean admits(RouteRules.RouteRule rule, Set<Role> roles) {
    return !rule.everyone()
        && (rule.roles().isEmpty() || rule.roles().stream().anyMatch(roles::contains));
  }

  private Stream<String> all(Predicate<HandlerMethod> which) {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(route -> which.test(route.getValue()))
        .map(route -> route.getKey())
        .filter(OpenPages::answersGet)
        .map(RequestMappingInfo::getPathPatternsCondition)
        .filter(Objects::nonNull)
        .flatMap(patterns -> patterns.getPatternValues().stream())
        .filter(path -> !path.contains("{") && !path.contains("*"))
        .distinct()
        .sorted();
  }

  private static boolean answersWithAPage(HandlerMethod route) {
    return route.getReturnType().getParameterType() == String.class
        && !route.hasMethodAnnotation(ResponseBody.class)
        && !AnnotatedElementUtils.hasAnnotation(route.getBeanType(), ResponseBody.class);
  }

  private static boolean answersWithAView(HandlerMethod route) {
    return answersWithAPage(route)
        || route.getReturnType().getParameterType() == ModelAndView.class;
  }

  private static boolean answersGet(RequestMappingInfo route) {
    var methods = route.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private boolean everyoneMayOpen(String path) {
    return rule(path).map(RouteRules.RouteRule::everyone).orElse(false);
  }

  private Optional<RouteRules.RouteRule> rule(String path) {
    var container = PathContainer.parsePath(path);
    return rules.stream()
        .filter(opening -> opening.pattern().matches(container))
        .findFirst()
        .map(Opening::rule);
  }
}
