package vn.chosach.tips.opening;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.TipDesk;

/** Rows of the openings; the database lets each column be filled once. */
@Component
record IdentityOpeningRepository(JdbcClient jdbc, InstantSource clock, IdSource ids) {

  private static final int MOST = 200;

  /**
   * @param assigned whether it is opened at once
   */
  void add(
      UUID tip,
      String number,
      TipDesk desk,
      Actor actor,
      IdentityPurpose purpose,
      String words,
      boolean assigned) {
    jdbc.sql(
            """
            INSERT INTO tips.identity_opening
              (id, tip, number, desk, officer, agency, purpose, words, asked_at, assigned, opened_at)
            VALUES (:id, :tip, :number, :desk, :officer, :agency, :purpose, :words, :now, :assigned,
                    CASE WHEN :assigned THEN :now END)
            """)
        .param("id", ids.next())
        .param("tip", tip)
        .param("number", number)
        .param("desk", desk.name())
        .param("officer", actor.id())
        .param("agency", actor.agency())
        .param("purpose", purpose.name())
        .param("words", words)
        .param("now", clock.instant())
        .param("assigned", assigned)
        .update();
  }

  void opened(UUID opening) {
    jdbc.sql("UPDATE tips.identity_opening SET opened_at = :now WHERE id = :id")
        .param("now", clock.instant())
        .param("id", opening)
        .update();
  }

  void decided(UUID opening, boolean granted, String words, Actor actor) {
    jdbc.sql(
            """
            UPDATE tips.identity_opening
               SET decided_by = :me, decided_at = :now, granted = :granted, decided_words = :words
             WHERE id = :id
            """)
        .param("me", actor.id())
        .param("now", clock.instant())
        .param("granted", granted)
        .param("words", words)
        .param("id", opening)
        .update();
  }

  /** Whether nobody had looked at it before. */
  boolean reviewed(UUID opening, boolean justified, String words, Actor actor) {
    return jdbc.sql(
                """
                UPDATE tips.identity_opening
                   SET reviewed_by = :me, reviewed_at = :now, justified = :justified,
                       review_words = :words
                 WHERE id = :id AND reviewed_at IS NULL
                """)
            .param("me", actor.id())
            .param("now", clock.instant())
            .param("justified", justified)
            .param("words", words)
            .param("id", opening)
            .update()
        == 1;
  }

  /** Undecided wishes of others, of own agencies or at the integrity desk, the oldest first. */
  List<IdentityOpening> undecided(Actor actor, Set<String> own) {
    return jdbc.sql(
            """
            SELECT * FROM tips.identity_opening
             WHERE decided_at IS NULL AND NOT assigned AND officer <> :me
               AND (desk = 'INTEGRITY' OR agency = ANY (:own))
             ORDER BY asked_at, id LIMIT :most
            """)
        .param("me", actor.id())
        .param("own", own.toArray(String[]::new))
        .param("most", MOST)
        .query(IdentityOpening.class)
        .list();
  }

  /**
   * The newest openings, and those that wait longest for somebody to look at them.
   *
   * @param home whether those of all agencies
   */
  List<IdentityOpening> newest(boolean home, Set<String> own) {
    return jdbc.sql(
            """
            WITH told AS (
              SELECT * FROM tips.identity_opening
               WHERE opened_at IS NOT NULL AND (:home OR agency = ANY (:own)))
            SELECT * FROM told
             WHERE id IN (SELECT id FROM told ORDER BY opened_at DESC, id DESC LIMIT :most)
                OR id IN (SELECT id FROM told WHERE reviewed_at IS NULL
                           ORDER BY opened_at, id LIMIT :most)
             ORDER BY opened_at DESC, id DESC
            """)
        .param("home", home)
        .param("own", own.toArray(String[]::new))
        .param("most", MOST)
        .query(IdentityOpening.class)
        .list();
  }

  /** The last wish of an officer who was not assigned. */
  Optional<IdentityOpening> last(UUID tip, ActingOfficer officer) {
    return jdbc.sql(
            """
            SELECT * FROM tips.identity_opening
             WHERE tip = :tip AND officer = :officer AND NOT assigned
             ORDER BY asked_at DESC, id DESC LIMIT 1
            """)
        .param("tip", tip)
        .param("officer", officer.actor().id())
        .query(IdentityOpening.class)
        .optional();
  }

  /** Held until the end of the transaction. */
  Optional<IdentityOpening> hold(UUID opening) {
    return jdbc.sql("SELECT * FROM tips.identity_opening WHERE id = :id FOR UPDATE")
        .param("id", opening)
        .query(IdentityOpening.class)
        .optional();
  }
}
