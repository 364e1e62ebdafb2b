package vn.chosach.law;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Committees;
import vn.chosach.directory.RoleAssignment;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Who keeps the reference lists: the standing office, and the officers of the body that reviews
 * texts of law. Whoever of them proposed a version does not confirm it.
 */
@Component
class LawRights {

  private final Committees committees;
  private final InstantSource time;

  LawRights(Committees committees, InstantSource time) {
    this.committees = committees;
    this.time = time;
  }

  boolean keeps(ActingOfficer officer) {
    return officer.has(Role.STANDING_OFFICE)
        || officer.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD) && justice(officer);
  }

  private boolean justice(ActingOfficer officer) {
    return committees
        .holder(RoleAssignment.Role.JUSTICE, Vietnam.dayOf(time.instant()))
        .filter(role -> role.agencyKey().equals(officer.agency()))
        .isPresent();
  }

  /** Why an officer does not confirm what this one proposed. */
  Optional<Refusal> second(@Nullable UUID proposer, ActingOfficer officer) {
    if (!keeps(officer)) {
      return Optional.of(Refusal.of("law.not-yours"));
    }
    return proposer != null && proposer.equals(officer.actor().id())
        ? Optional.of(Refusal.of("law.own-proposal"))
        : Optional.empty();
  }
}
