package vn.chosach.publicity.life;

import static vn.chosach.publicity.life.EditionState.CHECKED;
import static vn.chosach.publicity.life.EditionState.DRAFT;
import static vn.chosach.publicity.life.EditionState.DROPPED;
import static vn.chosach.publicity.life.EditionState.EXPIRED;
import static vn.chosach.publicity.life.EditionState.LIVE;
import static vn.chosach.publicity.life.EditionState.SUBMITTED;
import static vn.chosach.publicity.life.EditionState.SUPERSEDED;
import static vn.chosach.publicity.life.EditionState.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.Transition;
import vn.chosach.lifecycle.Transition.TransitionNeed;

/**
 * The life of an edition: from, event, to, who. An event that is not in the table for a state does
 * not exist for it. The law behind a row is that of the ground of the edition.
 */
public final class PublicationLifeCycle {

  /** Who may do it; the edition is of the own agency, or the officer acts for the committee. */
  public enum PublicationWho {
    /** Whoever writes. */
    WRITER(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE),
    /** Whoever writes, and is not the author of this edition. */
    SECOND(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
    /** A head or the committee, not the author of this edition, nor who checked a decided case. */
    APPROVER(Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
    /** A head or the committee. */
    HEAD(Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
    PROGRAM;

    private final Set<Role> roles;

    PublicationWho(Role... roles) {
      this.roles = Set.of(roles);
    }

    /** Whether the roles allow it; that two persons are two is asked apart. */
    public boolean allows(Set<Role> held) {
      return roles.stream().anyMatch(held::contains);
    }

    /** Whether it must be another officer than the author. */
    public boolean another() {
      return this == SECOND || this == APPROVER;
    }
  }

  public static final List<Transition<EditionState, EditionEvent, PublicationWho>> TABLE =
      List.of(
          row(DRAFT, EditionEvent.WRITE, DRAFT, PublicationWho.WRITER),
          row(DRAFT, EditionEvent.SUBMIT, SUBMITTED, PublicationWho.WRITER),
          row(DRAFT, EditionEvent.DROP, DROPPED, PublicationWho.WRITER),
          row(SUBMITTED, EditionEvent.CHECK, CHECKED, PublicationWho.SECOND),
          row(SUBMITTED, EditionEvent.RETURN, DRAFT, PublicationWho.SECOND),
          row(CHECKED, EditionEvent.APPROVE, LIVE, PublicationWho.APPROVER),
          row(CHECKED, EditionEvent.RETURN, DRAFT, PublicationWho.APPROVER),
          row(LIVE, EditionEvent.WITHDRAW, WITHDRAWN, PublicationWho.HEAD),
          row(WITHDRAWN, EditionEvent.REVIEW, WITHDRAWN, PublicationWho.HEAD),
          row(LIVE, EditionEvent.SUPERSEDE, SUPERSEDED, PublicationWho.PROGRAM),
          row(LIVE, EditionEvent.EXPIRE, EXPIRED, PublicationWho.PROGRAM),
          row(LIVE, EditionEvent.LAPSE, WITHDRAWN, PublicationWho.PROGRAM));

  private PublicationLifeCycle() {}

  public static Optional<Transition<EditionState, EditionEvent, PublicationWho>> row(
      EditionState from, EditionEvent event) {
    return Transition.in(TABLE, from, event);
  }

  private static Transition<EditionState, EditionEvent, PublicationWho> row(
      EditionState from, EditionEvent event, EditionState to, PublicationWho who) {
    TransitionNeed[] needs =
        who.another() ? new TransitionNeed[] {TransitionNeed.SECOND_PERSON} : new TransitionNeed[0];
    return Transition.to(Set.of(from), event, to, who, "", needs);
  }
}
