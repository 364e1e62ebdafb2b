package vn.chosach.reports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.keeping.Asking;
import vn.chosach.reports.keeping.Reminders;
import vn.chosach.reports.keeping.ReportOrder;
import vn.chosach.reports.keeping.RequestRepository;
import vn.chosach.reports.owing.OwingBook;

/** What the standing office orders: requests, forms, years, and who owes. */
@Component
record ReportOrders(
    FormBook forms,
    OwingBook owing,
    RequestRepository requests,
    Asking asking,
    Reminders reminders,
    Journal journal) {

  private Optional<Refusal> design(ReportOrder.Design wish, ActingOfficer reader, Instant now) {
    if (!reader.roles().contains(Role.STANDING_OFFICE)) {
      return Optional.of(Refusal.of("reports.not-yours"));
    }
    Optional<Refusal> refusal =
        forms.design(wish.code(), wish.title(), wish.guidance(), wish.lines(), reader.actor(), now);
    if (refusal.isEmpty()) {
      journal.append(
          Act.of(reader.actor(), "reports.form-designed", "report-form", wish.code())
              .with(Map.of("title", wish.title(), "lines", String.join(",", wish.lines()))));
    }
    return refusal;
  }

  private Optional<Refusal> settle(ReportOrder.Settle wish, ActingOfficer reader, Instant now) {
    if (!reader.roles().contains(Role.STANDING_OFFICE)) {
      return Optional.of(Refusal.of("reports.not-yours"));
    }
    Optional<Refusal> refusal = forms.settle(wish.year(), wish.paper(), now);
    if (refusal.isEmpty()) {
      journal.append(
          Act.of(reader.actor(), "reports.year-settled", "report-year", String.valueOf(wish.year()))
              .because(wish.paper()));
    }
    return refusal;
  }

  private Optional<Refusal> owe(OwingBook.OwingWish wish, ActingOfficer reader, Instant now) {
    if (!reader.roles().contains(Role.STANDING_OFFICE)) {
      return Optional.of(Refusal.of("reports.not-yours"));
    }
    Optional<Refusal> refusal = owing.declare(wish, reader.actor(), now);
    if (refusal.isEmpty()) {
      journal.append(
          Act.of(reader.actor(), "reports.owing-declared", "report-form", wish.form())
              .because(wish.paper())
              .with(
                  Map.of(
                      "kind", wish.kind().name(),
                      "from", wish.from().toString(),
                      "owes", String.valueOf(wish.owes()),
                      "agencies", String.join(",", wish.agencies()))));
    }
    return refusal;
  }

  Optional<Refusal> take(UUID id, ReportOrder reportOrder, ActingOfficer reader, Instant now) {
    return switch (reportOrder) {
      case ReportOrder.Ask ask -> asking.ask(id, ask.wish(), reader, now);
      case ReportOrder.Design design -> design(design, reader, now);
      case ReportOrder.Owe owe -> owe(owe.wish(), reader, now);
      case ReportOrder.Settle settle -> settle(settle, reader, now);
      case ReportOrder.Remind remind -> reminders.remind(remind.period(), reader, now);
    };
  }
}
