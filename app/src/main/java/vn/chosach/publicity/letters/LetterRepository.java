package vn.chosach.publicity.letters;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of who wants letters, and of which went out. */
@Component
record LetterRepository(JdbcClient jdbc) {

  private static final String AGAIN =
      "l.state = 'FAILED' AND l.tries < :tries AND l.tried_at <= :pausedSince";

  /**
   * An address.
   *
   * @param address sealed
   */
  record LetterWish(UUID id, byte[] address, String goods, String language) {}

  /** What a letter tells of a warning. */
  enum LetterNews {
    NEW("publicity.letter"),
    /** An edition took the place of one that the address had got. */
    CORRECTED("publicity.letter"),
    /** What the address had got is withdrawn. */
    WITHDRAWN("publicity.letter_of_end");

    private final String table;

    LetterNews(String table) {
      this.table = table;
    }
  }

  /** What an address has not been told of a warning. */
  record LetterDue(
      UUID wish,
      byte[] address,
      String language,
      UUID edition,
      String slug,
      String title,
      LetterNews what) {}

  /**
   * @param form for which a browser worked; {@code null} without
   */
  void add(LetterWish one, byte[] addressMark, byte @Nullable [] form, Instant now) {
    jdbc.sql(
            """
            INSERT INTO publicity.letter_wish
              (id, address, address_mark, goods, language, asked_at, worked, form)
            VALUES (:id, :address, :mark, :goods, :language, :now, :worked, :form)
            ON CONFLICT DO NOTHING
            """)
        .paramSource(one)
        .param("mark", addressMark)
        .param("worked", form != null)
        .param("form", form)
        .param("now", now)
        .update();
  }

  /** Addresses that nobody confirmed yet, with or without work of a browser. */
  int unconfirmed(boolean worked, Instant since) {
    return jdbc.sql(
            """
            SELECT count(*)::int FROM publicity.letter_wish
             WHERE confirmed_at IS NULL AND asked_at > :since AND worked = :worked
            """)
        .param("since", since)
        .param("worked", worked)
        .query(Integer.class)
        .single();
  }

