package vn.chosach.conduct.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.AccessReview;
import vn.chosach.conduct.AccessReview.AccessReviewLine;
import vn.chosach.conduct.life.ReviewMark;
import vn.chosach.journal.reading.Looked;

/** Rows of the access reviews. */
@Component
public record ReviewRepository(JdbcClient jdbc) {

  private static final int MOST = 2_000;

  /** All months, the newest first. */
  public List<AccessReview> months() {
    return jdbc.sql("SELECT * FROM conduct.review ORDER BY month DESC LIMIT 240")
        .query((row, n) -> review(row, List.of()))
        .list();
  }

  public Optional<AccessReview> month(YearMonth month) {
    return jdbc.sql("SELECT * FROM conduct.review WHERE month = :month")
        .param("month", month.atDay(1))
        .query((row, n) -> review(row, lines(month)))
        .optional();
  }

  /** The list of a month as it was drawn up. */
  public List<Looked> looked(YearMonth month) {
    return jdbc.sql(
            "SELECT *, first_at AS first, last_at AS last FROM conduct.line WHERE month = :month"
                + " ORDER BY place")
        .param("month", month.atDay(1))
        .query(Looked.class)
        .list();
  }

  private List<AccessReviewLine> lines(YearMonth month) {
    return lines(
        "month = :asked AND kernel.shows_acts(record) ORDER BY place LIMIT " + MOST,
        month.atDay(1));
  }

  /** What one officer is asked about, the newest month first. */
  public List<AccessReviewLine> of(UUID officer) {
    return lines("officer = :asked ORDER BY month DESC, place LIMIT 200", officer);
  }

  /** Three statements, however many lines there are. */
  private List<AccessReviewLine> lines(String which, Object asked) {
    String of = " WHERE line IN (SELECT id FROM conduct.line WHERE " + which + ") ORDER BY at, id";
    Map<UUID, List<AccessReview.AccessReviewSaid>> said =
        jdbc
            .sql("SELECT * FROM conduct.explanation" + of)
            .param("asked", asked)
            .query(LineExplanation.class)
            .stream()
            .collect(
                groupingBy(
                    LineExplanation::line,
                    mapping(
                        one -> new AccessReview.AccessReviewSaid(one.at, one.words), toList())));
    Map<UUID, List<AccessReview.Marked>> marked =
        jdbc
            .sql("SELECT * FROM conduct.mark" + of)
            .param("asked", asked)
            .query(LineMark.class)
            .stream()
            .collect(
                groupingBy(
                    LineMark::line,
                    mapping(
                        one -> new AccessReview.Marked(one.at, one.reviewer, one.mark, one.words),
                        toList())));
    return jdbc.sql("SELECT * FROM conduct.line WHERE " + which)
        .param("asked", asked)
        .query((row, n) -> line(row, said, marked))
        .list();
  }

  private record LineExplanation(UUID line, Instant at, String words) {}

  private record LineMark(UUID line, Instant at, UUID reviewer, ReviewMark mark, String words) {}

  Optional<UUID> officer(UUID line) {
    return jdbc.sql("SELECT officer FROM conduct.line WHERE id = :id")
        .param("id", line)
        .query(UUID.class)
        .optional();
  }

  void add(UUID id, LocalDate month, int place, Looked one) {
    jdbc.sql(
            """
            INSERT INTO conduct.line
              (id, month, place, officer, agency, kind, record, number, ground, times, first_at,
               last_at)
            VALUES (:id, :month, :place, :officer, :agency, :kind, :record, :number, :ground, :times,
                    :first, :last)
            """)
        .paramSource(one)
        .param("id", id)
        .param("month", month)
        .param("place", place)
        .update();
  }

  private static AccessReview review(ResultSet row, List<AccessReviewLine> lines)
      throws SQLException {
    return new AccessReview(
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getTimestamp("drawn_at").toInstant(),
        row.getString("hash"),
        row.getInt("lines"),
        lines);
  }

  private static AccessReviewLine line(
      ResultSet row,
      Map<UUID, List<AccessReview.AccessReviewSaid>> said,
      Map<UUID, List<AccessReview.Marked>> marked)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new AccessReviewLine(
        id,
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getObject("officer", UUID.class),
        row.getString("agency"),
        row.getString("kind"),
        row.getString("number"),
        row.getString("ground"),
        row.getInt("times"),
        row.getTimestamp("first_at").toInstant(),
        row.getTimestamp("last_at").toInstant(),
        said.getOrDefault(id, List.of()),
        marked.getOrDefault(id, List.of()));
  }
}
