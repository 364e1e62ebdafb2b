package vn.chosach.reports.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.facts.Sort;
import vn.chosach.reports.forms.FormLine;
import vn.chosach.reports.periods.Period.Days;

/** Finds the rows behind a figure: those whose entries do not come to nothing. */
@Component
public record DrillDown(JdbcClient jdbc, Predecessors predecessors) {

  /** So many rows go into one file at most; a spreadsheet takes about a million. */
  public static final int MOST = 200_000;

  private static final List<String> PREFIXES = List.of("force", "along", "area");

  /**
   * Which rows are counted.
   *
   * @param force only led by this agency; {@code null} for any
   * @param along only with this agency working along; {@code null} for any
   * @param area only in this area, empty for "no area"; {@code null} for any
   */
  public record Which(
      ReportFactKind kind,
      @Nullable Sort sort,
      @Nullable Boolean online,
      @Nullable String force,
      @Nullable String along,
      @Nullable String area) {

    /**
     * What a line counts: of the form, {@code force:<key>:<kind>}, {@code along:<key>:<kind>} or
     * {@code area:<code>:<kind>}.
     */
    public static Optional<Which> of(String line) {
      String[] parts = line.split(":", -1);
      if (parts.length == 3 && PREFIXES.contains(parts[0])) {
        return Counting.SHARES.stream()
            .filter(reportFactKind -> reportFactKind.name().equals(parts[2]))
            .findFirst()
            .map(
                reportFactKind ->
                    new Which(
                        reportFactKind,
                        null,
                        null,
                        parts[0].equals("force") ? parts[1] : null,
                        parts[0].equals("along") ? parts[1] : null,
                        parts[0].equals("area") ? parts[1] : null));
      }
      return FormLine.of(line).flatMap(Which::counted);
    }

    /** Nothing stands behind what an agency typed in. */
    private static Optional<Which> counted(FormLine line) {
      ReportFactKind kind = line.kind();
      return kind == null
          ? Optional.empty()
          : Optional.of(new Which(kind, line.sort(), line.online(), null, null, null));
    }
  }

  /**
   * A page of the rows.
   *
   * @param heirs whether the year before counts the bodies that an agency follows, as the rules of
   *     today do; an edition that was frozen before counted its own work alone
   * @param offset how many to leave out
   * @param limit at most this many, 1 to {@link #MOST}
   */
  public FigureDetailQuery rows(
      Which which, Col col, Scope scope, boolean heirs, int offset, int limit) {
    Days days = col.days(scope.days());
    var statement =
        jdbc.sql(sql(which.kind()))
            .param("kind", which.kind().name())
            .param("from", days.from())
            .param("to", days.to())
            .param("known", scope.knownUntil())
            .param("offset", Math.max(0, offset))
            .param("limit", Math.clamp(limit, 1, MOST));
    if (!which.kind().ofTips()) {
      Set<String> bodies = predecessors.bodies(scope, heirs ? col : Col.NOW);
      statement =
          statement
              .paramSource(which)
              .param("bodies", bodies == null ? null : String.join(",", bodies))
              .param("sort", which.sort() == null ? null : which.sort().name())
              .param("online", which.online());
    }
    var found =
        statement
            .query(
                (row, n) ->
                    new Counted(
                        new FigureDetailQuery.FigureDetailRow(
                            row.getObject("id", UUID.class),
                            row.getString("number"),
                            row.getString("lead"),
                            row.getObject("first", LocalDate.class),
                            row.getLong("amount")),
                        row.getLong("rows"),
                        row.getLong("total")))
            .list();
    return found.isEmpty()
        ? new FigureDetailQuery(List.of(), 0, 0)
        : new FigureDetailQuery(
            found.stream().map(Counted::row).toList(),
            found.getFirst().rows(),
            found.getFirst().total());
  }

  private static String sql(ReportFactKind reportFactKind) {
    return !reportFactKind.ofTips()
        ? cases()
        : Sums.MANY.contains(reportFactKind) ? tips() : tipsOnce();
  }

  private static String cases() {
    return """
    WITH counted AS (
      SELECT case_id AS id, min(number) AS number, min(lead) AS lead,
             min(happened_on) AS first, sum(amount)::bigint AS amount
        FROM reports.case_fact
       WHERE kind = :kind AND happened_on BETWEEN :from AND :to AND known_at <= :known
         AND (:bodies::text IS NULL OR forces && string_to_array(:bodies::text, ','))
         AND (:force::text IS NULL OR lead = :force::text)
         AND (:along::text IS NULL OR forces[2:] @> ARRAY[:along::text])
         AND (:area::text IS NULL OR coalesce(area, '') = :area::text)
         AND (:sort::text IS NULL OR sort = :sort::text)
         AND (:online::boolean IS NULL OR online = :online::boolean)
       GROUP BY case_id HAVING sum(amount) <> 0)
    """
        + page();
  }

  private static String tips() {
    return """
    WITH counted AS (
      SELECT tip AS id, min(number) AS number, NULL::text AS lead, min(happened_on) AS first,
             1::bigint AS amount
        FROM reports.tip_fact
       WHERE kind = :kind AND happened_on BETWEEN :from AND :to AND known_at <= :known
       GROUP BY tip HAVING sum(amount) > 0)
    """
        + page();
  }

  /**
   * A tip is received, admitted and answered once: its entry is its row, in the order of an index.
   */
  private static String tipsOnce() {
    return """
    SELECT c.id, CASE WHEN kernel.sees(c.id) THEN c.number ELSE '…' END AS number,
               NULL::text AS lead, c.first, c.amount, t.rows, t.total
      FROM (SELECT tip AS id, number, happened_on AS first, amount FROM reports.tip_fact
             WHERE kind = :kind AND happened_on BETWEEN :from AND :to AND known_at <= :known
             ORDER BY happened_on, number, tip OFFSET :offset LIMIT :limit) AS c
     CROSS JOIN (SELECT count(*) AS rows, sum(amount)::bigint AS total FROM reports.tip_fact
                  WHERE kind = :kind AND happened_on BETWEEN :from AND :to
                    AND known_at <= :known) AS t
     ORDER BY c.first, c.number, c.id
    """;
  }

  /** Counted once over all rows: joined to its own sum, a year was read anew for each row. */
  private static String page() {
    return """
    SELECT c.id, CASE WHEN kernel.sees(c.id) THEN c.number ELSE '…' END AS number,
               c.lead, c.first, c.amount, count(*) OVER () AS rows, (sum(c.amount) OVER ())::bigint AS total
      FROM counted c
     ORDER BY c.first, c.number, c.id OFFSET :offset LIMIT :limit
    """;
  }

  private record Counted(FigureDetailQuery.FigureDetailRow row, long rows, long total) {}
}