  /**
   * Whether what a browser worked for this form brought this address or another; empty where it
   * brought none. Who sends it at the same time waits for the first.
   */
  Optional<Boolean> brought(byte[] form, byte[] addressMark) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
        .param("key", ByteBuffer.wrap(form).getLong())
        .query((row, n) -> 1)
        .single();
    return jdbc.sql("SELECT address_mark = :mark FROM publicity.letter_wish WHERE form = :form")
        .param("mark", addressMark)
        .param("form", form)
        .query(Boolean.class)
        .optional();
  }

  boolean confirm(UUID id, Instant now) {
    return jdbc.sql(
                """
                UPDATE publicity.letter_wish SET confirmed_at = coalesce(confirmed_at, :now)
                 WHERE id = :id
                """)
            .param("id", id)
            .param("now", now)
            .update()
        > 0;
  }

  boolean erase(UUID id) {
    return jdbc.sql("DELETE FROM publicity.letter_wish WHERE id = :id").param("id", id).update()
        > 0;
  }

  void forget(Instant askedBefore) {
    jdbc.sql("DELETE FROM publicity.letter_wish WHERE confirmed_at IS NULL AND asked_at < :before")
        .param("before", askedBefore)
        .update();
  }

  List<LetterWish> untold(int limit) {
    return jdbc.sql(
            """
            SELECT id, address, goods, language FROM publicity.letter_wish
             WHERE confirmed_at IS NULL AND told_at IS NULL ORDER BY asked_at LIMIT :limit
            """)
        .param("limit", limit)
        .query(LetterWish.class)
        .list();
  }

  /** Of two programs at once only one tells. */
  boolean tell(UUID id, Instant now) {
    return jdbc.sql(
                "UPDATE publicity.letter_wish SET told_at = :now WHERE id = :id AND told_at IS NULL")
            .param("id", id)
            .param("now", now)
            .update()
        > 0;
  }

  /** It is told another time. */
  void untell(UUID id) {
    jdbc.sql(
            "UPDATE publicity.letter_wish SET told_at = NULL WHERE id = :id AND confirmed_at IS NULL")
        .param("id", id)
        .update();
  }

  /**
   * Warnings published lately that a confirmed address has not had; what was corrected since in an
   * edition of its own, and what was withdrawn, for who had got an edition before.
   */
  List<LetterDue> due(LocalDate today, Instant recent, int tries, Instant pausedSince, int limit) {
    return jdbc.sql(
            """
            SELECT w.id AS wish, w.address, w.language, e.id AS edition, p.slug,
                   CASE WHEN w.language = 'en' AND e.shown #>> '{english,title}' <> ''
                        THEN e.shown #>> '{english,title}' ELSE e.shown ->> 'title' END AS title,
                   CASE WHEN e.state = 'WITHDRAWN' THEN 'WITHDRAWN'
                        WHEN had.it THEN 'CORRECTED' ELSE 'NEW' END AS what
              FROM publicity.letter_wish w
              JOIN publicity.edition e ON e.state IN ('LIVE', 'WITHDRAWN')
                                      AND coalesce(e.ended_at, e.published_at) > w.confirmed_at
                                      AND coalesce(e.ended_at, e.published_at) > :recent
              JOIN publicity.publication p ON p.id = e.publication AND p.kind = 'ALERT'
              JOIN LATERAL (
                SELECT min(f.published_at) AS first_at, bool_or(g.state <> 'FAILED') AS it
                  FROM publicity.edition f
                  LEFT JOIN publicity.letter g ON g.edition = f.id AND g.wish = w.id
                   AND (f.id <> e.id OR e.state = 'WITHDRAWN')
                 WHERE f.publication = e.publication AND f.published_at IS NOT NULL) had ON true
              LEFT JOIN publicity.letter l
                ON e.state = 'LIVE' AND l.wish = w.id AND l.edition = e.id
              LEFT JOIN publicity.letter_of_end d
                ON e.state = 'WITHDRAWN' AND d.wish = w.id AND d.edition = e.id
             WHERE (w.goods = '' OR p.goods = w.goods OR p.goods LIKE w.goods || '.%%')
               AND CASE WHEN e.state = 'WITHDRAWN'
                        THEN had.it AND (d.wish IS NULL OR %s) AND NOT EXISTS (
                          SELECT FROM publicity.edition n
                           WHERE n.publication = e.publication AND n.state = 'LIVE')
                        ELSE e.expires_on >= :today AND (l.wish IS NULL OR %s)
                         AND (had.it OR had.first_at > w.confirmed_at AND had.first_at > :recent)
                        END
             ORDER BY w.id, e.published_at LIMIT :limit
            """
                .formatted(AGAIN.replace("l.", "d."), AGAIN))
        .param("today", today)
        .param("recent", recent)
        .param("tries", tries)
        .param("pausedSince", pausedSince)
        .param("limit", limit)
        .query(LetterDue.class)
        .list();
  }

  boolean begin(LetterDue one, int tries, Instant pausedSince, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO %s AS l (wish, edition, state, tries, tried_at)
                VALUES (:wish, :edition, 'BEGUN', 1, :now)
                ON CONFLICT (wish, edition) DO UPDATE
                  SET state = 'BEGUN', tries = l.tries + 1, tried_at = excluded.tried_at
                  WHERE %s
                """
                    .formatted(one.what().table, AGAIN))
            .param("wish", one.wish())
            .param("edition", one.edition())
            .param("tries", tries)
            .param("pausedSince", pausedSince)
            .param("now", now)
            .update()
        > 0;
  }

  void became(String state, LetterDue one) {
    jdbc.sql(
            "UPDATE %s SET state = :state WHERE wish = :wish AND edition = :edition"
                .formatted(one.what().table))
        .param("state", state)
        .param("wish", one.wish())
        .param("edition", one.edition())
        .update();
  }
}
