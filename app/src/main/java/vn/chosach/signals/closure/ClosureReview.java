package vn.chosach.signals.closure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.signals.life.SignalEvent;

/**
 * A report that one officer refused, or merged into one with which nothing connects it, and that a
 * second one looks at.
 *
 * @param act what ended it
 * @param number of the signal
 * @param event {@code REFUSE} or {@code MERGE}
 * @param agency key of the agency in whose inbox it lies
 * @param decider who ended it, and does not look
 * @param askedAt when it was ended
 * @param answeredAt when the second one agreed or opened it again; {@code null} while it waits
 * @param agreed whether the second one agreed
 */
public record ClosureReview(
    UUID act,
    UUID signal,
    String number,
    SignalEvent event,
    String agency,
    UUID decider,
    Instant askedAt,
    @Nullable Instant answeredAt,
    boolean agreed) {

  public boolean waits() {
    return answeredAt == null;
  }

  /** Whether an officer who sees the report looks at it: who sifts or leads, and did not end it. */
  public boolean isFor(ActingOfficer officer, Heirs heirs) {
    return waits()
        && !decider.equals(officer.actor().id())
        && (officer.has(Role.STANDING_OFFICE)
            || officer.hasAny(Role.OPERATOR, Role.AGENCY_HEAD) && heirs.act(agency, officer));
  }
}
