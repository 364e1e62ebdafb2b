package vn.chosach.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chosach.ui.Lang;

/**
 * The language stands in the address: {@code /en/lien-he} is the English twin of {@code /lien-he}.
 * Taken off before anything else looks at the path, so that each route and each rule exists once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LanguageFilter extends OncePerRequestFilter {

  private static final String PATH = LanguageFilter.class.getName() + ".path";

  static Lang langOf(HttpServletRequest request) {
    return Lang.of(request);
  }

  /** The path as it was asked for, also during an error dispatch. */
  static String pathOf(HttpServletRequest request) {
    return request.getAttribute(PATH) instanceof String path ? path : request.getRequestURI();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String uri = request.getRequestURI();
    String prefix = Lang.EN.prefix();
    boolean english = uri.equals(prefix) || uri.startsWith(prefix + "/");
    String path = english ? uri.substring(prefix.length()) : uri;
    request.setAttribute(Lang.ATTRIBUTE, english ? Lang.EN : Lang.VI);
    request.setAttribute(PATH, path.isEmpty() ? "/" : path);
    response.setHeader("Content-Language", langOf(request).tag());
    chain.doFilter(english ? new Stripped(request, pathOf(request)) : request, response);
  }

  private static final class Stripped extends HttpServletRequestWrapper {
    private final String path;

    Stripped(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getRequestURI() {
      return path;
    }

    @Override
    public String getServletPath() {
      return path;
    }

    @Override
    public StringBuffer getRequestURL() {
      String url = super.getRequestURL().toString();
      return new StringBuffer(url.substring(0, url.length() - super.getRequestURI().length()))
          .append(path);
    }
  }
}
