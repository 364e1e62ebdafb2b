package vn.chosach.officers.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.chosach.officers.Officer;
import vn.chosach.officers.credentials.SignInJournal;
import vn.chosach.officers.sessions.DeskSessions;
import vn.chosach.officers.sessions.Landing;

/**
 * Where the way back from an outside provider leads: to the desk, or to a page that says why not.
 */
@Component
record OutsideReturn(DeskSessions sessions, SignIns signIns)
    implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  /** Path of the page for those who were not let in. */
  static final String REFUSED = "/dang-nhap/ben-ngoai/tu-choi";

  private static final String TARGET = "officers.outside.target";
  private static final String LANG = "officers.outside.lang";

  /** Remembers where to go, and the language of the page that sent the visitor away. */
  static void remember(
      HttpSession session, @org.jspecify.annotations.Nullable String target, String prefix) {
    session.setAttribute(TARGET, target);
    session.setAttribute(LANG, prefix);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    if (!(who.getPrincipal() instanceof OutsideOfficer person)) {
      throw new IllegalStateException("the outside provider is not OpenID Connect");
    }
    Officer officer = person.officer();
    String target = (String) request.getSession().getAttribute(TARGET);
    signIns.complete(officer, SignInJournal.Way.OUTSIDE_PROVIDER);
    sessions.begin(request, officer.id());
    forget(request.getSession());
    response.sendRedirect(Landing.of(officer, target));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    HttpSession session = request.getSession();
    String prefix = session.getAttribute(LANG) instanceof String lang ? lang : "";
    forget(session);
    boolean unknown =
        reason instanceof OAuth2AuthenticationException refused
            && refused.getError().getErrorCode().equals(OutsidePeople.UNKNOWN);
    response.sendRedirect(prefix + REFUSED + (unknown ? "?khong-co-tai-khoan" : ""));
  }

  private static void forget(HttpSession session) {
    session.removeAttribute(TARGET);
    session.removeAttribute(LANG);
  }
}
