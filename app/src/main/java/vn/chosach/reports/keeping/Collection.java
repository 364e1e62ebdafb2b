package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owes what for a period or a request, and how far it is.
 *
 * @param rows one for each agency and form that the reader may see
 */
public record Collection(List<CollectionRow> rows) {

  public Collection {
    rows = List.copyOf(rows);
  }

  /** The same, of a request that was withdrawn: what was not sent is owed no more. */
  Collection freed() {
    return new Collection(rows.stream().map(row -> row.mark().open() ? row.freed() : row).toList());
  }

  /** Agencies that owe the same report as this one of the province and have not sent it. */
  public List<String> unsent(Report report) {
    return rows.stream()
        .filter(row -> row.form().equals(report.form()))
        .filter(row -> !row.agency().equals(report.agency()) && row.mark().open())
        .map(CollectionRow::agency)
        .toList();
  }

  /** How far a report is. */
  public enum Mark {
    /** Nobody has begun, the deadline is ahead. */
    OWED,
    /** Begun, not sent. */
    BEGUN,
    /** Not sent and the deadline is over. */
    LATE,
    SENT,
    /** Sent after the deadline. */
    SENT_LATE,
    RETURNED,
    ACCEPTED,
    /** Sent after the deadline, and accepted. */
    ACCEPTED_LATE,
    /** Of the committee, which adds up what was asked for; nobody waits for it by a day. */
    WHOLE,
    /** Not sent, and owed no more: what asked for it was withdrawn. */
    FREED;

    /** Whether somebody still has to send it. */
    public boolean open() {
      return switch (this) {
        case OWED, BEGUN, LATE, RETURNED -> true;
        case SENT, SENT_LATE, ACCEPTED, ACCEPTED_LATE, WHOLE, FREED -> false;
      };
    }

    /** Message key of its name. */
    public String textKey() {
      return "reports.mark." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A report that is owed.
   *
   * @param report the report; {@code null} when nobody has begun
   * @param reminded how often it was reminded of; {@code null} for never
   */
  public record CollectionRow(
      String agency,
      String form,
      String period,
      LocalDate dueOn,
      Mark mark,
      @Nullable UUID report,
      @Nullable Instant sentAt,
      Reminders.@Nullable RemindersSaid reminded) {

    CollectionRow freed() {
      return new CollectionRow(agency, form, period, dueOn, Mark.FREED, report, sentAt, reminded);
    }
  }
}
