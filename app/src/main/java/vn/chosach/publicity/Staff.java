package vn.chosach.publicity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * Which publications staff sees: those of the own agency; the standing office and the committee,
 * who publish for all, see all. One predicate behind list, page and every act.
 */
final class Staff {

  private static final Set<Role> WORKERS =
      Set.of(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  private static final Set<Role> ALL = Set.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);

  private Staff() {}

  static boolean works(ActingOfficer reader) {
    return reader.roles().stream().anyMatch(WORKERS::contains);
  }

  static boolean seesAll(ActingOfficer reader) {
    return reader.roles().stream().anyMatch(ALL::contains);
  }

  static boolean sees(Publication publication, ActingOfficer reader) {
    return works(reader)
        && (seesAll(reader) || publication.agency().equals(reader.actor().agency()));
  }

  /** Whose publications a list shows; {@code null} for all. */
  static @Nullable String scope(ActingOfficer reader) {
    return seesAll(reader) ? null : String.valueOf(reader.actor().agency());
  }
}
