package vn.chosach.legislation.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.legislation.life.Finding;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.ui.lists.ListOrder;

/** Rows of findings; of the cases that show one, the database gives those that the reader sees. */
@Component
public record FindingRepository(JdbcClient jdbc) {

  private static final String COLUMNS =
      """
      SELECT f.*, ARRAY(SELECT c.case_number FROM legislation.finding_case c
                         WHERE c.finding = f.id ORDER BY c.case_number) AS cases
        FROM legislation.finding f
      """;

  private static final String WHERE =
      """
       WHERE (:basis = '' OR f.basis = :basis)
         AND CASE :part WHEN 'OPEN' THEN f.proposal IS NULL AND f.set_aside = ''
                        WHEN 'JOINED' THEN f.proposal IS NOT NULL
                        ELSE f.set_aside <> '' END
      """;

  /** Which findings a list shows. */
  public enum FindingPart {
    OPEN,
    JOINED,
    ASIDE
  }

  String number(String series, int year) {
    return YearNumbers.nextOf(jdbc, "legislation", series, year);
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
    return jdbc.sql(
            COLUMNS
                + WHERE
                + " ORDER BY "
                + ListOrder.asked()
                    .sql(
                        Map.of("number", "f.number", "kind", "f.kind", "law", "f.basis"),
                        "f.at DESC, f.id")
                + " LIMIT :limit OFFSET :offset")
        .param("basis", basis)
        .param("part", part)
        .param("limit", limit)
        .param("offset", offset)
        .query(Finding.class)
        .list();
  }

  public int count(String basis, FindingPart part) {
    return jdbc.sql("SELECT count(*) FROM legislation.finding f" + WHERE)
        .param("basis", basis)
        .param("part", part)
        .query(Integer.class)
        .single();
  }

  public List<Finding> of(UUID proposal) {
    return jdbc.sql(COLUMNS + " WHERE f.proposal = :proposal ORDER BY f.article, f.at, f.id")
        .param("proposal", proposal)
        .query(Finding.class)
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
        .query(Finding.class)
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
        .query(Finding.class)
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
}
