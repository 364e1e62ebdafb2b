package vn.chosach.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chosach.kernel.Folding;

/**
 * Brings every request parameter to Unicode form NFC before any room sees it: some keyboards send
 * "ế" as three characters, which fails equality and search and prints broken. Drops U+0000, which
 * no text of a person holds and PostgreSQL refuses.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NormalFormFilter extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Normalised(request), response);
  }

  static String normal(String value) {
    String text = Folding.nfc(value);
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  private static final class Normalised extends HttpServletRequestWrapper {

    Normalised(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String value = super.getParameter(name);
      return value == null ? null : normal(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      String[] values = super.getParameterValues(name);
      return values == null ? null : allNormal(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      var all = new LinkedHashMap<String, String[]>();
      super.getParameterMap().forEach((name, values) -> all.put(name, allNormal(values)));
      return all;
    }

    private static String[] allNormal(String[] values) {
      return Arrays.stream(values).map(NormalFormFilter::normal).toArray(String[]::new);
    }
  }
}
