package vn.chosach.reports.keeping;

import java.util.List;
import vn.chosach.reports.owing.OwingBook;

/** What the standing office orders. */
public sealed interface ReportOrder {

  /** A report beside the calendar. */
  record Ask(Request wish) implements ReportOrder {}

  /**
   * A form for requests, or its next version.
   *
   * @param code short code
   * @param title what it is called
   * @param guidance how it is to be filled in
   * @param lines codes of its lines
   */
  record Design(String code, String title, String guidance, List<String> lines)
      implements ReportOrder {
    public Design {
      lines = List.copyOf(lines);
    }
  }

  /** Agencies owe a report from a day on, or owe it no more. */
  record Owe(OwingBook.OwingWish wish) implements ReportOrder {}

  /**
   * The periods of another year are settled, by the paper that says so.
   *
   * @param year the year after the last one that is settled
   * @param paper number and day of the paper
   */
  record Settle(int year, String paper) implements ReportOrder {}

  /**
   * Whoever owes a report of a period, has not sent it and is late or nearly so is reminded; an
   * agency at most once a day for a report.
   *
   * @param period key of the period or of a request
   */
  record Remind(String period) implements ReportOrder {}
}
