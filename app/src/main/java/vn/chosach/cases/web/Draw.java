package vn.chosach.cases.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.forms.Field;
import vn.chosach.cases.forms.Sent;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Draws up the fields of one form, filled with what was sent, else with a first value. */
final class Draw {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Page page;
  private final Sent sent;

  Draw(Page page, Sent sent) {
    this.page = page;
    this.sent = sent;
  }

  Field line(String name, String label) {
    return line(name, label, "", false);
  }

  Field line(String name, String label, String start, boolean optional) {
    return field(Field.Kind.LINE, name, label, null, start, List.of(), optional);
  }

  Field hinted(String name, String label, String hint, boolean optional) {
    return field(Field.Kind.LINE, name, label, page.t(hint), "", List.of(), optional);
  }

  Field number(String name, String label, String start, boolean optional) {
    return field(Field.Kind.NUMBER, name, label, null, start, List.of(), optional);
  }

  Field money(String name, String label, @Nullable String start, boolean optional) {
    return field(
        Field.Kind.LINE,
        name,
        label,
        page.t("cases.hint.money"),
        start == null ? "" : start,
        List.of(),
        optional);
  }

  Field words(String name, String label, boolean optional) {
    return field(Field.Kind.WORDS, name, label, null, "", List.of(), optional);
  }

  /** Words that leave the office. */
  Field toReporter(String name, String label, String hint) {
    return field(Field.Kind.WORDS, name, label, page.t(hint), "", List.of(), false);
  }

  Field sheets(String name, String label, boolean optional) {
    return field(
        Field.Kind.NUMBER, name, label, page.t("cases.hint.sheets"), "", List.of(), optional);
  }

  Field day(String name, String label, boolean optional) {
    return field(Field.Kind.DAY, name, label, null, "", List.of(), optional);
  }

  Field reason() {
    return words("ly-do", "cases.field.reason", false);
  }

  Field today(String name, String label) {
    return field(Field.Kind.DAY, name, label, null, page.today().toString(), List.of(), false);
  }

  Field now(String name, String label) {
    String start = MOMENT.format(ZonedDateTime.ofInstant(page.now(), Vietnam.ZONE));
    return field(Field.Kind.MOMENT, name, label, null, start, List.of(), false);
  }

  Field select(String name, String label, List<Choice> choices, String start, boolean optional) {
    return field(Field.Kind.SELECT, name, label, null, start, choices, optional);
  }

  Field yesNo(String name, String label, String yes, String no) {
    return field(
        Field.Kind.RADIOS,
        name,
        label,
        null,
        "",
        List.of(Choice.of("co", page.t(yes)), Choice.of("khong", page.t(no))),
        false);
  }

  Field ticks(String name, String label, List<Choice> choices) {
    return new Field(Field.Kind.TICKS, name, page.t(label), null, sent.all(name), choices, true);
  }

  Field tick(String name, String label, boolean start) {
    boolean on = sent.has("ban") ? sent.tick(name) : start;
    return new Field(
        Field.Kind.TICK,
        name,
        page.t(label),
        null,
        on ? List.of("true") : List.of(),
        List.of(),
        true);
  }

  <E extends Enum<E>> Field of(
      String name, String label, Class<E> of, Function<E, String> textKey, boolean optional) {
    return select(
        name,
        label,
        Arrays.stream(of.getEnumConstants())
            .map(one -> Choice.of(one.name(), page.t(textKey.apply(one))))
            .toList(),
        "",
        optional);
  }

  private Field field(
      Field.Kind kind,
      String name,
      String label,
      @Nullable String hint,
      String start,
      List<Choice> choices,
      boolean optional) {
    String value = sent.has(name) ? sent.text(name) : start;
    return new Field(kind, name, page.t(label), hint, List.of(value), choices, optional);
  }
}
