package vn.chosach.vault.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Viewer;

/** A request by an officer of an agency with one role. */
record SignedIn(UUID officerId, String agencyKey, Set<Role> roles) implements Viewer {

  static RequestPostProcessor as(UUID officer, String agency, Role role) {
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(officer, agency, Set.of(role)),
            null,
            java.util.List.of(new SimpleGrantedAuthority("ROLE_" + role))));
  }

  @Override
  public String displayName() {
    return "Cán bộ thử";
  }

  @Override
  public String agencyName() {
    return "Cơ quan thử";
  }
}
