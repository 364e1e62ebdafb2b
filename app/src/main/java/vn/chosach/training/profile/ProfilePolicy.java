package vn.chosach.training.profile;

import java.util.UUID;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;

/**
 * Who reads the profile of an officer and who acts on it: the officer, the heads of the agency, and
 * those who steer the field in the province. The house's own rule.
 */
public final class ProfilePolicy {

  private ProfilePolicy() {}

  public static boolean reads(Officer of, ActingOfficer who) {
    return of.id().equals(who.actor().id())
        || confirms(of.agencyKey(), who)
        || who.has(Role.COMMITTEE_LEADER);
  }

  /** Whether somebody reads the profiles of the officers of an agency. */
  public static boolean reads(String agency, ActingOfficer who) {
    return confirms(agency, who) || who.has(Role.COMMITTEE_LEADER);
  }

  /** Who looks at proofs of officers of an agency; never at the own. */
  public static boolean confirms(String agency, ActingOfficer who) {
    return who.has(Role.STANDING_OFFICE)
        || who.has(Role.AGENCY_HEAD) && who.agency().equals(agency);
  }

  public static boolean confirms(Officer of, ActingOfficer who) {
    return confirms(of.agencyKey(), who) && !of.id().equals(who.actor().id());
  }

  /** Who draws an appointment up for the head of an agency. */
  public static boolean drafts(String agency, ActingOfficer who) {
    return who.agency().equals(agency)
        && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE);
  }

  static UUID id(ActingOfficer who) {
    return java.util.Objects.requireNonNull(who.actor().id());
  }
}
