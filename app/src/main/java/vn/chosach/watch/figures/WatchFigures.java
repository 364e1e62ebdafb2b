package vn.chosach.watch.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.rules.Campaigns;

/** Counts the listings of a span of days, and reads the rows behind a count. */
@Component
class WatchFigures {

  private static final String SUMS =
      """
             count(*) AS flagged,
             count(*) FILTER (WHERE h.state IN ('OPEN', 'DISPUTED')
                                AND h.band IN ('REVIEW', 'CASE')) AS waiting,
             count(*) FILTER (WHERE h.state = 'KEPT') AS kept,
             count(*) FILTER (WHERE h.state = 'DROPPED') AS dropped,
             count(*) FILTER (WHERE h.state = 'MERGED') AS merged,
             count(*) FILTER (WHERE h.state = 'CASED') AS cased,
             count(r.hit) AS removed,
             count(*) FILTER (WHERE r.back) AS back,
             percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM v.at - h.flagged_at))
               FILTER (WHERE v.at IS NOT NULL) / 3600 AS hours
        FROM watch.hit h
        JOIN watch.listing l ON l.id = h.listing
        LEFT JOIN watch.verdict v ON v.hit = h.id AND v.number = 1
        LEFT JOIN (SELECT hit, bool_or(back_at IS NOT NULL) AS back FROM watch.removal
                    GROUP BY hit) r ON r.hit = h.id
       WHERE h.flagged_at >= :from AND h.flagged_at < :to
      """;

  private final JdbcClient jdbc;
  private final Campaigns campaigns;

  WatchFigures(JdbcClient jdbc, Campaigns campaigns) {
    this.jdbc = jdbc;
    this.campaigns = campaigns;
  }

  /** Campaigns to choose from, with their rules. */
  public Map<String, List<String>> campaigns() {
    return campaigns.all();
  }

  /** All figures of a question. */
  @Transactional(readOnly = true)
  public Figures of(FigureQuestion question) {
    Map<String, Long> freshPlatforms = new TreeMap<>();
    Map<String, Long> freshCategories = new TreeMap<>();
    Map<String, Long> freshAreas = new TreeMap<>();
    fresh(question, freshPlatforms, freshCategories, freshAreas);
    List<FigureLine> platforms = new ArrayList<>();
    List<FigureLine> categories = new ArrayList<>();
    List<FigureLine> areas = new ArrayList<>();
    FigureLine[] all = {none("")};
    bind(
            "SELECT grouping(l.platform) AS over_platforms, grouping(l.category) AS over_categories,"
                + " grouping(l.area) AS over_areas, l.platform, l.category, l.area,"
                + SUMS
                + narrowed(question)
                + " GROUP BY GROUPING SETS ((), (l.platform), (l.category), (l.area))",
            question)
        .query(
            row -> {
              if (row.getInt("over_platforms") == 0) {
                platforms.add(line(row, row.getString("platform")));
              } else if (row.getInt("over_categories") == 0) {
                categories.add(line(row, row.getString("category")));
              } else if (row.getInt("over_areas") == 0) {
                areas.add(line(row, row.getString("area")));
              } else {
                all[0] = line(row, "");
              }
            });
    boolean told = question.campaign() == null;
    long fresh = freshPlatforms.values().stream().mapToLong(Long::longValue).sum();
    return new Figures(
        all[0].named("", told ? fresh : null),
        whole(platforms, freshPlatforms, told),
        whole(categories, freshCategories, told),
        whole(areas, freshAreas, told),
        campaigns.all().entrySet().stream()
            .filter(one -> told || one.getKey().equals(question.campaign()))
            .map(one -> campaign(question.of(one.getKey(), one.getValue())))
            .toList());
  }

  private FigureLine campaign(FigureQuestion question) {
    return bind("SELECT" + SUMS + narrowed(question), question)
        .query((row, n) -> line(row, String.valueOf(question.campaign())))
        .single();
  }

