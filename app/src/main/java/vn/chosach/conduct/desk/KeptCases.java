package vn.chosach.conduct.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.conduct.life.IntegrityState;

/** Where integrity cases stand, without number, words, names or agencies: for auditors. */
@Component
public class KeptCases {

  private final JdbcClient jdbc;
  private final IntegrityRowSecurity rowSecurity;

  KeptCases(JdbcClient jdbc, IntegrityRowSecurity rowSecurity) {
    this.jdbc = jdbc;
    this.rowSecurity = rowSecurity;
  }

  /**
   * A case.
   *
   * @param tip report that it came from; {@code null} when it came otherwise
   * @param asked whether a proposal of one officer waits for a second one
   */
  public record KeptCase(
      @Nullable UUID tip,
      IntegrityState state,
      Instant since,
      Instant received,
      @Nullable Instant due,
      boolean asked) {

    /** Whether the desk still has something to do. */
    public boolean open() {
      return state != IntegrityState.CLOSED && state != IntegrityState.PASSED_ON;
    }
  }

  /** All of them, those that came first at the top. */
  @Transactional(readOnly = true)
  public List<KeptCase> all() {
    return rowSecurity.asTheProgram(
        () ->
            jdbc.sql(
                    """
                    SELECT tip, state, since, received_at AS received, due_at AS due,
                           asked_by IS NOT NULL AS asked
                      FROM conduct.integrity_case ORDER BY received_at, id
                    """)
                .query(KeptCase.class)
                .list());
  }
}
