package vn.chosach.officers.signin;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.sessions.SignInSettings;

/**
 * Finds the officer whom an outside provider (OpenID Connect Core 1.0) names in the configured
 * claim. Which factors that person showed is the provider's matter.
 */
@Component
class OutsidePeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

  /** Error code for a person whom the provider knows and this installation does not. */
  static final String UNKNOWN = "unknown_officer";

  private final OidcUserService provider = new OidcUserService();
  private final Officers officers;
  private final SignInSettings settings;

  OutsidePeople(Officers officers, SignInSettings settings) {
    this.officers = officers;
    this.settings = settings;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser person = provider.loadUser(request);
    String name = person.getClaimAsString(settings.oidcClaim());
    Officer officer =
        name == null ? null : officers.named(name).filter(one -> !one.locked()).orElse(null);
    if (officer == null) {
      throw new OAuth2AuthenticationException(UNKNOWN);
    }
    return new OutsideOfficer(person, officer);
  }
}
