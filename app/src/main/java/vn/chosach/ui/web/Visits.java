package vn.chosach.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.FormBody;
import vn.chosach.ui.Page;
import vn.chosach.ui.UploadTicket;

/**
 * The visit of one request. What is said after an act waits in the session as plain strings and is
 * taken by the first page that shows it.
 */
record Visits(HttpServletRequest request, @Nullable String officialAddress) implements Page.Visit {

  private static final String TEXT = "ui.said";
  private static final String UNDO = "ui.said.undo";
  private static final String LINK = "ui.said.link";
  private static final String RECENT = "ui.recent";
  private static final Pattern NUMBERED =
      Pattern.compile("/[a-z-]{3,20}/\\p{Lu}{2,4}-\\d{4}-\\d{3,9}");

  /** As many as one has in mind. */
  private static final int MOST = 5;

  private static final String KNOWN = Visits.class.getName() + ".known";

  @Override
  public Page.@Nullable Csrf csrf() {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Page.Csrf(token.getParameterName(), token.getToken())
        : null;
  }

  @Override
  public String ticket(String path, Instant now) {
    return UploadTicket.of(request, path, now);
  }

  @Override
  public @Nullable FlashMessage said() {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(TEXT) instanceof String text)) {
      return null;
    }
    String undo = (String) session.getAttribute(UNDO);
    String link = (String) session.getAttribute(LINK);
    List.of(TEXT, UNDO, LINK).forEach(session::removeAttribute);
    return new FlashMessage(text, undo, link);
  }

  @Override
  public String origin() {
    if (officialAddress != null) {
      return officialAddress;
    }
    // a name that the sender of a request chose is not repeated, not even on an error page
    return OwnNameFilter.isLoopback(request)
        ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
        : "http://localhost:" + request.getLocalPort();
  }

  /** Kept with the request, so that nothing of it outlives the answer. */
  @Override
  @SuppressWarnings("unchecked")
  public <T> T once(Object key, Supplier<T> lookUp) {
    Object kept = request.getAttribute(KNOWN);
    var known = kept == null ? new HashMap<Object, Object>() : (Map<Object, Object>) kept;
    request.setAttribute(KNOWN, known);
    T answer = (T) known.get(key);
    if (answer == null) {
      answer = lookUp.get();
      known.put(key, answer);
    }
    return answer;
  }

  @Override
  public List<String> sentFields() {
    return request.getMethod().equals("POST") ? FormBody.namesOf(request) : List.of();
  }

  /**
   * Kept with the session by address alone: a title would outlast the right to read it. Of a number
   * that is no longer in sight only the number stays, which its reader has read.
   */
  @Override
  public List<String> recent(String path) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return List.of();
    }
    List<String> before =
        session.getAttribute(RECENT) instanceof String kept ? List.of(kept.split(" ")) : List.of();
    List<String> now =
        NUMBERED.matcher(path).matches()
            ? Stream.concat(Stream.of(path), before.stream()).distinct().limit(MOST).toList()
            : before;
    if (!now.equals(before)) {
      session.setAttribute(RECENT, String.join(" ", now));
    }
    return now;
  }

  void keep(FlashMessage flashMessage) {
    HttpSession session = request.getSession();
    session.setAttribute(TEXT, flashMessage.text());
    session.setAttribute(UNDO, flashMessage.undo());
    session.setAttribute(LINK, flashMessage.link());
  }
}
