package vn.chosach.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;

/** Collects what is wrong with an order, so that a person reads all of it at once. */
final class DirectoryChecks {

  static final int NAME = 200;
  static final int REASON = 1000;
  static final int BASIS = 300;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final LocalDate FIRST = LocalDate.of(1945, 9, 2);
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final List<ActOutcome.FieldRefusal> faults = new ArrayList<>();

  static String shown(@Nullable LocalDate day) {
    return day == null ? "…" : DAY.format(day);
  }

  boolean passed() {
    return faults.isEmpty();
  }

  Optional<ActOutcome<String>> refused() {
    return faults.isEmpty() ? Optional.empty() : Optional.of(new ActOutcome.Refused<>(faults));
  }

  DirectoryChecks fault(String field, Refusal refusal) {
    faults.add(new ActOutcome.FieldRefusal(field, refusal));
    return this;
  }

  /** Checks a condition and notes the refusal when it does not hold. */
  DirectoryChecks that(boolean holds, String field, String code) {
    return holds ? this : fault(field, Refusal.of(code));
  }

  DirectoryChecks that(boolean holds, String field, String code, String fact, String value) {
    return holds ? this : fault(field, Refusal.of(code, fact, value));
  }

  DirectoryChecks why(ChangeReason changeReason) {
    text("reason", changeReason.reason(), "directory.reason-missing", REASON);
    String basis = changeReason.basis();
    return basis == null ? this : text("basis", basis, "directory.reason-missing", BASIS);
  }

  DirectoryChecks name(String field, String name) {
    return text(field, name, "directory.name-missing", NAME);
  }

  DirectoryChecks text(String field, String text, String missing, int limit) {
    return that(!text.isBlank(), field, missing)
        .that(
            text.length() <= limit,
            field,
            limit == NAME ? "directory.name-too-long" : "directory.text-too-long",
            "limit",
            String.valueOf(limit));
  }

  DirectoryChecks day(String field, LocalDate day) {
    return that(
        !day.isBefore(FIRST) && !day.isAfter(LAST),
        field,
        "directory.day-out-of-range",
        "day",
        shown(day));
  }

  DirectoryChecks order(String field, LocalDate from, @Nullable LocalDate to) {
    if (to != null && to.isBefore(from)) {
      fault(
          field,
          new Refusal("directory.dates-upside-down", Map.of("from", shown(from), "to", shown(to))));
    }
    return this;
  }
}
