package vn.chosach.referrals.life;

import java.util.Set;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** Which roles work with referrals, and which see where they stand. */
public final class ReferralAccessPolicy {

  /** Who acts for an agency: the officers who read what comes in. */
  private static final Set<Role> OFFICE =
      Set.of(Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);

  /** Who sees what stands where, without content. */
  private static final Set<Role> OVERVIEW = Set.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);

  private ReferralAccessPolicy() {}

  /** Whether somebody with these roles reads and acts for the agency. */
  public static boolean office(Set<Role> roles) {
    return roles.stream().anyMatch(OFFICE::contains);
  }

  /** Whether somebody with these roles sees what stands where in the whole province. */
  public static boolean overview(Set<Role> roles) {
    return roles.stream().anyMatch(OVERVIEW::contains);
  }

  /** Likewise; a system of the agency, which its head let read, has the role of the head. */
  public static boolean office(ActingOfficer one) {
    return one.actor().kind() != Actor.ActorKind.CITIZEN && office(one.roles());
  }

  public static boolean overview(ActingOfficer one) {
    return one.actor().kind() == Actor.ActorKind.OFFICER && overview(one.roles());
  }
}
