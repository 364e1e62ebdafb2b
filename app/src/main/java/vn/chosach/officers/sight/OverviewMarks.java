package vn.chosach.officers.sight;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/**
 * Who looks over all agencies: the standing office and the leaders of the committee know by when
 * something is due, as far as the secrecy of the record lets them; auditors and the integrity desk
 * know what was done. Neither reads words of a record by that.
 */
@Component
class OverviewMarks implements RecordMarks {

  private static final Set<Role> OVERSEE = Set.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  private static final Set<Role> AUDIT = Set.of(Role.AUDITOR, Role.INTEGRITY_OFFICER);

  @Override
  public Stream<String> of(ActingOfficer officer) {
    return Stream.concat(
        Stream.of("oversees").filter(mark -> officer.roles().stream().anyMatch(OVERSEE::contains)),
        Stream.of("audits").filter(mark -> officer.roles().stream().anyMatch(AUDIT::contains)));
  }
}
