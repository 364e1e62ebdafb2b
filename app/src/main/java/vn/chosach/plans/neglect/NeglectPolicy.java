package vn.chosach.plans.neglect;

import static vn.chosach.kernel.Refusal.when;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.plans.duties.Bodies;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.neglect.NeglectLifeCycle.NeglectWho;

/** Who may know of it and act on it; nobody decides about the own agency. */
@Component
record NeglectPolicy(Agencies agencies, Bodies bodies, SecondPersonPolicy seconds) {

  /** What lets a record go: two persons, so that nobody alone spares an agency (plan I.5). */
  private static final Set<NeglectEvent> OF_TWO =
      EnumSet.of(NeglectEvent.WITHDRAW, NeglectEvent.ACCEPT, NeglectEvent.CLOSE);

  /** Whether the one who began it would end it alone. */
  static boolean alone(Neglect one, NeglectEvent event, ActingOfficer who) {
    return OF_TWO.contains(event) && one.openedBy().equals(who.actor().id());
  }

  /** Why an officer does not end it beside the one who began it. */
  Optional<Refusal> second(Neglect one, NeglectEvent event, ActingOfficer who) {
    return OF_TWO.contains(event)
        ? when(alone(one, event, who), "plans.neglect-ends-alone")
            .or(() -> seconds.beside(who.actor(), List.of(one.openedBy()), "neglect", one.id()))
        : Optional.empty();
  }

  /** Who holds the seat of the standing office today. */
  Optional<RoleAssignment> seat() {
    return agencies.standingAgency(bodies.today());
  }

  /** Whether an officer directs for the committee of the province. */
  boolean desk(ActingOfficer who) {
    return PlanAccessPolicy.directs(who)
        && seat()
            .filter(
                seat ->
                    seat.agencyKey().equals(who.agency())
                        || seat.committeeKey().equals(who.agency()))
            .isPresent();
  }

  /** Whether it is the own agency, or the committee itself: neither writes to itself. */
  boolean own(String agency, ActingOfficer who) {
    return bodies.heirs().one(agency, who.agency())
        || seat().filter(seat -> seat.committeeKey().equals(agency)).isPresent();
  }

  /** The agency learns of it when it is heard, the competent body when it is asked. */
  boolean knows(Neglect one, ActingOfficer who) {
    return desk(who)
        || explains(one, who) && one.step(NeglectEvent.HEAR).isPresent()
        || bodies.heirs().act(one.body(), who);
  }

  /** The agency itself, or whoever carries on its work (decision 0114). */
  boolean explains(Neglect one, ActingOfficer who) {
    return bodies.heirs().act(one.agency(), who);
  }

  Optional<Refusal> barred(Neglect one, NeglectWho whose, ActingOfficer who, boolean signed) {
    return switch (whose) {
      case DESK ->
          when(!desk(who), "plans.not-yours")
              .or(() -> when(own(one.agency(), who), "plans.neglect-own-agency"));
      case UNIT ->
          when(
              !explains(one, who) || !who.hasAny(Role.AGENCY_HEAD, Role.CASE_OFFICER),
              "plans.neglect-agency-explains");
      case NOBODY -> when(!signed, "plans.not-yours");
    };
  }
}
