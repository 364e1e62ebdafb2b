package vn.chosach.cases.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.PowerAssignment;
import vn.chosach.documents.Signatory;

/** The rows of powers that heads gave to deputies. */
@Component
record AssignmentRepository(JdbcClient jdbc) {

  private static final String SELECT =
      """
      SELECT a.*, a.valid_from AS "from", a.valid_to AS "to" FROM cases.power_assignment a
       WHERE a.dropped_at IS NULL AND
      """;

  void add(PowerAssignment one, Instant at) {
    jdbc.sql(
            """
            INSERT INTO cases.power_assignment
              (id, agency, office, deputy, field, case_id, valid_from, valid_to, document,
               drafted_by, drafted_at)
            VALUES (:id, :agency, :office, :deputy, :field, :case, :from, :to, :document, :by, :at)
            """)
        .paramSource(one)
        .param("case", one.caseId())
        .param("by", one.draftedBy())
        .param("at", at)
        .update();
  }

  /** Signed papers for an officer and an office, the newest first. */
  List<PowerAssignment> signed(Signatory by) {
    return jdbc.sql(
            SELECT
                + """
                a.deputy = :deputy AND a.agency = :agency AND a.office = :office
                AND a.number IS NOT NULL ORDER BY a.valid_to DESC, a.id DESC
                """)
        .param("deputy", by.officer())
        .param("agency", by.agency())
        .param("office", by.office())
        .query(PowerAssignment.class)
        .list();
  }

  /** All of an agency, the last to end first, at most 200. */
  List<PowerAssignment> of(String agency) {
    return jdbc.sql(SELECT + "a.agency = :agency ORDER BY a.valid_to DESC, a.id DESC LIMIT 200")
        .param("agency", agency)
        .query(PowerAssignment.class)
        .list();
  }

  Optional<PowerAssignment> drawnUpAs(UUID document) {
    return jdbc.sql(SELECT + "a.document = :id")
        .param("id", document)
        .query(PowerAssignment.class)
        .optional();
  }

  void sign(UUID id, String number, LocalDate day, UUID by) {
    jdbc.sql(
            """
            UPDATE cases.power_assignment
               SET number = :number, signed_on = :on, signed_by = :by WHERE id = :id
            """)
        .param("id", id)
        .param("number", number)
        .param("on", day)
        .param("by", by)
        .update();
  }

  void drop(UUID id, Instant at) {
    jdbc.sql("UPDATE cases.power_assignment SET dropped_at = :at WHERE id = :id")
        .param("id", id)
        .param("at", at)
        .update();
  }
}
