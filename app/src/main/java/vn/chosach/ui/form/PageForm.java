package vn.chosach.ui.form;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  /** One for each of these. */
  public static <R> List<PageForm<?>> each(Stream<R> all, Function<R, PageForm<?>> form) {
    return all.<PageForm<?>>map(form).toList();
  }

  /**
   * One for each row of a page, and for the row that something was sent about though the page lists
   * it no more.
   *
   * @param acted that row; {@code null} where nothing was sent
   */
  public static List<PageForm<?>> each(
      Stream<UUID> rows, @Nullable UUID acted, Function<UUID, PageForm<?>> form) {
    return each(Stream.concat(rows, Stream.ofNullable(acted)).distinct(), form);
  }

  boolean isAt(String path) {
    return definition.action().equals(path);
  }

  ModelAndView answer(FormVisit visit, Function<FormView, ModelAndView> drawn) {
    return visit.answer(definition, act, FlowAnswer.of(done, drawn).waiting(waiting));
  }
}
