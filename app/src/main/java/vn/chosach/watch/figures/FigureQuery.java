package vn.chosach.watch.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.rules.Campaigns;

/** Counts the listings of a span of days, and reads the rows behind a count. */
@Component
class FigureQuery {

  /** A listing that was put up to be read was not flagged, unless an officer found something. */
  private static final String COUNTED =
      " WHERE h.flagged_at >= :from AND h.flagged_at < :to"
          + " AND (NOT h.drawn OR h.state IN ('KEPT', 'MERGED', 'CASED'))";

  private static final String HITS = " FROM watch.hit h" + COUNTED;

  private final JdbcClient jdbc;
  private final Campaigns campaigns;

  FigureQuery(JdbcClient jdbc, Campaigns campaigns) {
    this.jdbc = jdbc;
    this.campaigns = campaigns;
  }

  /** Campaigns to choose from, with their rules. */
  public Map<String, List<String>> campaigns() {
    return campaigns.all();
  }

  /** All figures of a question. */
  @Transactional(readOnly = true)
  public WatchFigures of(FigureQuestion question) {
    Map<String, Long> freshPlatforms = new TreeMap<>();
    Map<String, Long> freshCategories = new TreeMap<>();
    Map<String, Long> freshAreas = new TreeMap<>();
    Map<WatchFigures.Crossing, long[]> crossings = new HashMap<>();
    fresh(question, freshPlatforms, freshCategories, freshAreas, crossings);
    Map<String, FigureSum> platforms = new HashMap<>();
    Map<String, FigureSum> categories = new HashMap<>();
    Map<String, FigureSum> areas = new HashMap<>();
    var all = new FigureSum();
    // The planner takes the arrays for larger than they are and sorts all hits before it groups
    // them; without the sort the same question takes half the time.
    jdbc.sql("SET LOCAL enable_sort = off").update();
    bind(
            "SELECT h.platform, h.category, h.area,"
                + FigureSum.COLUMNS
                + HITS
                + narrowed(question)
                + " GROUP BY h.platform, h.category, h.area",
            question)
        .query(
            row -> {
              Double[] seconds = FigureSum.seconds(row);
              all.add(row, seconds);
              sum(platforms, row.getString("platform")).add(row, seconds);
              sum(categories, row.getString("category")).add(row, seconds);
              sum(areas, row.getString("area")).add(row, seconds);
              crossing(crossings, row)[1] += row.getLong("flagged");
            });
    boolean told = question.campaign() == null;
    long fresh = freshPlatforms.values().stream().mapToLong(Long::longValue).sum();
    return new WatchFigures(
        all.line("", told ? fresh : null),
        whole(platforms, freshPlatforms, told),
        whole(categories, freshCategories, told),
        whole(areas, freshAreas, told),
        campaigns.all().entrySet().stream()
            .filter(one -> told || one.getKey().equals(question.campaign()))
            .map(one -> campaign(question.of(one.getKey(), one.getValue())))
            .toList(),
        crossings);
  }

  private static long[] crossing(Map<WatchFigures.Crossing, long[]> crossings, ResultSet row)
      throws SQLException {
    return crossings.computeIfAbsent(
        new WatchFigures.Crossing(row.getString("platform"), row.getString("category")),
        any -> new long[2]);
  }

  private static FigureSum sum(Map<String, FigureSum> sums, String name) {
    return sums.computeIfAbsent(name, any -> new FigureSum());
  }

  private FigureLine campaign(FigureQuestion question) {
    var sum = new FigureSum();
    bind("SELECT" + FigureSum.COLUMNS + HITS + narrowed(question), question)
        .query(
            row -> {
              sum.add(row, FigureSum.seconds(row));
            });
    return sum.line(String.valueOf(question.campaign()), null);
  }

