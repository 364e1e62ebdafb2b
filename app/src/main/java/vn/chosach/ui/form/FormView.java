package vn.chosach.ui.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/**
 * A form as it is drawn, in the language of its page.
 *
 * @param action address without language prefix
 * @param button what its button says
 * @param version of the row that the sender acts on; {@code null} for a new row
 * @param inputs in their order
 * @param errors what was wrong with what was sent
 * @param meanwhile what others did since the form was drawn, oldest first
 * @param overtaken whether somebody else acted since
 * @param pass of a form with files, {@code null} for one without
 */
public record FormView(
    String action,
    String button,
    @Nullable Integer version,
    List<Input> inputs,
    FormErrors errors,
    List<String> meanwhile,
    boolean overtaken,
    @Nullable String pass) {

  /** Codes that count once are never drawn again. */
  static boolean isCode(FormField.Bounds bounds) {
    return "one-time-code".equals(bounds.autocomplete());
  }

  /**
   * One field.
   *
   * @param id of the input; its name, unless the page has another form with that name
   * @param values what it holds; several for ticked boxes
   * @param empty what stands for no choice
   */
  public record Input(
      FieldKind kind,
      String name,
      String id,
      String label,
      @Nullable String hint,
      List<String> values,
      List<Choice> choices,
      @Nullable String empty,
      boolean optional,
      FormField.Bounds bounds) {

    /** Whether it is a code that counts once. */
    public boolean once() {
      return isCode(bounds);
    }

    /** The only value, or nothing. */
    public String value() {
      return values.isEmpty() ? "" : values.getFirst();
    }

    Input apart(String prefix) {
      return new Input(
          kind, name, prefix + name, label, hint, values, choices, empty, optional, bounds);
    }

    /** What a file field takes, as a browser needs it. */
    public @Nullable String accept() {
      return bounds.autocomplete();
    }

    Input holding(String value) {
      return new Input(
          kind, name, id, label, hint, List.of(value), choices, empty, optional, bounds);
    }

    /** For {@code maxlength}; {@code null} without a bound. */
    public @Nullable String most() {
      return bounds.most() == Integer.MAX_VALUE ? null : String.valueOf(bounds.most());
    }

    /** First day that may be entered, as 2026-11-22, or {@code null}. */
    public @Nullable String first() {
      return bounds.first() == null ? null : bounds.first().toString();
    }

    /** Last day that may be entered, or {@code null}. */
    public @Nullable String last() {
      return bounds.last() == null ? null : bounds.last().toString();
    }
  }

  /** Where communes work; what is told in confidence is typed elsewhere and never kept. */
  private static final List<String> KEPT = List.of("/cap-xa", "/chi-dao", "/ke-hoach", "/bao-cao");

  /**
   * Whether a device may keep what is typed into it, for the officer who asks for that: words that
   * nobody would like to type twice on a bad line, and neither a file nor a secret.
   */
  public boolean typed() {
    return KEPT.stream().anyMatch(place -> action.equals(place) || action.startsWith(place + "/"))
        && inputs.stream().anyMatch(one -> one.kind() == FieldKind.WORDS)
        && inputs.stream()
            .noneMatch(one -> one.kind() == FieldKind.FILES || one.kind() == FieldKind.SECRET);
  }

  /** Whether a browser works for it. */
  public boolean works() {
    return input(BrowserWork.DONE) != null;
  }

  static FormView of(SubmittedForm form) {
    FormDefinition definition = form.definition();
    Page page = form.page();
    return new FormView(
        definition.action(),
        page.t(definition.button()),
        form.shownVersion(),
        definition.fields().stream().map(field -> input(field, form, page)).toList(),
        form.errors(),
        List.of(),
        false,
        definition.pass());
  }

  /** The same form for a row that others changed: sent again, it acts on the new state. */
  FormView overtaken(int now, List<String> since) {
    return new FormView(action, button, now, inputs, errors, List.copyOf(since), true, pass);
  }

  /** The input of a field; {@code null} when the form has none of that name. */
  public @Nullable Input input(String name) {
    return inputs.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** What its buttons choose; {@code null} when it has one button that chooses nothing. */
  public @Nullable Input press() {
    return inputs.stream().filter(one -> one.kind() == FieldKind.PRESS).findFirst().orElse(null);
  }

  /** The same form with another value in a field that goes along unseen. */
  public FormView holding(String name, String value) {
    return new FormView(
        action,
        button,
        version,
        inputs.stream().map(one -> one.name().equals(name) ? one.holding(value) : one).toList(),
        errors,
        meanwhile,
        overtaken,
        pass);
  }

  /**
   * The same form with ids of its own, for a page that shows several: the one that was sent keeps
   * the names as ids, so that its errors lead to it.
   */
  public FormView apart(String prefix) {
    return new FormView(
        action,
        button,
        version,
        inputs.stream().map(one -> one.apart(prefix)).toList(),
        errors,
        meanwhile,
        overtaken,
        pass);
  }

  /** The same, told apart by its address. */
  FormView apart() {
    return apart(action.substring(1).replace('/', '-') + "-");
  }

  /** What was typed into it. */
  public List<Fact> typedFacts() {
    return inputs.stream()
        .filter(one -> one.kind().isText() && one.kind() != FieldKind.HIDDEN)
        .filter(one -> !one.value().isBlank())
        .map(one -> Fact.of(one.label(), one.value()))
        .toList();
  }

  /** Names of the fields that are seen. */
  Set<String> names() {
    return inputs.stream()
        .filter(one -> one.kind() != FieldKind.HIDDEN)
        .map(Input::name)
        .collect(Collectors.toSet());
  }

  /** Without some inputs, for a page that draws these by itself. */
  public FormView without(String... names) {
    List<String> drawn = List.of(names);
    return new FormView(
        action,
        button,
        version,
        inputs.stream().filter(one -> !drawn.contains(one.name())).toList(),
        errors,
        meanwhile,
        overtaken,
        pass);
  }

  public boolean multipart() {
    return inputs.stream().anyMatch(input -> input.kind() == FieldKind.FILES);
  }

  private static Input input(FormField field, SubmittedForm form, Page page) {
    FieldWording wording = field.wording();
    String hint = wording.hint();
    String empty = field.offer().empty();
    return new Input(
        field.kind(),
        field.name(),
        field.name(),
        wording.label().isEmpty() ? "" : page.t(wording.label(), wording.arguments().toArray()),
        hint == null ? null : page.t(hint),
        form.shown(field),
        field.offer().choices(),
        empty == null ? null : page.t(empty),
        field.need() == FieldNeed.NEVER,
        field.bounds());
  }
}
