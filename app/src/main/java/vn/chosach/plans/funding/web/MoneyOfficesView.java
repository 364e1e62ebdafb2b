package vn.chosach.plans.funding.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/**
 * Who is accountant and head of account.
 *
 * @param form {@code null} for who does not record it
 */
public record MoneyOfficesView(
    List<MoneyOfficeRow> rows, @Nullable FormView form, FormErrors errors) {

  /**
   * An office somebody holds.
   *
   * @param file address of the appointment; {@code null} without one
   * @param confirm {@code null} where the member is not its second person
   * @param end {@code null} where the member does not end it
   */
  public record MoneyOfficeRow(
      String officer,
      String office,
      String agency,
      String days,
      String document,
      @Nullable String file,
      String state,
      Tone tone,
      @Nullable FormView confirm,
      @Nullable FormView end) {}
}
