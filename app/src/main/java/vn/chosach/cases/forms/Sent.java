package vn.chosach.cases.forms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.SentId;

/**
 * What came with a form, read field by field; what cannot be read becomes an error at its field.
 */
public final class Sent {

  private static final Set<String> MISSING = Set.of("cases.words-missing", "cases.line-missing");

  private final MultiValueMap<String, String> values;
  private final Page page;
  private FormErrors errors = FormErrors.none();

  public Sent(MultiValueMap<String, String> values, Page page) {
    this.values = values;
    this.page = page;
  }

  /** A form that nobody has filled in yet. */
  public static Sent nothing(Page page) {
    return new Sent(new LinkedMultiValueMap<>(), page);
  }

  public FormErrors errors() {
    return errors;
  }

  /** Whether the form had such a field, empty or not. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The text of a field without white space around it; empty when it did not come. */
  public String text(String name) {
    return Objects.requireNonNullElse(values.getFirst(name), "").strip();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream().filter(one -> !one.isBlank()).toList();
  }

  public boolean tick(String name) {
    return !text(name).isEmpty();
  }

  /** The state that the sender had seen; 0 when the form says none. */
  public int version() {
    return text("ban").matches("\\d{1,9}") ? Integer.parseInt(text("ban")) : 0;
  }

  /** A day; today, and an error at the field, when it cannot be read. */
  public LocalDate day(String name) {
    LocalDate day = SentDay.of(text(name));
    if (day == null) {
      wrong(name, page.t("cases.form.day"));
    }
    return day == null ? page.today() : day;
  }

  public @Nullable LocalDate dayIfAny(String name) {
    return text(name).isEmpty() ? null : day(name);
  }

  /** A moment of Vietnam; now, and an error at the field, when it cannot be read. */
  public Instant moment(String name) {
    try {
      return LocalDateTime.parse(text(name)).atZone(Vietnam.ZONE).toInstant();
    } catch (DateTimeException notAMoment) {
      wrong(name, page.t("cases.form.moment"));
      return page.now();
    }
  }

  /** An amount; zero, and an error at the field, when it cannot be read. */
  public Dong money(String name) {
    return Dong.typed(text(name))
        .orElseGet(
            () -> {
              wrong(name, page.t("cases.form.money"));
              return Dong.ZERO;
            });
  }

  public @Nullable Dong moneyIfAny(String name) {
    return text(name).isEmpty() ? null : money(name);
  }

  public int number(String name) {
    if (text(name).matches("\\d{1,9}")) {
      return Integer.parseInt(text(name));
    }
    wrong(name, page.t("cases.form.number"));
    return 0;
  }

  public @Nullable Integer numberIfAny(String name) {
    return text(name).isEmpty() ? null : number(name);
  }

  /** An identifier; {@link SentId#NONE}, and an error at the field, when it cannot be read. */
  public UUID id(String name) {
    UUID id = id(text(name), name);
    return id == null ? SentId.NONE : id;
  }

  public List<UUID> ids(String name) {
    return all(name).stream()
        .map(one -> id(one, name))
        .flatMap(java.util.stream.Stream::ofNullable)
        .toList();
  }

  /** One of the names of an enum; {@code null}, and an error at the field, when it is none. */
  public <E extends Enum<E>> @Nullable E choice(String name, Class<E> of) {
    for (E one : of.getEnumConstants()) {
      if (one.name().equals(text(name))) {
        return one;
      }
    }
    wrong(name, page.t("cases.form.choose"));
    return null;
  }

  public boolean yes(String name) {
    if (!text(name).equals("co") && !text(name).equals("khong")) {
      wrong(name, page.t("cases.form.choose"));
    }
    return text(name).equals("co");
  }

  /** Puts an error at a field, unless one stands there. */
  public void wrong(String name, String message) {
    if (errors.on(name) == null) {
      errors = errors.with(name, message);
    }
  }

  /**
   * What is wrong with the whole; that something is missing is told at each empty field instead.
   */
  public void refused(Refusal refusal, List<Field> fields) {
    boolean missing = MISSING.contains(refusal.code());
    if (!nameEmpty(fields) || !missing) {
      wrong("form", page.t(refusal));
    }
  }

  /**
   * Names every line and text that must not stay empty, so that all of it is told at once.
   *
   * @return whether there was one
   */
  public boolean nameEmpty(List<Field> fields) {
    List<Field> empty =
        fields.stream()
            .filter(field -> field.kind() == Field.Kind.LINE || field.kind() == Field.Kind.WORDS)
            .filter(field -> !field.optional() && text(field.name()).isEmpty())
            .toList();
    empty.forEach(field -> wrong(field.name(), page.t("cases.form.fill", field.label())));
    return !empty.isEmpty();
  }

  private @Nullable UUID id(String text, String name) {
    UUID id = SentId.of(text).orElse(null);
    if (id == null) {
      wrong(name, page.t("cases.form.choose"));
    }
    return id;
  }
}
