package vn.chosach.rewards.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.rewards.life.RewardedResult;

/** Rows of results; each is seen by whoever sees its case. */
@Component
record RewardedResultRepository(JdbcClient jdbc, RowSecurityContext sight) {

  /** Whether it is the first that speaks of this result. */
  boolean use(UUID of, RewardedResult result) {
    return jdbc.sql(
                """
                INSERT INTO rewards.result (nomination, case_id, case_number, agency, day)
                VALUES (:of, :caseId, :caseNumber, :agency, :day) ON CONFLICT DO NOTHING
                """)
            .paramSource(result)
            .param("of", of)
            .update()
        == 1;
  }

  /** Whether there was one, in the sight of who asks. */
  boolean drop(UUID of, String caseNumber) {
    return jdbc.sql("DELETE FROM rewards.result WHERE nomination = :of AND case_number = :number")
            .param("of", of)
            .param("number", caseNumber)
            .update()
        == 1;
  }

  /** Its results in the sight of who asks, the oldest first. */
  List<RewardedResult> of(UUID of) {
    return jdbc.sql("SELECT * FROM rewards.result WHERE nomination = :of ORDER BY day, case_number")
        .param("of", of)
        .query(RewardedResult.class)
        .list();
  }

  /** All its results, whoever asks. */
  List<RewardedResult> all(UUID of) {
    return sight.asTheProgram(Map.of(), () -> of(of));
  }

  /** The nomination came to nothing: its results are free again. */
  void release(UUID of) {
    sight.asTheProgram(
        Map.of(),
        () ->
            jdbc.sql("UPDATE rewards.result SET released = true WHERE nomination = :of")
                .param("of", of)
                .update());
  }

  /** Cases that a living nomination speaks of. */
  Set<UUID> used() {
    return sight.asTheProgram(
        Map.of(),
        () ->
            jdbc
                .sql("SELECT case_id FROM rewards.result WHERE NOT released")
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet()));
  }

  boolean paysAnother(String payment) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM rewards.step WHERE event = 'PAY' AND paper = :payment)")
        .param("payment", payment)
        .query(Boolean.class)
        .single();
  }
}
