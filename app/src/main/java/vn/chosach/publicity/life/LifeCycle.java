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

  /** One cell. */
  public record Row(EditionState from, EditionEvent event, EditionState to, Who who) {}

  public static final List<Row> TABLE =
      List.of(
          new Row(DRAFT, EditionEvent.WRITE, DRAFT, Who.WRITER),
          new Row(DRAFT, EditionEvent.SUBMIT, SUBMITTED, Who.WRITER),
          new Row(DRAFT, EditionEvent.DROP, DROPPED, Who.WRITER),
          new Row(SUBMITTED, EditionEvent.CHECK, CHECKED, Who.SECOND),
          new Row(SUBMITTED, EditionEvent.RETURN, DRAFT, Who.SECOND),
          new Row(CHECKED, EditionEvent.APPROVE, LIVE, Who.APPROVER),
          new Row(CHECKED, EditionEvent.RETURN, DRAFT, Who.APPROVER),
          new Row(LIVE, EditionEvent.WITHDRAW, WITHDRAWN, Who.HEAD),
          new Row(LIVE, EditionEvent.SUPERSEDE, SUPERSEDED, Who.PROGRAM),
          new Row(LIVE, EditionEvent.EXPIRE, EXPIRED, Who.PROGRAM));

  private LifeCycle() {}

  public static Optional<Row> row(EditionState from, EditionEvent event) {
    return TABLE.stream().filter(row -> row.from() == from && row.event() == event).findFirst();
  }
}
