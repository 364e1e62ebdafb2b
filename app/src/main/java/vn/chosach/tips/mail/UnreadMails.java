package vn.chosach.tips.mail;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;

/** Messages that became no report; the mailbox still holds them. */
@Component
class UnreadMails {

  private static final int SHOWN = 100;

  private final JdbcClient jdbc;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource clock;

  UnreadMails(JdbcClient jdbc, Journal journal, IdSource ids, InstantSource clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Remembers that a message was looked at and became no report, once. */
  void note(byte[] mark, @Nullable Instant receivedAt, UnreadMail.UnreadMailCause cause) {
    jdbc.sql(
            """
            WITH noted AS (
              INSERT INTO tips.mail (mark, polled_at, outcome) VALUES (:mark, :now, 'UNREADABLE')
              ON CONFLICT (mark) DO NOTHING RETURNING mark)
            INSERT INTO tips.unread_mail (id, mark, received_at, noted_at, cause)
            SELECT :id::uuid, mark, :received::timestamptz, :now::timestamptz, :cause FROM noted
            """)
        .param("mark", mark)
        .param("now", clock.instant())
        .param("id", ids.next())
        .param("received", receivedAt)
        .param("cause", cause.name())
        .update();
  }

  /** Those that wait, the oldest first, at most a hundred. */
  List<UnreadMail> waiting() {
    return jdbc.sql(
            """
            SELECT id, received_at, noted_at, cause FROM tips.unread_mail
             WHERE settled_at IS NULL ORDER BY noted_at, id LIMIT :limit
            """)
        .param("limit", SHOWN)
        .query(UnreadMail.class)
        .list();
  }

  /** How many wait, also beyond those that are listed. */
  int count() {
    return jdbc.sql("SELECT count(*) FROM tips.unread_mail WHERE settled_at IS NULL")
        .query(Integer.class)
        .single();
  }

  /**
   * Says what came of a message.
   *
   * @param words as the journal keeps them
   */
  @Transactional
  Optional<Refusal> settle(UUID mail, String words, Actor actor) {
    int settled =
        jdbc.sql(
                """
                UPDATE tips.unread_mail SET settled_at = :now, settled_by = :by
                 WHERE id = :id AND settled_at IS NULL
                """)
            .param("now", clock.instant())
            .param("by", actor.id())
            .param("id", mail)
            .update();
    if (settled == 0) {
      return Optional.of(Refusal.of("tips.mail-settled"));
    }
    journal.append(Act.of(actor, "tips.mail-settled", "mail", mail).because(words));
    return Optional.empty();
  }
}
