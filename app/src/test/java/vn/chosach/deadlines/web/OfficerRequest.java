package vn.chosach.deadlines.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Viewer;

/** A request by an officer of an agency with certain roles. */
record OfficerRequest(UUID officerId, String agencyKey, Set<Role> roles) implements Viewer {

  static RequestPostProcessor of(String agency, Role... roles) {
    return of(UUID.randomUUID(), agency, roles);
  }

  static RequestPostProcessor of(UUID officer, String agency, Role... roles) {
    var viewer = new OfficerRequest(officer, agency, Set.of(roles));
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            viewer,
            null,
            Stream.of(roles).map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList()));
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
