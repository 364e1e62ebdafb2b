package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.DayText;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Folding;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Makes the fields of acts, filled with what was sent. */
@Component
class Fields {

  private static final int ALL = 500;

  private final Agencies agencies;
  private final Areas areas;

  Fields(Agencies agencies, Areas areas) {
    this.agencies = agencies;
    this.areas = areas;
  }

  Field line(Page page, Sent sent, String name, String labelKey, boolean optional) {
    return line(page, sent, name, labelKey, "", optional);
  }

  Field line(Page page, Sent sent, String name, String labelKey, String start, boolean optional) {
    String value = sent.values().containsKey(name) ? sent.text(name) : start;
    return field(
        Field.Kind.LINE, name, page.t(labelKey), null, List.of(value), List.of(), optional);
  }

  Field words(Page page, Sent sent, String name, String labelKey) {
    return field(
        Field.Kind.WORDS, name, page.t(labelKey), null, List.of(sent.text(name)), List.of(), false);
  }

  /** A day; what was sent comes back as a day of the calendar, or not at all. */
  Field day(Page page, Sent sent, String name, String labelKey, boolean optional) {
    String value = DayText.read(sent.text(name)).map(LocalDate::toString).orElse("");
    return field(Field.Kind.DAY, name, page.t(labelKey), null, List.of(value), List.of(), optional);
  }

  Field select(
      Page page, Sent sent, String name, String labelKey, List<Choice> choices, boolean optional) {
    return select(page, sent, name, labelKey, "", choices, optional);
  }

  Field select(
      Page page,
      Sent sent,
      String name,
      String labelKey,
      String start,
      List<Choice> choices,
      boolean optional) {
    return field(
        Field.Kind.SELECT,
        name,
        page.t(labelKey),
        null,
        List.of(sent.values().containsKey(name) ? sent.text(name) : start),
        choices,
        optional);
  }

  Field ticks(Page page, Sent sent, String name, String labelKey, List<Choice> choices) {
    return field(Field.Kind.TICKS, name, page.t(labelKey), null, sent.all(name), choices, true);
  }

  /** Bodies in being today, named with their keys. */
  List<Choice> bodies(Page page, java.util.function.Predicate<Agency> wanted) {
    return agencies.roll(page.today(), "", 0, ALL).agencies().stream()
        .filter(wanted)
        .map(body -> Choice.of(body.key(), body.name().in(page.lang()) + " (" + body.key() + ")"))
        .toList();
  }

  /** Units of today, the province first. */
  List<Choice> units(Page page) {
    return Stream.concat(
            areas.on(Area.Level.PROVINCE, page.today()).stream(),
            areas.on(Area.Level.COMMUNE, page.today()).stream()
                .sorted(Comparator.comparing(area -> Folding.fold(area.fullName().vi()))))
        .map(area -> Choice.of(area.key(), area.fullName().in(page.lang())))
        .toList();
  }

  static <E extends Enum<E>> List<Choice> choices(
      Page page, Class<E> of, Function<E, String> textKey) {
    return Arrays.stream(of.getEnumConstants())
        .map(one -> Choice.of(one.name(), page.t(textKey.apply(one))))
        .toList();
  }

  private static Field field(
      Field.Kind kind,
      String name,
      String label,
      @Nullable String hint,
      List<String> values,
      List<Choice> choices,
      boolean optional) {
    return new Field(kind, name, label, hint, values, choices, optional);
  }
}
