package vn.chosach.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Viewer;

/**
 * Somebody who knocks: an officer with one role in one agency, or a stranger.
 *
 * @param officer account of the officer; the nil UUID for a stranger
 * @param agency key of the agency; empty for a stranger
 * @param roles empty for a stranger
 * @param part which of several with the same role in one agency; empty for the first
 */
public record Who(UUID officer, String agency, Set<Role> roles, String part) {

  static final Who STRANGER = new Who(new UUID(0, 0), "", Set.of(), "");

  boolean stranger() {
    return agency.isEmpty();
  }

  boolean is(Role... any) {
    return List.of(any).stream().anyMatch(roles::contains);
  }

  Actor actor() {
    return Actor.officer(officer, agency);
  }

  RequestPostProcessor knocking() {
    return stranger()
        ? anonymous()
        : authentication(
            UsernamePasswordAuthenticationToken.authenticated(
                new Seated(officer, agency, roles),
                null,
                roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList()));
  }

  @Override
  public String toString() {
    String second = part.isEmpty() ? "" : " (" + part + ")";
    return stranger() ? "stranger" : roles.iterator().next() + "@" + agency + second;
  }

  private record Seated(UUID officerId, String agencyKey, Set<Role> roles) implements Viewer {

    @Override
    public String displayName() {
      return "Cán bộ thử";
    }

    @Override
    public String agencyName() {
      return "Cơ quan thử";
    }
  }
}
