package vn.chosach.plans.life;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/**
 * Who looks at plans or acts on them. The text of a plan is for every member of the committee;
 * figures of other agencies are for the standing office, the leaders and the auditor; the ranking
 * of agencies is for the leaders alone.
 *
 * @param actor the officer in whose name
 * @param roles roles in force today
 */
public record Member(Actor actor, Set<Role> roles) {

  private static final Set<Role> UNIT =
      EnumSet.of(Role.OPERATOR, Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.PRESS);

  /** The agency that finances (plan section IV.2). */
  private static final String FINANCE = "STC-AG";

  private static final String FRONT = "MTTQ-AG";

  public Member {
    roles = Set.copyOf(roles);
  }

  /** Key of the own agency. */
  public String agency() {
    return Objects.requireNonNullElse(actor.agency(), "");
  }

  public boolean leads() {
    return roles.contains(Role.COMMITTEE_LEADER);
  }

  public boolean standing() {
    return roles.contains(Role.STANDING_OFFICE);
  }

  /** Whether it directs for the committee. */
  public boolean directs() {
    return leads() || standing();
  }

  public boolean audits() {
    return roles.contains(Role.AUDITOR);
  }

  /** Whether figures of every agency are in sight. */
  public boolean seesAll() {
    return directs() || audits();
  }

  /** Whether it acts for its own agency. */
  public boolean actsForUnit() {
    return roles.stream().anyMatch(UNIT::contains);
  }

  /** Whether it signs for its own agency. */
  public boolean heads() {
    return roles.contains(Role.AGENCY_HEAD);
  }

  /** Whether the desk of the publications is open to it. */
  public boolean publishes() {
    return directs() || heads() || roles.contains(Role.CASE_OFFICER);
  }

  /** Whether it supervises for the Fatherland Front. */
  public boolean supervises() {
    return FRONT.equals(agency()) && actsForUnit();
  }

  /** Whether the money of every agency is in sight (R80: own, standing office, finance). */
  public boolean seesMoney() {
    return standing() || audits() || FINANCE.equals(agency()) && actsForUnit();
  }

  /** Whether it enters money for every agency. */
  public boolean booksForAll() {
    return standing() || FINANCE.equals(agency()) && actsForUnit();
  }
}
