package vn.chosach.plans.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence entered by hand; each counts as one while it is not taken back.
 *
 * @param document number of the document; empty when only a file is there
 * @param late whether it was entered after the term of the plan, or long after the work
 * @param accepted whether it counts; {@code null} while nobody answered it
 * @param answeredFor words of that answer
 * @param struckFor why it was taken back; {@code null} while it counts
 */
public record Proof(
    UUID id,
    UUID duty,
    String agency,
    String kind,
    LocalDate on,
    String words,
    String document,
    boolean hasFile,
    boolean late,
    @Nullable UUID enteredBy,
    Instant enteredAt,
    @Nullable Boolean accepted,
    @Nullable String answeredFor,
    @Nullable String struckFor) {

  /** Whether somebody is to accept it. */
  public boolean waits() {
    return accepted == null && struckFor == null;
  }
}
