package vn.chosach.press.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.press.life.Bulletin;
import vn.chosach.press.life.BulletinEvent;
import vn.chosach.press.life.BulletinKind;
import vn.chosach.press.life.BulletinParty;
import vn.chosach.press.life.BulletinParty.BulletinAnswer;
import vn.chosach.press.life.BulletinQuestion;
import vn.chosach.press.life.BulletinState;

/** Rows of bulletins, their steps, the bodies that take part, and what newsrooms ask. */
@Component
public class BulletinRepository
    extends SteppedRepository<Bulletin, BulletinState, BulletinEvent, SignedBy> {

  private static final String KNOWN =
      """
      CASE :part WHEN 'OWN' THEN r.agency = ANY (:agencies)
                 WHEN 'ASKED' THEN r.state <> 'DRAFT' AND EXISTS (
                      SELECT FROM press.party p WHERE p.bulletin = r.id AND p.agency = ANY (:agencies)
                                                  AND p.part = 'SIGNS')
                 ELSE r.state IN ('OUT', 'WITHDRAWN') AND EXISTS (
                      SELECT FROM press.party p WHERE p.bulletin = r.id AND p.agency = ANY (:agencies)
                                                  AND p.part = 'RECEIVES') END
      """;

  private static final String SHOWN =
      """
      r.kind = :kind AND r.state = 'OUT' AND greatest(r.embargo, r.out_at) <= :now
      AND (r.expires_on IS NULL OR r.expires_on >= :today)
      """;

  BulletinRepository(JdbcClient jdbc) {
    super(
        jdbc,
        Bulletin.class,
        new StepTables(
            "press",
            "bulletin",
            "",
            StepTables.lines(
                "press.party l WHERE l.bulletin = r.id",
                "l.part DESC, l.agency",
                "parties",
                "id",
                "agency",
                "part",
                "answer",
                "words",
                "paper",
                "at"),
            ", title = :title, words = :words, out_at = :outAt, paper = :paper",
            "step",
            List.of("document")));
  }

  /** Which bulletins a list shows. */
  public enum BulletinPile {
    /** Of the own agency. */
    OWN,
    /** Which the own agency is asked to sign. */
    ASKED,
    /** Which were sent to the own agency. */
    RECEIVED
  }

  String number(BulletinKind kind, int year) {
    return YearNumbers.nextOf(jdbc, "press", kind.series(), year);
  }

  void add(Bulletin one) {
    jdbc.sql(
            """
            INSERT INTO press.bulletin
              (id, number, kind, agency, title, words, source, embargo, answer_by, expires_on,
               author, state, since, version)
            VALUES (:id, :number, :kind, :agency, :title, :words, :source, :embargo, :answerBy,
                    :expiresOn, :author, :state, :since, :version)
            """)
        .paramSource(one)
        .update();
    for (BulletinParty party : one.parties()) {
      jdbc.sql(
              """
              INSERT INTO press.party (id, bulletin, agency, part)
              VALUES (:id, :bulletin, :agency, :part)
              """)
          .paramSource(party)
          .param("bulletin", one.id())
          .update();
    }
  }

  public RowSlice<Bulletin> page(BulletinPile pile, Set<String> agencies, int offset, int limit) {
    return slice(
        KNOWN,
        "r.since DESC, r.number DESC",
        sql -> sql.param("part", pile).param("agencies", agencies.toArray(String[]::new)),
        offset,
        limit);
  }

  /** Those that everybody may read at a moment, the newest first. */
  public RowSlice<Bulletin> shown(BulletinKind kind, Instant now, int offset, int limit) {
    return slice(
        SHOWN,
        "greatest(r.embargo, r.out_at) DESC, r.number DESC",
        sql -> sql.param("kind", kind).param("now", now).param("today", Vietnam.dayOf(now)),
        offset,
        limit);
  }

  /** {@code number} is that of a paper, or empty. */
  void answer(UUID party, BulletinAnswer answer, String words, String number, Instant at) {
    jdbc.sql(
            """
            UPDATE press.party SET answer = :answer, words = :words, paper = :paper, at = :at
             WHERE id = :id
            """)
        .param("answer", answer)
        .param("words", words)
        .param("paper", number)
        .param("at", at)
        .param("id", party)
        .update();
  }

  /** The oldest first. */
  public List<BulletinQuestion> questions(UUID of) {
    return jdbc.sql("SELECT * FROM press.question WHERE bulletin = :of ORDER BY asked_at, id")
        .param("of", of)
        .query(BulletinQuestion.class)
        .list();
  }

  void ask(UUID id, UUID of, String words, Actor by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO press.question (id, bulletin, agency, words, asked_by, asked_at)
            VALUES (:id, :of, :agency, :words, :by, :at)
            """)
        .param("id", id)
        .param("of", of)
        .param("agency", by.agency())
        .param("words", words)
        .param("by", by.id())
        .param("at", at)
        .update();
  }

  void reply(UUID question, String words, Actor by, Instant at) {
    jdbc.sql(
            """
            UPDATE press.question SET answer = :words, answered_by = :by, answered_at = :at
             WHERE id = :id
            """)
        .param("words", words)
        .param("by", by.id())
        .param("at", at)
        .param("id", question)
        .update();
  }
}
