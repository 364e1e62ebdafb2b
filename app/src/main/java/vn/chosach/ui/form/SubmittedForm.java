package vn.chosach.ui.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;
import vn.chosach.ui.Viewer;

/**
 * A form as it came back. It is checked whole against its declaration before anything is done: what
 * is empty, cannot be read, is not offered or is too long is told at its field, all at once. A
 * field that the declaration does not know is refused by its name; nothing is dropped in silence.
 *
 * <p>Readers of an optional field answer {@code null} or nothing when it is empty. Readers of a
 * field in error answer a harmless value; nobody may act before {@link #inOrder()}.
 */
public final class SubmittedForm {

  /** Values of a question that is answered yes or no. */
  public static final String YES = "co";

  public static final String NO = "khong";

  static final String CSRF = "_csrf";

  private final FormDefinition definition;
  private final Map<String, List<String>> values;
  private final Page page;
  private final boolean filled;
  private final @Nullable Attached attached;
  private FormErrors errors = FormErrors.none();

  private SubmittedForm(
      FormDefinition definition,
      Map<String, List<String>> values,
      Page page,
      boolean filled,
      @Nullable Attached attached) {
    this.definition = definition;
    this.values = values;
    this.page = page;
    this.filled = filled;
    this.attached = attached;
  }

  /**
   * Files that came with a form.
   *
   * @param owner under which they wait; {@code null} for a pass that is none
   * @param marks of those that came now
   * @param refused why some were not taken, or why the form is not whole
   * @param waiting all that wait, as a person tells them apart
   */
  record Attached(
      @Nullable UUID owner, List<String> marks, List<Refusal> refused, List<String> waiting) {}

  /**
   * Drawn and not judged.
   *
   * @param filled whether somebody sent it, who left a box without its tick on purpose
   */
  static SubmittedForm told(
      FormDefinition definition, Map<String, List<String>> values, Page page, boolean filled) {
    return new SubmittedForm(definition, values, page, filled, null);
  }

  static SubmittedForm read(
      FormDefinition definition, Map<String, List<String>> values, Page page) {
    return read(definition, values, null, page);
  }

  static SubmittedForm read(
      FormDefinition definition,
      Map<String, List<String>> values,
      @Nullable Attached attached,
      Page page) {
    var form = new SubmittedForm(definition, values, page, true, attached);
    new FormCheck(form, definition, values, attached, page).run();
    return form;
  }

  public FormDefinition definition() {
    return definition;
  }

  public FormErrors errors() {
    return errors;
  }

  /** Whether everything could be read, so that the act may be asked for. */
  public boolean inOrder() {
    return errors.isEmpty();
  }

  /** The state of the row that the sender had seen; 0 when the form says none. */
  public int version() {
    String sent = first(FormDefinition.VERSION);
    return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : 0;
  }

  /** Whether the form asks for this at all. */
  public boolean has(String name) {
    return definition.field(name).isPresent();
  }

  /** The text of a field without white space around it, lines parted by {@code \n}. */
  public String text(String name) {
    return counts(name) ? first(name) : "";
  }

  /** The same, {@code null} when it is empty. */
  public @Nullable String textIfAny(String name) {
    return text(name).isEmpty() ? null : text(name);
  }

  /** What stands in a text of several lines, without empty ones. */
  public List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** All that was chosen. */
  public List<String> all(String name) {
    return counts(name) ? sent(name) : List.of();
  }

  public boolean tick(String name) {
    return !text(name).isEmpty();
  }

  public boolean yes(String name) {
    return text(name).equals(YES);
  }

  /** A day; today when the field is in error. */
  public LocalDate day(String name) {
    LocalDate day = dayIfAny(name);
    return day == null ? page.today() : day;
  }

  /** The same, {@code null} when it is empty or in error. */
  public @Nullable LocalDate dayIfAny(String name) {
    return errors.on(name) == null ? TypedValue.dayOf(text(name)) : null;
  }

  /** A moment; now when the field is in error. */
  public Instant moment(String name) {
    Instant moment = TypedValue.momentOf(text(name));
    return moment == null ? page.now() : moment;
  }

  public @Nullable Instant momentIfAny(String name) {
    return TypedValue.momentOf(text(name));
  }

  /** An amount; zero when the field is in error. */
  public Dong money(String name) {
    return Dong.typed(text(name)).orElse(Dong.ZERO);
  }

  public @Nullable Dong moneyIfAny(String name) {
    return Dong.typed(text(name)).orElse(null);
  }

  /** A whole number; zero when the field is in error. */
  public int number(String name) {
    Integer number = numberIfAny(name);
    return number == null ? 0 : number;
  }

  public @Nullable Integer numberIfAny(String name) {
    return TypedValue.numberOf(text(name));
  }

  /** An identifier; {@link SentId#NONE} when it is none. */
  public UUID id(String name) {
    return SentId.of(text(name)).orElse(SentId.NONE);
  }

