package vn.chosach.tips.sifting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chosach.ui.figures.MachineFigure;
import vn.chosach.ui.figures.MachineFigures;

/**
 * Reports of the common desk that were received and are not sifted yet. Each is a row that is
 * written with the report and goes in the transaction that sifts it: none is lost, none is sifted
 * twice, also by several programs. What could not be sifted is tried again after a minute, then
 * after two, four, … up to an hour, for ever.
 */
@Component
public record TipsToSift(JdbcClient jdbc, InstantSource time, ObjectProvider<TipSifter> sifter) {

  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;

  private static final String DUE = "(again_at IS NULL OR again_at <= :now)";

  /** Those that nobody works on; what failed comes in its turn. */
  private static final String FREE =
      "SELECT tip FROM tips.to_sift WHERE "
          + DUE
          + " ORDER BY tip LIMIT :most FOR UPDATE SKIP LOCKED";

  /** Looked for once: a part of the condition would be looked for anew for each row. */
  private static final String TAKE =
      "WITH free AS ("
          + FREE
          + ") DELETE FROM tips.to_sift t USING free WHERE t.tip = free.tip"
          + " RETURNING t.tip, t.files";

  /**
   * A report to be sifted.
   *
   * @param files how many came with it
   */
  public record TipToSift(UUID tip, int files) {}

  private record TipsToSiftCount(int waiting, int failed, double seconds) {}

  @Bean
  static MachineFigures figuresOfTipsToSift(TipsToSift rows) {
    return () -> {
      TipsToSiftCount now = rows.count();
      return List.of(
          MachineFigure.of("chosach_tips_to_sift", now.waiting()),
          MachineFigure.of("chosach_tips_to_sift_failed", now.failed()),
          MachineFigure.of("chosach_tips_to_sift_oldest_seconds", now.seconds()));
    };
  }

  private TipsToSiftCount count() {
    return jdbc.sql(
            """
            SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE tries > 0))::int AS failed,
                   coalesce(extract(epoch FROM :now::timestamptz - min(at)), 0)::float8 AS seconds
              FROM tips.to_sift
            """)
        .param("now", time.instant())
        .query(TipsToSiftCount.class)
        .single();
  }

  /** Who sifts is told once the transaction that runs has received something for it. */
  public void announce() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            sifter.ifAvailable(TipSifter::wake);
          }
        });
  }

  /**
   * Takes some, which the transaction that runs must sift, oldest first; fewer than {@code most}
   * only where no more are free.
   */
  public List<TipToSift> take(int most) {
    return jdbc.sql(TAKE)
        .param("now", time.instant())
        .param("most", most)
        .query(TipToSift.class)
        .list();
  }

  /** Some that could be taken, one by one. */
  public List<UUID> free(int most) {
    return jdbc.sql(FREE)
        .param("now", time.instant())
        .param("most", most)
        .query((row, n) -> row.getObject("tip", UUID.class))
        .list();
  }

  /** Takes this one; empty when somebody else has it or has put it off. */
  public List<TipToSift> take(UUID tip) {
    return jdbc.sql(
            "DELETE FROM tips.to_sift WHERE tip = :tip AND " + DUE + " RETURNING tip, files")
        .param("tip", tip)
        .param("now", time.instant())
        .query(TipToSift.class)
        .list();
  }

  /**
   * This one could not be sifted, and is tried again later; of two who tried at once, one says so.
   */
  public void putOff(UUID tip) {
    Instant now = time.instant();
    jdbc.sql(
            """
            UPDATE tips.to_sift
               SET tries = tries + 1,
                   again_at = :now::timestamptz
                     + make_interval(secs => :first * (1 << least(tries, :doublings)))
             WHERE tip = :tip AND\s"""
                + DUE)
        .param("tip", tip)
        .param("now", now)
        .param("first", FIRST.toSeconds())
        .param("doublings", DOUBLINGS)
        .update();
  }
}
