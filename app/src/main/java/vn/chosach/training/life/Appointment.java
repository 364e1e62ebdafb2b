package vn.chosach.training.life;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer appointed to manage or follow the field (plan II.5). It stands by the signature of the
 * head and ends with its term, or by another signed paper.
 *
 * @param number as people say it, {@code BN-2026-0001}
 * @param agency key of the agency whose head appoints
 * @param goods code of the group of goods; {@code null} for the whole field
 * @param area code of the commune; {@code null} for the whole area of the agency
 * @param validTo last day of the term
 * @param work what the officer has to do
 * @param decision number of the signed decision; {@code null} before it
 * @param endedOn last day by a later decision; {@code null} where the term runs out
 */
public record Appointment(
    UUID id,
    String number,
    UUID officer,
    String agency,
    AppointmentDuty duty,
    @Nullable String goods,
    @Nullable String area,
    LocalDate validFrom,
    LocalDate validTo,
    String work,
    @Nullable String decision,
    @Nullable UUID document,
    @Nullable LocalDate endedOn,
    String endWords,
    @Nullable String endDecision,
    @Nullable UUID endDocument) {

  /** What it is for. */
  public enum AppointmentDuty {
    MANAGE,
    FOLLOW;

    /** Message key of its name. */
    public String textKey() {
      return "training.duty." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its last day. */
  public LocalDate lastDay() {
    LocalDate earlier = endedOn;
    return earlier == null ? validTo : earlier;
  }

  /** Whether it stands on a day. */
  public boolean stands(LocalDate day) {
    return decision != null && !day.isBefore(validFrom) && !day.isAfter(lastDay());
  }

  /** Where it stands on a day, as a page says it. */
  public String textKey(LocalDate day) {
    return "training.appointment."
        + (decision == null
            ? "draft"
            : stands(day) ? "stands" : day.isBefore(validFrom) ? "ahead" : "over");
  }
}
