package vn.chosach.officers.web;

import java.util.List;
import java.util.Map;
import vn.chosach.officers.Account;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * A form about one account.
 *
 * @param account whom it is about
 * @param typed values of the fields, by name
 * @param choices what can be chosen, where the form has a choice
 * @param errors what was wrong with the form
 */
public record AccountForm(
    Account account, Map<String, String> typed, List<Choice> choices, FormErrors errors) {

  public AccountForm {
    typed = Map.copyOf(typed);
    choices = List.copyOf(choices);
  }

  /** Value of a field, empty when nothing was typed. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Address of the account, without language prefix. */
  public String back() {
    return "/quan-tri/tai-khoan/" + account.id();
  }
}
