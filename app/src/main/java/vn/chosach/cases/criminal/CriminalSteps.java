package vn.chosach.cases.criminal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.life.CaseAct;

/** The rows of papers of investigating body, procuracy and court. */
@Component
public record CriminalSteps(JdbcClient jdbc) {

  /**
   * A paper that came in.
   *
   * @param transfer which it follows; {@code null} for a report that the police verified
   * @param body who issued it
   */
  public record CriminalStepRow(
      @Nullable UUID transfer,
      CriminalStage stage,
      String number,
      LocalDate dated,
      String body,
      String words) {}

  /** Enters a paper that is kept with the case. */
  public void add(CaseAct.CriminalStep act, @Nullable UUID transfer, CaseWish wish) {
    jdbc.sql(
            """
            INSERT INTO cases.criminal_step
              (id, case_id, transfer, stage, number, dated, body, words, recorded_by, recorded_at)
            VALUES (:id, :case, :transfer, :stage, :number, :dated, :body, :words, :by, :now)
            """)
        .param("id", Objects.requireNonNull(act.files()))
        .param("case", wish.file().id())
        .param("transfer", transfer)
        .param("stage", act.stage().name())
        .param("number", act.number().strip())
        .param("dated", act.on())
        .param("body", act.body().strip())
        .param("words", act.words().strip())
        .param("by", wish.actor().id())
        .param("now", wish.now())
        .update();
  }

  /** Those of a case, the oldest first. */
  public List<CriminalStepRow> of(UUID caseId) {
    return jdbc.sql(
            """
            SELECT transfer, stage, number, dated, body, words FROM cases.criminal_step
             WHERE case_id = :case ORDER BY recorded_at, id
            """)
        .param("case", caseId)
        .query(CriminalStepRow.class)
        .list();
  }
}