  private void fresh(
      FigureQuestion question,
      Map<String, Long> platforms,
      Map<String, Long> categories,
      Map<String, Long> areas) {
    jdbc.sql(
            """
            SELECT platform, category, area, sum(fresh)::bigint AS fresh FROM watch.day_count
             WHERE day BETWEEN :from AND :to
               AND (:platform::text IS NULL OR platform = :platform)
               AND (:category::text IS NULL OR category = :category)
               AND (:area::text IS NULL OR area = :area)
             GROUP BY 1, 2, 3
            """)
        .param("from", question.from())
        .param("to", question.to())
        .param("platform", question.platform())
        .param("category", question.category())
        .param("area", question.area())
        .query(
            row -> {
              platforms.merge(row.getString("platform"), row.getLong("fresh"), Long::sum);
              categories.merge(row.getString("category"), row.getLong("fresh"), Long::sum);
              areas.merge(row.getString("area"), row.getLong("fresh"), Long::sum);
            });
  }

  /** Lines with what was new, those too of which nothing was flagged. */
  private static List<FigureLine> whole(
      List<FigureLine> lines, Map<String, Long> fresh, boolean told) {
    Map<String, FigureLine> whole = new HashMap<>();
    lines.forEach(
        line ->
            whole.put(
                line.name(),
                line.named(line.name(), told ? fresh.getOrDefault(line.name(), 0L) : null)));
    if (told) {
      fresh.forEach((name, count) -> whole.putIfAbsent(name, none(name).named(name, count)));
    }
    return whole.values().stream()
        .sorted(
            Comparator.comparingLong((FigureLine line) -> -line.flagged())
                .thenComparing(line -> -(line.fresh() == null ? 0 : line.fresh()))
                .thenComparing(FigureLine::name))
        .toList();
  }

  private static FigureLine none(String name) {
    return new FigureLine(name, 0L, 0, 0, 0, 0, 0, 0, 0, 0, null);
  }

  private static FigureLine line(ResultSet row, String name) throws SQLException {
    return new FigureLine(
        name,
        null,
        row.getLong("flagged"),
        row.getLong("waiting"),
        row.getLong("kept"),
        row.getLong("dropped"),
        row.getLong("merged"),
        row.getLong("cased"),
        row.getLong("removed"),
        row.getLong("back"),
        row.getObject("hours", Double.class));
  }

  /** Flagged listings behind a count, the newest first. */
  @Transactional(readOnly = true)
  public List<HitLine> flagged(FigureQuestion question, Figure figure, int offset, int limit) {
    return bind(
            HitQueue.COLUMNS
                + " WHERE h.flagged_at >= :from AND h.flagged_at < :to AND "
                + figure.condition()
                + narrowed(question)
                + " ORDER BY h.flagged_at DESC, h.id OFFSET :offset LIMIT :limit",
            question)
        .param("offset", offset)
        .param("limit", limit)
        .query(HitQueue::line)
        .list();
  }

  /** New listings of a question, the newest first. */
  @Transactional(readOnly = true)
  public List<FreshLine> fresh(FigureQuestion question, int offset, int limit) {
    return jdbc.sql(
            """
            SELECT l.id, l.item, l.title, l.platform, l.category, l.seller AS seller_id,
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
        .param("from", Timestamp.from(question.start()))
        .param("to", Timestamp.from(question.end()))
        .param("platform", question.platform())
        .param("category", question.category())
        .param("area", question.area())
        .param("offset", offset)
        .param("limit", limit)
        .query(
            (row, n) ->
                new FreshLine(
                    row.getObject("id", UUID.class),
                    row.getString("item"),
                    row.getString("title"),
                    row.getString("platform"),
                    row.getString("category"),
                    row.getObject("seller_id", UUID.class),
                    row.getString("seller"),
                    row.getBoolean("official"),
                    row.getTimestamp("first_seen").toInstant(),
                    row.getObject("hit", UUID.class)))
        .list();
  }

  private static String narrowed(FigureQuestion question) {
    return (question.platform() == null ? "" : " AND l.platform = :platform")
        + (question.category() == null ? "" : " AND l.category = :category")
        + (question.area() == null ? "" : " AND l.area = :area")
        + (question.campaign() == null
            ? ""
            : " AND EXISTS (SELECT FROM watch.reason c WHERE c.hit = h.id"
                + " AND c.screening = h.screening AND c.rule = ANY (:rules))");
  }

  private JdbcClient.StatementSpec bind(String sql, FigureQuestion question) {
    var statement =
        jdbc.sql(sql)
            .param("from", Timestamp.from(question.start()))
            .param("to", Timestamp.from(question.end()));
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
