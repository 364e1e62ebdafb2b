package vn.chosach.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Tells an address that no room answers from one that a visitor may not open: the first is "not
 * found" for everyone and must not send anybody to the sign-in page.
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
}
