package vn.chosach.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.keeping.Particulars;
import vn.chosach.reports.keeping.Request;
import vn.chosach.reports.keeping.RequestRows;
import vn.chosach.signals.life.Reader;

/** What the standing office orders: requests and forms; and particulars of cases. */
@Component
record ReportOrders(
    FormBook forms, RequestRows requests, Particulars particulars, Journal journal) {

  Optional<Refusal> ask(UUID id, Request wish, Reader reader, Instant now) {
    Optional<Refusal> refusal = requests.refused(wish, reader, now);
    if (refusal.isEmpty()) {
      Request asked = requests.ask(id, wish, reader.actor(), now);
      journal.append(
          Act.of(reader.actor(), "reports.asked", "report-request", id)
              .because(asked.title())
              .with(
                  Map.of(
                      "form", asked.form(),
                      "due", asked.dueOn().toString(),
                      "addressees", String.join(",", asked.addressees()))));
    }
    return refusal;
  }

  Optional<Refusal> design(
      String code, String title, String guidance, List<String> lines, Reader reader, Instant now) {
    if (!reader.roles().contains(Role.STANDING_OFFICE)) {
      return Optional.of(Refusal.of("reports.not-yours"));
    }
    Optional<Refusal> refusal = forms.design(code, title, guidance, lines, reader.actor(), now);
    if (refusal.isEmpty()) {
      journal.append(
          Act.of(reader.actor(), "reports.form-designed", "report-form", code)
              .with(Map.of("title", title, "lines", String.join(",", lines))));
    }
    return refusal;
  }
}
