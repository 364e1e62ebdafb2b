package vn.chosach.documents.outside;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.DocumentFile.DeliveryState;

/**
 * A recipient of an issued paper who is not on the roll.
 *
 * @param delivery its line among the recipients
 * @param printed name as the paper has it, such as “Như Điều 3”
 * @param issued first day on which it can have been sent
 * @param name person, firm or agency; {@code null} while nobody recorded it
 * @param mark number of the post or electronic address; empty where it was handed over
 * @param proof paper of the incoming register that shows the receipt, or that it came back
 * @param taker who took it, or why it came back
 */
public record Addressee(
    UUID delivery,
    UUID document,
    String agency,
    String printed,
    String number,
    LocalDate issued,
    DeliveryState state,
    @Nullable String name,
    @Nullable String address,
    @Nullable DeliveryWay way,
    @Nullable LocalDate sentOn,
    @Nullable String mark,
    @Nullable UUID proof,
    @Nullable LocalDate takenOn,
    @Nullable String taker) {

  /** Whether it was recorded to whom the paper went, and nothing came back yet. */
  public boolean waits() {
    return name != null && proof == null && state == DeliveryState.SENT;
  }

  /** How a paper goes to somebody outside the roll (Nghị định 30/2020/NĐ-CP art. 18). */
  public enum DeliveryWay {
    POST,
    HAND,
    ELECTRONIC;

    /** Message key of its name. */
    public String textKey() {
      return "documents.way." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** To whom and how a paper went. */
  public record AddresseeWish(
      String name, String address, DeliveryWay way, LocalDate sentOn, String mark) {}

  /**
   * A paper that came in and shows the receipt.
   *
   * @param proof of the incoming register, with a file
   * @param returned whether it came back undelivered
   * @param taker who took it; why it came back
   */
  public record ReceiptWish(UUID proof, boolean returned, LocalDate on, String taker) {}
}
