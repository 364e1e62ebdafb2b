package vn.chosach.approvals;

import java.util.List;
import java.util.function.BiFunction;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.form.FormDefinition;
import vn.chosach.ui.form.SubmittedForm;

/**
 * A form of a room that needs two.
 *
 * @param title what is done, and to whom; in the language of the page
 * @param told what whoever agrees must know beside what was sent
 * @param definition its fields, as they are drawn and read
 * @param verb carries it out; refuses what does not fit, and writes nothing then
 */
public record ApprovedForm(
    String title,
    List<String> told,
    FormDefinition definition,
    BiFunction<Actor, SubmittedForm, ? extends ActOutcome<?>> verb) {

  public ApprovedForm {
    told = List.copyOf(told);
  }
}
