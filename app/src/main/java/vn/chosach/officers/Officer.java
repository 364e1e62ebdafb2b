package vn.chosach.officers;

import java.util.Set;
import java.util.UUID;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.kernel.Role;

/**
 * An officer as of today: account in force, serving in an agency.
 *
 * @param id identifier
 * @param accountName name typed at sign-in
 * @param fullName as on the staff list
 * @param displayName as shown on the desk
 * @param agencyKey agency of today
 * @param agencyName its name of today
 * @param roles roles in force today
 * @param language {@code vi} or {@code en}: first page after sign-in
 * @param shortcuts whether single keys act on the desk
 * @param locked whether the account may not sign in now, for danger; the office goes on
 */
public record Officer(
    UUID id,
    String accountName,
    String fullName,
    String displayName,
    String agencyKey,
    Bilingual agencyName,
    Set<Role> roles,
    String language,
    boolean shortcuts,
    boolean locked) {

  public Officer {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
