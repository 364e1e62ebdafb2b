package vn.chosach.reports.keeping;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.ClockId;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.forms.ReportForm;
import vn.chosach.reports.owing.OwedReport;
import vn.chosach.reports.owing.OwingBook;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodKind;

/** Who owes what, and the beginning of a report that is owed. */
@Component
public record Collecting(
    ReportRepository reports,
    FormBook forms,
    OwingBook owing,
    ReportCommittee committee,
    RequestRepository requests,
    ReportTransitions transitions,
    InstantSource time,
    IdSource ids) {

  /** So long those who are freed of a request find that among their work. */
  private static final Duration FREED_TOLD = Duration.ofDays(7);

  private record Owed(
      String agency, ReportForm form, LocalDate due, @Nullable String rule, boolean whole) {

    Owed(String agency, ReportForm form, LocalDate due, @Nullable String rule) {
      this(agency, form, due, rule, false);
    }
  }

  public Collection of(Period period, ActingOfficer reader) {
    Set<String> acted = committee.heirs().of(reader);
    List<Report> there = reports.of(List.of(period.key()));
    return rows(
        period.key(),
        owed(
            period,
            owing.owed(period),
            there,
            one -> ReportAuthority.sees(one.agency(), acted, reader)),
        there,
        reader);
  }

  public Collection of(Request request, ActingOfficer reader) {
    String key = Report.ofRequest(request.id());
    Collection collection =
        rows(
            key,
            Stream.concat(owed(request).stream(), whole(request).stream()).toList(),
            reports.of(List.of(key)),
            reader);
    return request.withdrawnAt() == null ? collection : collection.freed();
  }

  /**
   * What the agency of a reader, and for the standing office the committee, has not sent of
   * requests and of the periods that ended within a year, the oldest first: what came to an end
   * before anybody reported here was handed in elsewhere.
   */
  public List<Collection.CollectionRow> owing(PeriodCalendar calendar, ActingOfficer reader) {
    LocalDate today = Vietnam.dayOf(time.instant());
    Set<String> acted = committee.heirs().of(reader);
    Set<String> own =
        reader.has(Role.STANDING_OFFICE)
            ? Stream.concat(acted.stream(), committee.body(today).stream())
                .collect(Collectors.toSet())
            : acted;
    LocalDate yearAgo = today.minusYears(1);
    LocalDate from = reports.firstEnd().filter(yearAgo::isBefore).orElse(yearAgo);
    List<Period> ended =
        Arrays.stream(PeriodKind.values())
            .flatMap(kind -> calendar.ended(kind, from, today).stream())
            .toList();
    List<String> keys = ended.stream().map(Period::key).toList();
    Map<String, List<Report>> there =
        reports.of(keys).stream().collect(Collectors.groupingBy(Report::period));
    Map<String, Reminders.RemindersSaid> said = reports.reminders(keys);
    Stream<Collection.CollectionRow> unsent =
        owing.owed(ended).entrySet().stream()
            .flatMap(
                owed -> {
                  Period period = owed.getKey();
                  List<Report> begun = there.getOrDefault(period.key(), List.of());
                  return owed(period, owed.getValue(), begun, one -> own.contains(one.agency()))
                      .stream()
                      .filter(one -> ReportAuthority.sees(one.agency(), acted, reader))
                      .map(one -> row(one, period.key(), begun, said));
                });
    Instant told = time.instant().minus(FREED_TOLD);
    Stream<Collection.CollectionRow> asked =
        requests.of(acted).stream()
            .filter(one -> one.withdrawnAt() == null || one.withdrawnAt().isAfter(told))
            .flatMap(request -> of(request, reader).rows().stream())
            .filter(row -> acted.contains(row.agency()));
    return Stream.concat(unsent, asked)
        .filter(row -> row.mark().open() || row.mark() == Collection.Mark.FREED)
        .sorted(Comparator.comparing(Collection.CollectionRow::dueOn))
        .toList();
  }

  private List<Owed> owed(
      Period period, List<OwedReport> owed, List<Report> there, Predicate<OwedReport> which) {
    // what a body began before it ended stays beside what its heir owes
    Stream<OwedReport> begun =
        there.stream()
            .flatMap(
                report ->
                    owed.stream()
                        .filter(one -> one.form().equals(report.form()))
                        .limit(1)
                        .map(one -> one.of(report.agency())))
            .filter(one -> owed.stream().noneMatch(one::alike));
    return Stream.concat(owed.stream(), begun)
        .filter(which)
        .flatMap(
            one ->
                forms.inForce(one.form(), period.to()).stream()
                    .map(
                        reportForm ->
                            new Owed(one.agency(), reportForm, due(one, period), one.rule())))
        .toList();
  }

  private List<Owed> owed(Request request) {
    ReportForm reportForm = forms.version(request.form(), request.formVersion()).orElseThrow();
    return request.addressees().stream()
        .map(agency -> new Owed(agency, reportForm, request.dueOn(), null))
        .toList();
  }

  /** The report of the committee, which adds up what came; nobody owes it. */
  private Optional<Owed> whole(Request request) {
    ReportForm reportForm = forms.version(request.form(), request.formVersion()).orElseThrow();
    return committee
        .body(request.days().to())
        .filter(body -> !request.addressees().contains(body))
        .map(body -> new Owed(body, reportForm, request.dueOn(), null, true));
  }

  private LocalDate due(OwedReport owed, Period period) {
    return committee.due(owed.rule(), period.to()).orElse(period.to());
  }

  private Collection rows(
      String period, List<Owed> owed, List<Report> begun, ActingOfficer reader) {
    Set<String> acted = committee.heirs().of(reader);
    List<Owed> seen =
        owed.stream().filter(one -> ReportAuthority.sees(one.agency(), acted, reader)).toList();
    if (seen.isEmpty()) {
      return new Collection(List.of());
    }
    Map<String, Reminders.RemindersSaid> said = reports.reminders(List.of(period));
    return new Collection(seen.stream().map(one -> row(one, period, begun, said)).toList());
  }

  private Collection.CollectionRow row(
      Owed owed, String period, List<Report> begun, Map<String, Reminders.RemindersSaid> said) {
    Report report =
        begun.stream()
            .filter(one -> one.agency().equals(owed.agency()))
            .filter(one -> one.form().equals(owed.form().code()))
            .findFirst()
            .orElse(null);
    return new Collection.CollectionRow(
        owed.agency(),
        owed.form().code(),
        period,
        owed.due(),
        mark(owed, report),
        report == null ? null : report.id(),
        report == null ? null : report.sentAt(),
        said.get(period + "|" + owed.form().code() + "|" + owed.agency()));
  }

  private Collection.Mark mark(Owed owed, @Nullable Report report) {
    if (owed.whole()) {
      return Collection.Mark.WHOLE;
    }
    boolean over = Vietnam.dayOf(time.instant()).isAfter(owed.due());
    if (report == null) {
      return over ? Collection.Mark.LATE : Collection.Mark.OWED;
    }
    Instant sent = report.sentAt();
    boolean late = sent != null && Vietnam.dayOf(sent).isAfter(owed.due());
    return switch (report.state()) {
      // A report that was sent, and is being corrected, is not late for that.
      case DRAFT, FROZEN, SIGNED ->
          over && sent == null ? Collection.Mark.LATE : Collection.Mark.BEGUN;
      case SENT -> late ? Collection.Mark.SENT_LATE : Collection.Mark.SENT;
      case RETURNED -> Collection.Mark.RETURNED;
      case ACCEPTED -> late ? Collection.Mark.ACCEPTED_LATE : Collection.Mark.ACCEPTED;
    };
  }

  /** Begins a report that an agency owes, or finds it when it was begun. */
  public ActOutcome<Report> open(Period period, String form, String agency, ActingOfficer reader) {
    return owed(
            period,
            owing.owed(period),
            reports.of(List.of(period.key())),
            one -> one.agency().equals(agency) && one.form().equals(form))
        .stream()
        .findFirst()
        .map(one -> begin(period.key(), period.days(), one, reader))
        .orElseGet(() -> ActOutcome.refused("reports.not-owed"));
  }

  /** The same for a request. */
  public ActOutcome<Report> open(Request request, String agency, ActingOfficer reader) {
    if (request.withdrawnAt() != null) {
      return ActOutcome.refused("reports.request-withdrawn");
    }
    return Stream.concat(owed(request).stream(), whole(request).stream())
        .filter(one -> one.agency().equals(agency))
        .findFirst()
        .map(one -> begin(Report.ofRequest(request.id()), request.days(), one, reader))
        .orElseGet(() -> ActOutcome.refused("reports.not-owed"));
  }

  private ActOutcome<Report> begin(
      String period, Period.Days days, Owed owed, ActingOfficer reader) {
    Optional<Report> before = reports.find(owed.form().code(), period, owed.agency());
    if (before.isPresent()) {
      return committee.opens(owed.agency(), reader)
          ? ActOutcome.done(before.get())
          : ActOutcome.refused("reports.not-yours");
    }
    Instant now = time.instant();
    UUID id = ids.next();
    var report =
        new Report(
            id,
            owed.form().code(),
            owed.form().version(),
            period,
            days,
            owed.agency(),
            ReportState.DRAFT,
            1,
            0,
            owed.due(),
            null,
            null);
    boolean province = committee.province(owed.agency(), days.to());
    if (!ReportAuthority.AUTHOR.may(report, province, committee.heirs().of(reader), reader)) {
      return ActOutcome.refused("reports.not-yours");
    }
    if (Vietnam.dayOf(now).isBefore(days.from())) {
      return ActOutcome.refused("reports.not-begun");
    }
    if (!reports.begin(report, now)) {
      return ActOutcome.done(reports.find(owed.form().code(), period, owed.agency()).orElseThrow());
    }
    transitions.begun(report, reader.actor(), now);
    String rule = owed.rule();
    ClockId clock =
        rule == null ? null : committee.start(report, rule, title(report), reader.actor());
    if (clock == null) {
      return ActOutcome.done(report);
    }
    Report with = report.clocked(clock.value());
    reports.write(with);
    return ActOutcome.done(with);
  }

  /** Starts the clock of a report of the calendar whose days are over, if it is still owed. */
  void wind(Report report, PeriodCalendar calendar) {
    if (!(calendar.period(report.period()) instanceof PeriodCalendar.PeriodCalendarFound.Is is)) {
      return;
    }
    owed(
            is.period(),
            owing.owed(is.period()),
            List.of(report),
            one -> one.agency().equals(report.agency()) && one.form().equals(report.form()))
        .stream()
        .findFirst()
        .ifPresent(
            one -> {
              String rule = one.rule();
              ClockId clock =
                  rule == null ? null : committee.start(report, rule, title(report), Actor.SYSTEM);
              if (clock != null) {
                reports.wound(report, clock.value(), one.due());
              }
            });
  }

  /** How the clock of a report of the calendar is called. */
  private static String title(Report report) {
    return FormBook.officialTitle(report.form())
        + ", "
        + PeriodCalendar.officialTitle(report.period());
  }

  /** The request of an identifier. */
  public Optional<Request> request(UUID id) {
    return requests.find(id);
  }
}
