package vn.chosach.cases.purchases.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.web.Field;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentId;

/** A form as it was filled, or empty: reads its fields, and draws them again as they were sent. */
final class Filled {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  private final Map<String, String> values;
  private final Page page;
  private FormErrors errors = FormErrors.none();

  Filled(Map<String, String> values, Page page) {
    this.values = Map.copyOf(values);
    this.page = page;
  }

  FormErrors errors() {
    return errors;
  }

  void wrong(String name, String message) {
    if (errors.on(name) == null) {
      errors = errors.with(name, message);
    }
  }

  String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  int version() {
    return text("ban").matches("\\d{1,9}") ? Integer.parseInt(text("ban")) : 0;
  }

  LocalDate day(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException notADay) {
      wrong(name, page.t("cases.form.day"));
      return page.today();
    }
  }

  Instant moment(String name) {
    try {
      return LocalDateTime.parse(text(name)).atZone(Vietnam.ZONE).toInstant();
    } catch (DateTimeException notAMoment) {
      wrong(name, page.t("cases.form.moment"));
      return page.now();
    }
  }

  /** An amount; zero, and an error at the field, when it cannot be read. */
  Dong money(String name) {
    return Dong.typed(text(name))
        .orElseGet(
            () -> {
              wrong(name, page.t("cases.form.money"));
              return Dong.ZERO;
            });
  }

  UUID officer(String name) {
    Optional<UUID> officer = SentId.of(text(name));
    if (officer.isEmpty()) {
      wrong(name, page.t("cases.form.choose"));
    }
    return officer.orElse(SentId.NONE);
  }

  <E extends Enum<E>> @Nullable E choice(String name, Class<E> of) {
    E found =
        Arrays.stream(of.getEnumConstants())
            .filter(one -> one.name().equals(text(name)))
            .findFirst()
            .orElse(null);
    if (found == null) {
      wrong(name, page.t("cases.form.choose"));
    }
    return found;
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
    String value = values.containsKey(name) ? text(name) : start;
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
