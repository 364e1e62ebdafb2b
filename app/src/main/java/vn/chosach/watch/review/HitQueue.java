package vn.chosach.watch.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Folding;
import vn.chosach.screening.Band;

/**
 * Lists of flagged listings, first what most speaks against: a score ends at 100, the sum not. Of
 * equal sums first the seller with more confirmed violations, then who reaches further: no source
 * says how many bought, so it is the one more of whose listings were flagged. While a learned order
 * is measured to be better, it stands before the sum ({@link QueueOrder}).
 */
@Component
public class HitQueue {

  private static final String SELLERS =
      """
        FROM watch.hit h
        JOIN watch.listing l ON l.id = h.listing
        LEFT JOIN watch.seller s ON s.id = l.seller
      """;

  /**
   * What fills a {@link HitLine}, from flagged listings {@code h}, listings {@code l}, sellers
   * {@code s}. A list has no room for more of a title than its start.
   */
  public static final String COLUMNS =
      """
      SELECT h.id, 'TR-' || lpad(h.number::text, greatest(6, length(h.number::text)),
             '0') AS number,
             h.score, h.band, h.state, h.version, left(l.title, 300) AS title,
             nullif(l.price_dong, 0) AS price, l.platform,
             coalesce(s.name, '') AS seller, l.seller AS seller_id,
             coalesce(s.official, false) AS official
      """
          + SELLERS;

  /** What was put up to be read waits too, though its band asks for no look. */
  private static final String CONDITION =
      """
       WHERE h.state = ANY (string_to_array(:states, ','))
         AND (h.band = ANY (string_to_array(:bands, ',')) OR h.drawn AND :drawn)
      """;

  /** Also of rows that were laid without a sum. */
  private static final String STRENGTH = "greatest(h.strength, h.score)";

  private static final String STRIKES = "coalesce(s.strikes, 0)";
  private static final String REACH = "coalesce(s.suspects, 0)";

  /** A row that came since the last ranking stands before all that are ranked. */
  private static final String RANK = "coalesce(h.rank, 2)";

  private final JdbcClient jdbc;
  private final QueueOrder order;

  HitQueue(JdbcClient jdbc, QueueOrder order) {
    this.jdbc = jdbc;
    this.order = order;
  }

  /** What a page of the queue shows, in the order of its view. */
  public List<HitLine> page(QueueQuestion question) {
    String part = " OFFSET :offset LIMIT :limit";
    String newest = " ORDER BY h.since DESC, h.id";
    String rows =
        question.view() == QueueQuestion.View.WAITING
                || question.view() == QueueQuestion.View.DISPUTED
            ? COLUMNS + condition(question) + sorted() + part
            // The page is chosen first: what else is shown is read of its rows alone.
            : COLUMNS.replace(
                    "FROM watch.hit h",
                    "FROM (SELECT * FROM watch.hit h" + condition(question) + newest + part + ") h")
                + newest;
    return bind(rows, question)
        .param("offset", question.offset())
        .param("limit", Math.clamp(question.limit(), 1, 100))
        .query(HitLine.class)
        .list();
  }

  private String sorted() {
    return " ORDER BY %s%s DESC, %s DESC, %s DESC, h.id"
        .formatted(order.model().isPresent() ? RANK + " DESC, " : "", STRENGTH, STRIKES, REACH);
  }

  /** Some by their identifiers; unknown ones are left out. */
  public List<HitLine> named(Collection<UUID> ids) {
    return jdbc.sql(COLUMNS + " WHERE h.id = ANY (:ids) ORDER BY h.number")
        .param("ids", ids.toArray(UUID[]::new))
        .query(HitLine.class)
        .list();
  }

  /** How many there are. */
  public int count(QueueQuestion question) {
    return bind("SELECT count(*) FROM watch.hit h" + condition(question), question)
        .query(Integer.class)
        .single();
  }

  /** The waiting one that follows in the order of the queue; empty at its end. */
  public Optional<UUID> after(QueueQuestion question, UUID hit) {
    String place =
        Stream.of(order.model().isPresent() ? RANK : "0", STRENGTH, STRIKES, REACH)
            .map(one -> "-" + one)
            .collect(Collectors.joining(", ", "(", ", h.id)"));
    return bind(
            "SELECT h.id"
                + SELLERS
                + condition(question)
                + " AND "
                + place
                + " > (SELECT "
                + place.substring(1, place.length() - 1)
                + SELLERS
                + " WHERE h.id = :hit)"
                + sorted()
                + " LIMIT 1",
            question)
        .param("hit", hit)
        .query(UUID.class)
        .optional();
  }

