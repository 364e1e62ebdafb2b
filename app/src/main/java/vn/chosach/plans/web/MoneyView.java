package vn.chosach.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.form.FormView;

/**
 * The money of a year.
 *
 * @param stages names of the stages, the columns of the table
 * @param form {@code null} for who may not book
 */
public record MoneyView(
    int year,
    List<Choice> years,
    List<String> stages,
    List<MoneyLine> lines,
    List<String> totals,
    List<Booking> bookings,
    boolean whole,
    @Nullable FormView form) {

  /** A line; a stage in which nothing was booked is blank, not zero. */
  public record MoneyLine(
      String agency, String source, String spending, boolean secret, List<String> sums) {}

  /** Money that was booked. */
  public record Booking(
      String on,
      String agency,
      String spending,
      String stage,
      String amount,
      String words,
      String document,
      String reason,
      String exhibit) {}
}
