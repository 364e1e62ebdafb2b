package vn.chosach.cases.purchases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;

/**
 * A test purchase as it stands; parts that have not happened yet are {@code null}.
 *
 * @param id identifier; films and photos come with it
 * @param caseId case it belongs to
 * @param number inside the case, from 1
 */
public record Purchase(
    UUID id,
    UUID caseId,
    int number,
    PurchaseState state,
    Plan plan,
    @Nullable Approval approval,
    @Nullable PurchaseOrder order,
    @Nullable Parcel parcel,
    @Nullable Opening opening,
    @Nullable Sample sample,
    @Nullable PurchaseFinding finding,
    @Nullable Ending ending) {

  /** Place for which the address of its delivery is sealed. */
  public String addressPlace() {
    return "purchase/" + id + "/address";
  }

  /** What is to be bought, as {@link PurchaseAct.PurchaseActWish} says it. */
  public record Plan(
      UUID plannedBy,
      Instant plannedAt,
      @Nullable String platform,
      String offer,
      String goods,
      String purpose,
      String ground,
      Dong budget,
      UUID buyer,
      UUID approver) {}

  /** Who agreed, which may be another head than the plan named. */
  public record Approval(UUID by, Instant at) {}

  /** The address is told by its own act only. */
  public record PurchaseOrder(
      String number, LocalDate on, Dong price, String payment, boolean addressKept) {}

  /**
   * The parcel.
   *
   * @param exhibit its number among the exhibits of the case
   */
  public record Parcel(
      Instant at,
      String receiver,
      String carrier,
      String tracking,
      String state,
      String seals,
      int exhibit) {}

  /** How it was opened. */
  public record Opening(
      Instant at,
      String place,
      String witnesses,
      String found,
      @Nullable String seal,
      String keeper) {}

  /**
   * A sample at an appraisal body.
   *
   * @param exhibit its number among the exhibits of the case
   */
  public record Sample(Instant at, String body, String what, String paper, int exhibit) {}

  /** What was found. */
  public record PurchaseFinding(
      LocalDate on, PurchaseResult result, String paper, String meaning) {}

  /** Why it was declined or cancelled. */
  public record Ending(UUID by, Instant at, String words) {}
}
