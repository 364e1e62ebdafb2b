package vn.chosach.officers.signin;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.chosach.officers.Officer;

/** A person of the outside provider who is an officer here; lives for the one request of return. */
final class OutsideOfficer extends DefaultOidcUser {

  private static final long serialVersionUID = 1L;

  private final transient Officer officer;

  OutsideOfficer(OidcUser person, Officer officer) {
    super(List.of(), person.getIdToken(), person.getUserInfo());
    this.officer = officer;
  }

  Officer officer() {
    return officer;
  }
}
