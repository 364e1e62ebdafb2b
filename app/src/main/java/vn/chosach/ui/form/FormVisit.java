package vn.chosach.ui.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.ui.FlashMessage;
import vn.chosach.ui.Page;
import vn.chosach.ui.Viewer;
import vn.chosach.ui.form.FormFlow.FlowAnswer;

/**
 * A request at the address of a form. Asked for, the form is drawn; sent, it is read against the
 * same declaration, carried out once and answered by {@link FormFlow}. Controllers take it as a
 * parameter.
 */
public final class FormVisit {

  /** The field of words beside a button, in all rooms. */
  private static final String WORDS = "loi";

  private final FormFlow flow;
  private final FormReader reader;
  private final HttpServletRequest request;
  private final Page page;
  private final FlashMessage.Speaker speaker;

  public FormVisit(
      FormFlow flow,
      FormReader reader,
      HttpServletRequest request,
      Page page,
      FlashMessage.Speaker speaker) {
    this.flow = flow;
    this.reader = reader;
    this.request = request;
    this.page = page;
    this.speaker = speaker;
  }

  public Page page() {
    return page;
  }

  /** Whether the form was sent, and not asked for. */
  public boolean sent() {
    return "POST".equals(request.getMethod());
  }

  /** What the address says where a form is asked for; empty where one was sent. */
  public String asked(String name) {
    return sent() ? "" : Objects.requireNonNullElse(request.getParameter(name), "");
  }

  /**
   * Says on the next page what was done.
   *
   * @return where to go
   */
  public String say(String to, String key, Object... arguments) {
    speaker.say(key, arguments);
    return to;
  }

  /** The same, with the address that takes it back. */
  public String sayWithUndo(String to, String undo, String key, Object... arguments) {
    speaker.sayWithUndo(undo, key, arguments);
    return to;
  }

  /** The same, with the address of what it is about too. */
  public String sayWithLink(String to, String link, String undo, String key, Object... arguments) {
    speaker.sayWithLink(link, undo, key, arguments);
    return to;
  }

  /** A page of the desk with one form; its title by its text key. */
  public FormPage titled(String title, String back) {
    return FormPage.titled(page.t(title), back);
  }

  /** The same with a line below the title, by its text key too. */
  public FormPage titled(String title, String lede, String back) {
    return new FormPage(page.t(title), page.t(lede), back);
  }

  /**
   * A form that this visitor is not offered is not found. One that was sent all the same goes on to
   * the room, which refuses it in its words.
   */
  public FormVisit offered(boolean open) {
    if (!open && !sent()) {
      throw Page.absent();
    }
    return this;
  }

  /**
   * Draws the form, or carries out what it asks for.
   *
   * @param done address to go to, without language prefix
   * @param drawn the page with the form
   */
  public <T> ModelAndView answer(
      FormDefinition form,
      Function<SubmittedForm, ActOutcome<T>> act,
      Function<T, String> done,
      Function<FormView, ModelAndView> drawn) {
    return answer(form, act, FlowAnswer.of(done, drawn));
  }

  /**
   * The same where the room judges beside the fields, so that all that is wrong is told at once.
   */
  public <T> ModelAndView answer(
      FormDefinition form,
      Consumer<SubmittedForm> judge,
      Function<SubmittedForm, ActOutcome<T>> act,
      Function<T, String> done,
      Function<FormView, ModelAndView> drawn) {
    if (!sent()) {
      return drawn.apply(blank(form));
    }
    SubmittedForm read = read(form);
    judge.accept(read);
    return answer(read, () -> act.apply(read), done, drawn);
  }

  /**
   * Carries out a press: a button with what it is about in fields that nobody sees. What is refused
   * is said on the page where it was pressed, with the words that stood beside the button, and no
   * form is drawn again.
   *
   * @param back address of that page, without language prefix
   * @param about names of those fields
   */
  public <T> ModelAndView press(
      String back,
      Function<SubmittedForm, ActOutcome<T>> act,
      Function<T, String> done,
      String... about) {
    return answer(
        FormDefinition.of(
            page.path() + (page.query() == null ? "" : "?" + page.query()),
            "ui.form.back",
            Stream.of(about).map(name -> FormField.hidden(name, "")).toList()),
        act,
        done,
        no -> new ModelAndView(page.redirect(notDone(back, why(no), Set.of(about)))));
  }

  private String notDone(String back, String why, Set<String> about) {
    String words = about.contains(WORDS) ? value(WORDS).strip() : "";
    return words.isEmpty()
        ? say(back, "ui.form.not-done", why)
        : say(back, "ui.form.not-done-words", why, words);
  }

