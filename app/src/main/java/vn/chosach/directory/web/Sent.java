package vn.chosach.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.chosach.catalogue.DayText;
import vn.chosach.directory.Outcome;
import vn.chosach.directory.Why;
import vn.chosach.kernel.Refusal;

/** What a form sent, read field by field; a forged or missing value is an empty one. */
record Sent(MultiValueMap<String, String> values) {

  static final Sent NOTHING = new Sent(new LinkedMultiValueMap<>());

  String text(String name) {
    String value = values.getFirst(name);
    return value == null ? "" : value;
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  Optional<LocalDate> day(String name) {
    return DayText.read(text(name));
  }

  <E extends Enum<E>> Optional<E> choice(String name, Class<E> of) {
    return Stream.of(of.getEnumConstants()).filter(e -> e.name().equals(text(name))).findFirst();
  }

  Why why() {
    return new Why(text("reason"), text("basis"));
  }

  static Outcome unreadable(String field) {
    return refused(field, "directory.day-unreadable");
  }

  static Outcome unchosen(String field) {
    return refused(field, "directory.choice-missing");
  }

  private static Outcome refused(String field, String code) {
    return new Outcome.Refused(List.of(new Outcome.Fault(field, Refusal.of(code))));
  }
}
