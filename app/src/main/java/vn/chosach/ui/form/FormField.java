package vn.chosach.ui.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/**
 * One field of a form as it is declared, drawn and read. Required unless said otherwise.
 *
 * @param kind what it asks for
 * @param name name, and id, of the input
 * @param wording what is said about it
 * @param need when it must be filled in
 * @param bounds what its value must keep to
 * @param offer what can be chosen
 * @param start values before anybody typed; several only for {@link FieldKind#TICKS}
 * @param shown when it counts; {@code null} for always
 */
public record FormField(
    FieldKind kind,
    String name,
    FieldWording wording,
    FieldNeed need,
    Bounds bounds,
    FieldOffer offer,
    List<String> start,
    @Nullable FieldShown shown) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  public FormField {
    start = List.copyOf(start);
  }

  /**
   * What a value must keep to, and how an input that keeps to it is drawn.
   *
   * @param most characters of a text
   * @param first first day that may be entered
   * @param last last day that may be entered
   * @param autocomplete what a browser may fill in, {@code null} for its own judgement
   * @param rows height of a text of several lines
   */
  public record Bounds(
      int most,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable String autocomplete,
      int rows) {

    static final Bounds NONE = new Bounds(Integer.MAX_VALUE, null, null, null, 4);
  }

  /**
   * What can be chosen.
   *
   * @param empty text key of the line that stands for no choice; {@code null} for none
   * @param open whether a value that is not offered is left to the room to judge
   */
  public record FieldOffer(List<Choice> choices, @Nullable String empty, boolean open) {

    static final FieldOffer NONE = new FieldOffer(List.of(), null, false);

    public FieldOffer {
      choices = List.copyOf(choices);
    }
  }

  /** A field counts only while another one has one of these values. */
  public record FieldShown(String field, List<String> values) {}

  public static FormField line(String name, String label) {
    return of(FieldKind.LINE, name, label);
  }

  /** The same of at most so many characters. */
  public static FormField line(String name, String label, int most) {
    return line(name, label).most(most);
  }

  public static FormField words(String name, String label) {
    return of(FieldKind.WORDS, name, label);
  }

  /** The same of at most so many characters. */
  public static FormField words(String name, String label, int most) {
    return words(name, label).most(most);
  }

  public static FormField source(String name, String label) {
    return of(FieldKind.SOURCE, name, label);
  }

  public static FormField secret(String name, String label) {
    return of(FieldKind.SECRET, name, label);
  }

  public static FormField number(String name, String label) {
    return of(FieldKind.NUMBER, name, label);
  }

  /** An amount, with an example as its hint. */
  public static FormField money(String name, String label) {
    return of(FieldKind.MONEY, name, label).hint("ui.form.money-hint");
  }

  public static FormField day(String name, String label) {
    return of(FieldKind.DAY, name, label);
  }

  public static FormField today(String name, String label, Page page) {
    return day(name, label).start(page.today().toString());
  }

  public static FormField moment(String name, String label) {
    return of(FieldKind.MOMENT, name, label);
  }

  /** A moment that is now unless somebody says otherwise. */
  public static FormField now(String name, String label, Page page) {
    return moment(name, label).start(MOMENT.format(page.now().atZone(Vietnam.ZONE)));
  }

  public static FormField select(String name, String label, List<Choice> choices) {
    return of(FieldKind.SELECT, name, label)
        .offer(new FieldOffer(choices, "ui.form.choose-one", false));
  }

  public static FormField radios(String name, String label, List<Choice> choices) {
    return of(FieldKind.RADIOS, name, label).offer(new FieldOffer(choices, null, false));
  }

  /** Chosen by the button that sends the form, of which the first is the main one. */
  public static FormField press(String name, List<Choice> choices) {
    return of(FieldKind.PRESS, name, "").offer(new FieldOffer(choices, null, false));
  }

  /** Stands above the fields that follow; its hint below it. */
  public static FormField heading(String id, String label) {
    return of(FieldKind.HEADING, id, label).optional();
  }

  /** Yes or no, of which neither is the first answer. */
  public static FormField yesNo(String name, String label, String yes, String no, Page page) {
    Choice first = Choice.of(SubmittedForm.YES, page.t(yes));
    return radios(name, label, List.of(first, Choice.of(SubmittedForm.NO, page.t(no))));
  }

  /** Any of several, or none. */
  public static FormField ticks(String name, String label, List<Choice> choices) {
    return of(FieldKind.TICKS, name, label).offer(new FieldOffer(choices, null, false)).optional();
  }

  public static FormField tick(String name, String label) {
    return of(FieldKind.TICK, name, label).optional();
  }

  /** Files, of the media types that a browser offers; what comes is judged by its content. */
  public static FormField files(String name, String label, String kinds) {
    return of(FieldKind.FILES, name, label).autocomplete(kinds);
  }

  public static FormField hidden(String name, String value) {
    return of(FieldKind.HIDDEN, name, "").optional().start(value);
  }

  /** All of an enumeration in its words; nothing is handed in for the last, which says which. */
  @SafeVarargs
  public static <E extends Enum<E>> List<Choice> choices(
      Page page, Function<E, String> textKey, E... none) {
    Assert.isTrue(none.length == 0, "some of an enumeration are handed in as a list");
    @SuppressWarnings("unchecked")
    var of = (Class<E>) Objects.requireNonNull(none.getClass().getComponentType());
    return choices(page, textKey, List.of(of.getEnumConstants()));
  }

  /** Only these of an enumeration in its words, be they none. */
  public static <E extends Enum<E>> List<Choice> choices(
      Page page, Function<E, String> textKey, List<E> only) {
    return Choice.of(only, Enum::name, one -> page.t(textKey.apply(one)));
  }

  /** Also what is free by its nature, such as ticks, must be filled in. */
  public FormField needed() {
    return need(FieldNeed.NOW);
  }

  /** May be empty at first; the room asks for it at a later step. */
  public FormField later() {
    return need(FieldNeed.LATER);
  }

  public FormField optional() {
    return need(FieldNeed.NEVER);
  }

  public FormField optional(boolean free) {
    return free ? optional() : this;
  }

  /** Fills the placeholders of the label. */
  public FormField labelled(Object... arguments) {
    return worded(wording.labelled(List.of(arguments)));
  }

  public FormField hint(@Nullable String key) {
    return worded(wording.hinted(key));
  }

  /** With a hint that is called as its label: {@code hint} for {@code field}, or at the end. */
  public FormField hinted() {
    String label = wording.label();
    return hint(label.contains(".field.") ? label.replace(".field.", ".hint.") : label + ".hint");
  }

  /** The refusal that an empty field is answered with. */
  public FormField missing(String code) {
    return worded(wording.refused(Refusal.of(code), wording.unread()));
  }

  /** The refusal that a field is answered with when it holds something else than it asks for. */
  public FormField unread(String code) {
    return worded(wording.refused(wording.missing(), Refusal.of(code)));
  }

  /** The refusal of a field that is empty or holds something else than it asks for. */
  public FormField wrong(String code) {
    return missing(code).unread(code);
  }

  /** Refusals of the room that it mends, by their codes. */
  public FormField mends(String... codes) {
    return worded(wording.mending(List.of(codes)));
  }

  public FormField start(List<String> values) {
    return new FormField(kind, name, wording, need, bounds, offer, values, shown);
  }

  /** A day, an amount, a number, one of an enumeration; {@code null} for nothing. */
  public FormField start(@Nullable Object value) {
    String text =
        value instanceof Dong amount
            ? String.valueOf(amount.amount())
            : value instanceof Enum<?> one ? one.name() : String.valueOf(value);
    return value == null ? this : start(List.of(text));
  }

  public FormField most(int most) {
    return bounds(new Bounds(most, bounds.first, bounds.last, bounds.autocomplete, bounds.rows));
  }

  /** A day not before and not after these. */
  public FormField within(@Nullable LocalDate first, @Nullable LocalDate last) {
    return bounds(new Bounds(bounds.most, first, last, bounds.autocomplete, bounds.rows));
  }

  public FormField autocomplete(String what) {
    return bounds(new Bounds(bounds.most, bounds.first, bounds.last, what, bounds.rows));
  }

  public FormField rows(int lines) {
    return bounds(new Bounds(bounds.most, bounds.first, bounds.last, bounds.autocomplete, lines));
  }

  /** The first line of a choice: what stands for none; {@code null} when one is always chosen. */
  public FormField empty(@Nullable String key) {
    return offer(new FieldOffer(offer.choices(), key, offer.open()));
  }

  /** A value that is not offered is left to the room, which knows what became of it. */
  public FormField open() {
    return offer(new FieldOffer(offer.choices(), offer.empty(), true));
  }

  /** Counts only while another field has one of these values; else it is read as empty. */
  public FormField when(String field, String... values) {
    return isGiven() ? shown(new FieldShown(field, List.of(values))) : this;
  }

  /** A form has it only if this holds; else it is neither drawn nor taken, and read as empty. */
  public FormField given(boolean holds) {
    return holds ? this : shown(new FieldShown("", List.of()));
  }

  boolean isGiven() {
    return shown == null || !shown.field().isEmpty();
  }

  private static FormField of(FieldKind kind, String name, String label) {
    return new FormField(
        kind,
        name,
        new FieldWording(label, List.of(), null, null, null, List.of()),
        FieldNeed.NOW,
        Bounds.NONE,
        FieldOffer.NONE,
        List.of(),
        null);
  }

  private FormField need(FieldNeed other) {
    return new FormField(kind, name, wording, other, bounds, offer, start, shown);
  }

  private FormField shown(FieldShown other) {
    return new FormField(kind, name, wording, need, bounds, offer, start, other);
  }

  private FormField worded(FieldWording other) {
    return new FormField(kind, name, other, need, bounds, offer, start, shown);
  }

  private FormField bounds(Bounds other) {
    return new FormField(kind, name, wording, need, other, offer, start, shown);
  }

  private FormField offer(FieldOffer other) {
    return new FormField(kind, name, wording, need, bounds, other, start, shown);
  }
}
