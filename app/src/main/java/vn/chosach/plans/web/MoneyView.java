package vn.chosach.plans.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

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
    @Nullable MoneyForm form) {

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

  /** The form for a booking. */
  public record MoneyForm(
      List<Choice> agencies,
      List<Choice> sources,
      List<Choice> spendings,
      List<Choice> stages,
      Map<String, String> typed,
      FormErrors errors,
      String pass) {

    public String value(String field) {
      return typed.getOrDefault(field, "");
    }
  }
}
