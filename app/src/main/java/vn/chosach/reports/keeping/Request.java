package vn.chosach.reports.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.periods.Period.Days;

/**
 * A report that is asked for beside the calendar, ad hoc or on a theme.
 *
 * @param id identifier; on the way in it is not looked at
 * @param title what is asked
 * @param form code of the form
 * @param formVersion version of the form; on the way in it is not looked at
 * @param days the days that are to be counted
 * @param dueOn day until which answers are expected
 * @param paper document that asks
 * @param addressees keys of the agencies that are asked
 * @param withdrawnAt since when nobody owes it any more; {@code null} while it stands
 */
public record Request(
    UUID id,
    String title,
    String form,
    int formVersion,
    Days days,
    LocalDate dueOn,
    String paper,
    List<String> addressees,
    @Nullable Instant withdrawnAt) {

  public Request {
    addressees = List.copyOf(addressees);
  }

  /** One that stands. */
  public Request(
      UUID id,
      String title,
      String form,
      int formVersion,
      Days days,
      LocalDate dueOn,
      String paper,
      List<String> addressees) {
    this(id, title, form, formVersion, days, dueOn, paper, addressees, null);
  }
}
