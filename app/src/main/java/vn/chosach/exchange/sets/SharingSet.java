package vn.chosach.exchange.sets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * What the tax agency regularly gives on violators (plan III.8): decisions of its own cases that
 * stand and were served within the period, the columns that its signed paper names, to the agencies
 * that it names.
 *
 * @param number as people say it, {@code BD-2026-0001}
 * @param agency key of the tax agency
 * @param purpose for which task the recipients need it
 * @param recipients keys of agencies
 * @param starts first day of the first period
 * @param ground code of the law in the register
 * @param article on the secrecy of tax information, as the signatory answers for it
 * @param days for how many days a file can be fetched, 1 to 366
 * @param paper number of the signed paper; {@code null} before it
 */
public record SharingSet(
    UUID id,
    String number,
    String title,
    String agency,
    String purpose,
    List<SharingField> fields,
    List<String> recipients,
    SharingPeriod period,
    LocalDate starts,
    String ground,
    String article,
    int days,
    @Nullable String paper,
    @Nullable LocalDate signedOn,
    SharingState state,
    Instant since,
    int version,
    List<Step<SharingEvent, SignedBy>> steps)
    implements Stepped<SharingState, SharingEvent, SignedBy> {

  public SharingSet {
    fields = List.copyOf(fields);
    recipients = List.copyOf(recipients);
    steps = List.copyOf(steps);
  }

  /**
   * A set as somebody wants to arrange it.
   *
   * @param title 1 to 300 characters
   * @param purpose 1 to 2,000 characters
   * @param recipients at least one agency on the roll and not the own one, at most 50
   * @param starts on or after the first day of the present period
   */
  public record SharingWish(
      String title,
      String purpose,
      List<SharingField> fields,
      List<String> recipients,
      @Nullable SharingPeriod period,
      @Nullable LocalDate starts,
      String ground,
      String article,
      int days) {

    public SharingWish {
      fields = List.copyOf(fields);
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * The file of a period.
   *
   * @param lines how many decisions; 0 says that there was none
   * @param until last day on which it can be fetched
   * @param recalledAt {@code null} while it is not recalled
   * @param why it was recalled; empty while it is not
   */
  public record SharedFile(
      UUID id,
      UUID sharing,
      LocalDate begins,
      LocalDate ends,
      int lines,
      String sha256,
      Instant madeAt,
      LocalDate until,
      @Nullable Instant recalledAt,
      String why) {

    /** Whether a recipient can fetch it on a day. */
    public boolean open(LocalDate day) {
      return recalledAt == null && !day.isAfter(until);
    }
  }

  /** Somebody fetched a file. */
  public record SharedFetch(UUID file, String agency, UUID officer, Instant at, String words) {}

  SharingSet agreed(String number, LocalDate day) {
    return new SharingSet(
        id,
        this.number,
        title,
        agency,
        purpose,
        fields,
        recipients,
        period,
        starts,
        ground,
        article,
        days,
        number,
        day,
        state,
        since,
        version,
        steps);
  }
}
