package vn.chosach.plans.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chosach.kernel.Dong;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;

/** A form as it was sent. What cannot be read is absent, and the room says what is missing. */
record Sent(Map<String, List<String>> fields) {

  static Sent of(MultiValueMap<String, String> form) {
    return new Sent(new LinkedHashMap<>(form));
  }

  String text(String field) {
    List<String> values = fields.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n");
  }

  List<String> texts(String field) {
    return fields.getOrDefault(field, List.of()).stream().filter(one -> !one.isBlank()).toList();
  }

  List<String> lines(String field) {
    return Arrays.stream(text(field).split("[\\n,;]+"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Nullable LocalDate day(String field) {
    return SentDay.of(text(field));
  }

  @Nullable UUID id(String field) {
    return SentId.of(text(field).strip()).orElse(null);
  }

  @Nullable Integer number(String field) {
    String text = text(field).strip();
    return text.matches("-?\\d{1,6}") ? Integer.valueOf(text) : null;
  }

  /** A whole number with or without dots between thousands; {@code null} for anything else. */
  @Nullable Long whole(String field) {
    String text = text(field).strip();
    return text.matches("-?(\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4})")
        ? Long.valueOf(text.replace(".", ""))
        : null;
  }

  /** An amount, less than zero for a correction; zero when it cannot be read. */
  Dong dong(String field) {
    String text = text(field).strip();
    return text.startsWith("-")
        ? new Dong(-Dong.typed(text.substring(1)).orElse(Dong.ZERO).amount())
        : Dong.typed(text).orElse(Dong.ZERO);
  }

  <E extends Enum<E>> Optional<E> one(E[] values, String field) {
    return Arrays.stream(values).filter(value -> value.name().equals(text(field))).findFirst();
  }

  /** First values, to fill the form again. */
  Map<String, String> typed() {
    var typed = new LinkedHashMap<String, String>();
    fields.keySet().forEach(field -> typed.put(field, text(field)));
    return typed;
  }
}
