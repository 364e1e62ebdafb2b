package vn.chosach.referrals.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.referrals.life.Referral;
import vn.chosach.referrals.life.ReferralHistoryEntry;
import vn.chosach.referrals.life.Subject;

/**
 * Rows of referrals and of their history. What may be seen, {@link Reach} has told the database.
 */
@Component
public record ReferralRepository(JdbcClient jdbc) {

  private static final String REFERRAL =
      """
      SELECT f.id, f.number, f.purpose, f.subject_kind, f.subject_id, f.sender, f.sent_by, f.sent_at,
             f.answer_by, f.follows, f.version, f.parties
        FROM referrals.referral f
      """;

  public Optional<Referral> read(UUID id) {
    return jdbc.sql(REFERRAL + " WHERE f.id = :id")
        .param("id", id)
        .query(Referral.class)
        .optional();
  }

  /** Reads one and holds it until the end of the transaction: of two acts the second waits here. */
  public Optional<Referral> hold(UUID id) {
    return jdbc.sql(REFERRAL + " WHERE f.id = :id FOR UPDATE OF f")
        .param("id", id)
        .query(Referral.class)
        .optional();
  }

  /** What follows a referral or is followed by it, the oldest first. */
  public List<Referral> thread(Referral referral) {
    return jdbc.sql(
            REFERRAL
                + """
                 WHERE f.id = :follows::uuid OR f.follows = :id
                    OR (f.subject_id = :subject::uuid AND f.subject_kind = :kind AND f.id <> :id)
                 ORDER BY f.sent_at, f.id LIMIT 20
                """)
        .param("id", referral.id())
        .param("follows", referral.follows())
        .param("subject", referral.subject() == null ? null : referral.subject().id())
        .param("kind", referral.subject() == null ? null : referral.subject().kind())
        .query(Referral.class)
        .list();
  }

  public List<UUID> ofSubject(Subject subject) {
    return jdbc.sql(
            """
            SELECT id FROM referrals.referral
             WHERE subject_kind = :kind AND subject_id = :id ORDER BY sent_at, id
            """)
        .param("kind", subject.kind())
        .param("id", subject.id())
        .query((row, n) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Whether this decision is handed over for the first time; of two at once the second waits. */
  public boolean take(UUID decision, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO referrals.decision (decision, at) VALUES (:decision, :at)
                ON CONFLICT (decision) DO NOTHING
                """)
            .param("decision", decision)
            .param("at", at)
            .update()
        == 1;
  }

  public String nextNumber(int year) {
    return "CG-"
        + year
        + "-"
        + jdbc.sql("SELECT nextval('referrals.number')").query(Long.class).single();
  }

  public void write(Referral referral) {
    Subject subject = referral.subject();
    jdbc.sql(
            """
            INSERT INTO referrals.referral
              (id, number, purpose, subject_kind, subject_id, sender, sent_by, sent_at, answer_by,
               follows, parties)
            VALUES (:id, :number, :purpose, :kind, :subject, :sender, :officer, :at, :by, :follows,
                    :parties)
            """)
        .paramSource(referral)
        .param("kind", subject == null ? null : subject.kind())
        .param("subject", subject == null ? null : subject.id())
        .param("officer", referral.sentBy())
        .param("at", referral.sentAt())
        .param("by", referral.answerBy())
        .param("parties", parties(referral))
        .update();
  }

  public void raiseVersion(UUID id) {
    jdbc.sql("UPDATE referrals.referral SET version = version + 1 WHERE id = :id")
        .param("id", id)
        .update();
  }

  public void write(ReferralHistoryEntry act, Referral referral) {
    jdbc.sql(
            """
            INSERT INTO referrals.act
              (id, referral, receiver, version, at, event, before_state, after_state, actor_kind,
               actor, agency, ground, about, parties)
            VALUES (:id, :referral, :receiver, :version, :at, :event, :from, :to, :kind, :actor,
                    :agency, :ground, :about, :parties)
            """)
        .paramSource(act)
        .param("from", act.from() == null ? null : act.from().name())
        .param("kind", act.actor().kind().name())
        .param("actor", act.actor().id())
        .param("agency", act.actor().agency())
        .param("parties", parties(referral))
        .update();
  }

  /** Acts on a referral since a version, the oldest first. */
  public List<ReferralHistoryEntry> acts(UUID referral, int since) {
    return jdbc.sql(
            """
            SELECT id, referral, receiver, version, at, event, before_state AS "from",
                   after_state AS "to", actor_kind,
                   actor AS actor_id, agency, ground, about
              FROM referrals.act
             WHERE referral = :referral AND version >= :since ORDER BY version, at, id
            """)
        .param("referral", referral)
        .param("since", since)
        .query(ReferralHistoryEntry.class)
        .list();
  }

  public static String[] parties(Referral referral) {
    return referral.parties().toArray(String[]::new);
  }
}
