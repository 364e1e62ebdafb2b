package vn.chosach.watch.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;

/**
 * The word of a second officer on a check that found signs.
 *
 * @param agrees whether this officer sees them too
 */
public record SecondOpinion(Instant at, UUID officer, String agency, boolean agrees, String words) {

  /** That a check {@code c} of a place found signs, which no second officer denied. */
  static final String SIGNS =
      """
      (c.finding = 'SIGNS'
       AND NOT EXISTS (SELECT FROM watch.place_reading d WHERE d.checked = c.id AND NOT d.agrees))
      """;

  /** Columns of a reading that is joined to its check as {@code r}. */
  public static final String COLUMNS =
      """
      r.at AS read_at, r.officer AS reader, r.agency AS reader_agency, r.agrees, r.words AS said
      """;

  /**
   * Which check of a paper {@code l} waits for a second officer, with its signs or because it lifts
   * those of two; those of two answer for earlier ones.
   */
  public static final String UNREAD_OF_PAPER =
      """
      (SELECT u.id FROM watch.licence_check u
        WHERE u.licence = l.id
          AND (u.finding IN ('NOT_IN_REGISTER', 'OTHER_HOLDER') OR u.lifts)
          AND NOT EXISTS (SELECT FROM watch.licence_reading v WHERE v.checked = u.id)
          AND NOT EXISTS (SELECT FROM watch.licence_check w
                            JOIN watch.licence_reading v ON v.checked = w.id AND v.agrees
                           WHERE w.licence = l.id AND w.number > u.number)
        ORDER BY u.number DESC LIMIT 1)
      """;

  /** Of a row with {@link #COLUMNS}; {@code null} where nobody has read the check again. */
  public static @Nullable SecondOpinion of(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("read_at");
    return at == null
        ? null
        : new SecondOpinion(
            at.toInstant(),
            row.getObject("reader", UUID.class),
            row.getString("reader_agency"),
            row.getBoolean("agrees"),
            row.getString("said"));
  }

  /** A check that waits is not the one that stood on the page of the second officer. */
  public static <T> ActOutcome<T> overtaken(
      int check, Instant at, UUID officer, String agency, String said) {
    return new ActOutcome.Overtaken<>(
        check, List.of(new ActOutcome.Meanwhile(at, Actor.officer(officer, agency), said)));
  }

  /** Writes it down to a check; {@code table} is the one of this sort of readings. */
  public void write(JdbcClient jdbc, String table, UUID check) {
    jdbc.sql(
            "INSERT INTO "
                + table
                + " (checked, at, officer, agency, agrees, words)"
                + " VALUES (:check, :at, :by, :agency, :agrees, :words)")
        .param("check", check)
        .param("at", at)
        .param("by", officer)
        .param("agency", agency)
        .param("agrees", agrees)
        .param("words", words)
        .update();
  }
}
