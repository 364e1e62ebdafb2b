package vn.chosach.watch.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a platform and how it is reached, as somebody entered it.
 *
 * @param confirmedBy second officer who read the source too; {@code null} while it is unconfirmed
 */
public record PlatformWord(
    UUID id,
    String platform,
    int number,
    String entity,
    String registration,
    String address,
    String contact,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    String note,
    Instant at,
    UUID officer,
    String agency,
    @Nullable UUID confirmedBy) {

  /**
   * What is to be entered.
   *
   * @param entity legal entity that answers for it, 1 to 300 characters
   * @param registration number of its registration or tax code, at most 100 characters
   * @param address of its seat, at most 300 characters
   * @param contact where requests are sent, 1 to 1,000 characters
   * @param validFrom first day on which it answers so; {@code null} for unknown
   * @param validTo last day; {@code null} while it does
   * @param note source and what else must be known, 1 to 2,000 characters
   */
  public record PlatformWish(
      String entity,
      String registration,
      String address,
      String contact,
      @Nullable LocalDate validFrom,
      @Nullable LocalDate validTo,
      String note) {}
}
