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
import vn.chosach.lifecycle.Transition.Need;

/**
 * The life of an edition: from, event, to, who. An event that is not in the table for a state does
 * not exist for it. The law behind a row is that of the ground of the edition.
 */
public final class LifeCycle {

  /** Who may do it; the edition is of the own agency, or the officer acts for the committee. */
  public enum Who {
    /** Whoever writes. */
    WRITER(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE),
    /** Whoever writes, and is not the author of this edition. */
    SECOND(Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
    /** A head or the committee, and not the author of this edition. */
    APPROVER(Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
    /** A head or the committee. */
    HEAD(Role.AGENCY_HEAD, Role.STANDING_OFFICE, Role.COMMITTEE_LEADER),
    PROGRAM;

    private final Set<Role> roles;

    Who(Role... roles) {
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

  public static final List<Transition<EditionState, EditionEvent, Who>> TABLE =
      List.of(
          row(DRAFT, EditionEvent.WRITE, DRAFT, Who.WRITER),
          row(DRAFT, EditionEvent.SUBMIT, SUBMITTED, Who.WRITER),
          row(DRAFT, EditionEvent.DROP, DROPPED, Who.WRITER),
          row(SUBMITTED, EditionEvent.CHECK, CHECKED, Who.SECOND),
          row(SUBMITTED, EditionEvent.RETURN, DRAFT, Who.SECOND),
          row(CHECKED, EditionEvent.APPROVE, LIVE, Who.APPROVER),
          row(CHECKED, EditionEvent.RETURN, DRAFT, Who.APPROVER),
          row(LIVE, EditionEvent.WITHDRAW, WITHDRAWN, Who.HEAD),
          row(LIVE, EditionEvent.SUPERSEDE, SUPERSEDED, Who.PROGRAM),
          row(LIVE, EditionEvent.EXPIRE, EXPIRED, Who.PROGRAM));

  private LifeCycle() {}

  public static Optional<Transition<EditionState, EditionEvent, Who>> row(
      EditionState from, EditionEvent event) {
    return Transition.in(TABLE, from, event);
  }

  private static Transition<EditionState, EditionEvent, Who> row(
      EditionState from, EditionEvent event, EditionState to, Who who) {
    Need[] needs = who.another() ? new Need[] {Need.SECOND_PERSON} : new Need[0];
    return Transition.to(Set.of(from), event, to, who, "", needs);
  }
}
