package vn.chosach.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of what happened to tips. */
@Component
class HappeningRows {

  private final JdbcClient jdbc;
  private final TipSeals seals;

  HappeningRows(JdbcClient jdbc, TipSeals seals) {
    this.jdbc = jdbc;
    this.seals = seals;
  }

  /**
   * @return whether it was not there before
   */
  boolean write(UUID tip, Happening happening, @Nullable UUID officer) {
    Instant due = happening.due();
    return jdbc.sql(
                """
                INSERT INTO tips.happening
                  (id, tip, at, kind, by_reporter, officer, agency, stage, due, answers, rating,
                   words)
                VALUES (:id, :tip, :at, :kind, :byReporter, :officer, :agency, :stage,
                        :due::timestamptz, :answers, :rating, :words)
                ON CONFLICT (id) DO NOTHING
                """)
            .param("id", happening.id())
            .param("tip", tip)
            .param("at", Timestamp.from(happening.at()))
            .param("kind", happening.kind().name())
            .param("byReporter", happening.byReporter())
            .param("officer", officer)
            .param("agency", happening.agency())
            .param("stage", happening.stage() == null ? null : happening.stage().name())
            .param("due", due == null ? null : Timestamp.from(due))
            .param("answers", happening.answers())
            .param("rating", happening.rating())
            .param(
                "words",
                happening.words().isEmpty()
                    ? null
                    : seals.sealWords(happening.id(), happening.words()))
            .update()
        == 1;
  }

  /** Oldest first. */
  List<Happening> of(UUID tip) {
    return jdbc.sql("SELECT * FROM tips.happening WHERE tip = :tip ORDER BY at, id")
        .param("tip", tip)
        .query((row, n) -> happening(row))
        .list();
  }

  int countByReporterSince(UUID tip, Instant since) {
    return jdbc.sql(
            """
            SELECT count(*) FROM tips.happening
             WHERE tip = :tip AND by_reporter AND at >= :since
            """)
        .param("tip", tip)
        .param("since", Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  private Happening happening(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String stage = row.getString("stage");
    Timestamp due = row.getTimestamp("due");
    int rating = row.getInt("rating");
    Integer rated = row.wasNull() ? null : rating;
    byte[] words = row.getBytes("words");
    return new Happening(
        id,
        row.getTimestamp("at").toInstant(),
        Happening.Kind.valueOf(row.getString("kind")),
        row.getBoolean("by_reporter"),
        row.getString("agency"),
        stage == null ? null : Stage.valueOf(stage),
        due == null ? null : due.toInstant(),
        row.getObject("answers", UUID.class),
        rated,
        words == null ? "" : seals.words(id, words));
  }
}
