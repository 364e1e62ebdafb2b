package vn.chosach.officers.sight;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;

/** Auditors and the integrity desk follow what was done to records, without their words. */
@Component
class AuditMarks implements RecordMarks {

  private static final Set<Role> AUDIT = Set.of(Role.AUDITOR, Role.INTEGRITY_OFFICER);

  @Override
  public Stream<String> of(Actor officer, Set<Role> roles) {
    return Stream.of("audits").filter(mark -> roles.stream().anyMatch(AUDIT::contains));
  }
}
