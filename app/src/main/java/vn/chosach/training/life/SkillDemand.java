package vn.chosach.training.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.officers.skills.OfficerTask;

/**
 * A skill that a kind of task asks of everybody who is given it, or of which an agency needs so
 * many officers. Two persons agree on it, and on its end.
 *
 * @param task {@code null} for the need of an agency
 * @param agency key of the agency; {@code null} for a task
 * @param people how many officers the agency needs; {@code null} for a task
 * @param level the least level
 * @param validTo last day; {@code null} while no end is agreed
 * @param endOn last day that somebody proposes and nobody agreed to yet
 */
public record SkillDemand(
    UUID id,
    @Nullable OfficerTask task,
    @Nullable String agency,
    @Nullable Integer people,
    String skill,
    int level,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String reason,
    SkillDemandState state,
    UUID proposedBy,
    Instant proposedAt,
    @Nullable UUID decidedBy,
    @Nullable LocalDate endOn,
    String endReason,
    @Nullable UUID endBy) {

  /** What became of the proposal. */
  public enum SkillDemandState {
    PROPOSED,
    STANDS,
    REFUSED
  }

  /** Where it stands on a day, as a page says it. */
  public String textKey(LocalDate day) {
    LocalDate last = validTo;
    boolean over = state == SkillDemandState.STANDS && last != null && last.isBefore(day);
    boolean ahead = state == SkillDemandState.STANDS && validFrom.isAfter(day);
    return "training.demand."
        + (over ? "over" : ahead ? "ahead" : state.name().toLowerCase(Locale.ROOT));
  }
}