  /** The same, {@code null} when it is none. */
  public @Nullable UUID idIfAny(String name) {
    return SentId.of(text(name)).orElse(null);
  }

  public List<UUID> ids(String name) {
    return all(name).stream().flatMap(one -> SentId.of(one).stream()).toList();
  }

  /** The identifier behind the pass of a form with one, the same however often it is sent. */
  public UUID owner() {
    UUID owner = attached == null ? null : attached.owner();
    return owner == null ? SentId.NONE : owner;
  }

  /** Under which identifier the files of this form wait; {@code null} when none does. */
  public @Nullable UUID files() {
    return attached == null || attached.waiting().isEmpty() && attached.marks().isEmpty()
        ? null
        : attached.owner();
  }

  /** One of the names of an enum; its first constant when the field is in error. */
  public <E extends Enum<E>> E choice(String name, Class<E> of) {
    E chosen = choiceIfAny(name, of);
    return chosen == null ? of.getEnumConstants()[0] : chosen;
  }

  public <E extends Enum<E>> @Nullable E choiceIfAny(String name, Class<E> of) {
    return choices(name, of).stream().findFirst().orElse(null);
  }

  /** All names of an enum that were chosen, in its order. */
  public <E extends Enum<E>> List<E> choices(String name, Class<E> of) {
    List<String> sent = all(name);
    return Arrays.stream(of.getEnumConstants()).filter(one -> sent.contains(one.name())).toList();
  }

  /** Puts an error at a field, unless one stands there. */
  public void wrong(String name, String message) {
    if (errors.on(name) == null) {
      errors = errors.with(name, message);
    }
  }

  /** Puts a refusal at the field that mends it, else above the form. */
  public void refused(Refusal refusal) {
    refused(new ActOutcome.FieldRefusal("", refusal));
  }

  /** Puts a refusal at the field that it names or that mends it, else above the form. */
  public void refused(ActOutcome.FieldRefusal fault) {
    wrong(definition.placeOf(fault.field(), fault.refusal().code()), page.t(fault.refusal()));
  }

  /**
   * What tells this sending from another; {@code null} when nobody is signed in, and where only
   * secrets could, which are kept nowhere.
   */
  @Nullable String key() {
    Viewer sender = page.viewer();
    boolean onlySecrets =
        definition.version() == null
            && !definition.fields().isEmpty()
            && definition.fields().stream().allMatch(one -> one.kind() == FieldKind.SECRET);
    if (sender == null || onlySecrets || !values.containsKey(CSRF) && attached == null) {
      return null;
    }
    var all = new LinkedHashMap<>(values);
    definition.fields().stream()
        .filter(field -> field.kind() == FieldKind.SECRET)
        .forEach(field -> all.remove(field.name()));
    if (attached != null) {
      all.put(FormDefinition.PASS + "/files", attached.marks());
    }
    return SubmissionGuard.key(sender.officerId(), page.path(), all);
  }

  Page page() {
    return page;
  }

  /** The form as it was filled, drawn again. */
  public FormView drawn() {
    return FormView.of(this);
  }

  /** The state that a sender had seen stays the one acted on until the form shows another. */
  @Nullable Integer shownVersion() {
    return filled && definition.version() != null
        ? Integer.valueOf(version())
        : definition.version();
  }

  /** What a field holds when it is drawn: what was sent, else what it starts with. */
  List<String> shown(FormField field) {
    if (field.kind() == FieldKind.HIDDEN) {
      return field.start();
    }
    if (field.kind() == FieldKind.SECRET || filled && FormView.isCode(field.bounds())) {
      return List.of();
    }
    if (field.kind() == FieldKind.FILES) {
      return attached == null ? List.of() : attached.waiting();
    }
    boolean came = values.containsKey(field.name());
    boolean unticked = filled && (field.kind() == FieldKind.TICK || field.kind().isChosen());
    List<String> shown = came || unticked ? sent(field.name()) : field.start();
    LocalDate day =
        field.kind() == FieldKind.DAY && !shown.isEmpty()
            ? TypedValue.dayOf(shown.getFirst())
            : null;
    return day == null ? shown : List.of(day.toString());
  }

  private boolean counts(String name) {
    FormField field = definition.field(name).orElse(null);
    if (field == null && !definition.absent().contains(name)) {
      throw new IllegalArgumentException("the form declares no field " + name);
    }
    return field != null && counts(field);
  }

  boolean counts(FormField field) {
    FormField.FieldShown shown = field.shown();
    return shown == null || sent(shown.field()).stream().anyMatch(shown.values()::contains);
  }

  /** Blanks around a secret belong to it. */
  List<String> sent(String name) {
    boolean kept = definition.field(name).filter(one -> one.kind() == FieldKind.SECRET).isPresent();
    return values.getOrDefault(name, List.of()).stream()
        .map(one -> kept ? one : one.replace("\r\n", "\n").strip())
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private String first(String name) {
    List<String> sent = sent(name);
    return sent.isEmpty() ? "" : sent.getFirst();
  }
}
