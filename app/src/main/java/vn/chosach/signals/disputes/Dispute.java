package vn.chosach.signals.disputes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;

/**
 * A reporter does not agree with what was decided and waits for an answer.
 *
 * @param tip what the reporter sent
 * @param number of the signal
 * @param happening what the reporter wrote first about it, in the history of the tip
 * @param agency key of the agency in whose inbox it was decided
 * @param decider who decided it last
 * @param concluded whether a case or a complaint gave the result, so that a head of the agency may
 *     have decided it there
 * @param clock until when it is answered; {@code null} when no rule says it
 * @param since who decided it again after the reporter asked; {@code null} for nobody
 */
public record Dispute(
    UUID id,
    UUID signal,
    UUID tip,
    String number,
    UUID happening,
    String agency,
    UUID decider,
    boolean concluded,
    Instant askedAt,
    @Nullable UUID clock,
    @Nullable UUID since) {

  /** Whether an officer decided what the reporter does not agree with, then or again since. */
  boolean decidedBy(@Nullable UUID officer) {
    return decider.equals(officer) || officer != null && officer.equals(since);
  }

  /**
   * Whether an officer answers it: never who decided it, then or again since, but a head of that
   * agency or a leader of the committee; a leader alone where a case or a complaint gave the
   * result.
   */
  public boolean isFor(ActingOfficer officer, Heirs heirs) {
    return !decidedBy(officer.actor().id())
        && (officer.has(Role.COMMITTEE_LEADER)
            || !concluded && officer.has(Role.AGENCY_HEAD) && heirs.act(agency, officer));
  }
}
