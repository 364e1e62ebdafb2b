package vn.chosach.law;

import java.time.InstantSource;
import java.util.List;
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
import vn.chosach.officers.SecondPersonPolicy;

/**
 * Who keeps the reference lists: the standing office, and the officers of the body that reviews
 * texts of law. Whoever of them proposed a version does not confirm it.
 */
@Component
record LawRights(Committees committees, InstantSource time, SecondPersonPolicy seconds) {

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

  /** Why an officer does not decide on what this one proposed. */
  Optional<Refusal> second(@Nullable UUID proposer, UUID change, ActingOfficer officer) {
    return Refusal.when(!keeps(officer), "law.not-yours")
        .or(
            () ->
                Refusal.when(
                    proposer != null && proposer.equals(officer.actor().id()), "law.own-proposal"))
        .or(
            () ->
                seconds.beside(
                    officer.actor(),
                    proposer == null ? List.of() : List.of(proposer),
                    "law-change",
                    change));
  }
}
