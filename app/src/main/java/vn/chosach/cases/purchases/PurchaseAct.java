package vn.chosach.cases.purchases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Dong;

/** A step of a test purchase. Days and moments follow one another and do not lie ahead. */
public sealed interface PurchaseAct {

  default PurchaseEvent event() {
    return switch (this) {
      case Approve _ -> PurchaseEvent.APPROVE;
      case End one -> one.event();
      case PurchaseActOrder _ -> PurchaseEvent.ORDER;
      case Receive _ -> PurchaseEvent.RECEIVE;
      case Unpack _ -> PurchaseEvent.UNPACK;
      case AddFiles _ -> PurchaseEvent.ADD_FILES;
      case SendSample _ -> PurchaseEvent.SEND_SAMPLE;
      case Conclude _ -> PurchaseEvent.CONCLUDE;
      case Reveal _ -> PurchaseEvent.REVEAL;
    };
  }

  /**
   * What is to be bought; the wish that begins a purchase.
   *
   * @param platform code of the catalogue; {@code null} when it is none of them
   * @param offer listing or shop, by link or name
   * @param goods what is to be bought and how much of it
   * @param ground plan, decision or article it rests on
   * @param budget most that may be paid, in dong
   * @param buyer who orders
   * @param approver the second person
   */
  record PurchaseActWish(
      @Nullable String platform,
      String offer,
      String goods,
      String purpose,
      String ground,
      Dong budget,
      UUID buyer,
      UUID approver) {}

  /** Agreed; words may be empty. */
  record Approve(String words) implements PurchaseAct {}

  /** Declined or cancelled, with the reason. */
  record End(PurchaseEvent event, String words) implements PurchaseAct {}

  /**
   * Ordered.
   *
   * @param price what was paid with all costs, in dong
   * @param payment how it was paid and where that is seen
   * @param address where it is delivered to; kept sealed, may be empty
   */
  record PurchaseActOrder(String number, LocalDate on, Dong price, String payment, String address)
      implements PurchaseAct {}

  /**
   * The parcel came.
   *
   * @param receiver the first hand that holds it
   * @param parcel in what state it is
   * @param seals in what state its seals and tapes are
   */
  record Receive(
      Instant at, String receiver, String carrier, String tracking, String parcel, String seals)
      implements PurchaseAct {}

  /**
   * The parcel was opened before the camera; a film must wait.
   *
   * @param seal number of the seal under which the goods lie now; may be empty
   * @param keeper who holds them now
   */
  record Unpack(
      Instant at, String place, String witnesses, String found, String seal, String keeper)
      implements PurchaseAct {}

  /** The waiting films and photos are kept. */
  record AddFiles(String words) implements PurchaseAct {}

  /**
   * A sample went to an appraisal body.
   *
   * @param paper number of the request
   */
  record SendSample(Instant at, String body, String sample, String seal, String paper)
      implements PurchaseAct {}

  /**
   * What was found.
   *
   * @param paper number of the conclusion, or on what else the result rests
   * @param meaning what follows for the case
   */
  record Conclude(LocalDate on, PurchaseResult result, String paper, String meaning)
      implements PurchaseAct {}

  /** The sealed address is opened, with the reason. */
  record Reveal(String words) implements PurchaseAct {}
}
