package vn.chosach.officers.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import vn.chosach.ui.UploadTicket;

/**
 * Takes the ticket of a form with files in place of the token, which never stands in an address.
 */
@Component
class UploadTickets implements CsrfTokenRequestHandler {

  private final XorCsrfTokenRequestAttributeHandler tokens =
      new XorCsrfTokenRequestAttributeHandler();
  private final InstantSource clock;

  UploadTickets(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    tokens.handle(request, response, token);
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    String query = request.getQueryString();
    if (query != null && query.contains(token.getParameterName() + "=")) {
      return null;
    }
    return UploadTicket.stands(request, clock.instant())
        ? token.getToken()
        : tokens.resolveCsrfTokenValue(request, token);
  }
}
