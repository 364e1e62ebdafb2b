package vn.chosach.cases.papers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.inquiry.AppraisalGround;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.IdSource;

/** The rows of papers that found what exhibits are worth. */
@Component
public record AppraisalRepository(JdbcClient jdbc, IdSource ids) {

  /**
   * A signed paper.
   *
   * @param exhibits their numbers
   * @param worth of all together
   */
  public record AppraisalRow(
      String number,
      LocalDate on,
      AppraisalGround ground,
      String source,
      List<Integer> exhibits,
      Dong worth) {}

  public void add(InquiryTerms.Appraisal terms, SignedPaper paper, CaseWish wish) {
    jdbc.sql(
            """
            INSERT INTO cases.appraisal
              (id, case_id, document, number, signed_on, signed_by, ground, source, council,
               exhibits, worth_dong)
            VALUES (:id, :case, :document, :number, :on, :by, :ground, :source,
                    nullif(:council, ''), :exhibits, :worth)
            """)
        .param("id", ids.next())
        .param("case", wish.file().id())
        .param("document", paper.document())
        .param("number", paper.number())
        .param("on", paper.day())
        .param("by", paper.by().officer())
        .param("ground", terms.ground().name())
        .param("source", terms.source().strip())
        .param("council", terms.council().strip())
        .param("exhibits", terms.exhibits().toArray(Integer[]::new))
        .param("worth", terms.worth().amount())
        .update();
  }

  /** Those of a case, the oldest first; the last one counts. */
  public List<AppraisalRow> of(UUID caseId) {
    return jdbc.sql(
            """
            SELECT number, signed_on, ground, source, exhibits, worth_dong FROM cases.appraisal
             WHERE case_id = :case ORDER BY signed_on, id
            """)
        .param("case", caseId)
        .query(
            (row, n) ->
                new AppraisalRow(
                    row.getString("number"),
                    row.getObject("signed_on", LocalDate.class),
                    AppraisalGround.valueOf(row.getString("ground")),
                    row.getString("source"),
                    Arrays.asList((Integer[]) row.getArray("exhibits").getArray()),
                    new Dong(row.getLong("worth_dong"))))
        .list();
  }
}
