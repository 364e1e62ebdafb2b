package vn.chosach.ui.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form of an officer that is sent twice, by a double click or by "send again" after a slow
 * answer, is taken once: the second is led to where the first was led. The token against forged
 * requests is masked anew for each page, so the same token with the same fields is the same page
 * sent again; the same words typed on another page are another act. A form that was refused, or
 * answered with a page, is not remembered. Forms with files are left to their rooms.
 */
@Component
@Order(SentTwiceFilter.BEHIND_SIGN_IN)
class SentTwiceFilter extends OncePerRequestFilter {

  static final int BEHIND_SIGN_IN = 0;

  /** Longer than a hasty hand, shorter than coming back to do the same again. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final ConcurrentMap<String, CompletableFuture<Optional<Led>>> sent =
      new ConcurrentHashMap<>();

  SentTwiceFilter(InstantSource clock) {
    this.clock = clock;
  }

  /** Where a form led, and when that was known. */
  private record Led(String to, Instant at) {}

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !request.getMethod().equals("POST")
        || request.getUserPrincipal() == null
        || request.getSession(false) == null
        || request.getParameter("_csrf") == null
        || type == null
        || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Instant now = clock.instant();
    sent.values()
        .removeIf(one -> one.isDone() && one.join().filter(led -> isFresh(led, now)).isEmpty());
    String form = form(request);
    var mine = new CompletableFuture<Optional<Led>>();
    CompletableFuture<Optional<Led>> first = sent.putIfAbsent(form, mine);
    if (first == null) {
      take(form, mine, request, response, chain);
      return;
    }
    Optional<Led> led = first.join();
    if (led.isPresent()) {
      response.sendRedirect(led.get().to());
    } else {
      chain.doFilter(request, response);
    }
  }

  private void take(
      String form,
      CompletableFuture<Optional<Led>> mine,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    Optional<Led> led = Optional.empty();
    try {
      chain.doFilter(request, response);
      led =
          Optional.ofNullable(response.getHeader("Location"))
              .map(to -> new Led(to, clock.instant()));
    } finally {
      if (led.isEmpty()) {
        sent.remove(form, mine);
      }
      mine.complete(led);
    }
  }

  private static boolean isFresh(Led led, Instant now) {
    return led.at().plus(REMEMBERED).isAfter(now);
  }

  private static String form(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    var text = new StringBuilder(session == null ? "" : session.getId());
    text.append('\n').append(request.getRequestURI());
    Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
    fields.forEach(
        (name, values) -> text.append('\n').append(name).append(Arrays.toString(values)));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
