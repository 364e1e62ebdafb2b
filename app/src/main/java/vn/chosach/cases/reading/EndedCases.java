package vn.chosach.cases.reading;

import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.kernel.Vietnam;
import vn.chosach.retention.Hold;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Retention;

/** Closed cases that no hold protects: their papers stay as long as the rule keeps the case. */
@Component
record EndedCases(
    JdbcClient jdbc, CaseRowSecurity rowSecurity, Retention retention, InstantSource time)
    implements EndedOrigins {

  @Override
  public String room() {
    return "cases";
  }

  @Override
  public List<EndedOrigin> ended(List<String> ids) {
    int years = retention.years(RecordKind.CASE, Vietnam.dayOf(time.instant()));
    String[] held =
        retention.held().stream()
            .filter(one -> one.kind() == RecordKind.CASE)
            .map(Hold::number)
            .toArray(String[]::new);
    return rowSecurity.asTheProgram(
        () ->
            jdbc.sql(
                    """
                    SELECT id::text AS id, since, :years AS years,
                           NULL AS with_room, NULL AS with_id
                      FROM cases.case_file
                     WHERE state = 'CLOSED' AND number <> ALL (:held::text[])
                       AND id = ANY (ARRAY(SELECT kernel.record_of(i)
                                             FROM unnest(:ids::text[]) i))
                    """)
                .param("years", years)
                .param("held", held)
                .param("ids", ids.toArray(String[]::new))
                .query(EndedOrigin.class)
                .list());
  }
}
