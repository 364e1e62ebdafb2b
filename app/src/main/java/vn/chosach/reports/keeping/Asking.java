package vn.chosach.reports.keeping;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;

/** Asks agencies for a report beside the calendar, in the transaction of the caller. */
@Component
public record Asking(RequestRepository requests, Journal journal) {

  /**
   * Asks, and keeps that it was asked.
   *
   * @return what stands against it; then nothing was asked
   */
  public Optional<Refusal> ask(UUID id, Request wish, ActingOfficer reader, Instant now) {
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

  /** It falls with what demanded it: those who were asked owe it no more. */
  public void withdraw(UUID id, String reason, ActingOfficer reader, Instant now) {
    if (requests.withdraw(id, reason, reader.actor(), now)) {
      journal.append(
          Act.of(reader.actor(), "reports.asking-withdrawn", "report-request", id).because(reason));
    }
  }
}
