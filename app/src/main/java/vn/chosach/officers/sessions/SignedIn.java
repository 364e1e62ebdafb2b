package vn.chosach.officers.sessions;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officer;
import vn.chosach.ui.Lang;
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
    return officer.agencyName().vi();
  }

  @Override
  public String agencyName(Lang lang) {
    return officer.agencyName().in(lang);
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
