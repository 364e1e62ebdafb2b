package vn.chosach.officers.web;

import java.util.List;
import java.util.Map;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * The form that opens an account.
 *
 * @param typed values of the fields, by name
 * @param agencies agencies to choose from
 * @param roles first role to choose from
 * @param errors what was wrong with the form
 */
public record NewAccountForm(
    Map<String, String> typed, List<Choice> agencies, List<Choice> roles, FormErrors errors) {

  public NewAccountForm {
    typed = Map.copyOf(typed);
    agencies = List.copyOf(agencies);
    roles = List.copyOf(roles);
  }

  /** Value of a field, empty when nothing was typed. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }
}
