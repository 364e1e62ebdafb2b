package vn.chosach.reports.owing;

import java.time.LocalDate;
import vn.chosach.reports.periods.PeriodKind;

/**
 * An agency owes a form for each period of a kind.
 *
 * @param agency its key
 * @param form code of the form
 * @param rule key of the legal rule that sets the deadline
 * @param from first day; a period that ends before it is not owed
 * @param paper what it rests on; empty for the table that came with the program
 */
public record OwedReport(
    String agency, String form, PeriodKind kind, String rule, LocalDate from, String paper) {

  /** The same, owed by a body that carries the work on. */
  public OwedReport of(String heir) {
    return heir.equals(agency) ? this : new OwedReport(heir, form, kind, rule, from, paper);
  }

  public boolean alike(OwedReport other) {
    return agency.equals(other.agency) && form.equals(other.form) && kind == other.kind;
  }
}
