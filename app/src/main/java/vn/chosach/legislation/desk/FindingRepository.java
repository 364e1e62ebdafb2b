package vn.chosach.legislation.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.legislation.life.Finding;
import vn.chosach.legislation.life.FindingKind;

/** Rows of findings; of the cases that show one, the database gives those that the reader sees. */
@Component
public class FindingRepository {

  private static final String COLUMNS =
      """
      SELECT f.*, ARRAY(SELECT c.case_number FROM legislation.finding_case c
                         WHERE c.finding = f.id ORDER BY c.case_number) AS cases
        FROM legislation.finding f
      """;

  private static final String WHERE =
      """
       WHERE (:basis = '' OR f.basis = :basis)
         AND CASE :part WHEN 'open' THEN f.proposal IS NULL AND f.set_aside = ''
                        WHEN 'joined' THEN f.proposal IS NOT NULL
                        ELSE f.set_aside <> '' END
      """;

  private final JdbcClient jdbc;

  FindingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which findings a list shows. */
  public enum FindingPart {
    OPEN,
    JOINED,
    ASIDE
  }

  /** The next number of a series in a year; the row is held until the commit. */
  String number(String series, int year) {
    int last =
        jdbc.sql(
                """
                INSERT INTO legislation.number_year AS y (series, year, last)
                VALUES (:series, :year, 1)
                ON CONFLICT (series, year) DO UPDATE SET last = y.last + 1 RETURNING last
                """)
            .param("series", series)
            .param("year", year)
            .query(Integer.class)
            .single();
    return "%s-%d-%04d".formatted(series, year, last);
  }

  void add(Finding one) {
    jdbc.sql(
            """
            INSERT INTO legislation.finding
              (id, number, basis, article, kind, words, wish, evidence, agency, officer, at)
            VALUES (:id, :number, :basis, :article, :kind, :words, :wish, :evidence, :agency,
                    :officer, :at)
            """)
        .paramSource(one)
        .param("kind", one.kind().name())
        .update();
  }

  void pin(UUID finding, UUID caseId, String caseNumber) {
    jdbc.sql(
            """
            INSERT INTO legislation.finding_case (finding, case_id, case_number)
            VALUES (:finding, :case, :number)
            """)
        .param("finding", finding)
        .param("case", caseId)
        .param("number", caseNumber)
        .update();
  }

  public List<Finding> page(String basis, FindingPart part, int offset, int limit) {
    return jdbc.sql(COLUMNS + WHERE + " ORDER BY f.at DESC, f.id LIMIT :limit OFFSET :offset")
        .param("basis", basis)
        .param("part", part.name().toLowerCase(java.util.Locale.ROOT))
        .param("limit", limit)
        .param("offset", offset)
        .query(FindingRepository::finding)
        .list();
  }

  public int count(String basis, FindingPart part) {
    return jdbc.sql("SELECT count(*) FROM legislation.finding f" + WHERE)
        .param("basis", basis)
        .param("part", part.name().toLowerCase(java.util.Locale.ROOT))
        .query(Integer.class)
        .single();
  }

  public List<Finding> of(UUID proposal) {
    return jdbc.sql(COLUMNS + " WHERE f.proposal = :proposal ORDER BY f.article, f.at, f.id")
        .param("proposal", proposal)
        .query(FindingRepository::finding)
        .list();
  }

  /** Those that a case shows. */
  public List<Finding> ofCase(UUID caseId) {
    return jdbc.sql(
            COLUMNS
                + """
                 WHERE f.id IN (SELECT finding FROM legislation.finding_case WHERE case_id = :case)
                 ORDER BY f.at, f.id
                """)
        .param("case", caseId)
        .query(FindingRepository::finding)
        .list();
  }

  Optional<Finding> one(UUID id) {
    return one(id, "");
  }

  Optional<Finding> hold(UUID id) {
    return one(id, " FOR UPDATE");
  }

  private Optional<Finding> one(UUID id, String lock) {
    return jdbc.sql(COLUMNS + " WHERE f.id = :id" + lock)
        .param("id", id)
        .query(FindingRepository::finding)
        .optional();
  }

  void setAside(UUID id, String words) {
    jdbc.sql("UPDATE legislation.finding SET set_aside = :words WHERE id = :id")
        .param("words", words)
        .param("id", id)
        .update();
  }

  /** How many of these are open and about that text, all of them held until the commit. */
  int join(Collection<UUID> findings, String basis, UUID proposal) {
    return jdbc.sql(
            """
            UPDATE legislation.finding SET proposal = :proposal
             WHERE id = ANY (:ids) AND basis = :basis AND proposal IS NULL AND set_aside = ''
            """)
        .param("ids", findings.toArray(UUID[]::new))
        .param("basis", basis)
        .param("proposal", proposal)
        .update();
  }

  /** Whether one, or all for {@code null}, left a proposal. */
  boolean leave(@Nullable UUID finding, UUID proposal) {
    return jdbc.sql(
                """
                UPDATE legislation.finding SET proposal = NULL
                 WHERE proposal = :proposal AND (:finding::uuid IS NULL OR id = :finding::uuid)
                """)
            .param("proposal", proposal)
            .param("finding", finding == null ? null : finding.toString(), java.sql.Types.VARCHAR)
            .update()
        > 0;
  }

  private static Finding finding(ResultSet row, int n) throws SQLException {
    return new Finding(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("basis"),
        row.getString("article"),
        FindingKind.valueOf(row.getString("kind")),
        row.getString("words"),
        row.getString("wish"),
        row.getString("evidence"),
        row.getString("agency"),
        row.getObject("officer", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getObject("proposal", UUID.class),
        row.getString("set_aside"),
        Arrays.asList((String[]) row.getArray("cases").getArray()));
  }
}
