package vn.chosach.plans.duties;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Committees;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.documents.SigningHolders;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.plans.life.CommitteeSeats;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.PlanAccessPolicy;

/** Whom the keys in a plan mean on a day: bodies end, are merged, and roles pass on. */
@Component
public record Bodies(
    Agencies agencies,
    Committees committees,
    SigningHolders rights,
    Heirs heirs,
    InstantSource time) {

  private static final int MOST = 500;

  public LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  /** Whether a duty may name it on a day. */
  public boolean known(String key, LocalDate day) {
    return key.equals(DutyText.STANDING) || agencies.asOf(key, day).isPresent();
  }

  /** Who holds the seats of finance and Front today, and who signs for an agency. */
  public CommitteeSeats seats() {
    return CommitteeSeats.on(today(), committees, rights, heirs);
  }

  /** Key of the committee of today. */
  String committee() {
    return committees.committee(today()).orElseThrow().key();
  }

  /** Bodies in being on a day, provincial ones first. */
  public List<Agency> roll(LocalDate day) {
    return agencies.roll(day, "", 0, MOST).agencies();
  }

  /** Who carries what a plan gave to a key. */
  public List<String> carry(String key, LocalDate day) {
    if (key.equals(DutyText.STANDING)) {
      return agencies.standingAgency(day).map(RoleAssignment::agencyKey).stream().toList();
    }
    return agencies.carriedOn(key, day).stream().map(Agency::key).toList();
  }

  /**
   * Who answers on a day for what a body did: itself while it is there, else whoever carries on its
   * work; of several, the one that the roll names first, so that nothing counts twice; itself when
   * nobody is known.
   */
  public String heir(String key, LocalDate day) {
    return agencies.carriedOn(key, day).stream().findFirst().map(Agency::key).orElse(key);
  }

  /** The body itself; of a class of committees all that are on the roll. */
  static Set<String> members(Agency body, List<Agency> roll) {
    if (body.kind() != Agency.AgencyKind.CLASS) {
      return Set.of(body.key());
    }
    return roll.stream()
        .filter(one -> one.kind() == Agency.AgencyKind.COMMITTEE && one.level() == body.level())
        .map(Agency::key)
        .collect(Collectors.toSet());
  }

  /**
   * The own agency and those under it, with those that ended and whose work they carry on. Never
   * empty, which would be all: who serves in one that ended has nothing here.
   */
  public Set<String> own(ActingOfficer member) {
    var keys = new HashSet<>(heirs.of(member));
    if (keys.isEmpty()) {
      return Set.of("");
    }
    below(member).forEach(key -> keys.addAll(heirs.of(key)));
    return keys;
  }

  /** The own agency and those that ended and whose work it carries on. */
  public Set<String> heldBy(ActingOfficer member) {
    return heirs.of(member);
  }

  /** Whether a member acts for an agency, also for one that ended. */
  public boolean acts(String agency, ActingOfficer member) {
    return heirs.act(agency, member);
  }

  /** Whether a body is an agency itself or stands under it. */
  boolean within(String agency, String key) {
    return key.equals(agency)
        || agencies.asOf(key, today()).filter(one -> one.under(agency)).isPresent();
  }

  /** Those under the own agency; a committee below is none of them. */
  public Set<String> below(ActingOfficer member) {
    return roll(today()).stream()
        .filter(one -> one.under(member.agency()))
        .map(Agency::key)
        .collect(Collectors.toSet());
  }

  /** Whether a member may write into a plan. */
  boolean writes(Plan plan, ActingOfficer member) {
    return plan.ofCommittee()
        ? PlanAccessPolicy.directs(member)
        : PlanAccessPolicy.actsForUnit(member) && acts(plan.owner(), member);
  }

  /** Whether it is a province itself and no body of it. */
  public boolean province(String key) {
    return agencies
        .asOf(key, today())
        .filter(one -> one.kind() == Agency.AgencyKind.PROVINCE)
        .isPresent();
  }

  /** Name of today; the key where none is known. */
  public String name(String key) {
    return agencies.asOf(key, today()).map(one -> one.name().vi()).orElse(key);
  }
}
