package vn.chosach.documents.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;

/**
 * The copies that are kept of issued papers, by their years. A paper that was drawn up for a record
 * of another room stays with that record. From when the years count is general knowledge (K): here
 * from the day on which the copy was filed.
 */
@Component
public class Archives {

  private static final String KEPT =
      """
      SELECT d.id, d.agency, d.number, d.day, d.subject, c.file_code, c.years,
             (c.ends AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS ends
        FROM documents.document d
        JOIN LATERAL (
          SELECT min(a.file_code) AS file_code, max(a.keep_years) AS years,
                 max(a.at + make_interval(years => a.keep_years)) AS ends
            FROM documents.archive_copy a WHERE a.document = d.id
          HAVING count(*) > 0 AND count(*) = count(a.keep_years)) c ON true
       WHERE d.state IN ('ISSUED', 'REPLACED') AND d.origin_id IS NULL
         AND NOT EXISTS (SELECT FROM documents.erased e WHERE e.document = d.id)
      """;

  private final JdbcClient jdbc;

  Archives(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A paper that is kept for years.
   *
   * @param fileCode code of the file in which it is kept
   * @param years of the copy that is kept longest
   * @param ends day on which these years are over
   */
  public record ArchivedPaper(
      UUID id,
      String agency,
      String number,
      LocalDate day,
      String subject,
      String fileCode,
      int years,
      LocalDate ends) {}

  /**
   * Papers of an agency whose years are over on a day and that nothing holds, the oldest first.
   *
   * @param but papers that are left out
   */
  public List<ArchivedPaper> past(String agency, LocalDate day, List<UUID> but, int limit) {
    return jdbc.sql(
            KEPT
                + """
                   AND d.agency = :agency AND c.ends < :before
                   AND NOT EXISTS (SELECT FROM documents.held h WHERE h.document = d.id)
                   AND NOT EXISTS (SELECT FROM unnest(:but::uuid[]) b (id) WHERE b.id = d.id)
                 ORDER BY c.ends, d.id LIMIT :limit
                """)
        .param("agency", agency)
        .param("before", day.atStartOfDay(Vietnam.ZONE).toInstant())
        .param("but", but.toArray(UUID[]::new))
        .param("limit", limit)
        .query(ArchivedPaper.class)
        .list();
  }

  public Optional<ArchivedPaper> one(UUID id) {
    return jdbc.sql(KEPT + " AND d.id = :id").param("id", id).query(ArchivedPaper.class).optional();
  }

  /** By its number as printed, if one paper alone has it. */
  public Optional<ArchivedPaper> numbered(String number) {
    List<ArchivedPaper> all =
        jdbc.sql(KEPT + " AND d.number = :number LIMIT 2")
            .param("number", number)
            .query(ArchivedPaper.class)
            .list();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** A hold protects it from now on, or no longer. */
  public void protect(UUID id, boolean held) {
    jdbc.sql(
            held
                ? "INSERT INTO documents.held (document) VALUES (:id) ON CONFLICT DO NOTHING"
                : "DELETE FROM documents.held WHERE document = :id")
        .param("id", id)
        .update();
  }

  /**
   * Empties a paper past its years in the transaction of the caller.
   *
   * @param words what its page says from now on
   * @param first who signed first
   * @param second who signed second, of another agency
   * @return SHA-256 of the PDF that was sealed; empty when nothing was erased
   */
  public Optional<String> erase(
      UUID id, UUID stub, String words, Actor first, Actor second, Instant at) {
    return jdbc.sql(
            """
            SELECT documents.erase_paper(:id, :stub, :words, :at, :first, :firstAgency, :second,
                                         :secondAgency)
            """)
        .param("first", first.id())
        .param("firstAgency", first.agency())
        .param("second", second.id())
        .param("secondAgency", second.agency())
        .param("id", id)
        .param("stub", stub)
        .param("words", words)
        .param("at", java.sql.Timestamp.from(at))
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single();
  }

  /** Whether the content of a paper was erased. */
  public boolean erased(UUID id) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM documents.erased WHERE document = :id)")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }
}
