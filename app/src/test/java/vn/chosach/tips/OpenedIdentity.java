package vn.chosach.tips;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.tips.opening.IdentityOpening;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.tips.opening.IdentityPurpose;

/** Who told it, with the consent that an officer needs who is not assigned. */
public record OpenedIdentity(Tips tips, IdentityOpenings openings) {

  private static final String WORDS = "Hỏi lại địa chỉ kho";

  /** What the officer gets once a head, or another integrity officer, consented. */
  public ActOutcome<Reporter> of(UUID tip, Actor actor, Set<Role> roles) {
    ActOutcome<Reporter> first = asked(tip, actor, roles);
    if (!(first instanceof ActOutcome.Waiting)) {
      return first;
    }
    Actor head = Actor.officer(UUID.randomUUID(), Objects.requireNonNull(actor.agency()));
    Set<Role> heads = Set.of(Role.AGENCY_HEAD, Role.INTEGRITY_OFFICER);
    openings.toDecide(head, heads).stream()
        .filter(one -> one.tip().equals(tip))
        .map(IdentityOpening::id)
        .forEach(one -> openings.decide(one, true, "Cần cho việc", head, heads));
    return asked(tip, actor, roles);
  }

  /** What the officer gets without it. */
  public ActOutcome<Reporter> asked(UUID tip, Actor actor, Set<Role> roles) {
    return tips.openReporter(tip, IdentityPurpose.ASK_BACK, WORDS, actor, roles);
  }
}
