package vn.chosach.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.kernel.Refusal;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords;
import vn.chosach.vault.Custody;

/**
 * Cases under a legal hold. A case goes to the archive and its papers stay with it, so nothing is
 * erased here; a hold keeps its evidence from being destroyed, also what came with a report.
 */
@Component
record HeldCases(JdbcClient jdbc, CaseRowSecurity rowSecurity, Custody custody)
    implements RetainedRecords {

  @Override
  public RecordKind kind() {
    return RecordKind.CASE;
  }

  /** None: no rule erases a case. */
  @Override
  public List<Ended> ended(Instant before, int limit) {
    return List.of();
  }

  /** Whether an officer sees it is asked by who holds. */
  @Override
  public Optional<Ended> find(String number) {
    return rowSecurity.asTheProgram(
        () ->
            jdbc.sql(
                    """
                    SELECT id AS record, number, since AS ended_at FROM cases.case_file
                     WHERE number = :number
                    """)
                .param("number", number)
                .query(Ended.class)
                .optional());
  }

  @Override
  public boolean open(UUID record) {
    return true;
  }

  @Override
  public void protect(UUID record, boolean held) {
    custody.protect(record, held);
    rowSecurity
        .asTheProgram(
            () ->
                jdbc.sql(
                        """
                        SELECT DISTINCT file FROM cases.exhibit
                         WHERE case_id = :case AND file IS NOT NULL
                        """)
                    .param("case", record)
                    .query(UUID.class)
                    .list())
        .forEach(file -> custody.protect(file, held));
  }

  @Override
  public Erasure erase(UUID record, RetainedRecordsOrder order) {
    return new Erasure.ErasureRefused(Refusal.of("retention.case-stays"));
  }
}
