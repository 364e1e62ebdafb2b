package vn.chosach.reports.outlook;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.figures.Scope;
import vn.chosach.reports.forms.FormBook;
import vn.chosach.reports.outlook.Forecasting.Beside;
import vn.chosach.reports.periods.PeriodCalendar;
import vn.chosach.reports.periods.PeriodKind;

/**
 * Flags what comes outside the range that was foretold (plan II.1): more than its upper end on the
 * day on which the running month passes it, less than its lower end when the month has ended. Each
 * is flagged once.
 */
@Component
public class Deviations {

  private final Forecasting forecasting;
  private final FormBook forms;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  Deviations(
      Forecasting forecasting,
      FormBook forms,
      JdbcClient jdbc,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.forecasting = forecasting;
    this.forms = forms;
    this.jdbc = jdbc;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  @Bean
  static RecurringJob deviationsJob(Deviations deviations) {
    return RecurringJob.alone("forecast-deviations", Duration.ofHours(1), deviations::tick)
        .startingAfter(Duration.ofMinutes(1));
  }

  /** Who reads them and answers: who directs the whole province. */
  public static boolean reads(ActingOfficer officer) {
    return officer.has(Role.STANDING_OFFICE) || officer.has(Role.COMMITTEE_LEADER);
  }

  /** The first of the month after which the reporting month is named that ended last. */
  public static Optional<LocalDate> last(PeriodCalendar calendar, LocalDate today) {
    return calendar
        .last(PeriodKind.MONTH, today)
        .map(month -> LocalDate.of(month.year(), month.number(), 1));
  }

  /** One round over every series of the province. */
  @Transactional
  public void tick() {
    LocalDate today = Vietnam.dayOf(time.instant());
    last(forms.calendar(), today)
        .ifPresent(
            month -> {
              var scope =
                  new Scope(
                      null,
                      new vn.chosach.reports.periods.Period.Days(today, today),
                      time.instant());
              for (Split split : Split.values()) {
                forecasting.beside(split, month, scope).stream()
                    .filter(one -> outside(one, month))
                    .forEach(one -> flag(split, one));
              }
            });
  }

  /** Of a month that runs too little is no news yet. */
  private static boolean outside(Beside one, LocalDate last) {
    return one.happened() > one.forecast().high()
        || one.month().equals(last) && one.happened() < one.forecast().low();
  }

  private void flag(Split split, Beside one) {
    UUID id = ids.next();
    boolean fresh =
        jdbc.sql(
                    """
                    INSERT INTO reports.deviation
                      (id, kind, split, key, month, expected, low, high, method, happened,
                       flagged_at)
                    VALUES (:id, :kind, :split, :key, :month, :expected, :low, :high, :method,
                            :happened, :now)
                    ON CONFLICT DO NOTHING
                    """)
                .paramSource(one.forecast())
                .param("id", id)
                .param("kind", one.kind().name())
                .param("split", split.name())
                .param("key", one.key())
                .param("month", one.month())
                .param("method", one.forecast().method().name())
                .param("happened", one.happened())
                .param("now", time.instant())
                .update()
            == 1;
    if (fresh) {
      journal.append(
          Act.of(Actor.SYSTEM, "reports.deviation-flagged", "deviation", id)
              .with(
                  Map.of(
                      "kind", one.kind().name(),
                      "of", one.key(),
                      "month", one.month().toString(),
                      "happened", String.valueOf(one.happened()),
                      "high", String.valueOf(one.forecast().high()),
                      "low", String.valueOf(one.forecast().low()))));
    }
  }

  /** A page of them, the newest month first; none for who does not direct. */
  @Transactional(readOnly = true)
  public List<Deviation> page(int offset, int limit, ActingOfficer officer) {
    return reads(officer)
        ? jdbc.sql(
                """
                SELECT * FROM reports.deviation
                 ORDER BY month DESC, split, kind, key OFFSET :offset LIMIT :limit
                """)
            .param("offset", offset)
            .param("limit", limit)
            .query(Deviation.class)
            .list()
        : List.of();
  }

  /** One of them; empty alike for one that is absent and for who does not direct. */
  @Transactional(readOnly = true)
  public Optional<Deviation> read(UUID id, ActingOfficer officer) {
    return reads(officer)
        ? jdbc.sql("SELECT * FROM reports.deviation WHERE id = :id")
            .param("id", id)
            .query(Deviation.class)
            .optional()
        : Optional.empty();
  }

  /**
   * How many there are.
   *
   * @param since only those of this month and later of which nobody has said what follows; {@code
   *     null} for all
   */
  @Transactional(readOnly = true)
  public int count(@Nullable LocalDate since, ActingOfficer officer) {
    return reads(officer)
        ? jdbc.sql(
                """
                SELECT count(*)::int FROM reports.deviation d
                 WHERE :since::date IS NULL
                    OR d.month >= :since
                       AND NOT EXISTS (SELECT FROM reports.measure m WHERE m.deviation = d.id)
                """)
            .param("since", since)
            .query(Integer.class)
            .single()
        : 0;
  }
}
