package vn.chosach.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Column;
import vn.chosach.kernel.Dong;
import vn.chosach.tips.police.PoliceTips;

/** Rows of the tips and where they stand. */
@Component
record TipRepository(JdbcClient jdbc, TipSeals seals) {

  /** A tip that is there already. */
  record Existing(UUID id, String number, byte[] contentMark, Instant receivedAt) {}

  Optional<Existing> bySubmission(byte[] submissionMark) {
    return jdbc.sql(
            """
            SELECT id, year, number, content_mark, received_at FROM tips.tip
             WHERE submission_mark = :mark
            """)
        .param("mark", submissionMark)
        .query(TipRepository::existing)
        .optional();
  }

  /** The newest tip with the same content since a moment; others with that content wait. */
  Optional<Existing> sameContent(byte[] contentMark, Instant since) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
        .param("key", java.nio.ByteBuffer.wrap(contentMark).getLong())
        .query((row, n) -> 1)
        .single();
    return jdbc.sql(
            """
            SELECT id, year, number, content_mark, received_at FROM tips.tip
             WHERE content_mark = :mark AND entered_at >= :since
             ORDER BY entered_at DESC LIMIT 1
            """)
        .param("mark", contentMark)
        .param("since", since)
        .query(TipRepository::existing)
        .optional();
  }

  void giveCode(UUID tip, byte[] code, Instant now, Instant expires) {
    jdbc.sql(
            """
            INSERT INTO tips.code (mark, tip, given_at, expires_at)
            VALUES (:code, :tip, :now, :expires) ON CONFLICT (mark) DO NOTHING
            """)
        .param("code", code)
        .param("tip", tip)
        .param("now", now)
        .param("expires", expires)
        .update();
  }

  Optional<UUID> byCode(byte[] codeMark, Instant now) {
    return jdbc.sql("SELECT tip FROM tips.code WHERE mark = :mark AND expires_at > :now")
        .param("mark", codeMark)
        .param("now", now)
        .query(UUID.class)
        .optional();
  }

  void codeSaved(byte[] codeMark, boolean wanted) {
    jdbc.sql("UPDATE tips.code SET saved = :saved WHERE mark = :mark AND saved IS NULL")
        .param("mark", codeMark)
        .param("saved", wanted ? "CONFIRMED" : "NOT_WANTED")
        .update();
  }

  /** Whether the reporter kept the code or wants none, or was given it before a moment. */
  boolean codeSettled(byte[] codeMark, Instant before) {
    return jdbc.sql(
                """
                SELECT count(*) FROM tips.code
                 WHERE mark = :mark AND (saved IS NOT NULL OR given_at < :before)
                """)
            .param("mark", codeMark)
            .param("before", before)
            .query(Long.class)
            .single()
        > 0;
  }

  /** One tip is asked for by a statement of its own: one over a list is planned anew each time. */
  List<Tip> read(Collection<UUID> ids, TipDesk tipDesk) {
    return ids.size() == 1
        ? read("tip.id = :ids", ids.iterator().next(), tipDesk)
        : read("tip.id = ANY (:ids)", ids.toArray(UUID[]::new), tipDesk);
  }

  private List<Tip> read(String which, Object ids, TipDesk tipDesk) {
    return jdbc.sql(
            """
            SELECT tip.*, progress.*,
                   EXISTS (SELECT FROM tips.reporter r WHERE r.tip = tip.id AND r.identity IS NOT NULL)
                     AS named, kept.*
              FROM tips.tip JOIN tips.progress ON progress.tip = tip.id
              LEFT JOIN LATERAL (
                SELECT r.agency AS reserved_for, r.ground AS reserved_because
                  FROM tips.reservation r WHERE r.tip = tip.id ORDER BY r.number DESC LIMIT 1) kept
                ON true
             WHERE %s AND tip.desk = :desk
             ORDER BY tip.id
            """
                .formatted(which))
        .param("ids", ids)
        .param("desk", tipDesk.name())
        .query((row, n) -> tip(row))
        .list();
  }

  /** The newest tips of a desk, or those that one officer or partner entered. */
  List<Tip> newest(TipDesk tipDesk, @Nullable UUID enteredBy, int limit) {
    return jdbc.sql(
            """
            SELECT tip.*, progress.*,
                   EXISTS (SELECT FROM tips.reporter r WHERE r.tip = tip.id AND r.identity IS NOT NULL)
                     AS named, kept.*
              FROM tips.tip JOIN tips.progress ON progress.tip = tip.id
              LEFT JOIN LATERAL (
                SELECT r.agency AS reserved_for, r.ground AS reserved_because
                  FROM tips.reservation r WHERE r.tip = tip.id ORDER BY r.number DESC LIMIT 1) kept
                ON true
             WHERE tip.desk = :desk AND (:by::uuid IS NULL OR tip.entered_by = :by)
             ORDER BY tip.entered_at DESC, tip.id DESC
             LIMIT :limit
            """)
        .param("desk", tipDesk.name())
        .param("by", enteredBy)
        .param("limit", limit)
        .query((row, n) -> tip(row))
        .list();
  }

  /** Where a tip stands and who sifts it. */
  record TipStanding(
      TipDesk desk, Channel channel, Tip.Progress progress, @Nullable String reservedFor) {

    static TipStanding of(Tip tip) {
      Tip.Reserved reserved = tip.reserved();
      return new TipStanding(
          tip.desk(), tip.channel(), tip.progress(), reserved == null ? null : reserved.agency());
    }
  }

  Optional<TipStanding> standing(UUID tip) {
    return jdbc.sql(
            """
            SELECT tip.desk, tip.channel, progress.*,
                   tips.reserved_for(tip.id) AS reserved_for
              FROM tips.tip JOIN tips.progress ON progress.tip = tip.id
             WHERE tip.id = :tip
            """)
        .param("tip", tip)
        .query(TipStanding.class)
        .optional();
  }

  private Tip tip(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String place = row.getString("place");
    long paid = row.getLong("paid");
    Dong amount = row.wasNull() ? null : new Dong(paid);
    int minute = row.getInt("seen_minute");
    Integer seenMinute = row.wasNull() ? null : minute;
    return new Tip(
        id,
        number(row.getInt("year"), row.getInt("number")),
        Channel.valueOf(row.getString("channel")),
        TipDesk.valueOf(row.getString("desk")),
        place == null ? null : TipPlace.valueOf(place),
        row.getString("area"),
        row.getString("goods"),
        row.getObject("seen_on", LocalDate.class),
        seenMinute,
        amount,
        told(id, row.getBytes("told")),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("entered_at").toInstant(),
        row.getObject("entered_by", UUID.class),
        row.getBoolean("named"),
        progress(row),
        reserved(row));
  }

  private static Tip.@Nullable Reserved reserved(ResultSet row) throws SQLException {
    String agency = row.getString("reserved_for");
    return agency == null
        ? null
        : new Tip.Reserved(
            agency, PoliceTips.PoliceGround.TOLD.name().equals(row.getString("reserved_because")));
  }

  private Tip.TipContent told(UUID id, byte @Nullable [] sealed) {
    return sealed == null ? Tip.TipContent.ERASED : seals.told(id, sealed);
  }

  private static Tip.Progress progress(ResultSet row) throws SQLException {
    return new Tip.Progress(
        Stage.valueOf(row.getString("stage")),
        row.getTimestamp("since").toInstant(),
        row.getString("agency"),
        Column.instant(row, "due"),
        row.getInt("version"));
  }

  private static Existing existing(ResultSet row, int n) throws SQLException {
    return new Existing(
        row.getObject("id", UUID.class),
        number(row.getInt("year"), row.getInt("number")),
        row.getBytes("content_mark"),
        row.getTimestamp("received_at").toInstant());
  }

  static String number(int year, int number) {
    return "PA-" + year + "-" + number;
  }
}