  private void fresh(
      FigureQuestion question,
      Map<String, Long> platforms,
      Map<String, Long> categories,
      Map<String, Long> areas,
      Map<WatchFigures.Crossing, long[]> crossings) {
    jdbc.sql(
            """
            SELECT platform, category, area, sum(fresh)::bigint AS fresh FROM watch.day_count
             WHERE day BETWEEN :from AND :to
               AND (:platform::text IS NULL OR platform = :platform)
               AND (:category::text IS NULL OR category = :category)
               AND (:area::text IS NULL OR area = :area)
             GROUP BY 1, 2, 3
            """)
        .paramSource(question)
        .query(
            row -> {
              platforms.merge(row.getString("platform"), row.getLong("fresh"), Long::sum);
              categories.merge(row.getString("category"), row.getLong("fresh"), Long::sum);
              areas.merge(row.getString("area"), row.getLong("fresh"), Long::sum);
              crossing(crossings, row)[0] += row.getLong("fresh");
            });
  }

  /** Lines with what was new, those too of which nothing was flagged. */
  private static List<FigureLine> whole(
      Map<String, FigureSum> sums, Map<String, Long> fresh, boolean told) {
    if (told) {
      fresh.keySet().forEach(name -> sum(sums, name));
    }
    return sums.entrySet().stream()
        .map(
            one ->
                one.getValue()
                    .line(one.getKey(), told ? fresh.getOrDefault(one.getKey(), 0L) : null))
        .sorted(
            Comparator.comparingLong((FigureLine line) -> -line.flagged())
                .thenComparing(line -> -(line.fresh() == null ? 0 : line.fresh()))
                .thenComparing(FigureLine::name))
        .toList();
  }

  /** Flagged listings behind a count, the newest first. */
  @Transactional(readOnly = true)
  public List<HitLine> flagged(FigureQuestion question, Figure figure, int offset, int limit) {
    return bind(
            HitQueue.COLUMNS
                + COUNTED
                + " AND "
                + figure.condition()
                + narrowed(question)
                + " ORDER BY h.flagged_at DESC, h.id OFFSET :offset LIMIT :limit",
            question)
        .param("offset", offset)
        .param("limit", limit)
        .query(HitLine.class)
        .list();
  }

  /** New listings of a question, the newest first. */
  @Transactional(readOnly = true)
  public List<FreshLine> fresh(FigureQuestion question, int offset, int limit) {
    return jdbc.sql(
            """
            SELECT l.item, l.title, l.platform, l.seller AS seller_id,
                   coalesce(s.name, '') AS seller, coalesce(s.official, false) AS official,
                   l.first_seen, h.id AS hit
              FROM watch.listing l
              LEFT JOIN watch.seller s ON s.id = l.seller
              LEFT JOIN watch.hit h ON h.listing = l.id
             WHERE l.first_seen >= :from AND l.first_seen < :to
               AND (:platform::text IS NULL OR l.platform = :platform)
               AND (:category::text IS NULL OR l.category = :category)
               AND (:area::text IS NULL OR l.area = :area)
             ORDER BY l.first_seen DESC, l.id OFFSET :offset LIMIT :limit
            """)
        .paramSource(question)
        .param("from", question.start())
        .param("to", question.end())
        .param("offset", offset)
        .param("limit", limit)
        .query(FreshLine.class)
        .list();
  }

  private static String narrowed(FigureQuestion question) {
    return (question.platform() == null ? "" : " AND h.platform = :platform")
        + (question.category() == null ? "" : " AND h.category = :category")
        + (question.area() == null ? "" : " AND h.area = :area")
        + (question.campaign() == null
            ? ""
            : " AND EXISTS (SELECT FROM watch.reason c WHERE c.hit = h.id"
                + " AND c.screening = h.screening AND c.rule = ANY (:rules))");
  }

  private JdbcClient.StatementSpec bind(String sql, FigureQuestion question) {
    var statement = jdbc.sql(sql).param("from", question.start()).param("to", question.end());
    if (question.platform() != null) {
      statement = statement.param("platform", question.platform());
    }
    if (question.category() != null) {
      statement = statement.param("category", question.category());
    }
    if (question.area() != null) {
      statement = statement.param("area", question.area());
    }
    if (question.campaign() != null) {
      statement = statement.param("rules", question.rules().toArray(String[]::new));
    }
    return statement;
  }
}
