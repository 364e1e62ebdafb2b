package vn.chosach.referrals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.form.FormView;

/**
 * Hit or no hit.
 *
 * @param asked what was asked as it was read; {@code null} before a question
 * @param kind its kind in words
 * @param hits who holds it
 * @param entries what the own agency has entered
 * @param told who asked about what the own agency holds
 * @param question asks who holds something
 * @param entry enters what the own agency holds
 * @param errors what is wrong with the form that was sent
 */
public record AskView(
    @Nullable String asked,
    String kind,
    List<Hit> hits,
    List<AskLine> entries,
    List<ToldLine> told,
    FormView question,
    FormView entry,
    FormErrors errors) {

  /**
   * An agency that holds it.
   *
   * @param call number to call as it is shown; {@code null} when none is published
   * @param tel the same as an address
   * @param fictitious whether nobody may call it
   * @param own whether it is the own agency
   */
  public record Hit(
      String agency,
      String name,
      @Nullable String call,
      @Nullable String tel,
      boolean fictitious,
      boolean own) {}

  /** An entry of the own agency. */
  public record AskLine(String id, String kind, String shown, String since, String officer) {}

  /**
   * Who asked about what the own agency holds.
   *
   * @param href page of the record; empty for an entry of the register
   * @param silent that the asker learnt nothing; empty where the own agency was named
   * @param note address that notes it; empty when it is noted
   */
  public record ToldLine(
      String when,
      String who,
      String occasion,
      String shown,
      String number,
      String href,
      String silent,
      String note) {}
}
