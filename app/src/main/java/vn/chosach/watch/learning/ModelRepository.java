package vn.chosach.watch.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Vietnam;
import vn.chosach.screening.ranking.Reranker;
import vn.chosach.screening.ranking.TaughtWords;

/** Rows of what was learned. */
@Component
record ModelRepository(JdbcClient jdbc) {

  /**
   * What a night brought.
   *
   * @param byModel average precision; {@code null} for too few verdicts, then there are no bytes
   */
  record Learned(
      int lessons,
      int worth,
      int tested,
      int testedWorth,
      @Nullable Double byModel,
      @Nullable Double byScore,
      String verdict,
      byte @Nullable [] bytes) {}

  /** Words with a flagged listing in whose title they stand. */
  record Word(TaughtWords.Taught taught, UUID hit) {}

  boolean learnedOn(LocalDate day) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM watch.rank_model WHERE day = :day)")
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  long add(Learned one, Instant now) {
    return jdbc.sql(
            """
            INSERT INTO watch.rank_model
              (at, day, format, lessons, worth, tested, tested_worth, by_model, by_score, verdict,
               bytes)
            VALUES (:now, :day, :format, :lessons, :worth, :tested, :testedWorth, :byModel,
                    :byScore, :verdict, :bytes)
            RETURNING number
            """)
        .param("now", now)
        .param("day", Vietnam.dayOf(now))
        .param("format", Reranker.FORMAT)
        .paramSource(one)
        .query(Long.class)
        .single();
  }

  void capped(long model, List<AccountCaps.Capped> capped) {
    int place = 0;
    for (AccountCaps.Capped one : capped) {
      jdbc.sql(
              """
              INSERT INTO watch.capped_account (model, place, officer, seller, verdicts, counted)
              VALUES (:model, :place, :officer, :seller, :verdicts, :counted)
              """)
          .param("model", model)
          .param("place", ++place)
          .paramSource(one)
          .update();
    }
  }

  void taught(long model, List<Word> words) {
    int place = 0;
    for (Word one : words) {
      jdbc.sql(
              """
              INSERT INTO watch.taught_words
                (model, place, words, worth, idle, officers, sellers, odds, hit)
              VALUES (:model, :place, :words, :worth, :idle, :officers, :sellers, :odds, :hit)
              """)
          .param("model", model)
          .param("place", ++place)
          .param("hit", one.hit)
          .paramSource(one.taught)
          .update();
    }
  }

  List<AccountCaps.Capped> cappedBy(long model) {
    return jdbc.sql(
            """
            SELECT officer, seller, verdicts, counted FROM watch.capped_account
             WHERE model = :model ORDER BY place
            """)
        .param("model", model)
        .query(AccountCaps.Capped.class)
        .list();
  }

  List<Word> taughtBy(long model) {
    return jdbc.sql(
            """
            SELECT words, worth, idle, officers, sellers, odds, hit FROM watch.taught_words
             WHERE model = :model ORDER BY place
            """)
        .param("model", model)
        .query(
            (row, n) ->
                new Word(
                    new TaughtWords.Taught(
                        row.getString("words"),
                        row.getInt("worth"),
                        row.getInt("idle"),
                        row.getInt("officers"),
                        row.getInt("sellers"),
                        row.getDouble("odds")),
                    row.getObject("hit", UUID.class)))
        .list();
  }
}
