package vn.chosach.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.counting.LimitUnit;
import vn.chosach.kernel.Role;
import vn.chosach.ui.Viewer;

/**
 * A clock as it stands.
 *
 * @param id its identifier
 * @param ruleKey rule that set it
 * @param subjectKind kind of the thing whose time runs
 * @param subjectId identifier of that thing within its kind
 * @param title what is to be done
 * @param agency key of the agency that must act
 * @param officer officer who must act; {@code null} while nobody is assigned
 * @param startedAt when the event happened that started it
 * @param state where it stands
 * @param unit unit of its limit
 * @param dueAt when it ends; of a paused clock when it would have ended. What is done at that very
 *     moment is done in time
 * @param dueDay its last day
 * @param wholeDay whether the whole last day may be used
 * @param uncertain whether the date rests on a year whose days off are not fully entered
 * @param closedAt when it was met or withdrawn; {@code null} while it is open
 */
public record Clock(
    ClockId id,
    String ruleKey,
    String subjectKind,
    String subjectId,
    String title,
    String agency,
    @Nullable UUID officer,
    Instant startedAt,
    ClockState state,
    LimitUnit unit,
    Instant dueAt,
    LocalDate dueDay,
    boolean wholeDay,
    boolean uncertain,
    @Nullable Instant closedAt) {

  /** Whether a running clock has passed its end, or a met one was met after it. */
  public boolean late(Instant now) {
    return switch (state) {
      case RUNNING -> now.isAfter(dueAt);
      case MET -> closedAt != null && closedAt.isAfter(dueAt);
      case PAUSED, WITHDRAWN -> false;
    };
  }

  /**
   * Whether its page opens for that viewer: the standing office and the leaders of the committee
   * read every clock, everyone else those of the own agency and the own ones wherever they lie.
   */
  public boolean opensFor(@Nullable Viewer viewer) {
    return viewer != null
        && (viewer.has(Role.STANDING_OFFICE)
            || viewer.has(Role.COMMITTEE_LEADER)
            || agency.equals(viewer.agencyKey())
            || viewer.officerId().equals(officer));
  }

  /** The same clock with another end, in another state. */
  Clock ending(DueDate due, LimitUnit of, ClockState next) {
    return new Clock(
        id,
        ruleKey,
        subjectKind,
        subjectId,
        title,
        agency,
        officer,
        startedAt,
        next,
        of,
        due.at(),
        due.day(),
        due.endOfDay(),
        due.uncertain(),
        closedAt);
  }

  Clock heldBy(ClockEvent.Holder holder) {
    return new Clock(
        id,
        ruleKey,
        subjectKind,
        subjectId,
        title,
        holder.agency(),
        holder.officer(),
        startedAt,
        state,
        unit,
        dueAt,
        dueDay,
        wholeDay,
        uncertain,
        closedAt);
  }

  ClockEvent.Holder holder() {
    return new ClockEvent.Holder(agency, officer);
  }
}