  /**
   * Waiting ones by band, and how many of them wait for a second officer under the key DISPUTED:
   * each as many as the list behind it has.
   */
  public Map<String, Long> tally() {
    Map<String, Long> tally = new TreeMap<>();
    jdbc.sql(
            """
            SELECT coalesce(band, 'DISPUTED') AS lane,
                   CASE WHEN band IS NULL THEN count(*) FILTER (WHERE state = 'DISPUTED')
                        ELSE count(*) END AS hits
              FROM watch.hit WHERE state IN ('OPEN', 'DISPUTED')
             GROUP BY GROUPING SETS ((band), ())
            """)
        .query((row, n) -> tally.put(row.getString("lane"), row.getLong("hits")))
        .list();
    return tally;
  }

  /** The flagged listing of a number such as {@code TR-000123}. */
  public Optional<UUID> numbered(String number) {
    String digits = number.strip().toUpperCase(java.util.Locale.ROOT).replaceFirst("^TR-", "");
    if (!digits.matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return jdbc.sql("SELECT id FROM watch.hit WHERE number = :number")
        .param("number", Long.parseLong(digits))
        .query(UUID.class)
        .optional();
  }

  static String number(long number) {
    return "TR-%06d".formatted(number);
  }

  private static String condition(QueueQuestion question) {
    var condition = new StringBuilder(CONDITION);
    if (!question.platform().isEmpty()) {
      condition.append(" AND h.platform = :platform");
    }
    if (!question.rule().isEmpty()) {
      condition.append(
          """
           AND EXISTS (SELECT FROM watch.reason r
                        WHERE (r.rule = :rule OR r.title ILIKE '%' || :ruleName || '%')
                          AND r.hit = h.id AND r.screening = h.screening)
          """);
    }
    if (!question.words().isBlank()) {
      condition.append(
          """
           AND (h.id IN (SELECT hit FROM watch.wording WHERE words LIKE ALL (:words))
                OR 'TR-' || lpad(h.number::text, greatest(6, length(h.number::text)), '0') = :number)
          """);
    }
    return condition.toString();
  }

  private JdbcClient.StatementSpec bind(String sql, QueueQuestion question) {
    var statement =
        jdbc.sql(sql)
            .param("states", states(question))
            .param("bands", bands(question))
            .param("drawn", question.band() == null);
    if (!question.platform().isEmpty()) {
      statement = statement.param("platform", question.platform());
    }
    if (!question.rule().isEmpty()) {
      statement =
          statement.param("rule", question.rule()).param("ruleName", literal(question.rule()));
    }
    if (!question.words().isBlank()) {
      String words = question.words().strip();
      statement =
          statement
              .param("words", patterns(words))
              .param("number", words.toUpperCase(java.util.Locale.ROOT));
    }
    return statement;
  }

  /** One for each word: they may stand in any order, in the title or in the name of the seller. */
  private static String[] patterns(String words) {
    return Arrays.stream(Folding.fold(words).split(" "))
        .map(word -> "%" + literal(word) + "%")
        .toArray(String[]::new);
  }

  private static String literal(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static String states(QueueQuestion question) {
    return switch (question.view()) {
      case WAITING -> "OPEN,DISPUTED";
      case DISPUTED -> "DISPUTED";
      case KEPT -> "KEPT";
      case DECIDED -> "KEPT,DROPPED,MERGED,CASED";
      case ALL -> "OPEN,DISPUTED,KEPT,DROPPED,MERGED,CASED";
    };
  }

  private static String bands(QueueQuestion question) {
    Band band = question.band();
    if (band != null) {
      return band.name();
    }
    List<String> bands = new ArrayList<>(List.of("REVIEW", "CASE"));
    if (question.view() != QueueQuestion.View.WAITING) {
      bands.addAll(List.of("NOTE", "CLEAN"));
    }
    return String.join(",", bands);
  }
}
