package vn.chosach.deadlines;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.deadlines.Clocks.ClockSubject;
import vn.chosach.deadlines.counting.Counting;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.kernel.Vietnam;

/** Reads clocks: pages of a lane, counts by agency, one clock with its reasons. */
@Component
record ClockBoard(
    JdbcClient jdbc,
    ClockRepository repository,
    ClockEvents events,
    References references,
    InstantSource time) {

  private static final int MOST = 200;

  /** Each agency with an open clock, found by one step through the index from agency to agency. */
  private static final String AGENCIES =
      """
      WITH RECURSIVE step AS (
        SELECT min(agency) AS agency FROM deadlines.clock WHERE state IN ('RUNNING', 'PAUSED')
         UNION ALL
        SELECT (SELECT min(c.agency) FROM deadlines.clock c
                 WHERE c.state IN ('RUNNING', 'PAUSED') AND c.agency > step.agency)
          FROM step WHERE step.agency IS NOT NULL
      )
      SELECT agency FROM step WHERE agency IS NOT NULL
      """;

  /**
   * The running clocks of an agency are counted in one go through the index of agency, state and
   * end, up to each bound; the lanes are what lies between two. One count for each lane set up the
   * policy of the clocks five times, one condition for each lane asked five of every clock. The
   * offset keeps the planner from counting anew for each place that names a count.
   */
  private static final String LOAD =
      """
      SELECT agency, late, today - late AS today, week - today AS week, running - week AS later, paused
        FROM (
          SELECT a.agency, r.*,
                 (SELECT count(*) FROM deadlines.clock c
                   WHERE c.agency = a.agency AND c.state = 'PAUSED') AS paused
            FROM (%s) AS a (agency),
                 LATERAL (
                   SELECT count(*) AS running,
                          count(*) FILTER (WHERE c.due_at < :now) AS late,
                          count(*) FILTER (WHERE c.due_at <= :dayEnds) AS today,
                          count(*) FILTER (WHERE c.due_at <= :weekEnds) AS week
                     FROM deadlines.clock c
                    WHERE c.agency = a.agency AND c.state = 'RUNNING') r
          OFFSET 0) loads
       WHERE running + paused > 0
       ORDER BY running + paused DESC, agency
      """;

  private static final String LOAD_OF_OFFICER =
      """
      SELECT agency,
             count(*) FILTER (WHERE state = 'RUNNING' AND due_at < :now) AS late,
             count(*) FILTER (WHERE state = 'RUNNING' AND due_at >= :now
                                AND due_at <= :dayEnds) AS today,
             count(*) FILTER (WHERE state = 'RUNNING' AND due_at > :dayEnds
                                AND due_at <= :weekEnds) AS week,
             count(*) FILTER (WHERE state = 'RUNNING' AND due_at > :dayEnds
                                AND due_at > :weekEnds) AS later,
             count(*) FILTER (WHERE state = 'PAUSED') AS paused
        FROM deadlines.clock
       WHERE state IN ('RUNNING', 'PAUSED') AND officer = :officer
         AND (:agency::text IS NULL OR agency = :agency)
       GROUP BY agency
       ORDER BY count(*) DESC, agency
      """;

  ClockPage page(ClockQuery query) {
    int limit = Math.clamp(query.limit(), 1, MOST);
    List<ClockRow> found = list(query, limit + 1);
    boolean more = found.size() > limit;
    List<ClockRow> shown = more ? found.subList(0, limit) : found;
    Clock last = shown.isEmpty() ? null : shown.getLast().clock();
    return new ClockPage(
        explain(shown),
        more && last != null ? new ClockQuery.Position(last.dueAt(), last.id().value()) : null);
  }

  List<AgencyLoad> load(@Nullable Set<String> agencies) {
    String which = agencies == null ? AGENCIES : "SELECT unnest(:agencies::text[])";
    return bounded(jdbc.sql(LOAD.formatted(which)))
        .param("agencies", agencies == null ? null : agencies.toArray(String[]::new))
        .query(AgencyLoad.class)
        .list();
  }

  List<AgencyLoad> loadOf(UUID officer, @Nullable String agency) {
    return bounded(jdbc.sql(LOAD_OF_OFFICER))
        .param("officer", officer)
        .param("agency", agency)
        .query(AgencyLoad.class)
        .list();
  }

  private JdbcClient.StatementSpec bounded(JdbcClient.StatementSpec statement) {
    LaneBounds bounds = LaneBounds.at(time.instant());
    return statement
        .param("now", bounds.now())
        .param("dayEnds", bounds.dayEnds())
        .param("weekEnds", bounds.weekEnds());
  }

  Optional<ClockExplanation> explain(ClockId id) {
    return explain(id, clock -> true);
  }

  Optional<ClockExplanation> explain(ClockId id, Predicate<Clock> may) {
    return repository
        .read(id)
        .filter(row -> may.test(row.clock()))
        .map(row -> explain(List.of(row)).getFirst());
  }

  List<ClockExplanation> of(List<ClockSubject> subjects) {
    return explain(of("ORDER BY o.place, started_at, id", subjects));
  }

  /** The subjects stand in sub-selects, so that the plan is kept, as in {@link #list}. */
  private List<ClockRow> of(String rest, List<ClockSubject> subjects) {
    return jdbc.sql(
            "SELECT "
                + ClockRow.COLUMNS
                + """
                   FROM unnest((SELECT :kinds::text[]), (SELECT :ids::text[]))
                          WITH ORDINALITY AS o (kind, subject, place)
                   JOIN deadlines.clock ON subject_kind = o.kind AND subject_id = o.subject
                """
                + rest)
        .param("kinds", subjects.stream().map(ClockSubject::kind).toArray(String[]::new))
        .param("ids", subjects.stream().map(ClockSubject::id).toArray(String[]::new))
        .query(ClockRow.class)
        .list();
  }

  /**
   * The size of the page stands in the statement, and the bounds of the lane in sub-selects, which
   * no plan can look into: so one plan does for all and is kept. To plan costs more than to answer.
   */
  private List<ClockRow> list(ClockQuery query, int limit) {
    LaneBounds bounds = LaneBounds.at(time.instant());
    ClockQuery.Position after = query.after();
    Set<String> agencies = query.agencies();
    return jdbc.sql(
            "SELECT "
                + ClockRow.COLUMNS
                + " FROM deadlines.clock WHERE "
                + lane(query.lane())
                + (agencies == null ? "" : " AND agency = ANY (:agencies)")
                + (query.officer() == null ? "" : " AND officer = :officer")
                + (after == null ? "" : " AND (due_at, id) > (:afterDue, :afterId)")
                + " ORDER BY due_at, id LIMIT "
                + limit)
        .paramSource(bounds)
        .param("agencies", agencies == null ? null : agencies.toArray(String[]::new))
        .param("officer", query.officer())
        .param("afterDue", after == null ? null : after.dueAt())
        .param("afterId", after == null ? null : after.id())
        .query(ClockRow.class)
        .list();
  }

  /** The open clocks of these, the oldest first, without their reasons. */
  List<Clock> open(Set<ClockSubject> subjects) {
    return of("WHERE state IN ('RUNNING', 'PAUSED') ORDER BY started_at, id", List.copyOf(subjects))
        .stream()
        .map(ClockRow::clock)
        .toList();
  }

  private static String lane(Lane lane) {
    return switch (lane) {
      case LATE -> "state = 'RUNNING' AND due_at < (SELECT :now::timestamptz)";
      case TODAY ->
          "state = 'RUNNING' AND due_at >= (SELECT :now::timestamptz)"
              + " AND due_at <= (SELECT :dayEnds::timestamptz)";
      case WEEK ->
          "state = 'RUNNING' AND due_at > (SELECT :dayEnds::timestamptz)"
              + " AND due_at <= (SELECT :weekEnds::timestamptz)";
      case LATER -> "state = 'RUNNING' AND due_at > (SELECT :weekEnds::timestamptz)";
      case RUNNING -> "state = 'RUNNING'";
      case PAUSED -> "state = 'PAUSED'";
      case CLOSED -> "state IN ('MET', 'WITHDRAWN')";
    };
  }

  private List<ClockExplanation> explain(List<ClockRow> found) {
    Map<UUID, ClockHistory> histories =
        events.of(found.stream().map(row -> row.clock().id().value()).toList());
    Function<Clock, LegalRule> rules = rules(found);
    return found.stream()
        .map(
            row -> {
              ClockHistory history =
                  histories.getOrDefault(row.clock().id().value(), new ClockHistory(List.of()));
              var calendar = references.calendars().at(row.revision()).calendar();
              DueDate due = new Counting(calendar).due(history.course());
              return new ClockExplanation(
                  row.clock(), rules.apply(row.clock()), due, history.events());
            })
        .toList();
  }

  private Function<Clock, LegalRule> rules(List<ClockRow> found) {
    Map<String, List<LegalRule>> versions =
        found.stream()
            .map(row -> row.clock().ruleKey())
            .distinct()
            .collect(
                java.util.stream.Collectors.toMap(
                    Function.identity(), key -> references.rules().versions(key)));
    return clock ->
        versions.getOrDefault(clock.ruleKey(), List.of()).stream()
            .filter(rule -> rule.validity().contains(Vietnam.dayOf(clock.startedAt())))
            .findFirst()
            .orElseThrow();
  }

  /**
   * The moments that part the lanes of the board.
   *
   * @param now an end before it has passed
   * @param dayEnds midnight after today in Vietnam
   * @param weekEnds midnight after the coming Sunday, or after today when today is one
   */
  private record LaneBounds(Instant now, Instant dayEnds, Instant weekEnds) {

    static LaneBounds at(Instant now) {
      LocalDate today = Vietnam.dayOf(now);
      LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      return new LaneBounds(now, midnightAfter(today), midnightAfter(sunday));
    }

    private static Instant midnightAfter(LocalDate day) {
      return day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant();
    }
  }
}
