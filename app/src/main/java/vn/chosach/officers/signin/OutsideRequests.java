package vn.chosach.officers.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was asked of the outside provider in the session as text until it answers. */
@Component
record OutsideRequests(JsonMapper json)
    implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String ASKED = "officers.outside";

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest asked,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = request.getSession();
    if (asked == null) {
      session.removeAttribute(ASKED);
    } else {
      session.setAttribute(ASKED, json.writeValueAsString(Kept.of(asked)));
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(ASKED) instanceof String text)) {
      return null;
    }
    Kept kept = json.readValue(text, Kept.class);
    return kept.state().equals(request.getParameter("state")) ? kept.asked() : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
    if (asked != null) {
      saveAuthorizationRequest(null, request, response);
    }
    return asked;
  }

  /** What is needed to check the answer. */
  record Kept(
      String authorizationUri,
      String clientId,
      String redirectUri,
      Set<String> scopes,
      String state,
      Map<String, String> additional,
      Map<String, String> attributes,
      String uri) {

    static Kept of(OAuth2AuthorizationRequest asked) {
      return new Kept(
          asked.getAuthorizationUri(),
          asked.getClientId(),
          text(asked.getRedirectUri()),
          asked.getScopes(),
          text(asked.getState()),
          texts(asked.getAdditionalParameters()),
          texts(asked.getAttributes()),
          asked.getAuthorizationRequestUri());
    }

    OAuth2AuthorizationRequest asked() {
      return OAuth2AuthorizationRequest.authorizationCode()
          .authorizationUri(authorizationUri)
          .clientId(clientId)
          .redirectUri(redirectUri)
          .scopes(scopes)
          .state(state)
          .additionalParameters(new HashMap<String, Object>(additional))
          .attributes(new HashMap<String, Object>(attributes))
          .authorizationRequestUri(uri)
          .build();
    }

    private static String text(@Nullable String value) {
      return value == null ? "" : value;
    }

    private static Map<String, String> texts(Map<String, Object> values) {
      var texts = new HashMap<String, String>();
      values.forEach((name, value) -> texts.put(name, value.toString()));
      return texts;
    }
  }
}
