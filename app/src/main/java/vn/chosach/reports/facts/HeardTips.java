package vn.chosach.reports.facts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows of what was heard of tips and is not counted yet. */
@Component
class HeardTips {

  private final JdbcClient jdbc;

  HeardTips(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stands with what happened to the tip, or not at all. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(UUID tip) {
    jdbc.sql("INSERT INTO reports.heard_tip (tip) VALUES (:tip)").param("tip", tip).update();
  }

  /**
   * Takes what was heard first, for the transaction that counts it. Of two who take at once the
   * second waits, and gets nothing.
   *
   * @return the tips, one as often as it was heard of
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<UUID> take(int most) {
    return jdbc.sql(
            """
            DELETE FROM reports.heard_tip
             WHERE id = ANY (ARRAY(SELECT id FROM reports.heard_tip ORDER BY id LIMIT :most))
            RETURNING tip
            """)
        .param("most", most)
        .query((row, n) -> row.getObject("tip", UUID.class))
        .list();
  }
}
