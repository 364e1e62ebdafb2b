package vn.chosach.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.SubmissionGuard;

/**
 * Leads every form of an officer that comes again to where it led before, also one that its room
 * takes without {@code FormFlow}. Of two that come together the second waits for the first. A form
 * that was refused, or answered with a page, is not remembered. A form with files is read, and
 * guarded, by its room.
 */
@Component
@Order(DuplicateSubmitFilter.BEHIND_SIGN_IN)
class DuplicateSubmitFilter extends OncePerRequestFilter {

  static final int BEHIND_SIGN_IN = 0;

  private final SubmissionGuard guard;
  private final ConcurrentMap<String, CompletableFuture<Boolean>> underWay =
      new ConcurrentHashMap<>();

  DuplicateSubmitFilter(SubmissionGuard guard) {
    this.guard = guard;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !request.getMethod().equals("POST")
        || sender() == null
        || request.getSession(false) == null
        || request.getParameter("_csrf") == null
        || type == null
        || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = key(request);
    var mine = new CompletableFuture<Boolean>();
    CompletableFuture<Boolean> first = underWay.putIfAbsent(key, mine);
    if (first != null) {
      first.join();
    }
    try {
      Optional<String> led = guard.ledTo(key);
      if (led.isPresent()) {
        response.sendRedirect(led.get());
        return;
      }
      chain.doFilter(request, response);
      String to = response.getHeader("Location");
      if (to != null) {
        guard.remember(key, to);
      }
    } finally {
      if (first == null) {
        underWay.remove(key, mine);
        mine.complete(true);
      }
    }
  }

  private static String key(HttpServletRequest request) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    Viewer sender = sender();
    if (sender == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    return SubmissionGuard.key(sender.officerId(), LanguageFilter.pathOf(request), fields);
  }

  private static @Nullable Viewer sender() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Viewer viewer ? viewer : null;
  }
}
