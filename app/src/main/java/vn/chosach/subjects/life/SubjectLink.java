package vn.chosach.subjects.life;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * Somebody judged that two subjects of cases are the same, or that they are not. That they share a
 * telephone number or an account is no judgement and never makes them the same.
 *
 * @param number as people say it, {@code LK-2026-0001}
 * @param ordinal order of the judgements: of two that contradict each other the later is blocked
 * @param leftId the subject with the smaller identifier
 * @param same two officers are needed for it; "not the same" stands at once
 * @param reasons what the machine said for and against it then; empty for nothing
 * @param officer who judged first
 */
public record SubjectLink(
    UUID id,
    String number,
    long ordinal,
    UUID leftId,
    UUID leftCase,
    UUID rightId,
    UUID rightCase,
    boolean same,
    String reasons,
    String agency,
    UUID officer,
    LinkState state,
    Instant since,
    int version,
    List<Step<LinkEvent, SignedBy>> steps)
    implements Stepped<LinkState, LinkEvent, SignedBy> {

  public SubjectLink {
    steps = List.copyOf(steps);
  }

  /** Whether it is about a subject. */
  public boolean about(UUID subject) {
    return leftId.equals(subject) || rightId.equals(subject);
  }
}
