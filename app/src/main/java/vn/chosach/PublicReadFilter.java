package vn.chosach;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.chosach.ui.RouteRules;

/**
 * Lets a request be read from the replica where its room says that it writes nothing. Whoever
 * carries a cookie reads from the primary: an officer, or somebody who is writing a report, must
 * find what he wrote a moment ago.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PublicReadFilter extends OncePerRequestFilter {

  private final Replica replica;
  private final List<Published> published;

  PublicReadFilter(Replica replica, List<RouteRules> rooms) {
    this.replica = replica;
    this.published =
        rooms.stream()
            .flatMap(room -> room.rules().stream())
            .map(
                rule ->
                    new Published(PathPatternParser.defaultInstance.parse(rule.pattern()), rule))
            .toList();
  }

  private record Published(PathPattern pattern, RouteRules.RouteRule rule) {}

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !replica.exists()
        || request.getHeader("Cookie") != null
        || !mayLag(request.getMethod(), request.getRequestURI());
  }

  /** By the first rule that matches, as for who may call it. */
  boolean mayLag(String method, String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return published.stream()
        .filter(one -> one.pattern.matches(asked))
        .findFirst()
        .map(one -> one.rule.replicated().contains(method))
        .orElse(false);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    replica.<ServletException>reading(() -> chain.doFilter(request, response));
  }
}
