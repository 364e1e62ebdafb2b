package vn.chosach.documents;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.life.DocumentEvent;

/**
 * A document with all that belongs to it.
 *
 * @param document as lists show it
 * @param drafting what it says now
 * @param trail what happened, oldest first
 * @param opinions of the agencies that were asked
 * @param deliveries how far it came to whom; empty before it is issued
 * @param copies that are kept; empty before it is issued
 * @param seals hashes of the fixed bytes, DOCX then PDF; empty before it is numbered
 * @param possible what the reader may do next
 * @param binds whether a signature under it is an act, which who signs must have read
 * @param changes against the document that it corrects, line by line; empty when it corrects none
 * @param correctedBy document that corrects it, or none
 */
public record DocumentFile(
    Document document,
    Drafting drafting,
    List<DocumentFileStep> trail,
    List<Opinion> opinions,
    List<Delivery> deliveries,
    List<Copy> copies,
    List<String> seals,
    Set<DocumentEvent> possible,
    boolean binds,
    List<DocumentFileChange> changes,
    @Nullable UUID correctedBy) {

  /** One act of the sign-off trail; {@code officer} is {@code null} for the program. */
  public record DocumentFileStep(
      Instant at,
      DocumentEvent event,
      @Nullable UUID officer,
      @Nullable String agency,
      @Nullable String words) {}

  /** {@code agreed} is {@code null} while no answer came. */
  public record Opinion(String agency, @Nullable Boolean agreed, @Nullable String words) {}

  /**
   * Proof of receipt.
   *
   * @param entered number in the register of the receiving agency; outside the roll that of the
   *     paper that proves the receipt, in the register of the sender
   * @param kept whether it was recorded to whom outside the roll it went
   */
  public record Delivery(
      UUID id,
      @Nullable String agency,
      String name,
      Recipient.Purpose purpose,
      DeliveryState state,
      Instant since,
      @Nullable String words,
      @Nullable Integer entered,
      boolean kept) {}

  /** Statuses of delivery between agencies (QĐ 28/2018/QĐ-TTg, K 85 %). */
  public enum DeliveryState {
    SENT("documents.delivery.sent"),
    RECEIVED("documents.delivery.received"),
    REFUSED("documents.delivery.refused"),
    PRESENTED("documents.delivery.presented"),
    HANDLED("documents.delivery.handled");

    private final String textKey;

    DeliveryState(String textKey) {
      this.textKey = textKey;
    }

    public String textKey() {
      return textKey;
    }

    /** Whether another status may follow. */
    public boolean leadsTo(DeliveryState next) {
      return switch (this) {
        case SENT -> next == RECEIVED || next == REFUSED;
        case RECEIVED -> next == PRESENTED || next == HANDLED;
        case PRESENTED -> next == HANDLED;
        case REFUSED, HANDLED -> false;
      };
    }
  }

  /** A copy that is kept; {@code keepYears} is {@code null} for ever. */
  public record Copy(String keeper, String fileCode, @Nullable Integer keepYears) {}

  /** A line that was taken away, or that came. */
  public record DocumentFileChange(boolean added, String line) {}
}
