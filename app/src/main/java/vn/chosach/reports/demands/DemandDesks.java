package vn.chosach.reports.demands;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Agency.AgencyKind;
import vn.chosach.directory.Agency.Level;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/** Whose desk it is, who works there, and who stands above it. */
@Component
public record DemandDesks(Heirs heirs, Officers officers, InstantSource time) {

  private static final int ROLL = 500;

  LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  /**
   * The own agency and those whose work it carries on, and the committee for the staff of its
   * standing agency.
   */
  Set<String> mine(ActingOfficer who) {
    var mine = new TreeSet<>(heirs.of(who));
    if (who.has(Role.STANDING_OFFICE)) {
      standing()
          .filter(role -> heirs.act(role.agencyKey(), who))
          .ifPresent(role -> mine.addAll(heirs.of(role.committeeKey())));
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
    return heirs.agencies().standingAgency(today());
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
    return heirs.actors(desk).stream()
        .map(this::staffed)
        .flatMap(one -> heirs.actors(one).stream())
        .distinct()
        .flatMap(one -> officers.working(one, null).stream())
        .filter(one -> one.roles().stream().anyMatch(Role::readsContent))
        .toList();
  }

  /** In whose name an officer answers for a desk today. */
  String answering(String desk, ActingOfficer who) {
    Set<String> mine = mine(who);
    return heirs.actors(desk).stream().filter(mine::contains).sorted().findFirst().orElse(desk);
  }

  /** A body, or the one that carries on its work where it is one alone. */
  String now(String body) {
    Set<String> actors = heirs.actors(body);
    return actors.size() == 1 ? actors.iterator().next() : body;
  }

  /** Whether a body is a desk, or carries on its work. */
  boolean same(String desk, String body) {
    return desk.equals(body) || heirs.actors(desk).contains(body);
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
    for (String one : heirs.actors(desk)) {
      Optional<Agency> up = heirs.agencies().asOf(one, today());
      while (up.isPresent() && up.get().parentKey() != null && keys.add(up.get().parentKey())) {
        up = heirs.agencies().asOf(up.get().parentKey(), today());
      }
    }
    return heirs.agencies().roll(today(), "", 0, ROLL).agencies().stream()
        .filter(one -> one.level() == Level.ANY || keys.contains(one.key()))
        .filter(one -> one.kind() != AgencyKind.CLASS && one.kind() != AgencyKind.PROVINCE)
        .filter(one -> !same(desk, one.key()))
        .toList();
  }
}
