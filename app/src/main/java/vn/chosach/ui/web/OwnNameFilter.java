package vn.chosach.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An installation that was told no address answers to the names of its own machine only. Whoever
 * reaches it under another name chose that name, and would find it again in feeds, the site map and
 * links (ASVS: the host of a request is not to be trusted).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OwnNameFilter extends OncePerRequestFilter {

  private static final Pattern LOOPBACK =
      Pattern.compile(
          "localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?", Pattern.CASE_INSENSITIVE);

  private final Site site;

  OwnNameFilter(Site site) {
    this.site = site;
  }

  /** Whether the host that a request names is this machine as it calls itself. */
  static boolean isLoopback(HttpServletRequest request) {
    return LOOPBACK.matcher(request.getServerName()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (site.address() == null && !isLoopback(request)) {
      response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
    } else {
      chain.doFilter(request, response);
    }
  }
}
