package vn.chosach.conduct.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.conduct.AccessReview;
import vn.chosach.conduct.AccessReview.AccessReviewLine;
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
    return jdbc.sql(
            """
            SELECT * FROM conduct.line WHERE month = :month AND kernel.shows_acts(record)
             ORDER BY place LIMIT
            """
                + MOST)
        .param("month", month.atDay(1))
        .query((row, n) -> line(row))
        .list();
  }

  /** What one officer is asked about, the newest month first. */
  public List<AccessReviewLine> of(UUID officer) {
    return jdbc.sql(
            """
            SELECT * FROM conduct.line WHERE officer = :officer
             ORDER BY month DESC, place LIMIT 200
            """)
        .param("officer", officer)
        .query((row, n) -> line(row))
        .list();
  }

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

  private AccessReviewLine line(ResultSet row) throws SQLException {
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
        said(id),
        marked(id));
  }

  private List<AccessReview.AccessReviewSaid> said(UUID line) {
    return jdbc.sql("SELECT at, words FROM conduct.explanation WHERE line = :line ORDER BY at, id")
        .param("line", line)
        .query(AccessReview.AccessReviewSaid.class)
        .list();
  }

  private List<AccessReview.Marked> marked(UUID line) {
    return jdbc.sql("SELECT * FROM conduct.mark WHERE line = :line ORDER BY at, id")
        .param("line", line)
        .query(AccessReview.Marked.class)
        .list();
  }
}
