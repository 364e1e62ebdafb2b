package vn.chosach.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;

/**
 * The form that counts a limit, and its answer.
 *
 * @param date as typed or today
 * @param time as typed
 * @param amount as typed
 * @param unit code as chosen
 * @param errors what is wrong with the form
 * @param answer the due date; {@code null} before anything was asked
 * @param known which years the calendar knows, as a sentence
 */
public record CountView(
    String date,
    String time,
    String amount,
    String unit,
    FormErrors errors,
    @Nullable CountAnswer answer,
    String known) {

  /**
   * A due date.
   *
   * @param asked the question in words
   * @param due when it ends
   * @param steps the arithmetic
   * @param warnings what is uncertain or assumed
   */
  public record CountAnswer(String asked, String due, List<String> steps, List<String> warnings) {}
}
