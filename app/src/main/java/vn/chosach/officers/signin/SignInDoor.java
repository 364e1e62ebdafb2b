package vn.chosach.officers.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.chosach.officers.credentials.RefusalCounts;
import vn.chosach.officers.sessions.LocalPath;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Viewer;

/**
 * Leads a visitor who must sign in to the sign-in page and back afterwards. A request of htmx is
 * told to load the sign-in page instead of putting it into a part of the desk.
 */
@Component
record SignInDoor(RefusalCounts refusals) implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Marks the sign-in page when the form came from a session that had ended. */
  static final String ENDED = "het-phien";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    send(request, response, LocalPath.signIn(request, Lang.of(request)));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    boolean signingIn = request.getRequestURI().startsWith("/dang-");
    if (reason instanceof CsrfException && signingIn) {
      send(request, response, Lang.of(request).prefix() + "/dang-nhap?" + ENDED);
    } else {
      if (request.getUserPrincipal() instanceof Authentication known
          && known.getPrincipal() instanceof Viewer viewer) {
        refusals.count(RefusalCounts.RefusalCountsKind.ACCESS, viewer.officerId());
      }
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, String address)
      throws IOException {
    if (request.getHeader("HX-Request") == null) {
      response.sendRedirect(address);
    } else {
      response.setHeader("HX-Redirect", address);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
