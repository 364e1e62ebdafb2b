package vn.chosach.plans.web;

import java.util.List;
import java.util.Set;
import vn.chosach.ui.Choice;
import vn.chosach.ui.form.FormView;

/**
 * The form of a new matter.
 *
 * @param form all but whom it goes to
 * @param offered whom it can go to, the tick for all communes last; empty when it goes to nobody
 * @param chosen keys of the agencies that are ticked
 * @param preview whether it is shown as the addressees will read it, before it is sent
 * @param day last day, as it is read; empty for none
 */
public record CallView(
    String kind,
    String title,
    String lede,
    FormView form,
    List<Choice> offered,
    Set<String> chosen,
    boolean preview,
    String day) {

  /** What was typed. */
  public String value(String field) {
    FormView.Input input = form.input(field);
    return input == null ? "" : input.value();
  }

  public List<Choice> provincial() {
    return offered.stream().filter(one -> !one.value().startsWith("BCD389-XA")).toList();
  }

  public List<Choice> communes() {
    return offered.stream().filter(one -> one.value().startsWith("BCD389-XA-")).toList();
  }

  /** Names of the agencies that are ticked. */
  public List<String> named() {
    return offered.stream().filter(one -> chosen.contains(one.value())).map(Choice::label).toList();
  }
}
