package vn.chosach.officers.signin;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officer;
import vn.chosach.ui.Viewer;

/** The officer behind a request, as read for this very request. */
record SignedIn(Officer officer) implements Viewer, AuthenticatedPrincipal {

  @Override
  public UUID officerId() {
    return officer.id();
  }

  @Override
  public String displayName() {
    return officer.displayName();
  }

  @Override
  public String agencyKey() {
    return officer.agencyKey();
  }

  @Override
  public String agencyName() {
    return officer.agencyName();
  }

  @Override
  public Set<Role> roles() {
    return officer.roles();
  }

  @Override
  public String getName() {
    return officer.accountName();
  }
}
