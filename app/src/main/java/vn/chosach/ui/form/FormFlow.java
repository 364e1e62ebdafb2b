package vn.chosach.ui.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.Page;

/**
 * The one way from a form that was sent to its answer: done or waiting for a second person leads
 * on, refused is 422, overtaken is 409, and both draw the form again with all that was typed. A
 * form that comes twice is carried out once: it is written down in the transaction of its act.
 */
@Component
public class FormFlow {

  private final SubmissionGuard guard;
  private final TransactionTemplate transactions;

  FormFlow(SubmissionGuard guard, TransactionTemplate transactions) {
    this.guard = guard;
    this.transactions = transactions;
  }

  /**
   * What a room answers.
   *
   * @param done address to go to, without language prefix; says what was done
   * @param waiting likewise, when a second person must agree first
   * @param again the page with the form; its status is set by the flow
   * @param meanwhile one line for what somebody else did; {@code null} for the words of the house
   * @param shown a page in place of {@code done}, for what must stand on no address; {@code null}
   *     for none
   */
  public record FlowAnswer<T>(
      Function<T, String> done,
      Function<T, String> waiting,
      Function<FormView, ModelAndView> again,
      @Nullable Function<ActOutcome.Meanwhile, String> meanwhile,
      @Nullable Function<T, ModelAndView> shown) {

    public static <T> FlowAnswer<T> of(
        Function<T, String> done, Function<FormView, ModelAndView> again) {
      return new FlowAnswer<>(done, done, again, null, null);
    }

    /** Where to go when a second person must agree. */
    public FlowAnswer<T> waiting(Function<T, String> to) {
      return new FlowAnswer<>(done, to, again, meanwhile, shown);
    }

    /** How what others did meanwhile is told. */
    public FlowAnswer<T> telling(Function<ActOutcome.Meanwhile, String> line) {
      return new FlowAnswer<>(done, waiting, again, line, shown);
    }

    /** What was done is answered with a page; such a form is not remembered. */
    public FlowAnswer<T> showing(Function<T, ModelAndView> page) {
      return new FlowAnswer<>(done, waiting, again, meanwhile, page);
    }
  }

  /** Carries out what a form asks for, if it is in order. */
  public <T> ModelAndView answer(
      SubmittedForm form, Supplier<ActOutcome<T>> act, FlowAnswer<T> answer) {
    if (!form.inOrder()) {
      // The first of two like it may have taken away what it chose from.
      return Optional.ofNullable(form.key())
          .flatMap(key -> guard.ledTo(key))
          .map(to -> new ModelAndView("redirect:" + to))
          .orElseGet(() -> drawn(answer, FormView.of(form), HttpStatus.UNPROCESSABLE_CONTENT));
    }
    Ending<T> ending =
        Objects.requireNonNull(transactions.execute(status -> end(form, act, answer, status)));
    if (ending.to() != null) {
      return new ModelAndView("redirect:" + ending.to());
    }
    return switch (Objects.requireNonNull(ending.outcome())) {
      case ActOutcome.Refused<T>(List<ActOutcome.FieldRefusal> faults) -> {
        faults.forEach(form::refused);
        yield drawn(answer, FormView.of(form), HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case ActOutcome.Overtaken<T>(int version, List<ActOutcome.Meanwhile> since) -> {
        List<String> lines = since.stream().map(one -> line(one, answer, form.page())).toList();
        yield drawn(answer, FormView.of(form).overtaken(version, lines), HttpStatus.CONFLICT);
      }
      case ActOutcome.Done<T>(T value) -> Objects.requireNonNull(answer.shown()).apply(value);
      case ActOutcome.Waiting<T> waiting -> throw new IllegalStateException("leads nowhere");
    };
  }

  /** Where a form led, or why it led nowhere. */
  private record Ending<T>(@Nullable String to, @Nullable ActOutcome<T> outcome) {}

  private <T> Ending<T> end(
      SubmittedForm form,
      Supplier<ActOutcome<T>> act,
      FlowAnswer<T> answer,
      TransactionStatus status) {
    String key = form.key();
    Optional<String> before = key == null ? Optional.empty() : guard.ledToAlone(key);
    if (before.isPresent()) {
      return new Ending<>(before.get(), null);
    }
    ActOutcome<T> outcome = act.get();
    String to = leads(outcome, answer);
    String address = to == null ? null : form.page().href(to);
    if (key != null && address != null) {
      guard.remember(key, address);
    }
    if (status.isRollbackOnly()) {
      // A part of the room that refuses may have asked for this; asked here it is no surprise.
      status.setRollbackOnly();
    }
    return new Ending<>(address, outcome);
  }

  private static <T> @Nullable String leads(ActOutcome<T> outcome, FlowAnswer<T> answer) {
    return switch (outcome) {
      case ActOutcome.Done<T>(T value) ->
          answer.shown() == null ? answer.done().apply(value) : null;
      case ActOutcome.Waiting<T>(T value) -> answer.waiting().apply(value);
      case ActOutcome.Refused<T> refused -> null;
      case ActOutcome.Overtaken<T> overtaken -> null;
    };
  }

  private static <T> String line(ActOutcome.Meanwhile one, FlowAnswer<T> answer, Page page) {
    var told = answer.meanwhile();
    return told == null
        ? page.t("ui.form.meanwhile", page.moment(one.at()), page.t(one.textKey()))
        : told.apply(one);
  }

  private static <T> ModelAndView drawn(FlowAnswer<T> answer, FormView form, HttpStatus status) {
    ModelAndView page = answer.again().apply(form);
    String view = page.getViewName();
    if (view == null || !view.startsWith("redirect:")) {
      page.setStatus(status);
    }
    return page;
  }
}
