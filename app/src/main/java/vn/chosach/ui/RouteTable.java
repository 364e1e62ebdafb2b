package vn.chosach.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tells an address that no room answers from one that a visitor may not open: the first is "not
 * found" for everyone and must not send anybody to the sign-in page. Knows also where the form
 * stands that is sent to an address.
 */
@Component
public class RouteTable {

  private final ObjectProvider<RequestMappingHandlerMapping> routes;

  RouteTable(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  /** Whether no controller has a route for the path of the request, whatever the method. */
  public boolean leadsNowhere(HttpServletRequest request) {
    var path = PathContainer.parsePath(request.getRequestURI());
    return routes.getObject().getHandlerMethods().keySet().stream()
        .map(RequestMappingInfo::getPathPatternsCondition)
        .filter(Objects::nonNull)
        .flatMap(patterns -> patterns.getPatterns().stream())
        .noneMatch(pattern -> pattern.matches(path));
  }

  /**
   * The page on which the form stands that is sent to an address: the nearest one above it that a
   * browser can open. Files are no pages, and the home page is the form of nobody.
   *
   * @param path without language prefix
   * @return empty when nothing above the address can be opened
   */
  public Optional<String> pageAbove(String path) {
    String above = path;
    while (above.lastIndexOf('/') > 0) {
      above = above.substring(0, above.lastIndexOf('/'));
      if (isPage(above)) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  private boolean isPage(String address) {
    var path = PathContainer.parsePath(address);
    return routes.getObject().getHandlerMethods().entrySet().stream()
        .anyMatch(route -> opensAt(path, route.getKey()) && showsPage(route.getValue()));
  }

  private static boolean opensAt(PathContainer path, RequestMappingInfo route) {
    var patterns = route.getPathPatternsCondition();
    return patterns != null
        && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
        && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
  }

  private static boolean showsPage(HandlerMethod method) {
    return !ResponseEntity.class.isAssignableFrom(method.getMethod().getReturnType());
  }
}
