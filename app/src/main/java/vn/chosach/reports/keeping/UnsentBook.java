package vn.chosach.reports.keeping;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.plans.UnsentReports;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.owing.OwedReport;
import vn.chosach.reports.owing.OwingBook;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodKind;

/** Reports of agencies that were not handed in, for the matrix of a plan. */
@Component
record UnsentBook(JdbcClient jdbc, FormBook forms, OwingBook owing, ReportCommittee committee)
    implements UnsentReports {

  /** A report that lies with the standing office: the last that was sent or returned was sent. */
  private static final String HANDED_IN =
      """
      SELECT one.agency, one.form, one.from_day, one.to_day
        FROM reports.report one
       WHERE one.to_day >= :from AND one.from_day <= :to AND one.period NOT LIKE 'REQUEST-%'
         AND (SELECT step.event FROM reports.step step
               WHERE step.report = one.id AND step.event IN ('SEND', 'RETURN')
               ORDER BY step.number DESC LIMIT 1) = 'SEND'
      """;

  private record HandedIn(String agency, String form, LocalDate fromDay, LocalDate toDay) {

    boolean covers(OwedReport owed, Period period) {
      return agency.equals(owed.agency())
          && form.equals(owed.form())
          && !fromDay.isAfter(period.from())
          && !toDay.isBefore(period.to());
    }
  }

  @Override
  public List<UnsentReport> within(LocalDate from, LocalDate to, LocalDate today) {
    PeriodCalendar calendar = forms.calendar();
    List<Period> ended =
        Arrays.stream(PeriodKind.values())
            .flatMap(
                kind ->
                    IntStream.rangeClosed(from.getYear(), to.getYear() + 1)
                        .boxed()
                        .flatMap(year -> calendar.all(kind, year).stream()))
            .filter(period -> !period.from().isBefore(from) && !period.to().isAfter(to))
            .filter(period -> period.to().isBefore(today))
            .toList();
    List<HandedIn> there =
        jdbc.sql(HANDED_IN).param("from", from).param("to", to).query(HandedIn.class).list();
    return owing.toOffice(ended).entrySet().stream()
        .flatMap(
            owed ->
                unsent(
                    owed.getKey(),
                    owed.getValue().stream()
                        .filter(
                            one -> there.stream().noneMatch(in -> in.covers(one, owed.getKey())))
                        .toList()))
        .toList();
  }

  /** A rule is asked once for its last day, however many agencies owe by it. */
  private Stream<UnsentReport> unsent(Period period, List<OwedReport> owed) {
    Map<String, Optional<LocalDate>> last =
        owed.stream()
            .map(OwedReport::rule)
            .distinct()
            .collect(Collectors.toMap(rule -> rule, rule -> committee.due(rule, period.to())));
    return owed.stream()
        .map(
            one ->
                new UnsentReport(
                    one.agency(),
                    period.from(),
                    period.to(),
                    last.getOrDefault(one.rule(), Optional.empty()).orElse(null)));
  }
}
