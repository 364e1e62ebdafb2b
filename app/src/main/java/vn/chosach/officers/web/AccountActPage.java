package vn.chosach.officers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.officers.Account;
import vn.chosach.officers.LeaverWork;
import vn.chosach.ui.Choice;
import vn.chosach.ui.form.FormView;

/**
 * A form about one account.
 *
 * @param account whom it is about; {@code null} for one that is opened
 * @param text text key of what it means
 * @param grave whether it takes something away
 * @param work what a leaver hands over; {@code null} for other acts
 * @param colleagues who can take it
 */
public record AccountActPage(
    @Nullable Account account,
    FormView form,
    String title,
    String text,
    boolean grave,
    @Nullable LeaverWork work,
    List<Choice> colleagues) {

  /** Where the officer goes without doing anything, without language prefix. */
  public String back() {
    return account == null ? AccountsController.PATH : AccountsController.PATH + "/" + account.id();
  }
}
