package vn.chosach.officers.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/** Keeps the token against forged requests in the session as text. */
@Component
record CsrfStrings(Secrets secrets) implements CsrfTokenRepository {

  private static final String TOKEN = "officers.csrf";
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String FIELD = "_csrf";
  private static final int TOKEN_BYTES = 24;

  static void forget(HttpSession session) {
    session.removeAttribute(TOKEN);
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return new DefaultCsrfToken(HEADER, FIELD, secrets.token(TOKEN_BYTES));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null) {
      request.getSession().setAttribute(TOKEN, token.getToken());
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      forget(session);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(TOKEN) instanceof String token
        ? new DefaultCsrfToken(HEADER, FIELD, token)
        : null;
  }
}
