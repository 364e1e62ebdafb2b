package vn.chosach.cases.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Vietnam;

/** Rows of the transfers to the criminal side, and what they do to a decision that stands. */
@Component
public class Transfers {

  private final JdbcClient jdbc;
  private final IdSource ids;

  Transfers(JdbcClient jdbc, IdSource ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * @param decided state of a case that was decided before; {@code null} while nothing is
   */
  public void begin(
      CaseWish wish, String receiver, String articles, UUID referral, @Nullable String decided) {
    jdbc.sql(
            """
            INSERT INTO cases.transfer (id, case_id, receiver, sent_at, articles, referral, decided)
            VALUES (:id, :case, :receiver, :at, :articles, :referral, :decided)
            """)
        .param("id", ids.next())
        .param("case", wish.file().id())
        .param("receiver", receiver)
        .param("at", wish.now())
        .param("articles", articles)
        .param("referral", referral)
        .param("decided", decided)
        .update();
  }

  /** Nobody is sanctioned for an act that is prosecuted: the fine is annulled (art. 62.3). */
  public List<String> annul(CaseFile file, Instant at) {
    return jdbc.sql(
            """
            UPDATE cases.ruling SET annulled_on = :on
             WHERE case_id = :case AND kind = 'FINE' AND annulled_on IS NULL
            RETURNING number
            """)
        .param("on", Vietnam.dayOf(at))
        .param("case", file.id())
        .query(String.class)
        .list();
  }

  public boolean open(CaseFile file, UUID referral) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM cases.transfer
                            WHERE case_id = :case AND referral = :referral AND result IS NULL)
            """)
        .param("case", file.id())
        .param("referral", referral)
        .query(Boolean.class)
        .single();
  }

  /** Ends the open transfer; how the case was decided before it, if it was. */
  public Optional<CaseState> end(CaseFile file, String result, boolean byBody, Instant at) {
    return jdbc.sql(
            """
            UPDATE cases.transfer SET result = :result, ended_at = :at, by_body = :byBody
             WHERE case_id = :case AND result IS NULL
            RETURNING coalesce(decided, '')
            """)
        .param("result", result)
        .param("at", at)
        .param("byBody", byBody)
        .param("case", file.id())
        .query(String.class)
        .optional()
        .filter(decided -> !decided.isEmpty())
        .map(CaseState::valueOf);
  }
}
