package vn.chosach.watch.marks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.lists.ListOrder;

/** Reads sheets of brands, their pictures, and what holders were asked. */
@Component
public class MarkQuery {

  private static final String SHEETS =
      """
      SELECT m.id, m.name, w.number AS version, w.spellings, w.holder, w.contact, w.genuine,
             w.fake, w.source,
             w.at, w.agency, q.open, q.late,
             (SELECT count(*) FROM watch.mark_picture p
               WHERE p.sheet = m.id AND p.taken_off_at IS NULL) AS pictures
        FROM watch.mark_sheet m
        CROSS JOIN LATERAL (
          SELECT * FROM watch.mark_word w WHERE w.sheet = m.id ORDER BY w.number DESC LIMIT 1) w
        CROSS JOIN LATERAL (
          SELECT count(*) AS open, count(*) FILTER (WHERE q.due_on < :today) AS late
            FROM watch.mark_question q
           WHERE q.sheet = m.id
             AND NOT EXISTS (SELECT FROM watch.mark_answer a WHERE a.question = q.id)) q
      """;

  private final JdbcClient jdbc;
  private final InstantSource time;

  MarkQuery(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /**
   * A page of the sheets in the order of their names.
   *
   * @param words of brand or holder; empty for all
   */
  public List<MarkSheet> page(String words, int offset, int limit) {
    return jdbc.sql(
            SHEETS
                + " WHERE m.folded LIKE :folded OR w.holder ILIKE :words ORDER BY "
                + ListOrder.asked()
                    .sql(
                        Map.of(
                            "name", "m.folded",
                            "holder", "lower(w.holder)",
                            "pictures", "pictures",
                            "open", "q.open"),
                        "m.folded, m.id")
                + " OFFSET :offset LIMIT :limit")
        .param("today", today())
        .param("folded", "%" + literal(Folding.fold(words)) + "%")
        .param("words", "%" + literal(Folding.nfc(words).strip()) + "%")
        .param("offset", offset)
        .param("limit", limit)
        .query(MarkSheet.class)
        .list();
  }

  /** How many sheets there are of such words. */
  public long count(String words) {
    return jdbc.sql(
            """
            SELECT count(*) FROM watch.mark_sheet m
             WHERE m.folded LIKE :folded
                OR (SELECT w.holder FROM watch.mark_word w WHERE w.sheet = m.id
                     ORDER BY w.number DESC LIMIT 1) ILIKE :words
            """)
        .param("folded", "%" + literal(Folding.fold(words)) + "%")
        .param("words", "%" + literal(Folding.nfc(words).strip()) + "%")
        .query(Long.class)
        .single();
  }

  private static String literal(String words) {
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  public Optional<MarkSheet> one(UUID id) {
    return jdbc.sql(SHEETS + " WHERE m.id = :id")
        .param("today", today())
        .param("id", id)
        .query(MarkSheet.class)
        .optional();
  }

  /** The sheets of the brands that a flagged listing names in its title or brand field. */
  @Transactional(readOnly = true)
  public List<MarkSheet> of(UUID hit) {
    String named =
        jdbc.sql(
                """
                SELECT l.title || ' . ' || l.brand FROM watch.hit h
                  JOIN watch.listing l ON l.id = h.listing WHERE h.id = :hit
                """)
            .param("hit", hit)
            .query(String.class)
            .optional()
            .map(MarkQuery::words)
            .orElse("");
    if (named.isBlank()) {
      return List.of();
    }
    return spellings().stream()
        .filter(one -> one.words.stream().anyMatch(named::contains))
        .flatMap(one -> one(one.sheet).stream())
        .toList();
  }

  /** A sheet with all spellings of its brand, each as whole words. */
  private record Spelt(UUID sheet, List<String> words) {}

  private List<Spelt> spellings() {
    return jdbc.sql(
            """
            SELECT m.id, m.name, w.spellings FROM watch.mark_sheet m
             CROSS JOIN LATERAL (
               SELECT spellings FROM watch.mark_word w WHERE w.sheet = m.id
                ORDER BY w.number DESC LIMIT 1) w
             ORDER BY m.folded
            """)
        .query(
            (row, n) ->
                new Spelt(
                    row.getObject("id", UUID.class),
                    Stream.concat(
                            Stream.of(row.getString("name")),
                            Stream.of((String[]) row.getArray("spellings").getArray()))
                        .map(MarkQuery::words)
                        .filter(spelling -> !spelling.isBlank())
                        .toList()))
        .list();
  }

  /** Folded words with one blank around each, so that a brand is found as whole words only. */
  private static String words(String text) {
    return " " + Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  /** The pictures that stand on a sheet, in the order in which they came. */
  public List<MarkPicture> pictures(UUID sheet) {
    return jdbc.sql(
            """
            SELECT file, kind AS showing, caption FROM watch.mark_picture
             WHERE sheet = :sheet AND taken_off_at IS NULL ORDER BY at, file
            """)
        .param("sheet", sheet)
        .query(MarkPicture.class)
        .list();
  }

  /** What the holder was asked: first what is open, by the day it is due, then the answered. */
  public List<HolderQuestion> questions(UUID sheet) {
    return jdbc.sql(
            """
            SELECT q.id, q.number, q.hit, h.number AS hit_number, q.question, q.asked_on, q.due_on,
                   q.agency, a.finding, a.words, a.answered_on
              FROM watch.mark_question q
              LEFT JOIN watch.mark_answer a ON a.question = q.id
              LEFT JOIN watch.hit h ON h.id = q.hit
             WHERE q.sheet = :sheet
             ORDER BY a.question IS NOT NULL, CASE WHEN a.question IS NULL THEN q.due_on END,
                      a.answered_on DESC, q.number DESC
             LIMIT 100
            """)
        .param("sheet", sheet)
        .query(MarkQuery::question)
        .list();
  }

  private static HolderQuestion question(ResultSet row, int n) throws SQLException {
    UUID hit = row.getObject("hit", UUID.class);
    return new HolderQuestion(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        hit,
        hit == null ? null : "TR-%06d".formatted(row.getLong("hit_number")),
        row.getString("question"),
        row.getObject("asked_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getString("agency"),
        answer(row));
  }

  private static HolderQuestion.@Nullable HolderQuestionAnswer answer(ResultSet row)
      throws SQLException {
    String finding = row.getString("finding");
    return finding == null
        ? null
        : new HolderQuestion.HolderQuestionAnswer(
            HolderFinding.valueOf(finding),
            row.getString("words"),
            row.getObject("answered_on", LocalDate.class));
  }

  private LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }
}
