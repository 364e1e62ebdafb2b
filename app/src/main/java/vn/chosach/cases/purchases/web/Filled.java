package vn.chosach.cases.purchases.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import vn.chosach.cases.forms.Field;
import vn.chosach.cases.forms.Sent;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** A form as it was filled, or empty: draws its fields again as they were sent. */
final class Filled {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Sent sent;
  private final Page page;

  Filled(Map<String, String> values, Page page) {
    var all = new LinkedMultiValueMap<String, String>();
    all.setAll(values);
    sent = new Sent(all, page);
    this.page = page;
  }

  Sent sent() {
    return sent;
  }

  Field line(String name, String label, @Nullable String hint, String start, boolean optional) {
    return field(Field.Kind.LINE, name, label, hint, start, List.of(), optional);
  }

  Field line(String name, String label) {
    return line(name, label, null, "", false);
  }

  Field words(String name, String label, @Nullable String hint, boolean optional) {
    return field(Field.Kind.WORDS, name, label, hint, "", List.of(), optional);
  }

  Field today(String name, String label) {
    return field(Field.Kind.DAY, name, label, null, page.today().toString(), List.of(), false);
  }

  Field now(String name, String label) {
    String start = MOMENT.format(ZonedDateTime.ofInstant(page.now(), Vietnam.ZONE));
    return field(Field.Kind.MOMENT, name, label, null, start, List.of(), false);
  }

  Field select(
      String name,
      String label,
      @Nullable String hint,
      List<Choice> choices,
      String start,
      boolean optional) {
    return field(Field.Kind.SELECT, name, label, hint, start, choices, optional);
  }

  <E extends Enum<E>> Field radios(
      String name, String label, Class<E> of, Function<E, String> textKey) {
    List<Choice> choices =
        Arrays.stream(of.getEnumConstants())
            .map(one -> Choice.of(one.name(), page.t(textKey.apply(one))))
            .toList();
    return field(Field.Kind.RADIOS, name, label, null, "", choices, false);
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
    return new Field(
        kind,
        name,
        page.t(label),
        hint == null ? null : page.t(hint),
        List.of(value),
        choices,
        optional);
  }
}
