package vn.chosach.outreach.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agency entered for a movement, by a paper of the register; what publishes a role model is
 * the decision that was signed here.
 *
 * @param area key of the commune in which the agency works; {@code null} for a unit above
 * @param paper its number; {@code null} for a consent that was taken back
 * @param begins first day of the period of a result; {@code null} besides, as are the figures
 * @param model number of a role model, {@code GC-2026-0001}; {@code null} for none
 * @param name of that person or unit; empty once the consent was taken back, as is {@code deed}
 */
public record MovementEntry(
    UUID id,
    MovementKind kind,
    String agency,
    @Nullable String area,
    @Nullable String paper,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    @Nullable Integer households,
    @Nullable Integer meetings,
    @Nullable Integer reports,
    @Nullable String model,
    @Nullable String name,
    boolean unit,
    @Nullable String deed,
    UUID enteredBy,
    Instant enteredAt) {

  /** What it does. */
  public enum MovementKind {
    REGISTERED("dang-ky"),
    REPORTED("ket-qua"),
    PROPOSED("guong-moi"),
    PUBLISHED("cong-bo"),
    REMOVED("rut-dong-y");

    private final String slug;

    MovementKind(String slug) {
      this.slug = slug;
    }

    public String slug() {
      return slug;
    }
  }

  /** What is asked for; what its kind does not need is empty. */
  public record MovementWish(
      String paper,
      @Nullable LocalDate begins,
      @Nullable LocalDate ends,
      @Nullable Integer households,
      @Nullable Integer meetings,
      @Nullable Integer reports,
      String name,
      boolean unit,
      String words) {}
}