  /** The same for what nobody refuses: it is said there that it was done. */
  public ModelAndView press(
      String back, String said, Consumer<SubmittedForm> act, String... about) {
    return press(
        back,
        sent -> {
          act.accept(sent);
          return ActOutcome.done(back);
        },
        done -> say(back, said),
        about);
  }

  /** Why a form was not carried out, where one sentence must do. */
  public String why(FormView no) {
    return no.overtaken() ? page.t("ui.form.late") : no.errors().all().getFirst().message();
  }

  /** The same where an answer has more to say. */
  public <T> ModelAndView answer(
      FormDefinition form, Function<SubmittedForm, ActOutcome<T>> act, FlowAnswer<T> answer) {
    if (!sent()) {
      return answer.again().apply(blank(form));
    }
    SubmittedForm read = read(form);
    return answer(read, () -> act.apply(read), answer);
  }

  /** Carries out what a form asks for that was read already. */
  public <T> ModelAndView answer(
      SubmittedForm read, Supplier<ActOutcome<T>> act, FlowAnswer<T> answer) {
    return flow.answer(read, act, answer);
  }

  /** The same where an answer has no more to say. */
  public <T> ModelAndView answer(
      SubmittedForm read,
      Supplier<ActOutcome<T>> act,
      Function<T, String> done,
      Function<FormView, ModelAndView> drawn) {
    return flow.answer(read, act, FlowAnswer.of(done, drawn));
  }

  /**
   * Draws a page with several forms, or carries out the one that was sent to its address. One that
   * the page does not offer is not found.
   */
  public ModelAndView among(Function<PageForms, ModelAndView> drawn, List<PageForm<?>> forms) {
    return sent()
        ? forms.stream()
            .filter(one -> one.isAt(page.path()))
            .findFirst()
            .orElseThrow(Page::absent)
            .answer(this, again -> drawn.apply(drawn(forms, again)))
        : drawn.apply(drawn(forms, null));
  }

  /** The forms of a page that nobody sent. */
  public PageForms blank(List<PageForm<?>> forms) {
    return drawn(forms, null);
  }

  /** The one that was sent keeps the names of its fields as ids, and else the first. */
  private PageForms drawn(List<PageForm<?>> forms, @Nullable FormView again) {
    var taken = new HashSet<>(again == null ? Set.<String>of() : again.names());
    var all = new ArrayList<FormView>();
    for (PageForm<?> one : forms) {
      if (again != null && again.action().equals(one.definition().action())) {
        all.add(again);
      } else {
        FormView blank = blank(one.definition());
        all.add(blank.names().stream().anyMatch(taken::contains) ? blank.apart() : blank);
        taken.addAll(blank.names());
      }
    }
    return new PageForms(all, again);
  }

  /** Nobody has filled it in yet. */
  public FormView blank(FormDefinition form) {
    return form.takesFiles() ? reader.blank(form, page, viewer()) : form.blank(page);
  }

  /** Filled by what the address says, such as the page from which somebody comes. */
  public FormView told(FormDefinition form) {
    return form.told(values(), page);
  }

  /** What was sent, boxes without their tick too, drawn again with other values in some fields. */
  public FormView told(FormDefinition form, Map<String, List<String>> instead) {
    Map<String, List<String>> values = values();
    values.putAll(instead);
    return FormView.of(SubmittedForm.told(form, values, page, true));
  }

  /** What was sent. */
  public SubmittedForm read(FormDefinition form) {
    return form.takesFiles()
        ? reader.read(form, request, page, viewer())
        : form.read(values(), page);
  }

  /** What was sent, files too, before it is known which form of a page it is. */
  public FormReader.Incoming incoming() {
    return reader.read(request, viewer());
  }

  /** What was sent, with other values in some fields. */
  public SubmittedForm read(FormDefinition form, Map<String, String> instead) {
    Map<String, List<String>> values = values();
    instead.forEach((name, value) -> values.put(name, List.of(value)));
    return form.read(values, page);
  }

  /** Whether a field came with a form without files, be it empty. */
  public boolean holds(String name) {
    return request.getParameterMap().containsKey(name);
  }

  /** What was sent in a field that says which form it is; empty for nothing. */
  public String value(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  /** All that was sent in a field of several values, or that the address says of it. */
  public List<String> all(String name) {
    return values().getOrDefault(name, List.of());
  }

  /** What came with the address or a form, of each field the first value. */
  public Map<String, String> asIs() {
    var first = new LinkedHashMap<String, String>();
    request.getParameterMap().forEach((name, sent) -> first.put(name, sent[0]));
    return first;
  }

  private Map<String, List<String>> values() {
    var values = new LinkedHashMap<String, List<String>>();
    request.getParameterMap().forEach((name, sent) -> values.put(name, List.of(sent)));
    return values;
  }

  private @Nullable Viewer viewer() {
    return page.viewer();
  }
}
