package vn.chosach.plans.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chosach.directory.Committees;
import vn.chosach.directory.RoleAssignment;

/**
 * Who holds the two seats that plans ask for.
 *
 * @param finance key of the agency that finances (plan section IV.2); {@code null} for none
 * @param front key of the body that supervises (plan section III.10); {@code null} for none
 */
public record CommitteeSeats(@Nullable String finance, @Nullable String front) {

  /** As they are on a day. */
  public static CommitteeSeats on(LocalDate day, Committees committees) {
    return new CommitteeSeats(
        key(RoleAssignment.Role.FINANCE, day, committees),
        key(RoleAssignment.Role.FRONT, day, committees));
  }

  private static @Nullable String key(
      RoleAssignment.Role role, LocalDate day, Committees committees) {
    return committees.holder(role, day).map(RoleAssignment::agencyKey).orElse(null);
  }
}
