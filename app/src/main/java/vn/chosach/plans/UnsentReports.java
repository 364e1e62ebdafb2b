package vn.chosach.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies owe the standing office a report and have not handed it in. The results of a plan
 * are reported inside the periodic reports (plan IV.3); the room that keeps those answers here, so
 * that what is missing is not shown as nothing done.
 */
public interface UnsentReports {

  /**
   * A report that is owed and was not sent, or was returned and not sent again.
   *
   * @param agency key of the agency that owes it
   * @param from first day that it is about
   * @param to last day that it is about
   * @param due last day on which it is in time; {@code null} where no rule sets one
   */
  record UnsentReport(String agency, LocalDate from, LocalDate to, @Nullable LocalDate due) {}

  /**
   * Those about days of a span whose own days are over. A report is not missing when a longer one
   * of the same agency and form, about its days too, lies there.
   *
   * @param from first day of the span
   * @param to last day of the span
   * @param today a report is owed from the day after its last one
   */
  List<UnsentReport> within(LocalDate from, LocalDate to, LocalDate today);
}
