package vn.chosach.plans.life;

import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * Who sees and does what with plans. The text of a plan is for every member of the committee;
 * figures of other agencies are for the standing office, the leaders and the auditor.
 */
public final class PlanAccessPolicy {

  private PlanAccessPolicy() {}

  public static boolean leads(ActingOfficer member) {
    return member.has(Role.COMMITTEE_LEADER);
  }

  public static boolean standing(ActingOfficer member) {
    return member.has(Role.STANDING_OFFICE);
  }

  /** Whether it directs for the committee. */
  public static boolean directs(ActingOfficer member) {
    return leads(member) || standing(member);
  }

  /** Whether it gives tasks: to everybody for the committee, or to those under the own agency. */
  public static boolean orders(ActingOfficer member) {
    return directs(member) || heads(member);
  }

  /** Whether figures of every agency are in sight. */
  public static boolean seesAll(ActingOfficer member) {
    return directs(member) || member.has(Role.AUDITOR);
  }

  /** Whether it acts for its own agency. */
  public static boolean actsForUnit(ActingOfficer member) {
    return member.hasAny(Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.PRESS);
  }

  /** Whether it signs for its own agency. */
  public static boolean heads(ActingOfficer member) {
    return member.has(Role.AGENCY_HEAD);
  }

  /** Whether the desk of the publications is open to it. */
  public static boolean publishes(ActingOfficer member) {
    return directs(member) || heads(member) || member.has(Role.CASE_OFFICER);
  }

  /** Whether it supervises for the Fatherland Front. */
  public static boolean supervises(ActingOfficer member, CommitteeSeats seats) {
    return member.agency().equals(seats.front()) && actsForUnit(member);
  }

  /** Whether the money of every agency is in sight (R80: own, standing office, finance). */
  public static boolean seesMoney(ActingOfficer member, CommitteeSeats seats) {
    return standing(member)
        || member.has(Role.AUDITOR)
        || member.agency().equals(seats.finance()) && actsForUnit(member);
  }

  /** Whether it appraises the estimates of other agencies, for the agency that finances. */
  public static boolean appraises(ActingOfficer member, CommitteeSeats seats) {
    return member.agency().equals(seats.finance())
        && member.hasAny(Role.AGENCY_HEAD, Role.CASE_OFFICER);
  }
}
