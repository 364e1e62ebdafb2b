package vn.chosach.subjects.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer says that a subject of a case has a role.
 *
 * @param caseId case from which it is known; who does not see it does not see the role
 * @param target what the role is about, a subject of the same case; {@code null} for the case
 * @param source exhibit, minutes or paper that shows it
 * @param until last day on which it counts
 * @param withdrawnAt {@code null} while it stands
 */
public record RoleAssertion(
    UUID id,
    UUID caseId,
    UUID subject,
    RoleKind kind,
    @Nullable UUID target,
    String source,
    Confidence confidence,
    String words,
    LocalDate until,
    String agency,
    UUID officer,
    Instant at,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnWords) {

  /** Whether it counts on a day. */
  public boolean counts(LocalDate day) {
    return withdrawnAt == null && !day.isAfter(until);
  }

  /**
   * The wish to say so.
   *
   * @param kind {@code null} when none was chosen
   * @param until {@code null} when none was given
   */
  public record RoleWish(
      UUID subject,
      @Nullable RoleKind kind,
      @Nullable UUID target,
      String source,
      @Nullable Confidence confidence,
      String words,
      @Nullable LocalDate until) {}
}
