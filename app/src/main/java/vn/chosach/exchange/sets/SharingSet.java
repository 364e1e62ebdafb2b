package vn.chosach.exchange.sets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.exchange.formats.InterchangeForm;
import vn.chosach.exchange.formats.TlpLevel;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;
import vn.chosach.subjects.sharing.SharedPicture.ThingKind;

/**
 * What an agency gives by a signed paper, to the agencies that it names and within its days: a
 * table that the tax agency regularly gives on violators (plan III.8), decisions of its own cases
 * that stand and were served within the period; or a picture of links that any agency gives once of
 * its own cases.
 *
 * @param number as people say it, {@code BD-2026-0001}
 * @param agency key of the agency that gives
 * @param fields columns of a table; none for a picture
 * @param purpose for which task the recipients need it
 * @param recipients keys of agencies
 * @param starts first day of the first period
 * @param ground code of the law in the register
 * @param article of that law, for a table on the secrecy of tax information, as the signatory
 *     answers for it
 * @param days for how many days a file can be fetched, 1 to 366
 * @param form of the file of a picture; {@code null} for a table
 * @param level how far a picture may be passed on; {@code null} for a table
 * @param kinds what of a picture leaves, by the names of {@link ThingKind}
 * @param cases of how many cases a picture tells
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
    @Nullable InterchangeForm form,
    @Nullable TlpLevel level,
    List<String> kinds,
    int cases,
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
    kinds = List.copyOf(kinds);
    steps = List.copyOf(steps);
  }

  /** Whether it is a picture of links, and no table. */
  public boolean picture() {
    return form != null;
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
   * A picture as somebody wants to give it.
   *
   * @param kept a kept diagram in sight
   * @param kinds at least one
   * @param title 1 to 300 characters
   * @param purpose 1 to 2,000 characters
   * @param recipient an agency on the roll and not the own one
   * @param days for how many days, 1 to 366
   */
  public record PictureWish(
      @Nullable UUID kept,
      @Nullable InterchangeForm form,
      @Nullable TlpLevel level,
      Set<ThingKind> kinds,
      String title,
      String purpose,
      String recipient,
      String ground,
      String article,
      int days) {

    public PictureWish {
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * The file of a period, or the one of a picture.
   *
   * @param lines how many decisions or things; 0 says that there was none
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
        form,
        level,
        kinds,
        cases,
        number,
        day,
        state,
        since,
        version,
        steps);
  }
}
