package vn.chosach.officers.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;
import vn.chosach.ui.SentDay;

/**
 * A form as it was sent, and what is wrong with it.
 *
 * @param page language of the messages
 * @param typed first value of each field
 */
record FormWords(Page page, Map<String, String> typed) {

  static FormWords of(Page page, MultiValueMap<String, String> sent) {
    return new FormWords(
        page,
        sent.toSingleValueMap().entrySet().stream()
            .filter(field -> field.getValue() != null)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  String text(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The day in a field; {@code null} when it is empty or not a day. */
  @Nullable LocalDate day(String field) {
    return SentDay.of(text(field));
  }

  /** Days that cannot be read, and required ones that are missing. */
  FormErrors dayErrors(String required, String optional) {
    var errors = FormErrors.none();
    if (day(required) == null) {
      errors = errors.with(required, page.t("officers.form.day"));
    }
    if (!text(optional).isBlank() && day(optional) == null) {
      errors = errors.with(optional, page.t("officers.form.day"));
    }
    return errors;
  }

  /** The refusal at the field it is about. */
  FormErrors refused(Refusal refusal) {
    String field =
        switch (refusal.code()) {
          case "officers.account-name-form", "officers.account-name-taken" -> "account";
          case "officers.full-name-length" -> "fullName";
          case "officers.display-name-length" -> "displayName";
          case "officers.unknown-agency", "officers.same-agency" -> "agency";
          case "officers.unknown-role", "officers.role-overlap" -> "role";
          case "officers.begins-in-past", "officers.move-before-posting" -> "from";
          case "kernel.dates-upside-down" -> "to";
          case "officers.last-day-past" -> "lastDay";
          case "officers.open-work", "officers.unknown-receiver" -> "receiver";
          default -> "reason";
        };
    return FormErrors.none().with(field, page.t(refusal));
  }
}
