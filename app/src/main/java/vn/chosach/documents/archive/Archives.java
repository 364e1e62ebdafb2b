package vn.chosach.documents.archive;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOrigins.EndedOrigin;
import vn.chosach.documents.archive.OriginEnds.OriginPaper;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;

/**
 * The copies that are kept of issued papers, by their years. From when the years count is general
 * knowledge (K): here from the day on which the copy was filed, and not before the record for which
 * the paper was drawn up is over. Where a rule keeps that record longer, the paper stays as long.
 */
@Component
public class Archives {

  private static final String KEPT =
      """
      SELECT d.id, d.agency, d.number, d.day, d.subject, c.file_code, c.years,
             (c.ends AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS ends
        FROM documents.document d
        LEFT JOIN unnest(:papers::uuid[], :since::timestamptz[], :least::int[])
               AS o (paper, since, least) ON o.paper = d.id
        JOIN LATERAL (
          SELECT min(a.file_code) AS file_code, max(greatest(a.keep_years, o.least)) AS years,
                 max(greatest(a.at, o.since)
                     + make_interval(years => greatest(a.keep_years, o.least))) AS ends
            FROM documents.archive_copy a WHERE a.document = d.id
          HAVING count(*) > 0 AND count(*) = count(a.keep_years)) c ON true
       WHERE d.state IN ('ISSUED', 'REPLACED')
         AND NOT EXISTS (SELECT FROM documents.erased e WHERE e.document = d.id)
      """;

  /** Papers of no record, and those of a record that is over. */
  private static final String OVER = " AND (d.origin_id IS NULL OR o.paper IS NOT NULL)";

  /** A number and, behind whatever words, its day. */
  private static final Pattern DATED =
      Pattern.compile("(\\S+?),?\\s+(?:\\S+\\s+)?0?(\\d{1,2})/0?(\\d{1,2})/(\\d{4})");

  private final JdbcClient jdbc;
  private final OriginEnds origins;

  Archives(JdbcClient jdbc, OriginEnds origins) {
    this.jdbc = jdbc;
    this.origins = origins;
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
    Instant before = day.atStartOfDay(Vietnam.ZONE).toInstant();
    List<OriginPaper> papers =
        jdbc.sql(
                """
                SELECT d.id, d.origin_room AS room, d.origin_id AS origin
                  FROM documents.document d
                 WHERE d.agency = :agency AND d.origin_id IS NOT NULL
                   AND d.state IN ('ISSUED', 'REPLACED')
                   AND EXISTS (SELECT FROM documents.archive_copy a
                                WHERE a.document = d.id
                                  AND a.at + make_interval(years => a.keep_years) < :before)
                   AND NOT EXISTS (SELECT FROM documents.erased e WHERE e.document = d.id)
                """)
            .param("agency", agency)
            .param("before", before)
            .query(OriginPaper.class)
            .list();
    return kept(
            OVER
                + """
                   AND d.agency = :agency AND c.ends < :before
                   AND NOT EXISTS (SELECT FROM documents.held h WHERE h.document = d.id)
                   AND NOT EXISTS (SELECT FROM unnest(:but::uuid[]) b (id) WHERE b.id = d.id)
                 ORDER BY c.ends, d.id LIMIT :limit
                """,
            origins.of(papers))
        .param("agency", agency)
        .param("before", before)
        .param("but", but.toArray(UUID[]::new))
        .param("limit", limit)
        .query(ArchivedPaper.class)
        .list();
  }

  /** Whether the years of a paper run on a day, or will only begin when its record is over. */
  public boolean running(UUID id, LocalDate day) {
    return kept(OVER + " AND d.id = :id", ended(id))
        .param("id", id)
        .query(ArchivedPaper.class)
        .optional()
        .filter(one -> !one.ends().isAfter(day))
        .isEmpty();
  }

  /**
   * By its number as printed, if one paper alone has it, whatever became of its record. Each year
   * begins anew with the first number, so the day of the paper may stand behind it.
   */
  public Optional<ArchivedPaper> numbered(String said) {
    Matcher dated = DATED.matcher(said);
    boolean one = dated.matches();
    List<ArchivedPaper> all =
        kept(
                " AND d.number = :number AND (:day = '' OR to_char(d.day, 'FMDD/FMMM/YYYY') = :day)"
                    + " LIMIT 2",
                Map.of())
            .param("number", one ? dated.group(1) : said)
            .param("day", one ? dated.group(2) + "/" + dated.group(3) + "/" + dated.group(4) : "")
            .query(ArchivedPaper.class)
            .list();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private JdbcClient.StatementSpec kept(String more, Map<UUID, EndedOrigin> over) {
    var known = List.copyOf(over.entrySet());
    return jdbc.sql(KEPT + more)
        .param("papers", known.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
        .param(
            "since",
            known.stream()
                .map(one -> Timestamp.from(one.getValue().since()))
                .toArray(Timestamp[]::new))
        .param("least", known.stream().map(one -> one.getValue().years()).toArray(Integer[]::new));
  }

  /** What the paper was drawn up for, if that is over. */
  private Map<UUID, EndedOrigin> ended(UUID id) {
    return origins.of(
        jdbc.sql(
                """
                SELECT d.id, d.origin_room AS room, d.origin_id AS origin
                  FROM documents.document d
                 WHERE d.id = :id AND d.origin_id IS NOT NULL
                """)
            .param("id", id)
            .query(OriginPaper.class)
            .list());
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
    EndedOrigin over = ended(id).get(id);
    return jdbc.sql(
            """
            SELECT documents.erase_paper(:id, :stub, :words, :at, :first, :firstAgency, :second,
                                         :secondAgency, :since::timestamptz, :least)
            """)
        .param("since", over == null ? null : Timestamp.from(over.since()))
        .param("least", over == null ? 0 : over.years())
        .param("first", first.id())
        .param("firstAgency", first.agency())
        .param("second", second.id())
        .param("secondAgency", second.agency())
        .param("id", id)
        .param("stub", stub)
        .param("words", words)
        .param("at", Timestamp.from(at))
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
