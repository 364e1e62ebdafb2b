package vn.chosach.ui.form;

import java.util.function.Function;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.form.FormFlow.FlowAnswer;

/**
 * One of several forms on a page: how it is declared, what it does and where it leads.
 *
 * @param done address to go to, without language prefix; says what was done
 * @param waiting likewise, when a second person must agree first
 */
public record PageForm<T>(
    FormDefinition definition,
    Function<SubmittedForm, ActOutcome<T>> act,
    Function<T, String> done,
    Function<T, String> waiting) {

  public PageForm(
      FormDefinition definition,
      Function<SubmittedForm, ActOutcome<T>> act,
      Function<T, String> done) {
    this(definition, act, done, done);
  }

  boolean isAt(String path) {
    return definition.action().equals(path);
  }

  ModelAndView answer(FormVisit visit, Function<FormView, ModelAndView> drawn) {
    return visit.answer(definition, act, FlowAnswer.of(done, drawn).waiting(waiting));
  }
}
