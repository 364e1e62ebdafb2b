package vn.chosach.plans.life;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Committees;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.documents.SigningHolders;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/**
 * Who holds the two seats that plans ask for, and who answers for an agency beside its head.
 *
 * @param finance key of the agency that finances (plan section IV.2); {@code null} for none
 * @param front key of the body that supervises (plan section III.10); {@code null} for none
 * @param empowered whether the head of the own agency empowered a member to sign for it
 * @param acts whether a member acts for an agency, also for one that ended
 */
public record CommitteeSeats(
    @Nullable String finance,
    @Nullable String front,
    Predicate<ActingOfficer> empowered,
    BiPredicate<String, ActingOfficer> acts) {

  /** As they are on a day. */
  public static CommitteeSeats on(
      LocalDate day, Committees committees, SigningHolders rights, Heirs heirs) {
    return new CommitteeSeats(
        key(RoleAssignment.Role.FINANCE, day, committees),
        key(RoleAssignment.Role.FRONT, day, committees),
        member -> signs(member, day, rights),
        (agency, member) -> heirs.act(agency, member.agency(), day));
  }

  private static boolean signs(ActingOfficer member, LocalDate day, SigningHolders rights) {
    UUID officer = member.actor().id();
    return officer != null && rights.signs(officer, member.agency(), day);
  }

  private static @Nullable String key(
      RoleAssignment.Role role, LocalDate day, Committees committees) {
    return committees.holder(role, day).map(RoleAssignment::agencyKey).orElse(null);
  }
}
