package vn.chosach.reports.demands;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Agency.AgencyKind;
import vn.chosach.directory.Agency.Level;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/** Whose desk it is, who works there, and who stands above it. */
@Component
public record DemandDesks(Agencies agencies, Officers officers, InstantSource time) {

  private static final int ROLL = 500;

  LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  /** The own agency, and the committee for the staff of its standing agency. */
  Set<String> mine(ActingOfficer who) {
    var mine = new TreeSet<>(Set.of(who.agency()));
    if (who.has(Role.STANDING_OFFICE)) {
      standing()
          .filter(role -> role.agencyKey().equals(who.agency()))
          .ifPresent(role -> mine.add(role.committeeKey()));
    }
    return mine;
  }

  boolean knows(Demand one, ActingOfficer who) {
    return leads(who) || mine(who).contains(one.agency());
  }

  static boolean leads(ActingOfficer who) {
    return who.has(Role.COMMITTEE_LEADER);
  }

  private Optional<RoleAssignment> standing() {
    return agencies.standingAgency(today());
  }

  /** The agency whose officers do the work of a desk: of the committee its standing agency. */
  String staffed(String desk) {
    return standing()
        .filter(role -> role.committeeKey().equals(desk))
        .map(RoleAssignment::agencyKey)
        .orElse(desk);
  }

  /** Officers who can see to a demand. */
  List<Officer> staff(String desk) {
    return officers.working(staffed(desk), null).stream()
        .filter(one -> one.roles().stream().anyMatch(Role::readsContent))
        .toList();
  }

  boolean works(UUID officer, String desk) {
    return staff(desk).stream().anyMatch(one -> one.id().equals(officer));
  }

  /**
   * Bodies on the roll that can demand a report of a desk: those above it, the committee of the
   * province, its Party committee and its People's Committee, and bodies beyond the province.
   */
  List<Agency> above(String desk) {
    ProvincePack pack = ProvincePack.current();
    var keys = new TreeSet<>(Set.of(pack.agency("TU"), pack.agency("VPUB")));
    standing().ifPresent(role -> keys.add(role.committeeKey()));
    Optional<Agency> up = agencies.asOf(desk, today());
    while (up.isPresent() && up.get().parentKey() != null && keys.add(up.get().parentKey())) {
      up = agencies.asOf(up.get().parentKey(), today());
    }
    return agencies.roll(today(), "", 0, ROLL).agencies().stream()
        .filter(one -> one.level() == Level.ANY || keys.contains(one.key()))
        .filter(one -> one.kind() != AgencyKind.CLASS && one.kind() != AgencyKind.PROVINCE)
        .filter(one -> !one.key().equals(desk))
        .toList();
  }
}
