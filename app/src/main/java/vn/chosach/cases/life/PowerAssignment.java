package vn.chosach.cases.life;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The power to sanction, given by a head to a deputy (Luật Xử lý vi phạm hành chính art. 54).
 *
 * @param office key of the office whose power it is
 * @param deputy the officer who gets it
 * @param field key of the field of sanctions; {@code null} for all
 * @param caseId the one case for which it is given; {@code null} for all
 * @param from first day
 * @param to last day
 * @param document the paper
 * @param number its number; {@code null} before it is signed
 * @param signedOn day of its signature
 */
public record PowerAssignment(
    UUID id,
    String agency,
    String office,
    UUID deputy,
    @Nullable String field,
    @Nullable UUID caseId,
    LocalDate from,
    LocalDate to,
    UUID document,
    UUID draftedBy,
    @Nullable String number,
    @Nullable LocalDate signedOn) {

  /** Whether it is about such a decision, whatever the day. */
  public boolean covers(PaperTerms terms, UUID file) {
    String other = field;
    return (caseId == null || caseId.equals(file))
        && (other == null
            || terms.proposed().isEmpty()
            || terms.proposed().get().provision().field().equals(other));
  }

  /** Whether it is in force on a day. */
  public boolean runs(LocalDate day) {
    return number != null && !day.isBefore(from) && !day.isAfter(to);
  }
}
